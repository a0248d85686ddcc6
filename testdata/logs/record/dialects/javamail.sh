d=javamail
cp=/usr/share/java/javax.mail.jar:/usr/share/java/javax.activation.jar
mkdir -p "$T/app/java"; chmod 777 "$T/app/java"
client main javac -cp $cp -d /srv/app/java /srv/app/Send.java
for c in success refused-recipient refused-login payload; do
	rec $d $c main java -cp $cp:/srv/app/java Send $c
	rec $d $c-auth main java -cp $cp:/srv/app/java Send $c mail.debug.auth=true mail.debug.quote=true
done
rec $d refused-recipient-partial main java -cp $cp:/srv/app/java Send refused-recipient mail.smtp.sendpartial=true
for v in "" -auth; do
	echo success$v accepted - 250
	echo refused-recipient$v rejected RCPT 550
	echo refused-login$v auth-failed AUTH 535
	echo payload$v accepted - 250
done >"$T/rows"
echo refused-recipient-partial partly-accepted RCPT 550 >>"$T/rows"
truth $d <"$T/rows"
