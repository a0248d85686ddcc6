d=raw
for c in success refused-recipient refused-login payload; do
	h=mx.example.org p=25
	case $c in success | refused-login) h=auth.example.org p=587 ;; esac
	rec $d $c main expect -f /srv/app/talk.exp $c telnet $h $p
	rec $d $c-nc main expect -f /srv/app/talk.exp $c nc -C $h $p
	rec $d $c-busybox main expect -f /srv/app/talk.exp $c busybox telnet $h $p
	rec $d $c-s-client main expect -f /srv/app/talk.exp $c openssl s_client -starttls smtp -crlf -connect mx.example.org:587
	rec $d $c-nc-piped main bash -c "bash /srv/app/lines.sh $c | nc -v -C $h $p"
	rec $d $c-telnet-piped main bash -c "bash /srv/app/lines.sh $c | telnet $h $p"
done
rec $d success-s-client-quiet main expect -f /srv/app/talk.exp success openssl s_client -starttls smtp -crlf -quiet -connect mx.example.org:587
rec $d s-client-upper-case main bash -c "bash /srv/app/lines.sh success | openssl s_client -starttls smtp -crlf -connect mx.example.org:587"
rec $d refused-recipient-ncat main bash -c "bash /srv/app/lines.sh refused-recipient | ncat -v -C mx.example.org 25"
rec $d payload-socat main bash -c "bash /srv/app/lines.sh payload | socat -v - TCP:mx.example.org:25,crnl"
for v in "" -nc -busybox -s-client -nc-piped -telnet-piped; do
	echo success$v accepted - 250
	echo refused-recipient$v partly-accepted RCPT 550
	echo refused-login$v auth-failed AUTH 535
	# s_client takes the QUIT in the content for its own
	if [ "$v" = -s-client ]; then echo payload$v incomplete - -; else echo payload$v accepted - 250; fi
done >"$T/rows"
cat >>"$T/rows" <<-END
	success-s-client-quiet accepted - 250
	s-client-upper-case incomplete - -
	refused-recipient-ncat partly-accepted RCPT 550
	payload-socat accepted - 250
END
# recorded by captures.sh: the one half of a connection
for c in success refused-recipient refused-login payload; do echo oneway-client-$c incomplete - -; done >>"$T/rows"
cat >>"$T/rows" <<-END
	oneway-server-success accepted - 250
	oneway-server-refused-recipient partly-accepted RCPT 550
	oneway-server-refused-login auth-failed AUTH 535
	oneway-server-payload accepted - 250
END
truth $d <"$T/rows"
