. "$here/servers/message.sh"
d=msmtp
for c in $four; do
	message $c >"$T/app/mail.txt"
	if secure $c; then
		rec $d $c main sh -c "msmtp --debug --host=mx.example.org --port=587 --tls=on --tls-trust-file=/srv/app/ca.pem --auth=plain --user=alice@example.com --passwordeval='echo $(password $c)' --domain=client.example.com --from=alice@example.com -- $(addresses $c) </srv/app/mail.txt"
	else
		rec $d $c main sh -c "msmtp --debug --host=mx.example.org --port=25 --domain=client.example.com --from=alice@example.com -- $(addresses $c) </srv/app/mail.txt"
	fi
done
truth $d <<-END
	success accepted - 250
	refused-recipient rejected RCPT 550
	refused-login auth-failed AUTH 535
	payload accepted - 250
END
