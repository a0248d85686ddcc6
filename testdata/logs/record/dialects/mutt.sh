. "$here/servers/message.sh"
for d in mutt neomutt; do
	for c in $four; do
		f=plain; [ $c != payload ] || f=payload
		if secure $c; then url="smtp://alice%40example.com@mx.example.org:587"; tls=yes; else url=smtp://mx.example.org:25; tls=no; fi
		cat >"$T/app/muttrc" <<-END
			set smtp_url="$url"
			set smtp_pass="$(password $c)"
			set ssl_starttls=$tls
			set ssl_force_tls=$tls
			set certificate_file=/srv/app/ca.pem
			set hostname=client.example.com
			set from="Alice <alice@example.com>"
			set use_from=yes
			set use_envelope_from=yes
			set envelope_from_address=alice@example.com
			set copy=no
			set record=""
		END
		h=$(root main)/home/alice
		rm -f "$h"/.muttdebug* "$h"/.neomuttdebug* "$h"/mutt.log "$T"/app/neomutt.log*
		if [ $d = mutt ]; then
			client main sh -c "mutt -d 4 -n -F /srv/app/muttrc -s 'Minutes of Tuesday' $(addresses $c) </srv/app/$f.body" >"$T/out" 2>&1 || true
			keep $d $c <"$h/.muttdebug0"
		else
			for l in 2 5; do
				client main sh -c "neomutt -d $l -l /srv/app/neomutt.log -n -F /srv/app/muttrc -s 'Minutes of Tuesday' $(addresses $c) </srv/app/$f.body" >"$T/out" 2>&1 || true
				keep $d $c$([ $l = 2 ] || echo -level5) <"$(ls "$T"/app/neomutt.log* | head -1)"
				rm -f "$T"/app/neomutt.log*
			done
		fi
		cat "$T/out"
	done
done
for v in "" -level5; do
	echo success$v accepted - 250
	echo refused-recipient$v rejected RCPT 550
	echo refused-login$v auth-failed AUTH 535
	echo payload$v accepted - 250
done >"$T/rows"
grep -v level5 "$T/rows" | truth mutt
truth neomutt <"$T/rows"
