#!/bin/bash
# lines.sh CASE: the same session as lines, one every tenth of a second, to be piped
case $1 in refused-login) p=wrong-horse-42 ;; *) p=correct-horse-42 ;; esac
{
	echo "EHLO client.example.com"
	case $1 in success | refused-login) echo "AUTH PLAIN $(printf '\0alice@example.com\0%s' $p | base64)" ;; esac
	if [ "$1" != refused-login ]; then
		echo "MAIL FROM:<alice@example.com>"
		echo "RCPT TO:<bob@example.org>"
		[ "$1" = refused-recipient ] && echo "RCPT TO:<nobody@example.org>"
		echo "RCPT TO:<carol@example.org>"
		echo DATA
		printf '%s\n' "From: Alice <alice@example.com>" "To: Bob <bob@example.org>, Carol <carol@example.org>" "Subject: Minutes of Tuesday" ""
		case $1 in payload) sed 's/^\./../' /srv/app/payload.body ;; *) cat /srv/app/plain.body ;; esac
		echo .
	fi
	echo QUIT
} | while IFS= read -r l; do sleep 0.1; printf '%s\n' "$l"; done
sleep 0.3
