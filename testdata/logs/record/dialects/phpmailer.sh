d=phpmailer
for c in success refused-recipient refused-login payload; do
	rec $d $c main php /srv/app/phpmailer.php $c 2 echo
	rec $d $c-html main php /srv/app/phpmailer.php $c 2 html
	rec $d $c-callable main php /srv/app/phpmailer.php $c 2 callable
	for l in 1 3 4; do rec $d $c-level$l main php /srv/app/phpmailer.php $c $l echo; done
	rm -f "$T/app/php.log"
	client main php -d log_errors=1 -d error_log=/srv/app/php.log /srv/app/phpmailer.php $c 2 error_log >/dev/null 2>&1
	keep $d $c-error-log <"$T/app/php.log"
done
rec $d success-html-level4 main php /srv/app/phpmailer.php success 4 html
rec $d refused-login-error-log-stderr main php /srv/app/phpmailer.php refused-login 2 error_log
for v in "" -html -callable -level1 -level3 -level4 -error-log; do
	echo refused-login$v auth-failed AUTH 535
	[ "$v" != -level1 ] || continue
	echo success$v accepted - 250
	echo refused-recipient$v partly-accepted RCPT 550
	echo payload$v accepted - 250
done >"$T/rows"
# level 1 shows no reply but refusals
printf '%s\n' "success-level1 incomplete - -" "payload-level1 incomplete - -" "refused-recipient-level1 rejected RCPT 550" >>"$T/rows"
echo success-html-level4 accepted - 250 >>"$T/rows"
echo refused-login-error-log-stderr auth-failed AUTH 535 >>"$T/rows"
truth $d <"$T/rows"
