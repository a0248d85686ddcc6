<?php
// Roundcube's own rcube_smtp with smtp_debug, as its web pages use it
error_reporting(E_ALL & ~E_DEPRECATED & ~E_WARNING & ~E_NOTICE);
$case = $argv[1];
$secure = $case === 'success' || $case === 'refused-login';
define('INSTALL_PATH', '/usr/share/roundcube/');
define('RCUBE_CONFIG_DIR', '/srv/app/roundcube/');
@mkdir(RCUBE_CONFIG_DIR);
file_put_contents(RCUBE_CONFIG_DIR . 'config.inc.php', '<?php $config = ["smtp_host" => "' . ($secure ? 'tls://mx.example.org:587' : 'mx.example.org:25') . '", "smtp_debug" => true,
 "smtp_user" => "' . ($secure ? 'alice@example.com' : '') . '", "smtp_pass" => "' . ($case === 'success' ? 'correct-horse-42' : 'wrong-horse-42') . '", "smtp_helo_host" => "webmail.example.com", "log_dir" => "/srv/app/roundcube/", "log_driver" => "file",
 "smtp_conn_options" => ["ssl" => ["verify_peer" => false, "verify_peer_name" => false]], "des_key" => "0123456789abcdefghijklmn", "smtp_auth_type" => "' . ($argv[2] ?? '') . '"];');
require_once '/usr/share/roundcube/program/lib/Roundcube/bootstrap.php';
$rcube = rcube::get_instance();
$to = ['bob@example.org', 'carol@example.org'];
if ($case === 'refused-recipient') array_splice($to, 1, 0, ['nobody@example.org']);
$smtp = new rcube_smtp();
if ($smtp->connect()) {
    $body = file_get_contents($case === 'payload' ? '/srv/app/payload.body' : '/srv/app/plain.body');
    $ok = $smtp->send_mail('alice@example.com', $to, "From: Alice <alice@example.com>\r\nTo: Bob <bob@example.org>, Carol <carol@example.org>\r\nSubject: Minutes of Tuesday", $body);
    $smtp->disconnect();
}
var_dump($smtp->get_error(), $smtp->get_response());
