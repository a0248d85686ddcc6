# mx.example.org: Postfix and Dovecot SASL. 25: plain; 587: STARTTLS and AUTH; auth.example.org 587: AUTH without TLS.
R=$(root main)
mkdir -p "$R/etc/dovecot" "$R/var/log"
echo "alice@example.com:{PLAIN}correct-horse-42:::::" >"$R/etc/dovecot/users"
cat >"$R/etc/dovecot/dovecot.conf" <<-END
	log_path = /var/log/dovecot.log
	protocols = submission
	listen = 192.0.2.47
	hostname = submit.example.org
	ssl = yes
	ssl_cert = </srv/app/cert.pem
	ssl_key = </srv/app/key.pem
	disable_plaintext_auth = no
	auth_mechanisms = plain login
	auth_failure_delay = 0
	mail_location = maildir:/var/mail/%u
	first_valid_uid = 1
	mail_uid = mail
	mail_gid = mail
	passdb {
	  driver = passwd-file
	  args = /etc/dovecot/users
	}
	userdb {
	  driver = static
	  args = uid=mail gid=mail home=/var/mail/%u
	}
	submission_relay_host = 192.0.2.25
	submission_relay_port = 25
	service auth {
	  unix_listener /var/spool/postfix/private/auth {
	    mode = 0666
	  }
	}
END
for b in bob carol alice postmaster; do echo "$b@example.org ok"; done >"$R/etc/postfix/mailboxes"
cat >"$R/etc/postfix/main.cf" <<-END
	compatibility_level = 3.6
	maillog_file = /var/log/mail.log
	myhostname = mx.example.org
	mydestination =
	mynetworks = 127.0.0.0/8
	inet_interfaces = all
	inet_protocols = ipv4
	alias_maps =
	virtual_mailbox_domains = example.org
	virtual_mailbox_maps = texthash:/etc/postfix/mailboxes
	virtual_mailbox_base = /var/mail/virtual
	virtual_transport = discard
	default_transport = discard
	message_size_limit = 1000000
	smtpd_tls_cert_file = /srv/app/cert.pem
	smtpd_tls_key_file = /srv/app/key.pem
	smtpd_tls_security_level = may
	smtpd_sasl_type = dovecot
	smtpd_sasl_path = private/auth
	smtpd_relay_restrictions = permit_mynetworks permit_sasl_authenticated reject_unauth_destination
	smtp_tls_CAfile = /srv/app/ca.pem
END
cat >"$R/etc/postfix/master.cf" <<-END
	192.0.2.25:25  inet n - n - - smtpd
	192.0.2.25:587 inet n - n - - smtpd -o smtpd_sasl_auth_enable=yes -o smtpd_tls_auth_only=yes
	192.0.2.28:587 inet n - n - - smtpd -o smtpd_sasl_auth_enable=yes -o smtpd_tls_auth_only=no -o smtpd_tls_security_level=none -o myhostname=auth.example.org
	pickup    unix  n       -       n       60      1       pickup
	cleanup   unix  n       -       n       -       0       cleanup
	qmgr      unix  n       -       n       300     1       qmgr
	tlsmgr    unix  -       -       n       1000?   1       tlsmgr
	rewrite   unix  -       -       n       -       -       trivial-rewrite
	bounce    unix  -       -       n       -       0       bounce
	defer     unix  -       -       n       -       0       bounce
	trace     unix  -       -       n       -       0       bounce
	verify    unix  -       -       n       -       1       verify
	flush     unix  n       -       n       1000?   0       flush
	proxymap  unix  -       -       n       -       -       proxymap
	smtp      unix  -       -       n       -       -       smtp
	showq     unix  n       -       n       -       -       showq
	error     unix  -       -       n       -       -       error
	retry     unix  -       -       n       -       -       error
	discard   unix  -       -       n       -       -       discard
	local     unix  -       n       n       -       -       local
	virtual   unix  -       n       n       -       -       virtual
	lmtp      unix  -       -       n       -       -       lmtp
	anvil     unix  -       -       n       -       1       anvil
	scache    unix  -       -       n       -       1       scache
	postlog   unix-dgram n  -       n       -       1       postlogd
END
mkdir -p "$R/var/spool/postfix/private" "$R/var/spool/postfix/pid" "$R/var/mail/virtual" "$R/run/dovecot"
at main postfix set-permissions >/dev/null 2>&1 || true
at main postfix start >>"$T/servers.log" 2>&1
at main dovecot >>"$T/servers.log" 2>&1 || true
wait_for 192.0.2.25:25
wait_for 192.0.2.25:587
wait_for 192.0.2.28:587
