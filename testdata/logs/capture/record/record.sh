#!/bin/bash
# Record SMTP sessions with tcpdump, between real clients and real servers: see ../README.md.
#
#   ../../record/prepare.sh main exim opensmtpd && ./record.sh [name ...]       (root, Debian 12)
#
# Everything runs in name spaces of its own: a server's network and a client's, with nothing but a cable between them
# (documentation addresses), a hosts file and a name server that know only example names. So nothing leaves the machine
# and nothing of it gets into the captures; no capture is edited afterwards, but transform.py makes further ones of them.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
export ROOTS=${RECORD_ROOTS:-/var/tmp/smtplog-record}
old=$here/../../smtplib/record/servers
if [ -z "${RECORD_INSIDE:-}" ]; then
	export DEBIAN_FRONTEND=noninteractive
	packages="postfix dovecot-core dovecot-lmtpd python3-aiosmtpd openssl iproute2 tcpdump tshark swaks curl"
	if ! dpkg -s $packages >/dev/null 2>&1; then
		echo "postfix postfix/main_mailer_type select No configuration" | debconf-set-selections
		apt-get install -y --no-install-recommends $packages
	fi
	T=$(mktemp -d)
	chmod 755 "$T"
	export RECORD_HOST=$(hostname)
	status=0
	RECORD_INSIDE=1 T=$T unshare --mount --net --uts --ipc --pid --fork --kill-child --mount-proc bash "$here/record.sh" "$@" || status=$?
	if [ -n "${RECORD_KEEP:-}" ]; then echo "kept $T"; else rm -rf "$T"; fi
	exit $status
fi
export T

# --- two networks and a cable
hostname mx.example.org
mount -t tmpfs tmpfs /run/netns 2>/dev/null || { mkdir -p /run/netns; mount -t tmpfs tmpfs /run/netns; }
ip netns add client
ip link add wan address 02:00:00:00:00:19 type veth peer name lan address 02:00:00:00:00:07 netns client
mkdir -p /dev/net && [ -e /dev/net/tun ] || mknod /dev/net/tun c 10 200
# No offloading: segments as they would be on a wire.
ip link set wan gso_max_segs 1 gro_max_size 1500 2>/dev/null || ip link set wan gso_max_segs 1
ip -n client link set lan gso_max_segs 1
ip link set lo up
ip link set wan up
ip -n client link set lo up
ip -n client link set lan up
for last in 24 25 26 28 29 30 31 32 40 41 42 43 60; do ip addr add 192.0.2.$last/32 dev wan; done
ip addr add 203.0.113.7/32 dev wan # nothing listens here
ip addr add 2001:db8:2::25/128 dev wan nodad
ip -n client addr add 198.51.100.7/32 dev lan
ip -n client addr add 2001:db8:1::7/128 dev lan nodad
ip -n client addr add 127.0.0.53/8 dev lo 2>/dev/null || true
ip addr add 127.0.0.53/8 dev lo 2>/dev/null || true
ip route add 198.51.100.0/24 dev wan
ip -6 route add 2001:db8:1::/64 dev wan
ip -n client route add 192.0.2.0/24 dev lan src 198.51.100.7
ip -n client route add 203.0.113.0/24 dev lan src 198.51.100.7
ip -n client -6 route add 2001:db8:2::/64 dev lan
cat >"$T/hosts" <<-END
	127.0.0.1 localhost
	198.51.100.7 client.example.com
	192.0.2.24 lmtp.example.org
	192.0.2.25 mx.example.org
	192.0.2.28 auth.example.org
	192.0.2.40 aio.example.org
	192.0.2.42 exim.example.org
	192.0.2.43 opensmtpd.example.org
	192.0.2.60 extra.example.org
	2001:db8:2::25 mx6.example.org
END
echo "nameserver 127.0.0.53" >"$T/resolv.conf"
mount --bind "$T/hosts" /etc/hosts
mount --bind "$T/resolv.conf" /etc/resolv.conf
mount -t tmpfs tmpfs /srv
mkdir /srv/app

# --- certificates
(
	cd "$T"
	openssl req -x509 -newkey rsa:2048 -nodes -days 30 -subj "/CN=Example Test CA" -addext keyUsage=critical,keyCertSign -keyout ca.key -out ca.pem
	openssl req -newkey rsa:2048 -nodes -subj "/CN=mx.example.org" -keyout key.pem -out req.pem
	printf '%s\n' "subjectAltName=DNS:mx.example.org,DNS:auth.example.org,DNS:extra.example.org" authorityKeyIdentifier=keyid subjectKeyIdentifier=hash >san
	openssl x509 -req -days 30 -in req.pem -CA ca.pem -CAkey ca.key -CAcreateserial -extfile san -out cert.pem
) >/dev/null 2>&1
cp "$T"/*.pem /srv/app/
chmod 644 /srv/app/key.pem

# --- servers
start() { "$@" >>"$T/servers.log" 2>&1 & }
grep -v localhost "$T/hosts" >"$T/names"
start /usr/bin/python3 "$old/dns.py" "$T/names"
start ip netns exec client /usr/bin/python3 "$old/dns.py" "$T/names"
start /usr/bin/python3 "$here/servers/aio.py"
start /usr/bin/python3 "$here/servers/extra.py" "$T/cert.pem" "$T/key.pem"
. "$here/servers/postfix.sh"
. "$here/servers/others.sh"

for _ in $(seq 50); do
	missing=""
	for at in 192.0.2.25:25 192.0.2.24:24 192.0.2.40:25 192.0.2.60:3128 192.0.2.42:25; do
		ss -Hltn "src $at" | grep -q . || missing="$missing $at"
	done
	[ -n "$missing" ] || break
	sleep 0.2
done
[ -z "$missing" ] || { cat "$T/servers.log"; echo "nothing listens at$missing" >&2; exit 1; }

status=0
/usr/bin/python3 "$here/drive.py" "$@" || status=$?
postfix -c "$T/postfix" stop >/dev/null 2>&1 || true
ip netns exec client postfix -c "$T/relay" stop >/dev/null 2>&1 || true
[ $status = 0 ] || exit $status
/usr/bin/python3 "$here/transform.py"

# Nothing of this machine may be in a capture.
for f in "$here"/../*.pcap*; do
	case $f in *.gz) zcat "$f" ;; *) cat "$f" ;; esac | grep -qawF -e "$T" -e "$here" -e "$ROOTS" -e "$RECORD_HOST" && { echo "$f names this machine" >&2; status=1; }
done
exit $status
