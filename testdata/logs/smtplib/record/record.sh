#!/bin/bash
# Record Python smtplib debug output against real servers: see ../../README.md.
#
#   sudo -E ./record.sh [name ...]      all recordings, or only those named
#
# Debian 12. Pythons come from ${PYENV_ROOT:-$HOME/.pyenv}. Everything runs in name spaces of its own: a network with
# nothing but a loopback device (with documentation addresses), its own hosts file and name server, its own /srv, and
# the chosen Python under /usr/local. So nothing leaves the machine, nothing of the machine gets into the logs, and no
# recording is edited afterwards.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
export PYENV_ROOT=${PYENV_ROOT:-$HOME/.pyenv}

if [ -z "${RECORD_INSIDE:-}" ]; then
	export DEBIAN_FRONTEND=noninteractive
	packages="postfix dovecot-core dovecot-lmtpd dovecot-imapd postgrey python3-aiosmtpd openssl iproute2"
	if ! dpkg -s $packages >/dev/null 2>&1; then
		echo "postfix postfix/main_mailer_type select No configuration" | debconf-set-selections
		apt-get install -y $packages
	fi
	T=$(mktemp -d)
	export RECORD_HOST=$(hostname)
	chmod 755 "$T"
	status=0
	RECORD_INSIDE=1 T=$T unshare --mount --net --uts --ipc --pid --fork --mount-proc bash "$here/record.sh" "$@" || status=$?
	if [ -n "${RECORD_KEEP:-}" ]; then echo "kept $T"; else rm -rf "$T"; fi
	exit $status
fi

# --- the private network, names and folders -----------------------------------------------------------------------
hostname mx.example.org
ip link set lo up
while read -r addr _; do
	case $addr in
	127.* | ::1 | 203.*) ;;
	*:*) ip addr add "$addr/128" dev lo nodad ;;
	198.*) ip addr add "$addr/32" dev lo ;;
	*)
		ip addr add "$addr/32" dev lo
		ip route replace local "$addr" dev lo table local src 198.51.100.7
		;;
	esac
done <"$here/servers/hosts"
ip addr add 127.0.0.53/8 dev lo 2>/dev/null || true
echo "nameserver 127.0.0.53" >"$T/resolv.conf"
mount --bind "$here/servers/hosts" /etc/hosts
mount --bind "$T/resolv.conf" /etc/resolv.conf
mount -t tmpfs tmpfs /srv
mkdir /srv/app

# --- certificates -------------------------------------------------------------------------------------------------
(
	cd "$T"
	openssl req -x509 -newkey rsa:2048 -nodes -days 30 -subj "/CN=Example Test CA" -keyout ca.key -out ca-without-key-usage.pem
	openssl req -x509 -key ca.key -days 30 -subj "/CN=Example Test CA" -addext keyUsage=critical,keyCertSign -out ca.pem
	openssl req -newkey rsa:2048 -nodes -subj "/CN=mx.example.org" -keyout key.pem -out req.pem
	printf '%s\n' "subjectAltName=DNS:mx.example.org,DNS:auth.example.org,DNS:smtp.example.net,DNS:imap.example.net" \
		authorityKeyIdentifier=keyid subjectKeyIdentifier=hash >san
	openssl x509 -req -days 30 -in req.pem -CA ca.pem -CAkey ca.key -CAcreateserial -extfile san -out cert.pem
) >/dev/null 2>&1
cp "$T"/ca*.pem /srv/app/

# --- servers ------------------------------------------------------------------------------------------------------
start() { "$@" >>"$T/servers.log" 2>&1 & }
start /usr/bin/python3 "$here/servers/dns.py" <(grep -v -e localhost "$here/servers/hosts")
start /usr/bin/python3 "$here/servers/aio.py" "$T/cert.pem" "$T/key.pem"
start /usr/bin/python3 "$here/servers/bad.py" "$T/cert.pem" "$T/key.pem"
start "$(ls -d "$PYENV_ROOT"/versions/2.7.*/bin/python2.7 | tail -1)" "$here/servers/old.py"
mkdir -p "$T/postgrey"
chown postgrey "$T/postgrey"
start postgrey --inet=127.0.0.1:10023 --dbdir="$T/postgrey" --delay=300

