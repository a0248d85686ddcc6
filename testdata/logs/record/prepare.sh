#!/bin/bash
# Make the roots that record.sh works in: overlays over this machine's /, so nothing is installed on the machine itself.
# Debian 12; needs root, the Debian archive, the npm registry and the Go module proxy.
#
#   ./prepare.sh [root ...]       roots: main ssmtp exim sendmail opensmtpd node go
#
# They stay under ${RECORD_ROOTS:-/var/tmp/smtplog-record} until that folder is removed.
set -euo pipefail
ROOTS=${RECORD_ROOTS:-/var/tmp/smtplog-record}
here=$(cd "$(dirname "$0")" && pwd)
if [ -z "${PREPARE_INSIDE:-}" ]; then
	mkdir -p "$ROOTS"
	PREPARE_INSIDE=1 exec unshare --mount bash "$here/prepare.sh" "$@"
fi
export DEBIAN_FRONTEND=noninteractive
open_root() {
	mkdir -p "$ROOTS/$1/up" "$ROOTS/$1/work" "$ROOTS/$1/root"
	mount -t overlay overlay -o "lowerdir=/,upperdir=$ROOTS/$1/up,workdir=$ROOTS/$1/work" "$ROOTS/$1/root"
	mount --bind /dev "$ROOTS/$1/root/dev"
	mount -t proc proc "$ROOTS/$1/root/proc"
	printf '#!/bin/sh\nexit 101\n' >"$ROOTS/$1/root/usr/sbin/policy-rc.d"
	chmod 755 "$ROOTS/$1/root/usr/sbin/policy-rc.d"
}
in_root() { local r=$1; shift; chroot "$ROOTS/$r/root" "$@"; }
install() {
	local r=$1; shift
	in_root "$r" apt-get update -qq
	in_root "$r" apt-get install -y -qq --no-install-recommends "$@"
	in_root "$r" sh -c 'id alice >/dev/null 2>&1 || useradd -m -s /bin/bash alice'
}
prepare_main() {
	in_root main sh -c 'echo "postfix postfix/main_mailer_type select No configuration" | debconf-set-selections
		echo "wireshark-common wireshark-common/install-setuid boolean false" | debconf-set-selections'
	install main postfix dovecot-core dovecot-submissiond openssl iproute2 util-linux \
		php-cli php-mbstring libphp-phpmailer php-net-smtp php-symfony-mailer roundcube-core roundcube-sqlite3 \
		curl swaks libnet-ssleay-perl libio-socket-ssl-perl libauthen-sasl-perl git git-email libmailtools-perl ruby \
		default-jdk-headless libmail-java libjakarta-mail-java msmtp s-nail bsd-mailx mutt neomutt \
		inetutils-telnet netcat-openbsd ncat socat expect busybox tcpdump tcpflow tshark ucspi-tcp \
		python3-aiosmtpd python3-aiosmtplib python3-twisted sendemail
}
prepare_ssmtp() { install ssmtp ssmtp; }
prepare_exim() { install exim expect exim4-base exim4-config exim4-daemon-heavy; }
prepare_sendmail() { install sendmail expect sendmail-bin sendmail-cf sendmail-base sensible-mda procmail m4 libsasl2-modules; }
prepare_opensmtpd() { install opensmtpd opensmtpd; }
prepare_node() {
	mkdir -p "$ROOTS/node/root/srv/node"
	in_root node sh -c 'cd /srv/node && npm init -y >/dev/null && npm install --no-audit --no-fund \
		nodemailer@9 nodemailer6@npm:nodemailer@6.10.1 nodemailer4@npm:nodemailer@4.7.0 nodemailer2@npm:nodemailer@2.7.2 nodemailer0@npm:nodemailer@0.7.1 \
		smtp-server@3 smtp-server2@npm:smtp-server@2.0.3'
	in_root node sh -c 'mkdir -p /srv/haraka && cd /srv/haraka && npm init -y >/dev/null && npm install --no-audit --no-fund --ignore-scripts Haraka' || true
}
# The Go programs are kept as .txt, so that this repository's own go commands do not see them.
prepare_go() {
	local f
	for f in $(cd "$here/clients/go" && find . -name '*.txt'); do
		mkdir -p "$ROOTS/go/root/srv/go/$(dirname "$f")"
		cp "$here/clients/go/$f" "$ROOTS/go/root/srv/go/${f%.txt}"
	done
	in_root go env PATH=/usr/local/go/bin:/usr/bin:/bin HOME=/root GOFLAGS=-mod=mod bash -c '
		cd /srv/go
		sed -i "/^require/,\$d" go.mod
		go get github.com/wneessen/go-mail@v0.8.1 github.com/emersion/go-smtp@latest
		go mod tidy
		mkdir -p bin
		go build -o bin/ ./...
		cat go.mod'
}
for r in ${@:-main ssmtp exim sendmail opensmtpd node go}; do
	open_root "$r"
	prepare_"$r"
	echo "prepared $r"
done
