d=swaks
sw() {
	local name=$1 c=$2 to=bob@example.org,carol@example.org body=plain server=mx.example.org extra=(--port 25)
	shift 2
	case $c in
	success) extra=(--port 587 --tls --auth-user alice@example.com --auth-password correct-horse-42) ;;
	refused-login) extra=(--port 587 --tls --auth-user alice@example.com --auth-password wrong-horse-42) ;;
	refused-recipient) to=bob@example.org,nobody@example.org,carol@example.org ;;
	payload) body=payload ;;
	esac
	rec $d "$name" main swaks --server $server --helo client.example.com --from alice@example.com --to "$to" "${extra[@]}" \
		--header "Subject: Minutes of Tuesday" --body @/srv/app/$body.body "$@"
}
for c in success refused-recipient refused-login payload; do
	sw $c $c
	sw $c-lapse $c --show-time-lapse
	sw $c-raw $c --show-raw-text
	sw $c-hidden $c --auth-hide-password
	sw $c-no-hints $c --no-hints
	sw $c-plaintext $c --auth-plaintext -n
done
sw success-hidden-plaintext success --auth-hide-password=xxxx -apt
sw refused-recipient-pipeline refused-recipient --pipeline
for v in "" -lapse -raw -hidden -no-hints -plaintext; do
	echo success$v accepted - 250
	echo refused-recipient$v partly-accepted RCPT 550
	echo refused-login$v auth-failed AUTH 535
	echo payload$v accepted - 250
done >"$T/rows"
echo success-hidden-plaintext accepted - 250 >>"$T/rows"
echo refused-recipient-pipeline partly-accepted RCPT 550 >>"$T/rows"
truth $d <"$T/rows"