id -u vmail >/dev/null 2>&1 && vmail=vmail || vmail=nobody
mkdir -p "$T/queue/private" "$T/data" "$T/postfix" "$T/dovecot" "$T/mail"
chown postfix "$T/data" "$T/queue/private"
chown $vmail "$T/mail"

for user in alice bob carol; do echo "$user@example.org:{PLAIN}correct-horse-42:$(id -u $vmail):$(id -g $vmail)::$T/mail/$user::"; done >"$T/dovecot/users"
echo "dave@example.org:{PLAIN}correct-horse-42:$(id -u $vmail):$(id -g $vmail)::$T/mail/dave::userdb_quota_rule=*:storage=1" >>"$T/dovecot/users"
cat >"$T/dovecot/dovecot.conf" <<-EOF
	base_dir = $T/dovecot/run
	state_dir = $T/dovecot/state
	log_path = $T/dovecot.log
	protocols = lmtp imap
	listen = 192.0.2.43
	ssl = yes
	ssl_cert = <$T/cert.pem
	ssl_key = <$T/key.pem
	disable_plaintext_auth = no
	auth_mechanisms = plain login cram-md5
	auth_failure_delay = 0
	hostname = lmtp.example.org
	mail_location = maildir:~/Maildir
	mail_plugins = quota
	first_valid_uid = 1
	passdb {
	  driver = passwd-file
	  args = $T/dovecot/users
	}
	userdb {
	  driver = passwd-file
	  args = $T/dovecot/users
	}
	plugin {
	  quota = maildir:User quota
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
	  unix_listener /srv/lmtp {
	    mode = 0666
	  }
	}
EOF
DOVECOT_HOSTDOMAIN=mx.example.org dovecot -c "$T/dovecot/dovecot.conf"

cat >"$T/postfix/access" <<-EOF
	banned@example.com  550 5.7.1 We do not want your mail
	spammer.example.com REJECT Go away
	full@example.org    452 4.2.2 Mailbox full
	left@example.org    551 5.1.6 User has moved, please try carol@example.org
EOF
printf '%s ok\n' alice@example.org bob@example.org carol@example.org dave@example.org full@example.org left@example.org postmaster@example.org jörg@example.org >"$T/postfix/mailboxes"
echo "alice@example.org alice@example.org" >"$T/postfix/senders"
cat >"$T/postfix/main.cf" <<-EOF
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
	virtual_transport = lmtp:inet:192.0.2.24:24
	default_transport = discard
	smtputf8_enable = yes
	message_size_limit = 1000000
	smtpd_tls_cert_file = $T/cert.pem
	smtpd_tls_key_file = $T/key.pem
	smtpd_tls_security_level = may
	smtpd_sasl_type = dovecot
	smtpd_sasl_path = private/auth
	smtpd_relay_restrictions = permit_mynetworks permit_sasl_authenticated reject_unauth_destination
	smtpd_recipient_restrictions = reject_non_fqdn_sender reject_unknown_sender_domain check_sender_access texthash:$T/postfix/access check_recipient_access texthash:$T/postfix/access
	smtpd_sender_login_maps = texthash:$T/postfix/senders
