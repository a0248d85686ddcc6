. "$here/servers/send.sh"
. "$here/servers/message.sh"
d=opensmtpd
R=$(root opensmtpd)
cat >"$R/etc/smtpd.conf" <<-END
	pki example cert "/srv/servers/cert.pem"
	pki example key "/srv/servers/key.pem"
	table users { "alice@example.com" = "PASSWORD" }
	table aliases { bob@example.org = nobody, carol@example.org = nobody, alice@example.com = nobody }
	table mailboxes { bob@example.org, carol@example.org }
	table logins file:/etc/smtpd.logins
	listen on 192.0.2.43 port 25 tls pki example hostname opensmtpd.example.org auth-optional <users>
	listen on socket
	action "hole" maildir "/tmp/mail" virtual <aliases>
	action "relay" relay host smtp://mx.example.org:25 tls no-verify
	action "relay_login" relay host smtp+tls://login@mx.example.org:587 auth <logins> tls no-verify helo client.example.com
	match from socket for any action "RELAY"
	match from local for domain example.com action "hole"
	match from any for domain example.org rcpt-to <mailboxes> action "hole"
END
# Debian's OpenSMTPD 6.8 with OpenSSL 3 cannot use an RSA key
openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 30 -subj "/CN=opensmtpd.example.org" -keyout "$T/servers/key.pem" -out "$T/servers/cert.pem" >/dev/null 2>&1
chown 0:0 "$T/servers/"*.pem; chmod 600 "$T/servers/key.pem"
p=$(at opensmtpd smtpctl encrypt correct-horse-42)
sed -i "s|PASSWORD|$p|" "$R/etc/smtpd.conf"
cp "$R/etc/smtpd.conf" "$T/smtpd.conf"
at opensmtpd install -d -m 711 /var/spool/smtpd
echo "login alice@example.com:correct-horse-42" >"$R/etc/smtpd.logins"
run() { # run NAME ACTION TRACE COMMAND...
	local name=$1 action=$2 trace=$3; shift 3
	sed "s/RELAY/$action/" "$T/smtpd.conf" >"$R/etc/smtpd.conf"
	at opensmtpd timeout 40 smtpd -d -v -T $trace >"$T/smtpd.out" 2>&1 & pid=$!
	wait_for 192.0.2.43:25
	sleep 0.5
	"$@"
	sleep 2
	kill $(pgrep -P $pid) 2>/dev/null || true
	wait $pid 2>/dev/null || true
	keep ${name%%/*} ${name#*/} <"$T/smtpd.out"
	rm -rf "$R"/var/spool/smtpd/queue/* "$R"/var/spool/smtpd/incoming/* "$R"/var/spool/smtpd/temporary/* 2>/dev/null
}
enqueue() { at opensmtpd sh -c "sendmail -f alice@example.com $(addresses $1) </srv/app/mail.txt" || true; }
for c in $four; do
	# the TLS of this server does not work (see DIALECTS.md), and without TLS it offers no AUTH
	case $c in
	success) run opensmtpd/starttls-failed relay smtp send 192.0.2.43 25 $c; run opensmtpd/success relay smtp send 192.0.2.43 25 plain ;;
	refused-login) ;;
	*) run opensmtpd/$c relay smtp send 192.0.2.43 25 $c ;;
	esac
	message $c >"$T/app/mail.txt"
	echo "login alice@example.com:$(password $c)" >"$R/etc/smtpd.logins"
	a=relay; ! secure $c || a=relay_login
	run opensmtpd-mta/$c $a mta enqueue $c
done
truth opensmtpd-mta <<-END
	success accepted - 250
	refused-recipient partly-accepted RCPT 550
	refused-login auth-failed AUTH 535
	payload accepted - 250
END
message plain >"$T/app/mail.txt"
at opensmtpd timeout 40 smtpd -d >"$T/smtpd.out" 2>&1 & pid=$!
wait_for 192.0.2.43:25; sleep 0.5
rec opensmtpd enqueue opensmtpd sh -c "sendmail -v -f alice@example.com bob@example.org carol@example.org </srv/app/mail.txt"
kill $(pgrep -P $pid) 2>/dev/null || true

truth opensmtpd <<-END
	success accepted - 250
	starttls-failed tls-failed STARTTLS -
	refused-recipient partly-accepted RCPT 550
	payload accepted - 250
	enqueue accepted - 250
END
