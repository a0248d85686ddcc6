d=netsmtp
for c in success refused-recipient refused-login payload; do rec $d $c main perl /srv/app/netsmtp.pl $c; done
truth $d <<-END
	success accepted - 250
	refused-recipient partly-accepted RCPT 550
	refused-login auth-failed AUTH 535
	payload accepted - 250
END
