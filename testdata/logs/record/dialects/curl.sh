d=curl
cu() {
	local name=$1 c=$2 port=25 extra=()
	shift 2
	case $c in
	success) port=587 extra=(--ssl-reqd --user alice@example.com:correct-horse-42) ;;
	refused-login) port=587 extra=(--ssl-reqd --user alice@example.com:wrong-horse-42) ;;
	refused-recipient*) extra=(--mail-rcpt nobody@example.org) ;;
	esac
	[ $c != refused-recipient-go-on ] || extra+=(--mail-rcpt-allowfails)
	printf '%s\r\n' "From: Alice <alice@example.com>" "To: Bob <bob@example.org>, Carol <carol@example.org>" "Subject: Minutes of Tuesday" "" >"$T/app/mail.txt"
	sed 's/$/\r/' "$T/app/$([ $c = payload ] && echo payload || echo plain).body" >>"$T/app/mail.txt"
	rec $d $name main curl -sS "smtp://mx.example.org:$port/client.example.com" --mail-from alice@example.com --mail-rcpt bob@example.org "${extra[@]}" \
		--mail-rcpt carol@example.org --upload-file /srv/app/mail.txt "$@"
}
for c in success refused-recipient refused-recipient-go-on refused-login payload; do
	cu $c $c -v
	cu $c-time $c -v --trace-time
	cu $c-trace $c --trace -
	cu $c-trace-ascii $c --trace-ascii -
	cu $c-trace-time $c --trace-ascii - --trace-time
done
for v in "" -time -trace -trace-ascii -trace-time; do
	echo success$v accepted - 250
	echo refused-recipient$v rejected RCPT 550
	echo refused-recipient-go-on$v partly-accepted RCPT 550
	echo refused-login$v auth-failed AUTH 535
	echo payload$v accepted - 250
done >"$T/rows"
truth $d <"$T/rows"
