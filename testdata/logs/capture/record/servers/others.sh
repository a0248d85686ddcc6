# Exim, OpenSMTPD and msmtp live in the overlays of ../../record/prepare.sh.
root() {
	local r=$T/roots/$1/root
	if ! mountpoint -q "$r"; then
		mkdir -p "$T/roots/$1/up" "$T/roots/$1/work" "$r"
		mountpoint -q "$ROOTS/$1/root" || mount -t overlay overlay -o "ro,lowerdir=/,upperdir=$ROOTS/$1/up,workdir=$ROOTS/$1/work" "$ROOTS/$1/root"
		mount -t overlay overlay -o "lowerdir=$ROOTS/$1/root,upperdir=$T/roots/$1/up,workdir=$T/roots/$1/work" "$r"
		mount -t proc proc "$r/proc"
		mount --rbind /dev "$r/dev"
		mount -t tmpfs -o mode=1777 tmpfs "$r/tmp"
		mount -t tmpfs -o mode=755 tmpfs "$r/run"
		mkdir -p "$r/srv/app" "$r/run/lock"
		mount --bind /srv/app "$r/srv/app"
		cp "$T/hosts" "$r/etc/hosts"
		rm -f "$r/etc/resolv.conf"
		echo "nameserver 127.0.0.53" >"$r/etc/resolv.conf"
		echo mx.example.org >"$r/etc/mailname"
	fi
	echo "$r"
}
R=$(root exim)
cat >"$T/exim.base" <<-END
	log_file_path = /var/log/exim4/%slog
	spool_directory = /var/spool/exim4
	trusted_users = root
	never_users =
	tls_certificate = /srv/app/cert.pem
	tls_privatekey = /srv/app/key.pem
	tls_advertise_hosts =
	chunking_advertise_hosts = *
	pipelining_connect_advertise_hosts = *
	prdr_enable = true
	acl_smtp_rcpt = check_rcpt
	acl_smtp_data_prdr = check_prdr
	acl_smtp_data = accept
	disable_ipv6
	keep_environment =
	begin acl
	check_rcpt:
	  deny message = Unknown user
	       local_parts = nobody
	  accept domains = example.org
	  deny message = relay not permitted
	check_prdr:
	  deny message = 5.7.1 carol wants no such mail
	       local_parts = carol
	  accept
	begin routers
	local:
	  driver = accept
	  condition = \${if eq {\$primary_hostname}{exim.example.org}}
	  transport = hole
	out:
	  driver = manualroute
	  domains = ! client.example.com
	  route_list = * TARGET
	  transport = out
	  self = send
	hole_all:
	  driver = accept
	  transport = hole
	begin transports
	out:
	  driver = smtp
	  hosts_avoid_tls = *
	  hosts_try_chunking = *
	  hosts_try_prdr = *
	  helo_data = client.example.com
	hole:
	  driver = appendfile
	  file = /dev/null
	  user = mail
	begin retry
	* * F,2h,15m
END
exim_conf() {
	{ printf 'primary_hostname = %s\nTARGET = %s\n' "$2" "$3"; cat "$T/exim.base"; } >"$R/etc/exim4/$1.conf"
	echo "/etc/exim4/$1.conf" >>"$R/etc/exim4/trusted_configs"
}
exim_conf server exim.example.org 192.0.2.25
exim_conf to-postfix client.example.com 192.0.2.25
exim_conf to-exim client.example.com 192.0.2.42
start chroot "$R" exim4 -C /etc/exim4/server.conf -bdf -oX 192.0.2.42.25 -oP /run/exim.pid
root main >/dev/null || echo "no root main, no msmtp" >&2
R=$(root opensmtpd)
cat >"$R/etc/smtpd.conf" <<-END
	table mailboxes { bob@example.org, carol@example.org }
	table aliases { bob@example.org = nobody, carol@example.org = nobody }
	listen on 192.0.2.43 port 25 hostname opensmtpd.example.org
	action "hole" maildir "/tmp/mail" virtual <aliases>
	match from any for domain example.org rcpt-to <mailboxes> action "hole"
END
chroot "$R" install -d -m 711 /var/spool/smtpd
start chroot "$R" smtpd -d
