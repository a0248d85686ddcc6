// nodemailer.js PACKAGE CASE
const [, , pack, kase] = process.argv;
const nodemailer = require('/srv/node/node_modules/' + pack);
const fs = require('fs');
const auth = kase === 'success' || kase === 'refused-login';
const opts = {
    host: 'mx.example.org', port: auth ? 587 : 25, secure: false, logger: true, debug: true, name: 'client.example.com',
    requireTLS: auth, allowInternalNetworkInterfaces: true, ignoreTLS: !auth, tls: { rejectUnauthorized: false },
};
if (auth) opts.auth = { user: 'alice@example.com', pass: kase === 'success' ? 'correct-horse-42' : 'wrong-horse-42' };
const to = ['Bob <bob@example.org>', 'Carol <carol@example.org>'];
if (kase === 'refused-recipient') to.splice(1, 0, 'nobody@example.org');
const text = fs.readFileSync(kase === 'payload' ? '/srv/app/payload.body' : '/srv/app/plain.body', 'utf8');
const message = { from: 'Alice <alice@example.com>', to: to.join(', '), subject: 'Minutes of Tuesday', text };
if (pack === 'nodemailer0') {
    const t = nodemailer.createTransport('SMTP', { host: opts.host, port: opts.port, debug: true, auth: opts.auth, name: opts.name, requiresAuth: auth, ignoreTLS: !auth });
    t.sendMail(message, (err, info) => { console.log(err || info.message); t.close(); });
} else {
    nodemailer.createTransport(opts).sendMail(message, (err, info) => { console.log(err || info.response); });
}
