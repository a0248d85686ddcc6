# send HOST PORT CASE: the usual four conversations, by swaks, for recordings made on the server's side
send() {
	local to=bob@example.org,carol@example.org body=plain extra=()
	case $3 in
	success) extra=(--tls --auth PLAIN --auth-user alice@example.com --auth-password correct-horse-42) ;;
	refused-login) extra=(--tls --auth PLAIN --auth-user alice@example.com --auth-password wrong-horse-42) ;;
	refused-recipient) to=bob@example.org,nobody@example.org,carol@example.org ;;
	payload) body=payload ;;
	esac
	client main swaks --server "$1" --port "$2" --helo client.example.com --from alice@example.com --to "$to" --silent 2 "${extra[@]}" \
		--h-Subject "Minutes of Tuesday" --suppress-data --body @/srv/app/$body.body >"$T/send.log" 2>&1 || true
}
