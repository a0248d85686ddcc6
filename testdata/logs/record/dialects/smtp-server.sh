d=smtp-server
. "$here/servers/send.sh"
port=2525
for v in ""; do
	for c in success refused-recipient refused-login payload; do
		port=$((port + 1))
		start_log() { at node node /srv/app/smtp-server.js smtp-server$v $port >"$T/node.log" 2>&1 & pid=$!; }
		start_log
		for _ in $(seq 50); do grep -q listening "$T/node.log" && break; sleep 0.1; done
		send 192.0.2.41 $port $c
		sleep 0.3
		kill $pid
		keep $d $c${v:+-v$v} <"$T/node.log"
	done
done
for v in ""; do
	echo success$v accepted - 250
	echo refused-recipient$v partly-accepted RCPT 550
	echo refused-login$v auth-failed AUTH 535
	echo payload$v accepted - 250
done >"$T/rows"
truth $d <"$T/rows"
