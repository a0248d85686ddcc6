# exim: the client's -v and -d; exim-server: what the server prints (-d), exim-bh: a session by hand
R=$(root exim)
cat >"$T/exim.base" <<-END
	primary_hostname = client.example.com
	log_file_path = /var/log/exim4/%slog
	spool_directory = /var/spool/exim4
	trusted_users = alice : root
	never_users =
	tls_certificate = /srv/app/cert.pem
	tls_privatekey = /srv/app/key.pem
	tls_advertise_hosts = *
	acl_smtp_rcpt = check_rcpt
	acl_smtp_data = accept
	disable_ipv6
	keep_environment =
	begin acl
	check_rcpt:
	  deny message = Unknown user
	       local_parts = nobody
	  accept domains = example.org
	  accept authenticated = *
	  deny message = relay not permitted
	begin routers
	local:
	  driver = accept
	  condition = \${if eq {\$primary_hostname}{exim.example.org}}
	  transport = hole
	out:
	  driver = manualroute
	  domains = ! client.example.com
	  route_list = * mx.example.org byname
	  transport = TRANSPORT
	  self = send
	hole_all:
	  driver = accept
	  transport = hole
	begin transports
	plain:
	  driver = smtp
	  hosts_try_chunking =
	  hosts_avoid_tls = *
	  helo_data = client.example.com
	login:
	  driver = smtp
	  port = 587
	  hosts_try_chunking =
	  hosts_require_tls = *
	  hosts_require_auth = *
	  helo_data = client.example.com
	  tls_verify_certificates =
	chunking:
	  driver = smtp
	  hosts_try_chunking = *
	hole:
	  driver = appendfile
	  file = /dev/null
	  user = mail
	begin retry
	* * F,2h,15m
	begin authenticators
	plain_client:
	  driver = plaintext
	  public_name = PLAIN
	  client_send = ^alice@example.com^LOGIN
	  server_prompts = :
	  server_condition = \${if and {{eq{\$auth2}{alice@example.com}}{eq{\$auth3}{correct-horse-42}}}}
	  server_set_id = \$auth2
END
conf() { { printf 'LOGIN=%s\nTRANSPORT=%s\n' "$1" "$2"; cat "$T/exim.base"; } >"$R/etc/exim4/$3.conf"; echo "/etc/exim4/$3.conf" >>"$R/etc/exim4/trusted_configs"; }
conf correct-horse-42 plain plain
conf correct-horse-42 login success
conf wrong-horse-42 login refused-login
conf correct-horse-42 chunking chunking
sed -i 's/^primary_hostname = .*/primary_hostname = exim.example.org/' "$R/etc/exim4/plain.conf"
cp "$R/etc/exim4/plain.conf" "$R/etc/exim4/server.conf"; echo /etc/exim4/server.conf >>"$R/etc/exim4/trusted_configs"
sed -i 's/^primary_hostname = .*/primary_hostname = client.example.com/' "$R/etc/exim4/plain.conf"
mail_of() {
	local to=bob@example.org,carol@example.org
	printf '%s\n' "From: Alice <alice@example.com>" "To: Bob <bob@example.org>, Carol <carol@example.org>" "Subject: Minutes of Tuesday" ""
	case $1 in payload) cat "$T/app/payload.body" ;; *) cat "$T/app/plain.body" ;; esac
}
for c in success refused-recipient refused-login payload; do
	to="bob@example.org carol@example.org" f=plain
	case $c in
	success | refused-login) f=$c ;;
	refused-recipient) to="bob@example.org nobody@example.org carol@example.org" ;;
	esac
	mail_of $c >"$T/app/exim.txt"
	# as root: Debian's exim runs other configurations only for root
	for v in "-v" "-d"; do
		n=$c
		[ $v = -v ] || n=$c-debug
		mkdir -p "$logs/exim"
		at exim sh -c "exec timeout 60 unshare --uts sh -c 'hostname client.example.com; exec exim4 -C /etc/exim4/$f.conf $v -odi -oi -f alice@example.com $to </srv/app/exim.txt'" >"$T/exim.out" 2>&1 || true
		keep exim $n <"$T/exim.out"
		rm -f "$R"/var/spool/exim4/input/* "$R"/var/spool/exim4/db/* "$R"/var/spool/exim4/msglog/*
	done
done

mail_of plain >"$T/app/exim.txt"
at exim sh -c "unshare --uts sh -c 'hostname client.example.com; exec exim4 -C /etc/exim4/chunking.conf -v -odi -oi -f alice@example.com bob@example.org carol@example.org </srv/app/exim.txt'" >"$T/exim.out" 2>&1 || true
keep exim success-chunking <"$T/exim.out"
for v in "" -debug; do
	echo success$v accepted - 250
	echo refused-recipient$v partly-accepted RCPT 550 2
	echo refused-login$v auth-failed AUTH 535
	echo payload$v accepted - 250
done >"$T/rows"
echo success-chunking accepted - 250 >>"$T/rows"
truth exim <"$T/rows"

. "$here/servers/send.sh"
for c in success refused-recipient refused-login payload; do
	for v in "" -receive; do
		at exim exim4 -C /etc/exim4/server.conf -bdf $([ -n "$v" ] && echo -d+receive || echo -d-all+receive) -oX 192.0.2.42.25 -oP /run/exim.pid >"$T/exim.out" 2>&1 &
		wait_for 192.0.2.42:25
		send 192.0.2.42 25 $c
		sleep 1.5
		kill $(cat "$R/run/exim.pid") 2>/dev/null || true
		sleep 0.3
		rm -f "$R/run/exim.pid"
		keep exim-server $c$v <"$T/exim.out"
	done
	at exim expect -f /srv/app/talk.exp $c exim4 -C /etc/exim4/server.conf -bh 198.51.100.7 >"$T/exim.out" 2>&1 </dev/null || true
	keep exim-bh $c <"$T/exim.out"
done
for v in "" -receive; do
	echo success$v accepted - 250
	echo refused-recipient$v partly-accepted RCPT 550
	echo refused-login$v auth-failed AUTH 535
	echo payload$v accepted - 250
done >"$T/rows"
truth exim-server <"$T/rows"
truth exim-bh <"$T/rows" 2>/dev/null
