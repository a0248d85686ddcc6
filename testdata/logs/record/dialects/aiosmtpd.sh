. "$here/servers/send.sh"
d=aiosmtpd
n=2600
for c in success refused-recipient refused-login payload; do
	for v in "" -stamped; do
		n=$((n + 1))
		at main timeout 30 /usr/bin/python3 /srv/servers/aio.py $n $v >"$T/aio.out" 2>&1 & pid=$!
		wait_for 192.0.2.40:$n
		send 192.0.2.40 $n $c
		sleep 0.5
		kill $pid; wait $pid 2>/dev/null
		# the controller connects to itself once; that stays in, as everyone's log has it
		keep $d $c$v <"$T/aio.out"
	done
done
for v in "" -stamped; do
	echo success$v accepted - 250
	echo refused-recipient$v partly-accepted RCPT 550
	echo refused-login$v auth-failed AUTH 535
	echo payload$v accepted - 250
done >"$T/rows"
truth $d <"$T/rows"
