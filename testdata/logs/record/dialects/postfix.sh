# postfix-smtpd, postfix-smtp (verbose logs), postfix-mail (transcripts mailed to the postmaster), postscreen, posttls-finger
. "$here/servers/send.sh"
R=$(root main)
log=$R/var/log/mail.log
# everything the server logs with debug_peer_list on
at main postconf -e debug_peer_list=198.51.100.7 "notify_classes=bounce, 2bounce, data, delay, policy, protocol, resource, software" \
	error_notice_recipient=postmaster@example.org bounce_notice_recipient=postmaster@example.org "transport_maps=inline:{postmaster@example.org=virtual:}" \
	virtual_uid_maps=static:8 virtual_gid_maps=static:8 virtual_minimum_uid=1 debug_peer_level=1
chown 8:8 "$R/var/mail/virtual"
at main postfix reload >/dev/null 2>&1
sleep 2
mailed() { # mailed DIALECT CASE: the last mail to the postmaster
	local n
	for n in $(seq 30); do [ -s "$R/var/mail/virtual/ok" ] && break; sleep 0.2; done
	[ ! -s "$R/var/mail/virtual/ok" ] || { sleep 0.5; keep "$1" "$2" <"$R/var/mail/virtual/ok"; rm -f "$R/var/mail/virtual/ok"; }
}
for l in 1 2; do
	at main postconf -e debug_peer_level=$l
	at main postfix reload >/dev/null 2>&1
	sleep 2
	for c in success refused-recipient refused-login payload; do
		h=192.0.2.25 p=25
		case $c in success | refused-login) p=587 ;; esac
		sleep 0.5
		: >"$log"
		send $h $p $c
		sleep 1
		keep postfix-smtpd $c$([ $l = 1 ] || echo -level$l) <"$log"
		[ $l = 2 ] || mailed postfix-mail server-$c
	done
done
at main postconf -e debug_peer_level=1 notify_classes=
at main postfix reload >/dev/null 2>&1; sleep 2
# two clients at the same time, slow enough that their lines alternate
slow() { client main bash -c "bash /srv/app/lines.sh $1 | nc -C 192.0.2.25 25" >/dev/null 2>&1 || true; }
: >"$log"
slow payload & a=$!
sleep 0.05
slow refused-recipient & b=$!
wait $a $b; sleep 1
keep postfix-smtpd interleaved <"$log"
at main postconf -e notify_classes=protocol,policy,bounce
at main postfix reload >/dev/null 2>&1; sleep 2
rm -f "$R/var/mail/virtual/ok"
# a client that breaks the protocol: mailed to the postmaster
client main bash -c "{ sleep 0.2; printf '%s\r\n' 'EHLO client.example.com'; sleep 0.2; printf '%s\r\n' 'HELP me' ; sleep 0.2;  printf '%s\r\n' 'MAIL FROM:<alice@example.com>' 'RCPT TO:<nobody@example.org>'; sleep 0.3; printf '%s\r\n' DATA QUIT; sleep 0.3; } | nc mx.example.org 25" >/dev/null
mailed postfix-mail server-protocol
# only the unknown one (with an accepted one among them Postfix mails nothing)
client main swaks --server mx.example.org --helo client.example.com --from alice@example.com --to nobody@example.org >/dev/null 2>&1 || true
mailed postfix-mail server-refused-recipient
at main postconf -e debug_peer_list= notify_classes=
at main postfix reload >/dev/null 2>&1

# client.example.com relays everything to mx.example.org
C=$(root main+relay)
mkdir -p "$C/etc/postfix"
cp "$R/etc/postfix/main.cf" "$R/etc/postfix/master.cf" "$R/etc/postfix/mailboxes" "$C/etc/postfix/"
sed -i '/^192/d' "$C/etc/postfix/master.cf"
echo "[mx.example.org]:587 alice@example.com:correct-horse-42" >"$C/etc/postfix/login"
at main+relay postconf -e myhostname=client.example.com mydestination= virtual_mailbox_domains=example.com "virtual_mailbox_maps=inline:{alice@example.com=bounced,postmaster@example.com=ok}" \
	virtual_transport=virtual virtual_uid_maps=static:8 virtual_gid_maps=static:8 virtual_minimum_uid=1 bounce_notice_recipient=postmaster@example.com transport_maps= default_transport=smtp "relayhost=[mx.example.org]:587" \
	smtp_tls_security_level=encrypt smtp_sasl_auth_enable=yes smtp_sasl_password_maps=texthash:/etc/postfix/login smtp_sasl_security_options=noanonymous \
	debug_peer_list=mx.example.org debug_peer_level=1 error_notice_recipient=postmaster@example.com "notify_classes=data, policy, protocol, resource, software" \
	maillog_file=/var/log/mail.log minimal_backoff_time=1d
