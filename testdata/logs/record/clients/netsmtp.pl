use strict;
use warnings;
use Net::SMTP;
my ($case) = @ARGV;
my $secure = $case eq 'success' || $case eq 'refused-login';
my $smtp = Net::SMTP->new('mx.example.org', Port => $secure ? 587 : 25, Hello => 'client.example.com', Debug => 1) or die "connect: $@";
if ($secure) {
    $smtp->starttls(SSL_ca_file => '/srv/app/ca.pem') or die 'starttls: ' . $smtp->message;
    $smtp->auth('alice@example.com', $case eq 'success' ? 'correct-horse-42' : 'wrong-horse-42') or die 'auth: ' . $smtp->message;
}
$smtp->mail('alice@example.com') or die 'mail: ' . $smtp->message;
my @to = ('bob@example.org', 'carol@example.org');
splice @to, 1, 0, 'nobody@example.org' if $case eq 'refused-recipient';
my @good = $smtp->to(@to, { SkipBad => 1 });
print "accepted: @good\n";
open my $f, '<', $case eq 'payload' ? '/srv/app/payload.body' : '/srv/app/plain.body' or die;
$smtp->data() or die 'data: ' . $smtp->message;
$smtp->datasend("From: Alice <alice\@example.com>\nTo: Bob <bob\@example.org>, Carol <carol\@example.org>\nSubject: Minutes of Tuesday\n\n");
while (my $line = <$f>) { $smtp->datasend($line) }
$smtp->dataend() or die 'dataend: ' . $smtp->message;
$smtp->quit;
