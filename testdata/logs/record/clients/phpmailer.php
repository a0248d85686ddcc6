<?php
// phpmailer.php CASE LEVEL OUTPUT
require '/usr/share/php/libphp-phpmailer/autoload.php';
use PHPMailer\PHPMailer\PHPMailer;
use PHPMailer\PHPMailer\Exception;
[, $case, $level, $output] = $argv;
$mail = new PHPMailer(true);
try {
    $mail->isSMTP();
    $mail->Host = 'mx.example.org';
    $mail->SMTPDebug = (int) $level;
    if ($output === 'callable') {
        $mail->Debugoutput = function ($str, $level) { echo "SMTP (level $level): $str\n"; };
    } else {
        $mail->Debugoutput = $output;
    }
    if ($case === 'success' || $case === 'refused-login') {
        $mail->Port = 587;
        $mail->SMTPSecure = PHPMailer::ENCRYPTION_STARTTLS;
        $mail->SMTPAuth = true;
        $mail->Username = 'alice@example.com';
        $mail->Password = $case === 'success' ? 'correct-horse-42' : 'wrong-horse-42';
    } else {
        $mail->Port = 25;
        $mail->SMTPAutoTLS = false;
    }
    $mail->setFrom('alice@example.com', 'Alice');
    $mail->addAddress('bob@example.org', 'Bob');
    if ($case === 'refused-recipient') {
        $mail->addAddress('nobody@example.org');
    }
    $mail->addAddress('carol@example.org', 'Carol');
    $mail->Subject = 'Minutes of Tuesday';
    $mail->Body = file_get_contents($case === 'payload' ? '/srv/app/payload.body' : '/srv/app/plain.body');
    $mail->send();
    echo "Message has been sent\n";
} catch (Exception $e) {
    echo "Message could not be sent. Mailer Error: {$mail->ErrorInfo}\n";
}
