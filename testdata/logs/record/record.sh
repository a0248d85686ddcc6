#!/bin/bash
# Record what mail programs print of their SMTP sessions, against real servers: see ../DIALECTS.md.
#
#   ./prepare.sh && ./record.sh [dialect ...]       (root, Debian 12)
#
# Everything runs in name spaces of its own: a network with nothing but a loopback device (with documentation
# addresses), host names of example domains, and overlays over / (made by prepare.sh) whose changes are thrown away.
# So nothing leaves the machine and nothing of it gets into the logs; no recording is edited afterwards.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
export ROOTS=${RECORD_ROOTS:-/var/tmp/smtplog-record}
if [ -z "${RECORD_INSIDE:-}" ]; then
	T=$(mktemp -d)
	chmod 755 "$T"
	export RECORD_HOST=$(hostname)
	status=0
	RECORD_INSIDE=1 T=$T unshare --mount --net --uts --ipc --pid --fork --kill-child --mount-proc bash "$here/record.sh" "$@" || status=$?
	rm -rf "$T"
	exit $status
fi
logs=$(dirname "$here")

# --- network and roots
hostname mx.example.org
ip link set lo up
while read -r addr _; do
	case $addr in
	127.*) ;;
	198.*) ip addr add "$addr/32" dev lo ;;
	*)
		ip addr add "$addr/32" dev lo
		ip route replace local "$addr" dev lo table local src 198.51.100.7
		;;
	esac
done <"$here/servers/hosts"
ip addr add 127.0.0.53/8 dev lo 2>/dev/null || true
mkdir -p "$T/app"
cp -r "$here/clients/." "$T/app/"
mkdir -p "$T/servers"
cp -r "$here/servers/." "$T/servers/"
cp "$logs/smtplib/record/servers/dns.py" "$T/servers/"
(
	cd "$T/app"
	openssl req -x509 -newkey rsa:2048 -nodes -days 30 -subj "/CN=Example Test CA" -keyout ../ca.key -out ca.pem -addext keyUsage=critical,keyCertSign
	openssl req -newkey rsa:2048 -nodes -subj "/CN=mx.example.org" -keyout key.pem -out ../req.pem
	printf '%s\n' "subjectAltName=$(sed -n 's/^192[^ ]* \(.*\)/DNS:\1/p' "$here/servers/hosts" | paste -sd,)" authorityKeyIdentifier=keyid subjectKeyIdentifier=hash >../san
	openssl x509 -req -days 30 -in ../req.pem -CA ca.pem -CAkey ../ca.key -CAcreateserial -extfile ../san -out cert.pem
) >/dev/null 2>&1
chmod 644 "$T/app/key.pem"
chmod 1777 "$T/app"

