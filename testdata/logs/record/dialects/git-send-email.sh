. "$here/servers/message.sh"
d=git-send-email
client main sh -c 'rm -rf /srv/app/repo && git init -q /srv/app/repo && cd /srv/app/repo && git config user.name Alice && git config user.email alice@example.com && printf "one\n" >notes && git add notes && git commit -qm "Take notes" && cp /srv/app/payload.body notes && git commit -qam "Minutes of Tuesday" && GIT_COMMITTER_DATE="2026-05-04 10:00:00 +0000" git commit -q --amend --date="2026-05-04 10:00:00 +0000" --no-edit'
for c in $four; do
	# the message: as it is, or (payload) with the odd lines in its text
	{
		printf '%s\n' "From 0123456789abcdef0123456789abcdef01234567 Mon Sep 17 00:00:00 2001" "From: Alice <alice@example.com>" "Date: Mon, 4 May 2026 10:00:00 +0000" "Subject: [PATCH] Minutes of Tuesday" ""
		f=plain; [ $c != payload ] || f=payload
		cat "$here/clients/$f.body"
		printf '%s\n' "---" " notes | 1 +" "" "diff --git a/notes b/notes" "--- a/notes" "+++ b/notes" "@@ -1 +1,2 @@" " one" "+two" "-- " "2.39.5"
	} >"$T/app/0001.patch"
	to=; for a in $(addresses $c); do to="$to --to=$a"; done
	if secure $c; then o="--smtp-server-port=587 --smtp-encryption=tls --smtp-ssl-cert-path=/srv/app/ca.pem --smtp-user=alice@example.com --smtp-pass=$(password $c)"; else o="--smtp-server-port=25"; fi
	rec $d $c main sh -c "cd /srv/app/repo && git send-email --smtp-debug=1 --smtp-server=mx.example.org --smtp-domain=client.example.com $o --from=alice@example.com $to --confirm=never --suppress-cc=all /srv/app/0001.patch"
done
secure() { true; }
rec $d success-no-debug main sh -c "cd /srv/app/repo && git send-email --smtp-server=mx.example.org --smtp-server-port=25 --smtp-domain=client.example.com --from=alice@example.com --to=bob@example.org --to=carol@example.org --confirm=never --suppress-cc=all /srv/app/0001.patch"
truth $d <<-END
	success accepted - 250
	refused-recipient rejected RCPT 550
	refused-login auth-failed AUTH 535
	payload accepted - 250
	success-no-debug accepted - 250
END
