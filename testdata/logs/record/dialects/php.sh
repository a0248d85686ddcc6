# symfony, pear (Net_SMTP), roundcube
for c in success refused-recipient refused-login payload; do
	rec symfony $c main php /srv/app/symfony.php $c
	rec pear $c main php /srv/app/pear.php $c
	for m in "" PLAIN; do
		[ -z "$m" ] || [ $c = success ] || [ $c = refused-login ] || continue
		rm -rf "$T/app/roundcube"
		client main php /srv/app/roundcube.php $c $m >"$T/out" 2>&1 || true
		l=$(ls "$T"/app/roundcube/smtp* 2>/dev/null | head -1)
		[ -n "$l" ] && keep roundcube $c${m:+-plain} <"$l" || head -c 600 "$T/out"
	done
done
truth symfony <<-END
	success accepted - 250
	refused-recipient rejected RCPT 550
	refused-login auth-failed AUTH 535
	payload accepted - 250
END
truth pear <<-END
	success accepted - 250
	refused-recipient partly-accepted RCPT 550
	refused-login auth-failed AUTH 535
	payload accepted - 250
END
truth roundcube <<-END
	success accepted - 250
	success-plain accepted - 250
	refused-recipient rejected RCPT 550
	refused-login auth-failed AUTH 535
	refused-login-plain auth-failed AUTH 535
	payload accepted - 250
END
