# tcpdump, tcpflow, tshark: what goes over the wire; AUTH without TLS at auth.example.org, so that it can be seen
. "$here/servers/send.sh"
plain_send() {
	local h=192.0.2.25 p=25
	case $1 in success | refused-login) h=192.0.2.28 p=587 ;; esac
	case $1 in
	success | refused-login)
		local pw=correct-horse-42; [ $1 = success ] || pw=wrong-horse-42
		client main swaks --server $h --port $p --helo client.example.com --from alice@example.com --to bob@example.org,carol@example.org --auth PLAIN --auth-user alice@example.com --auth-password $pw \
			--h-Subject "Minutes of Tuesday" --body @/srv/app/plain.body >/dev/null 2>&1 || true ;;
	starttls) send 192.0.2.25 587 success ;;
	*) send $h $p $1 ;;
	esac
}
for c in success refused-recipient refused-login payload starttls; do
	rm -rf "$T/cap"; mkdir -m 777 "$T/cap"; rm -rf "$T/app/flow"; mkdir -m 777 "$T/app/flow"
	tdump=$(root main)/tmp/c.pcap
	rm -f "$tdump"
	at main tcpdump -i lo -U --immediate-mode -w /tmp/c.pcap tcp and '(port 25 or port 587)' >"$T/cap.out" 2>&1 & pid=$!
	for _ in $(seq 100); do grep -q 'listening on' "$T/cap.out" && break; sleep 0.1; done
	plain_send $c
	sleep 0.7
	kill $(pgrep -P $pid) $pid 2>/dev/null || true
	wait $pid 2>/dev/null || true
	sleep 0.3
	[ $c = starttls ] || at main tcpdump -r /tmp/c.pcap -A -n tcp 2>&1 | keep tcpdump $c
	[ $c = starttls ] || at main tcpdump -r /tmp/c.pcap -A -n 'tcp[((tcp[12]>>4)*4):1] != 0 or greater 67' 2>/dev/null | keep tcpdump $c-data-only
	at main sh -c 'cd /srv/app/flow && tcpflow -r /tmp/c.pcap -c' 2>/dev/null | keep tcpflow $c
	[ $c = starttls ] || at main sh -c 'cd /srv/app/flow && tcpflow -r /tmp/c.pcap -D -c' 2>/dev/null | keep tcpflow $c-hex
	if [ $c != starttls ]; then
		at main sh -c 'cd /srv/app/flow && rm -f * && tcpflow -r /tmp/c.pcap' >/dev/null 2>&1 || true
		cat "$T"/app/flow/198.*-192.* | keep raw oneway-client-$c
		cat "$T"/app/flow/192.*-198.* | keep raw oneway-server-$c
	fi
	at main tshark -r /tmp/c.pcap -q -z follow,tcp,ascii,0 2>/dev/null | keep tshark $c
	[ $c = starttls ] || for f in hex raw; do at main tshark -r /tmp/c.pcap -q -z follow,tcp,$f,0 2>/dev/null | keep tshark $c-$f; done
	[ $c = starttls ] || at main tshark -r /tmp/c.pcap -Y smtp 2>/dev/null | keep tshark $c-summary
done
rows() {
	local v=${1:-}
	echo success$v accepted - 250
	echo refused-recipient$v partly-accepted RCPT 550
	echo refused-login$v auth-failed AUTH 535
	echo payload$v accepted - 250
}
{ rows; rows -data-only; } | truth tcpdump
{ rows; rows -hex; echo starttls incomplete - -; } | truth tcpflow
{ rows; rows -hex; rows -raw; rows -summary; echo starttls incomplete - -; } | truth tshark
