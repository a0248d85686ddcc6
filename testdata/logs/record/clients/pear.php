<?php
error_reporting(E_ALL & ~E_DEPRECATED);
require_once 'Net/SMTP.php';
$case = $argv[1];
$secure = $case === 'success' || $case === 'refused-login';
$smtp = new Net_SMTP('mx.example.org', $secure ? 587 : 25, 'client.example.com', false, 0, ['ssl' => ['verify_peer' => false, 'verify_peer_name' => false]]);
$smtp->setDebug(true);
function check($r) { global $smtp; if (PEAR::isError($r)) { echo 'Error: ', $r->getMessage(), "\n"; $smtp->disconnect(); exit; } }
check($smtp->connect());
if ($secure) {
    check($smtp->auth('alice@example.com', $case === 'success' ? 'correct-horse-42' : 'wrong-horse-42', 'PLAIN', true));
}
check($smtp->mailFrom('alice@example.com'));
$to = ['bob@example.org', 'carol@example.org'];
if ($case === 'refused-recipient') array_splice($to, 1, 0, ['nobody@example.org']);
foreach ($to as $r) {
    $e = $smtp->rcptTo($r);
    if (PEAR::isError($e)) echo "Recipient $r: ", $e->getMessage(), "\n";
}
check($smtp->data(file_get_contents($case === 'payload' ? '/srv/app/payload.body' : '/srv/app/plain.body'),
    "From: Alice <alice@example.com>\r\nTo: Bob <bob@example.org>, Carol <carol@example.org>\r\nSubject: Minutes of Tuesday"));
$smtp->disconnect();