mkdir -p "$C/var/mail/virtual"; chown 8:8 "$C/var/mail/virtual"
mkdir -p "$C/var/spool/postfix/private" "$C/var/spool/postfix/pid"
at main+relay postfix set-permissions >/dev/null 2>&1 || true
at main+relay postfix start >>"$T/servers.log" 2>&1
log=$C/var/log/mail.log
for c in success refused-recipient refused-login payload; do
	to="bob@example.org carol@example.org" f=plain
	case $c in
	refused-recipient) to="bob@example.org nobody@example.org carol@example.org" ;;
	refused-login) sed -i s/correct/wrong/ "$C/etc/postfix/login" ;;
	payload) f=payload; sed -i s/wrong/correct/ "$C/etc/postfix/login" ;;
	esac
	at main+relay postfix reload >/dev/null 2>&1
	sleep 2
	: >"$log"
	client main+relay sh -c "{ printf '%s\n' 'From: Alice <alice@example.com>' 'To: Bob <bob@example.org>, Carol <carol@example.org>' 'Subject: Minutes of Tuesday' ''; cat /srv/app/$f.body; } | sendmail -i -f alice@example.com $to"
	for n in $(seq 60); do [ "$(grep -c 'qmgr.*: removed' "$log")" -lt $([ $c = refused-recipient ] && echo 2 || echo 1) ] || break; [ $c != refused-login ] || [ $n -lt 15 ] || break; sleep 0.2; done
	sleep 0.5
	keep postfix-smtp $c <"$log"
	[ ! -s "$C/var/mail/virtual/bounced" ] || { keep bounce postfix-$c <"$C/var/mail/virtual/bounced"; rm -f "$C/var/mail/virtual/bounced"; }
done
# a server that breaks the protocol: mailed to the postmaster of the client
at main python3 -c '
import socket
s = socket.create_server(("192.0.2.46", 2525))
while True:
    c, _ = s.accept()
    f = c.makefile("rwb", buffering=0)
    f.write(b"220 mailhog.example.org ESMTP\r\n")
    for l in f:
        if l.upper().startswith(b"EHLO"): f.write(b"250 mailhog.example.org\r\n")
        elif l.upper().startswith(b"MAIL"): f.write(b"250 2.1.0 Ok\r\n")
        elif l.upper().startswith(b"RCPT"): f.write(b"503 5.5.1 Bad sequence of commands, which this server says although the sequence is right and for no other reason\r\n")
        elif l.upper().startswith(b"DATA"): f.write(b"503 5.5.1 RCPT first\r\n")
        elif l.upper().startswith(b"QUIT"): f.write(b"221 2.0.0 Bye\r\n"); break
        else: f.write(b"250 2.0.0 Ok\r\n")
    c.close()
' & srv=$!
at main+relay postconf -e "relayhost=[192.0.2.46]:2525" smtp_tls_security_level=none smtp_sasl_auth_enable=no debug_peer_list=
at main+relay postfix reload >/dev/null 2>&1; sleep 2
client main+relay sh -c "{ printf '%s\n' 'From: Alice <alice@example.com>' 'Subject: Minutes of Tuesday' ''; cat /srv/app/plain.body; } | sendmail -i -f alice@example.com bob@example.org"
for n in $(seq 40); do [ -s "$C/var/mail/virtual/ok" ] && break; sleep 0.2; done; sleep 0.5
[ ! -s "$C/var/mail/virtual/ok" ] || keep postfix-mail client-protocol <"$C/var/mail/virtual/ok"
kill $srv
at main+relay postfix stop >/dev/null 2>&1 || true

rec posttls-finger success main posttls-finger -l secure -F /srv/app/ca.pem -c "[mx.example.org]:587"
rec posttls-finger verbose main posttls-finger -l may -L verbose "[mx.example.org]:25"
rec posttls-finger not-offered main posttls-finger -l encrypt "[auth.example.org]:587"
rec posttls-finger refused main posttls-finger -l may "[192.0.2.46]:25"

# postscreen: its own SMTP engine speaks when the deep tests are on
cat >>"$R/etc/postfix/master.cf" <<-END
	192.0.2.48:25  inet n - n - 1 postscreen -v -o postscreen_greet_wait=1s -o postscreen_bare_newline_enable=yes -o postscreen_non_smtp_command_enable=yes -o postscreen_pipelining_enable=yes -o postscreen_access_list= -o myhostname=screen.example.org
	smtpd     pass  -       -       n       -       -       smtpd
	dnsblog   unix  -       -       n       -       0       dnsblog
	tlsproxy  unix  -       -       n       -       0       tlsproxy
END
log=$R/var/log/mail.log
at main postfix reload >/dev/null 2>&1; sleep 2
for c in refused-recipient payload; do
	: >"$log"
	send 192.0.2.48 25 $c
	sleep 1
	keep postscreen $c <"$log"
	rm -f "$R"/var/lib/postfix/postscreen_cache*
	at main postfix reload >/dev/null 2>&1; sleep 2
done
sed -i '/postscreen/d; /smtpd     pass/d; /^dnsblog/d; /^tlsproxy/d' "$R/etc/postfix/master.cf"
at main postfix reload >/dev/null 2>&1

for v in "" -level2; do
	echo success$v accepted - 250
	echo refused-recipient$v partly-accepted RCPT 550
	echo refused-login$v auth-failed AUTH 535
	echo payload$v accepted - 250
done >"$T/rows"
echo interleaved accepted - 250 2 >>"$T/rows"
truth postfix-smtpd <"$T/rows"
truth postfix-smtp <<-END
	success accepted - 250
	refused-recipient partly-accepted RCPT 550
	refused-login auth-failed AUTH 535
	payload accepted - 250
END
truth postscreen <<-END
	refused-recipient deferred RCPT 450
	payload deferred RCPT 450
END
truth posttls-finger <<-END
	success incomplete - -
	verbose no-mail - -
	not-offered no-mail - -
	refused connection-failed connect -
END

truth postfix-mail <<-END
	server-protocol rejected RCPT 550
	server-refused-recipient rejected RCPT 550
	client-protocol rejected RCPT 503
END

truth bounce <<-END
	postfix-refused-recipient rejected RCPT 550
	sendmail-refused-recipient rejected RCPT 554 2
END
