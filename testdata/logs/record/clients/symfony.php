<?php
require_once '/usr/share/php/Symfony/Component/Mailer/autoload.php';
use Symfony\Component\Mailer\Transport;
use Symfony\Component\Mailer\Exception\TransportExceptionInterface;
use Symfony\Component\Mime\Email;
$case = $argv[1];
$password = $case === 'success' ? 'correct-horse-42' : 'wrong-horse-42';
$secure = $case === 'success' || $case === 'refused-login';
$transport = Transport::fromDsn($secure ? "smtp://alice%40example.com:$password@mx.example.org:587?local_domain=client.example.com&verify_peer=0" : 'smtp://mx.example.org:25?local_domain=client.example.com&verify_peer=0');
$to = ['bob@example.org', 'carol@example.org'];
if ($case === 'refused-recipient') array_splice($to, 1, 0, ['nobody@example.org']);
$mail = (new Email())->from('Alice <alice@example.com>')->to(...$to)->subject('Minutes of Tuesday')
    ->text(file_get_contents($case === 'payload' ? '/srv/app/payload.body' : '/srv/app/plain.body'));
try {
    echo $transport->send($mail)->getDebug();
} catch (TransportExceptionInterface $e) {
    echo get_class($e), ': ', $e->getMessage(), "\n\n", $e->getDebug();
}
