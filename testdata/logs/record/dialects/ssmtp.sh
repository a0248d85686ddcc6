. "$here/servers/message.sh"
d=ssmtp
R=$(root ssmtp)
for c in $four; do
	message $c >"$T/app/mail.txt"
	if secure $c; then
		printf '%s\n' mailhub=mx.example.org:587 UseSTARTTLS=YES hostname=client.example.com FromLineOverride=YES >"$R/etc/ssmtp/ssmtp.conf"
		o="-au alice@example.com -ap $(password $c) -am LOGIN"
	else
		printf '%s\n' mailhub=mx.example.org:25 hostname=client.example.com FromLineOverride=YES >"$R/etc/ssmtp/ssmtp.conf"; o=
	fi
	chmod 644 "$R/etc/ssmtp/ssmtp.conf"
	rec $d $c ssmtp sh -c "ssmtp -v $o -f alice@example.com $(addresses $c) </srv/app/mail.txt"
done
truth $d <<-END
	success accepted - 250
	refused-recipient rejected RCPT 550
	refused-login auth-failed AUTH 535
	payload accepted - 250
END
