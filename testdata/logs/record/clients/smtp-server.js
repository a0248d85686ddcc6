// smtp-server.js PACKAGE: the server side
const { SMTPServer } = require('/srv/node/node_modules/' + process.argv[2]);
const fs = require('fs');
new SMTPServer({
    logger: true, name: 'node.example.org', key: fs.readFileSync('/srv/app/key.pem'), cert: fs.readFileSync('/srv/app/cert.pem'),
    authOptional: true, allowInsecureAuth: false,
    onAuth(auth, session, cb) {
        if (auth.username === 'alice@example.com' && auth.password === 'correct-horse-42') return cb(null, { user: auth.username });
        const e = new Error('Authentication failed'); e.responseCode = 535; cb(e);
    },
    onRcptTo(address, session, cb) {
        if (!/^nobody@/.test(address.address)) return cb();
        const e = new Error('5.1.1 No such user here'); e.responseCode = 550; cb(e);
    },
    onData(stream, session, cb) { stream.on('data', () => {}); stream.on('end', () => cb(null, '2.0.0 Ok: queued as 1a2b3c')); },
}).listen(+process.argv[3], '192.0.2.41');
