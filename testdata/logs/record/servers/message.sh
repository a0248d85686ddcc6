# message CASE: the message as a file with LF line ends; addresses CASE: the recipients
message() {
	printf '%s\n' "From: Alice <alice@example.com>" "To: Bob <bob@example.org>, Carol <carol@example.org>" "Subject: Minutes of Tuesday" ""
	case $1 in payload) cat "$here/clients/payload.body" ;; *) cat "$here/clients/plain.body" ;; esac
}
addresses() {
	case $1 in
	refused-recipient) echo bob@example.org nobody@example.org carol@example.org ;;
	*) echo bob@example.org carol@example.org ;;
	esac
}
password() { case $1 in refused-login) echo wrong-horse-42 ;; *) echo correct-horse-42 ;; esac; }
secure() { case $1 in success | refused-login) return 0 ;; esac; return 1; }
four="success refused-recipient refused-login payload"
