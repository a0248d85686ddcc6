d=nodemailer
for c in success refused-recipient refused-login payload; do
	rec $d $c node node /srv/app/nodemailer.js nodemailer $c
	for v in 6 4 2 0; do rec $d $c-v$v node node /srv/app/nodemailer.js nodemailer$v $c; done
done
for v in "" -v6 -v4 -v2 -v0; do
	echo success$v accepted - 250
	echo refused-recipient$v partly-accepted RCPT 550
	echo refused-login$v auth-failed AUTH 535
	echo payload$v accepted - 250
done >"$T/rows"
truth $d <"$T/rows"
