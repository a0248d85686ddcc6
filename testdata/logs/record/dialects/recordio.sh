# recordio of ucspi-tcp around "exim -bs" cannot be had in one root; around Postfix's smtpd by a relay of bytes instead
. "$here/servers/send.sh"
d=recordio
n=2700
for c in success refused-recipient refused-login payload; do
	n=$((n + 1))
	h=192.0.2.25:25; case $c in success | refused-login) h=192.0.2.28:587 ;; esac
	at main timeout 30 tcpserver -v -R -H -l mx.example.org 192.0.2.25 $n recordio socat - TCP:$h >"$T/recordio.out" 2>&1 & pid=$!
	wait_for 192.0.2.25:$n
	body=plain; [ $c != payload ] || body=payload
	to=bob@example.org,carol@example.org; [ $c != refused-recipient ] || to=bob@example.org,nobody@example.org,carol@example.org
	o=(); case $c in success) o=(--auth PLAIN --auth-user alice@example.com --auth-password correct-horse-42) ;; refused-login) o=(--auth PLAIN --auth-user alice@example.com --auth-password wrong-horse-42) ;; esac
	client main swaks --server 192.0.2.25 --port $n --helo client.example.com --from alice@example.com --to $to "${o[@]}" --h-Subject "Minutes of Tuesday" --body @/srv/app/$body.body >/dev/null 2>&1 || true
	sleep 0.5
	kill $(pgrep -P $pid) 2>/dev/null || true
	keep $d $c <"$T/recordio.out"
done
truth $d <<-END
	success accepted - 250
	refused-recipient partly-accepted RCPT 550
	refused-login auth-failed AUTH 535
	payload accepted - 250
END
