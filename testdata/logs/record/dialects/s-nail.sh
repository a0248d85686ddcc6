. "$here/servers/message.sh"
d=s-nail
for c in $four; do
	f=plain; [ $c != payload ] || f=payload
	if secure $c; then mta="smtp://alice%40example.com:$(password $c)@mx.example.org:587" o="-S smtp-use-starttls -S smtp-auth=plain"; else mta=smtp://mx.example.org:25 o="-S smtp-auth=none"; fi
	for v in -v -vv; do
		# with one -v, only errors are shown
		case $v$c in -vsuccess | -vpayload) continue ;; esac
		rec $d $c$([ $v = -vv ] || echo -v) main sh -c "s-nail $v -:/ -S v15-compat -S mta=$mta $o -S tls-verify=ignore -S hostname=client.example.com -S smtp-hostname=client.example.com -r alice@example.com -S sendwait -s 'Minutes of Tuesday' $(addresses $c) </srv/app/$f.body"
	done
done
truth $d <<-END
	success accepted - 250
	refused-recipient rejected RCPT 550
	refused-recipient-v rejected RCPT 550
	refused-login auth-failed AUTH 535
	refused-login-v auth-failed AUTH 535
	payload accepted - 250
END