EOF
sub="-o smtpd_sasl_auth_enable=yes -o smtpd_tls_auth_only=yes -o smtpd_sender_restrictions=reject_sender_login_mismatch"
cat >"$T/postfix/master.cf" <<-EOF
	192.0.2.25:25  inet n - n - - smtpd
	[2001:db8::25]:25 inet n - n - - smtpd -o myhostname=mx6.example.org
	192.0.2.25:587 inet n - n - - smtpd $sub -o smtpd_tls_security_level=encrypt -o smtpd_sasl_mechanism_filter=plain,login
	192.0.2.25:465 inet n - n - - smtpd $sub -o smtpd_tls_wrappermode=yes -o smtpd_sasl_mechanism_filter=plain,login
	192.0.2.28:587 inet n - n - - smtpd -o smtpd_sasl_auth_enable=yes -o smtpd_tls_auth_only=no -o smtpd_tls_security_level=none -o myhostname=auth.example.org
	192.0.2.29:25  inet n - n - - smtpd -o myhostname=grey.example.org -o smtpd_recipient_restrictions=check_policy_service,inet:127.0.0.1:10023
	192.0.2.30:25  inet n - n - - smtpd -o myhostname=small.example.org -o message_size_limit=2000
	192.0.2.30:26  inet n - n - - smtpd -o myhostname=small.example.org -o message_size_limit=2000 -o smtpd_discard_ehlo_keywords=size,silent-discard
	192.0.2.31:25  inet n - n - - smtpd -o myhostname=strict.example.org -o smtpd_delay_reject=no -o { smtpd_helo_restrictions = reject_non_fqdn_helo_hostname } -o { smtpd_sender_restrictions = reject_non_fqdn_sender reject_unknown_sender_domain check_sender_access texthash:$T/postfix/access }
	192.0.2.32:25  inet n - n - - smtpd -o myhostname=closed.example.org -o smtpd_delay_reject=no -o smtpd_client_restrictions=reject
	192.0.2.33:25  inet n - n - - smtpd -o myhostname=short.example.org -o smtpd_timeout=2s -o smtpd_hard_error_limit=3 -o smtpd_soft_error_limit=2 -o smtpd_error_sleep_time=0
	192.0.2.34:25  inet n - n - - smtpd -o myhostname=busy.example.org -o smtpd_client_connection_count_limit=1 -o smtpd_client_event_limit_exceptions=
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
EOF
postfix -c "$T/postfix" start >>"$T/servers.log" 2>&1

for _ in $(seq 50); do
	ready=yes
	for at in 192.0.2.25:25 192.0.2.24:24 192.0.2.40:24 192.0.2.41:25 192.0.2.50:2526 127.0.0.1:10023; do
		(: <"/dev/tcp/${at%:*}/${at#*:}") 2>/dev/null || ready=
	done
	[ -n "$ready" ] && break
	sleep 0.2
done
[ -n "$ready" ] || { cat "$T/servers.log"; exit 1; }

# --- recordings ---------------------------------------------------------------------------------------------------
# The first line of a client says how it is run, for instance  # record: python=3.8 host=laptop PYTHONIOENCODING=ascii
record() {
	local name=$1 client=$here/clients/$1.py python="" host=client.example.com env=() word
	for word in $(sed -n '1s/^# record: //p' "$client"); do
		case $word in
		python=*) python=${word#*=} ;;
		host=*) host=${word#*=} ;;
		*=*) env+=("$word") ;;
		esac
	done
	cp "$client" /srv/app/send.py
	unshare --mount --uts bash -c '
		hostname "$1"
		sed "s/client.example.com/$1/" /etc/hosts >"$T/hosts"
		mount --bind "$T/hosts" /etc/hosts
		mount --bind $(ls -d "$PYENV_ROOT/versions/$2".* | sort -V | tail -1) /usr/local
		cd /srv/app
		python=$2
		shift 2
		exec env -i PATH=/usr/local/bin:/usr/bin:/bin HOME=/srv/app LANG=C.UTF-8 PYTHONDONTWRITEBYTECODE=1 "$@" \
			timeout 60 /usr/local/bin/python$python send.py
	' - "$host" "$python" "${env[@]}" >"$here/../$name.log" 2>&1 </dev/null || true
	echo "$name: $(wc -l <"$here/../$name.log") lines, Python $python"
}

if [ $# -gt 0 ]; then
	for name in "$@"; do record "$name"; done
else
	for client in "$here"/clients/*.py; do record "$(basename "$client" .py)"; done
fi
postfix -c "$T/postfix" stop >/dev/null 2>&1 || true
/usr/bin/python3 "$here/derive.py"

# Nothing of this machine may be in a log.
if grep -lwF -e "$T" -e "$PYENV_ROOT" -e "$here" -e "$RECORD_HOST" "$here"/../*.log; then
	echo "the files above name this machine" >&2
	exit 1
fi
