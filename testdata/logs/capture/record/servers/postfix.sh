# mx.example.org: Postfix with Dovecot's SASL and LMTP. 25: plain; 587: STARTTLS; 465: implicit TLS; auth.example.org 587: AUTH without TLS;
# 192.0.2.26: behind a proxy (PROXY protocol); 192.0.2.29: XCLIENT and XFORWARD allowed; 192.0.2.30: small messages only; 192.0.2.31: TLS 1.2 only; 192.0.2.32: nobody.
# $T/relay: a Postfix that sends, in the client's network.
id -u vmail >/dev/null 2>&1 && vmail=vmail || vmail=nobody
mkdir -p "$T/queue/private" "$T/data" "$T/postfix" "$T/dovecot" "$T/mail" "$T/relay" "$T/relay-queue" "$T/relay-data"
chown postfix "$T/data" "$T/relay-data" "$T/queue/private"
chown $vmail "$T/mail"
for user in alice bob carol; do echo "$user@example.org:{PLAIN}correct-horse-42:$(id -u $vmail):$(id -g $vmail)::$T/mail/$user::"; done >"$T/dovecot/users"
cat >"$T/dovecot/dovecot.conf" <<-END
	base_dir = $T/dovecot/run
	state_dir = $T/dovecot/state
	log_path = $T/dovecot.log
	protocols = lmtp
	ssl = no
	disable_plaintext_auth = no
	auth_mechanisms = plain login cram-md5
	auth_failure_delay = 0
	hostname = lmtp.example.org
	mail_location = maildir:~/Maildir
	first_valid_uid = 1
	passdb {
	  driver = passwd-file
	  args = $T/dovecot/users
	}
	userdb {
	  driver = passwd-file
	  args = $T/dovecot/users
	}
	service auth {
	  unix_listener $T/queue/private/auth {
	    mode = 0666
	  }
	}
	service lmtp {
	  inet_listener lmtp {
	    address = 192.0.2.24
	    port = 24
	  }
	}
END
DOVECOT_HOSTDOMAIN=mx.example.org dovecot -c "$T/dovecot/dovecot.conf"

services() {
	cat <<-END
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
		smtps     unix  -       -       n       -       -       smtp -o smtp_tls_security_level=encrypt
		showq     unix  n       -       n       -       -       showq
		error     unix  -       -       n       -       -       error
		retry     unix  -       -       n       -       -       error
		discard   unix  -       -       n       -       -       discard
		lmtp      unix  -       -       n       -       -       lmtp
		anvil     unix  -       -       n       -       1       anvil
		scache    unix  -       -       n       -       1       scache
		postlog   unix-dgram n  -       n       -       1       postlogd
	END
}
cat >"$T/postfix/access" <<-END
	banned@example.com  550 5.7.1 We do not want your mail
	full@example.org    452 4.2.2 Mailbox full
END
printf '%s ok\n' alice@example.org bob@example.org carol@example.org full@example.org postmaster@example.org jörg@example.org >"$T/postfix/mailboxes"
for i in $(seq 0 60); do echo "user$i@example.org ok"; done >>"$T/postfix/mailboxes"
cat >"$T/postfix/main.cf" <<-END
	compatibility_level = 3.6
	queue_directory = $T/queue
	data_directory = $T/data
	maillog_file = $T/maillog
	maillog_file_prefixes = $T
	myhostname = mx.example.org
	mydestination =
	mynetworks = 127.0.0.0/8
	inet_interfaces = all
	inet_protocols = all
	alias_maps =
	virtual_mailbox_domains = example.org
	virtual_mailbox_maps = texthash:$T/postfix/mailboxes
	virtual_transport = discard
	default_transport = discard
	smtputf8_enable = yes
	message_size_limit = 20000000
	smtpd_client_connection_count_limit = 0
	default_process_limit = 100
	smtpd_tls_cert_file = $T/cert.pem
	smtpd_tls_key_file = $T/key.pem
	smtpd_tls_security_level = may
	smtpd_sasl_type = dovecot
	smtpd_sasl_path = private/auth
	smtpd_relay_restrictions = permit_mynetworks permit_sasl_authenticated reject_unauth_destination
	smtpd_recipient_restrictions = check_sender_access texthash:$T/postfix/access check_recipient_access texthash:$T/postfix/access
	fast_flush_domains = example.org
	smtpd_etrn_restrictions = permit
END
sub="-o smtpd_sasl_auth_enable=yes -o smtpd_tls_auth_only=yes"
{
	cat <<-END
		192.0.2.25:25  inet n - n - - smtpd
		127.0.0.1:25   inet n - n - - smtpd
		[2001:db8:2::25]:25 inet n - n - - smtpd -o myhostname=mx6.example.org
		192.0.2.25:587 inet n - n - - smtpd $sub
		192.0.2.25:465 inet n - n - - smtpd $sub -o smtpd_tls_wrappermode=yes
		192.0.2.28:587 inet n - n - - smtpd -o smtpd_sasl_auth_enable=yes -o smtpd_tls_auth_only=no -o smtpd_tls_security_level=none -o myhostname=auth.example.org
		192.0.2.26:25  inet n - n - - smtpd -o smtpd_upstream_proxy_protocol=haproxy
		192.0.2.29:25  inet n - n - - smtpd -o smtpd_authorized_xclient_hosts=198.51.100.7 -o smtpd_authorized_xforward_hosts=198.51.100.7
		192.0.2.32:25  inet n - n - - smtpd -o smtpd_delay_reject=no -o smtpd_client_restrictions=reject
		192.0.2.30:25  inet n - n - - smtpd -o message_size_limit=2000
		192.0.2.31:25  inet n - n - - smtpd -o { smtpd_tls_protocols = !SSLv2, !SSLv3, !TLSv1, !TLSv1.1, !TLSv1.3 }
		192.0.2.31:465 inet n - n - - smtpd -o { smtpd_tls_protocols = !SSLv2, !SSLv3, !TLSv1, !TLSv1.1, !TLSv1.3 } -o smtpd_tls_wrappermode=yes
	END
	services
} >"$T/postfix/master.cf"
cat >"$T/relay/main.cf" <<-END
	compatibility_level = 3.6
	queue_directory = $T/relay-queue
	data_directory = $T/relay-data
	maillog_file = $T/relay-maillog
	maillog_file_prefixes = $T
	myhostname = client.example.com
	mydestination =
	inet_protocols = ipv4
	alias_maps =
	default_transport = smtp:[192.0.2.25]
	sender_dependent_default_transport_maps = inline:{ { secure@example.com = smtps:[192.0.2.31] } }
	smtp_dns_support_level = disabled
	smtp_tls_CAfile = $T/ca.pem
	bounce_queue_lifetime = 0
	double_bounce_sender = double-bounce
END
services >"$T/relay/master.cf"
postfix -c "$T/postfix" start >>"$T/servers.log" 2>&1
ip netns exec client postfix -c "$T/relay" start >>"$T/servers.log" 2>&1