# root NAME: mounts the overlay of that name (once) and prints its folder; NAME+x is another one of the same kind
root() {
	local r=$T/roots/$1/root of=${1%%+*}
	if ! mountpoint -q "$r"; then
		mkdir -p "$T/roots/$1/up" "$T/roots/$1/work" "$r"
		mountpoint -q "$ROOTS/$of/root" || mount -t overlay overlay -o "ro,lowerdir=/,upperdir=$ROOTS/$of/up,workdir=$ROOTS/$of/work" "$ROOTS/$of/root"
		mount -t overlay overlay -o "lowerdir=$ROOTS/$of/root,upperdir=$T/roots/$1/up,workdir=$T/roots/$1/work" "$r"
		mount -t proc proc "$r/proc"
		mount --rbind /dev "$r/dev"
		mount -t tmpfs -o mode=1777 tmpfs "$r/tmp"
		mount -t tmpfs -o mode=755 tmpfs "$r/work"
		mount -t tmpfs -o mode=755 tmpfs "$r/run"
		mkdir -p "$r/srv/app" "$r/srv/servers" "$r/run/lock"
		mount --bind "$T/app" "$r/srv/app"
		mount --bind "$T/servers" "$r/srv/servers"
		cp "$here/servers/hosts" "$r/etc/hosts"
		rm -f "$r/etc/resolv.conf"
		echo "nameserver 127.0.0.53" >"$r/etc/resolv.conf"
		echo mx.example.org >"$r/etc/hostname"
		echo mx.example.org >"$r/etc/mailname"
		mkdir -p "$r/usr/local/share/ca-certificates"
		cp "$T/app/ca.pem" "$r/usr/local/share/ca-certificates/example.crt"
		chroot "$r" update-ca-certificates >/dev/null 2>&1 || true
		chroot "$r" sh -c 'id alice >/dev/null 2>&1 || useradd -m -s /bin/bash alice'
	fi
	echo "$r"
}
# at ROOT COMMAND...: as root, on the server
at() { local r; r=$(root "$1"); shift; chroot "$r" env -i PATH=/usr/local/sbin:/usr/sbin:/sbin:/usr/local/go/bin:/usr/local/bin:/usr/bin:/bin HOME=/root LANG=C.UTF-8 "$@"; }
start() { at "$@" >>"$T/servers.log" 2>&1 & }
# client ROOT COMMAND...: as alice, on the client
client() {
	local r; r=$(root "$1"); shift
	unshare --uts bash -c 'hostname client.example.com; exec "$@"' - chroot --userspec=alice:alice "$r" \
		env -i -C /srv/app PATH=/usr/local/bin:/usr/bin:/bin:/usr/sbin HOME=/home/alice USER=alice LOGNAME=alice LANG=C.UTF-8 TERM=dumb TZ=UTC timeout 60 "$@" </dev/null
}
# rec DIALECT CASE ROOT COMMAND...: what the client prints, both streams into one file
rec() {
	local d=$1 c=$2; shift 2
	mkdir -p "$logs/$d"
	client "$@" >"$logs/$d/$c.log" 2>&1 || true
	echo "$d/$c: $(wc -lc <"$logs/$d/$c.log" | tr -s ' ')"
}
# keep DIALECT CASE: standard input is the recording (a server's log file, for instance)
keep() {
	mkdir -p "$logs/$1"
	cat >"$logs/$1/$2.log"
	echo "$1/$2: $(wc -lc <"$logs/$1/$2.log" | tr -s ' ')"
}
# truth DIALECT < rows "case outcome failed_at code [sessions]"
truth() {
	{
		printf 'file\tsessions\toutcome\tfailed_at\tcode\n'
		while read -r c o f k n; do
			[ -n "$c" ] || continue
			[ -f "$logs/$1/$c.log" ] || { echo "truth of $1/$c, which is missing" >&2; continue; }
			printf '%s.log\t%s\t%s\t%s\t%s\n' "$c" "${n:-1}" "$o" "${f#-}" "${k#-}"
		done | sort
	} >"$logs/$1/truth.tsv"
	for f in "$logs/$1"/*.log; do grep -q "^$(basename "$f")	" "$logs/$1/truth.tsv" || echo "no truth for $f" >&2; done
}
# wait_for ADDRESS:PORT: until something listens, without connecting to it
wait_for() {
	local n
	for n in $(seq 75); do
		ss -Hltn "src $1" | grep -q . && return
		sleep 0.2
	done
	echo "nothing listens at $1" >&2
	return 1
}

grep -v localhost "$here/servers/hosts" | awk '{print $1, $2}' >"$T/servers/names"
root main >/dev/null
start main python3 /srv/servers/dns.py /srv/servers/names
. "$here/servers/postfix.sh"

for d in ${@:-$(cd "$here/dialects" && ls *.sh | sed 's/\.sh$//')}; do
	( . "$here/dialects/$d.sh" ) || echo "failed: $d" >&2
done
at main postfix stop >/dev/null 2>&1 || true
[ -z "${RECORD_DEBUG:-}" ] || { cp "$T/servers.log" /tmp/record-servers.log; cp "$(root main)/var/log/mail.log" /tmp/record-mail.log; }

# Nothing of this machine may be in a log.
if grep -rlwaF -e "$T" -e "$here" -e "$ROOTS" -e "$RECORD_HOST" "$logs"/*/ --include='*.log' | grep -v /smtplib/; then
	echo "the files above name this machine" >&2
	exit 1
fi
