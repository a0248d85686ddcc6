# Dovecot submission with rawlog: files NAME.in and NAME.out, each beginning again after STARTTLS
. "$here/servers/send.sh"
d=dovecot-rawlog
R=$(root main)
mkdir -p "$R/var/mail/rawlog"; chmod 777 "$R/var/mail/rawlog"
printf 'service submission-login {\n inet_listener submission {\n address = 192.0.2.47\n port = 587\n }\n}\nrawlog_dir = /var/mail/rawlog\n' >>"$R/etc/dovecot/dovecot.conf"
at main doveadm stop >/dev/null 2>&1 || true
sleep 1
at main dovecot >>"$T/servers.log" 2>&1 || true
wait_for 192.0.2.47:587 || return 0
for c in success refused-recipient refused-login payload; do
	rm -f "$R"/var/mail/rawlog/*
	to=bob@example.org,carol@example.org; [ $c != refused-recipient ] || to=bob@example.org,nobody@example.org,carol@example.org
	body=plain; [ $c != payload ] || body=payload
	pw=correct-horse-42; [ $c != refused-login ] || pw=wrong-horse-42
	client main swaks --server 192.0.2.47 --port 587 --tls --helo client.example.com --from alice@example.com --to $to --auth PLAIN --auth-user alice@example.com --auth-password $pw --h-Subject "Minutes of Tuesday" --body @/srv/app/$body.body >"$T/out" 2>&1 || true
	sleep 0.5
	for f in "$R"/var/mail/rawlog/*; do [ -f "$f" ] && keep $d $c.${f##*.} <"$f"; done
	done
# a refused login leaves no file: the rawlog begins after it
truth $d <<-END
	success.in incomplete - -
	success.out accepted - 250
	refused-recipient.in incomplete - -
	refused-recipient.out partly-accepted RCPT 550
	payload.in incomplete - -
	payload.out accepted - 250
END
