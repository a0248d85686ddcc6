# sendmail -v and -X traffic log, and its bounce
. "$here/servers/message.sh"
R=$(root sendmail)
mkdir -p "$R/var/spool/mqueue" "$R/var/lib/sendmail/host_status"
chown 0:0 "$R/var/spool/mqueue" "$R/var/lib/sendmail" "$R/var/lib/sendmail/host_status"
chmod 700 "$R/var/spool/mqueue"; chmod 755 "$R/var/lib/sendmail"
# the login is left out: this sendmail did not try AUTH, whatever its AuthInfo
for c in success refused-recipient payload; do
	{
		printf '%s\n' "include(\`/usr/share/sendmail/cf/m4/cf.m4')dnl" "OSTYPE(\`debian')dnl" "define(\`SMART_HOST', \`[mx.example.org]')dnl" "define(\`confDOMAIN_NAME', \`client.example.com')dnl" \
			"define(\`confTO_ICONNECT', \`5s')dnl" "define(\`confLOG_LEVEL', \`0')dnl" "define(\`confDONT_PROBE_INTERFACES', \`True')dnl" "define(\`confRUN_AS_USER', \`root')dnl" "FEATURE(\`nocanonify')dnl" "FEATURE(\`accept_unresolvable_domains')dnl"
		if secure $c; then
			printf '%s\n' "define(\`RELAY_MAILER_ARGS', \`TCP \$h 587')dnl" "define(\`ESMTP_MAILER_ARGS', \`TCP \$h 587')dnl" "FEATURE(\`authinfo')dnl" "define(\`confAUTH_MECHANISMS', \`PLAIN LOGIN')dnl" "define(\`confAUTH_OPTIONS', \`A')dnl" "define(\`confCACERT', \`/srv/app/ca.pem')dnl" "define(\`confCACERT_PATH', \`/etc/ssl/certs')dnl"
		fi
		printf '%s\n' "MAILER(\`local')dnl" "MAILER(\`smtp')dnl"
	} >"$R/etc/mail/x.mc"
	printf '%s\n' "AuthInfo:mx.example.org \"U:alice@example.com\" \"P:$(password $c)\" \"M:PLAIN\"" "AuthInfo:192.0.2.25 \"U:alice@example.com\" \"P:$(password $c)\" \"M:PLAIN\"" >"$R/etc/mail/authinfo"
	at sendmail sh -c 'cd /etc/mail && makemap hash authinfo.db <authinfo && chmod 600 authinfo*'
	at sendmail sh -c 'm4 /etc/mail/x.mc >/etc/mail/x.cf' 2>&1 | head -3
	message $c >"$T/app/mail.txt"
	rm -f "$R/tmp/traffic"
	at sendmail unshare --uts sh -c "hostname client.example.com; exec timeout 60 sendmail -v -Am -odi -oi -C /etc/mail/x.cf -X /tmp/traffic -f alice@example.com $(addresses $c) </srv/app/mail.txt" >"$T/out" 2>&1 || true
	keep sendmail $c <"$T/out"
	[ ! -s "$R/tmp/traffic" ] || keep sendmail-x $c <"$R/tmp/traffic"
	[ $c != refused-recipient ] || [ ! -s "$R/var/mail/root" ] || keep bounce sendmail-refused-recipient <"$R/var/mail/root"
	rm -f "$R"/var/spool/mqueue/* "$R/var/mail/root"
done
for d in sendmail sendmail-x; do truth $d <<-END; done
	success accepted - 250
	refused-recipient partly-accepted RCPT 550
	payload accepted - 250
END
