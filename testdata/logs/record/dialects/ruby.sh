d=ruby
for c in success refused-recipient refused-login payload; do rec $d $c main ruby /srv/app/netsmtp.rb $c; done
rec $d success-login main ruby /srv/app/netsmtp.rb success login
truth $d <<-END
	success accepted - 250
	success-login accepted - 250
	refused-recipient rejected RCPT 550
	refused-login auth-failed AUTH 535
	payload accepted - 250
END
