require 'net/smtp'
kase = ARGV[0]
secure = %w[success refused-login].include?(kase)
smtp = Net::SMTP.new('mx.example.org', secure ? 587 : 25)
smtp.set_debug_output($stderr)
if secure
  context = OpenSSL::SSL::SSLContext.new
  context.ca_file = '/srv/app/ca.pem'
  smtp.enable_starttls(context)
else
  smtp.disable_starttls
end
to = ['bob@example.org', 'carol@example.org']
to.insert(1, 'nobody@example.org') if kase == 'refused-recipient'
body = File.read(kase == 'payload' ? '/srv/app/payload.body' : '/srv/app/plain.body')
message = "From: Alice <alice@example.com>\nTo: Bob <bob@example.org>, Carol <carol@example.org>\nSubject: Minutes of Tuesday\n\n#{body}"
login = secure ? ['alice@example.com', kase == 'success' ? 'correct-horse-42' : 'wrong-horse-42', ARGV[1] ? ARGV[1].to_sym : :plain] : []
smtp.start('client.example.com', *login) do |s|
  s.send_message message, 'alice@example.com', *to
end
puts 'sent'
