for c in success refused-recipient refused-login payload; do
	rec go-mail $c go /srv/go/bin/gomail $c text
	rec go-mail $c-json go /srv/go/bin/gomail $c json
	rec go-smtp $c go /srv/go/bin/gosmtp client $c
done
. "$here/servers/send.sh"
n=2600
for c in success refused-recipient refused-login payload; do
	n=$((n + 1))
	at go timeout 20 /srv/go/bin/gosmtp server 192.0.2.46:$n >"$T/go.out" 2>&1 &
	wait_for 192.0.2.46:$n
	send 192.0.2.46 $n $c
	sleep 0.3
	keep go-smtp server-$c <"$T/go.out"
done
for v in "" -json; do
	echo success$v incomplete - - # the answer to the content is not printed
	echo refused-recipient$v rejected RCPT 550
	echo refused-login$v auth-failed AUTH 535
	echo payload$v incomplete - -
done >"$T/rows"
truth go-mail <"$T/rows"
truth go-smtp <<-END
	success accepted - 250
	refused-recipient partly-accepted RCPT 550
	refused-login auth-failed AUTH 535
	payload accepted - 250
	server-success accepted - 250
	server-refused-recipient partly-accepted RCPT 550
	server-refused-login auth-failed AUTH 535
	server-payload accepted - 250
END
