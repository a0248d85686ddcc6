. "$here/servers/send.sh"
d=haraka
R=$(root node)
at node sh -c 'cd /srv/haraka && node node_modules/Haraka/bin/haraka -i /srv/haraka/site' >>"$T/servers.log" 2>&1 || true
S=$R/srv/haraka/site
mkdir -p "$S/plugins" "$S/config"
printf 'listen=192.0.2.44:25\nnodes=0\n' >"$S/config/smtp.ini"
echo haraka.example.org >"$S/config/me"
printf 'tls\nauth/flat_file\nrcpt\nhole\n' >"$S/config/plugins"
printf '[core]\nmethods=PLAIN,LOGIN\n[users]\nalice@example.com=correct-horse-42\n' >"$S/config/auth_flat_file.ini"
cp "$T/app/cert.pem" "$S/config/tls_cert.pem"; cp "$T/app/key.pem" "$S/config/tls_key.pem"
printf 'exports.hook_rcpt = function (next, connection, params) { next(params[0].user === "nobody" ? DENY : OK); };\n' >"$S/plugins/rcpt.js"
printf 'exports.hook_queue = exports.hook_queue_outbound = function (next) { next(OK); };\n' >"$S/plugins/hole.js"
one() { # one NAME CASE LEVEL TIMESTAMPS FORMAT
	printf '[main]\nlevel=%s\ntimestamps=%s\nformat=%s\n' "$3" "$4" "${5:-default}" >"$S/config/log.ini"
	echo "$3" >"$S/config/loglevel"
	at node sh -c 'cd /srv/haraka && exec timeout 40 node node_modules/Haraka/bin/haraka -c /srv/haraka/site' >"$T/haraka.out" 2>&1 & pid=$!
	wait_for 192.0.2.44:25
	send 192.0.2.44 25 $2
	sleep 1
	kill $(pgrep -P $pid) $pid 2>/dev/null || true
	wait $pid 2>/dev/null || true
	keep $d $1 <"$T/haraka.out"
}
for c in success refused-recipient refused-login payload; do
	one $c $c PROTOCOL false
	one $c-data $c DATA true
	one $c-logfmt $c PROTOCOL false logfmt
done
one success-json success PROTOCOL false json
for v in "" -data -logfmt; do
	echo success$v accepted - 250
	echo refused-recipient$v partly-accepted RCPT 550
	echo refused-login$v auth-failed AUTH 535
	echo payload$v accepted - 250
done >"$T/rows"
echo success-json accepted - 250 >>"$T/rows"
truth $d <"$T/rows"
