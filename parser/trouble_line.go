package parser

import (
	"bytes"
	"strings"
	"sync"
)

// troubleWords are phrases, in lower case, with which programs, TLS libraries
// and systems report that a connection failed or was refused. What each means is
// package analyze's business; here they only tell a report from prose; never
// changed.
var troubleWords = [...]string{
	"connection refused", "econnrefused", "connection reset", "econnreset", "connection timed out", "]:25: connection timed", "etimedout", "connection timeout",
	"greeting never received", "esocket", "enotfound", "eauth", "econnection", "could not connect to smtp host", "could not be established",
	"smtp connect() failed", "failed to connect to server", "stream_socket_client", "stream_socket_enable_crypto", "wrong version number",
	"does not look like a tls handshake", "ssl3_get_record", "unknown protocol", "certificate verify failed", "certificate has expired",
	"unable to verify the first certificate", "self signed certificate", "self-signed certificate", "hostname mismatch", "x509:", "peer certificate",
	"remote certificate is invalid", "handshake failure", "handshake failed", "tls is required, but was not offered", "starttls is required",
	"starttls not supported", "does not support starttls", "must issue a starttls", "unexpected eof", "lost connection", "server closed", "socket closed",
	"connection unexpectedly closed", "network is unreachable", "no route to host", "name or service not known", "no such host", "getaddrinfo",
	"unknownhostexception", "host or domain name not found", "socketexception", "could not authenticate", "authentication failed", "failed to authenticate",
	"password command failed", "username command failed", "i/o timeout", "timed out", "premature end", "eof on", "broken pipe", "sslexception", "sslhandshakeexception",
	"missing credentials for", "got an empty response", "got code \"\"", "response reading failed", "without being connected", "following recipients failed",
	"unexpected socket close", "before secure tls connection", "enetunreach", "eproto", "authenticationfailedexception", "xoauth2 failed", "could not resolve host", "querya e", "unsupported protocol", "does not match certificate", "no password specified", "unencrypted connection", "no recipients defined", "invalid address:", "extension missing: openssl",
	"permission denied (13)", "connect eacces", "unable to get local issuer certificate", "ssl certificate problem", "alternative certificate subject name",
	"certificate verification failed", "certificate could not be validated", "unable to find valid certification path", "unexpected tls packet",
	"corrupted frame", "common algorithm", "protocol version", "no shared cipher", "dh key too small", "legacy renegotiation", "could not convert socket to tls",
	"sslhandshake", "ssl or tls connection", "did not advertise starttls", "support the starttls", "doesn't support starttls", "starttls is not supported",
	"doesn't support auth", "not support authentication", "did not advertise authentication", "no worthy mechs", "no mechanism available",
	"mechanisms supported by both", "did not properly respond", "execution expired", "readtimeout", "opentimeout", "end of file reached",
	"transport connection", "closed the transport stream", "unexpectedly disconnected", "sent an empty reply", "login denied", "couldn't connect to host", "could not connect to server",
	"temporarily rejected", "rejected rcpt", "unable to connect", "unable to relay", "relay access denied", "sender verify failed", "greylist",
	"does not match the server certificate", "ssl::sslerror",
	"unable to authenticate to outgoing", "connection to the server was interrupted", "error=\"eof\"", "err=\"eof\"", "error=eof", "err=eof", ": eof",
	"unable to parse status code", "committed a protocol violation", "response error:", "short response: ", "invalid greeting", "malformed smtp response", "bad greeting from",
	"trustanchors parameter", "unable to get certificate crl", "revocationstatusunknown", "unexpected server response: ", "failed auth", "receive the smtp banner", "verify identity of server", "smtprecipientsrefused", "autherror", "smtp auth error",
	"certificate_verify_failed", "err_tls_cert_altname_invalid", "did not match expected cn", "pkix path building failed", "server certificate not trusted",
	"unable_to_get_issuer_cert", "unable_to_verify_leaf_signature", "self_signed_cert", "cert_has_expired", "failed to verify certificate", "no trusted certificate found",
	"hostname verification failed", "certificate hasn't got a known issuer", "certificate is not trusted", "certificate does not match", "name in the certificate",
	"certificate not verified", "remotecertificate", "sec_e_untrusted_root", "issued by an authority that is not trusted", "sec_e_wrong_principal",
	"target principal name is incorrect", "alert unknown ca", "alert certificate unknown", "alert bad certificate", "alert certificate expired", "tlsv1_alert_unknown_ca",
	"alert_bad_certificate", "certificateerror", "wrong_version_number", "unknown_protocol", "unsupported or unrecognized ssl message",
	"unrecognized ssl message, plaintext connection", "corrupt frame was received", "unexpected packet format", "tls packet with unexpected length",
	"token supplied to the function is invalid", "packet length too long", "packet_length_too_long", "record overflow", "record layer failure", "invalidcontenttype",
	"ssl routines::http request", "corrupt message of type", "unsupported_protocol", "no_protocols_available", "alert_protocol_version", "version_too_low",
	"alert_handshake_failure", "no_shared_cipher", "dh_key_too_small", "no appropriate protocol", "no protocols available", "no ciphers available", "no_ciphers_available",
	"ee key too small", "ee_key_too_small", "unsafe_legacy_renegotiation", "inappropriate fallback", "could not negotiate a supported cipher suite",
	"no supported cipher suites", "illegal or unsupported version", "no cipher suite supported", "insufficient security", "ssl: success",
	"remote host terminated the handshake", "remote host closed connection during handshake", "eof occurred in violation of protocol", "unexpected_eof_while_reading",
	"was non-properly terminated", "ssl_error_syscall", "ssl_accept error", "ssl_connect error", "sslerror", "cannot start tls", "tls negotiation failed", "ssl routines",
	"gnutls_handshake", "tls startup failed", "starttls attempted but failed", "ssl connect error", "ssl connect attempt failed",
	"error upgrading connection with starttls", "a call to sspi failed", "tls fatal alert", "unable to find the socket transport", "tls engine is unavailable",
	"no tls support", "does not support ssl/crypto", "was not offered by host", "does not support secure connections", "starttls extension not supported", "support tls via the starttls command",
	"starttls not available", "not support the required starttls", "tls required but neither", "requested ssl level failed", "auth extension not supported",
	"does not support smtp auth", "no supported authentication", "no compatible authentication mechanism", "cannot use a secure authentication method",
	"none of the authentication types", "login credentials not supplied", "no suitable authentication method", "smtputf8 not supported", "gaierror", "name resolution",
	"nodename nor servname", "eai_again", "remote name could not be resolved", "could not resolve", "bad hostname", "querya ", "edns", "php_network_getaddresses",
	"unbekannter host", "name oder dienst nicht bekannt", "nom ou service inconnu", "nombre o servicio desconocido", "nome o servizio sconosciuto", "未知的名称或服务",
	"알려진 호스트가 없습니다", "이름 혹은 서비스를 알 수 없습니다", "connectionrefusederror", "winerror 10061", "actively refused it", "verbindungsaufbau abgelehnt", "verbindung verweigert",
	"connexion refusée", "expressément refusée", "conexión rehusada", "conexión rechazada", "denegó expresamente", "connessione rifiutata", "rifiutata la connessione",
	"conexão recusada", "recusou ativamente", "拒绝连接", "连接被拒绝", "积极拒绝", "接続を拒否", "拒否されました", "연결이 거부", "연결을 거부", "в соединении отказано", "отверг запрос на подключение",
	"połączenie odrzucone", "ehostunreach", "das netzwerk ist nicht erreichbar", "keine route zum zielrechner", "le réseau n'est pas accessible", "la red es inaccesible",
	"a rede está fora de alcance", "网络不可达", "没有到主机的路由", "네트워크가 접근 불가능", "сеть недоступна", "нет маршрута до узла", "connect eperm", "connect: permission denied",
	"connect: operation not permitted", "forbidden by its access permissions", "winerror 10013", "connectionreseterror", "winerror 10054", "brokenpipeerror",
	"forcibly closed by the remote host", "die verbindung wurde vom kommunikationspartner zurückgesetzt", "réinitialisée par le correspondant",
	"reinicializada por la máquina remota", "conexão foi interrompida", "连接被对端重置", "远程主机强迫关闭了一个现有的连接", "현재 연결은 원격 호스트에 의해 강제로 끊겼습니다", "connection aborted",
	"wsaeconnaborted", "timeouterror", "timeout occured", "connect: timeout", "wartezeit für die verbindung abgelaufen", "délai d'attente", "tiempo de espera",
	"tempo limite", "连接超时", "由于连接方在一段时间后没有正确答复", "接続がタイムアウト", "연결 시간이 초과", "연결 시간 초과", "время ожидания соединения истекло", "превышен таймаут",
	"please run connect() first", "provide at least one recipient", "no recipient addresses", "must have at least one recipient", "a recipient must be specified",
	"no recipients were specified", "form required for an e-mail address", "illegal address", "does not comply with addr-spec", "addressexception",
	"does not comply with rfc 2822", "smtpserverdisconnected", "server not connected", "emote host closed connection", "closed connection unexpectedly",
	"remote host closed", "connection closed by", "connection closed unexpectedly", "ould not authenticate", "no authentication type succeeded",
	"net::smtpauthenticationerror", "nable to authenticate to outgoing", "ould not connect to smtp host", "ould not connect to server", "nable to connect",
	"exception: could not read from ", "with message 'could not read from ", "(code: -1", "(code:-1", "but got response []", "not accepting smtp connections", "unable to connect via tls", "没有正确答复", "runtimeexception(code: 0): authentication", "tls_process_server_certificate", "ssl3_get_server_certificate",
	"name service error", "auth command used when not advertised", "no authenticators available", "no sasl authentication mechanisms", "sasl: connect to ", "connect to saslauthd", "no smtp servers were available", "mail transport unavailable", "smtputf8 is required", "certificate not trusted", "tls error on connection", "tls error from", "tls handshake eof", "starttls was not advertised", "annot open smtp.", "annot open mail", "0x80090302", "0x80090331", "all-whitespace username", "unable to initialize smtp properly", "]: no such file or directory", "unknown mail transport error",
	"socketreadtimeoutexception", "socketcannotconnecttohostexception", "loginbadmethodexception", "ould not instantiate mail function", "legacy sigalg disallowed", "error connecting to smtp server", "data not accepted", "authentifizierung fehlgeschlagen", "échec de l'authentification", "imposible autentificar", "não foi possível autenticar", "impossibile autenticarsi", "authenticatie mislukt", "登录失败", "身份验证失败", "ошибка авторизации", "認証できませんでした", "인증할 수 없습니다", "keine verbindung zum smtp", "impossible de se connecter au serveur smtp", "imposible conectar al servidor smtp", "não foi possível conectar ao servidor smtp", "impossibile connettersi all'host smtp", "kon niet verbinden met smtp", "无法连接到 smtp", "无法连接到smtp", "не удается подключиться к smtp", "接続できませんでした", "smtp 호스트에 접속할 수 없습니다", "ould not connect to mail server", "ould not handle smtp server response", "start_ssl_client", "daten werden nicht akzeptiert", "données incorrectes", "datos no aceptados", "dados rejeitados", "dati non accettati", "数据不被接受", "данные не приняты", "データが受け付けられませんでした", "데이터가 허용되지 않습니다",
}

// isTroubleLine reports whether a line has one of those phrases.
func isTroubleLine(line []byte) bool {
	return troubleFinder().within(strings.ToLower(string(line[:min(len(line), maxNoteText)])))
}

// troubleFinder looks for all of the phrases in one pass over a line.
var troubleFinder = sync.OnceValue(func() *phraseFinder { return newPhraseFinder(troubleWords[:]) })

// phraseFinder finds whether one of many phrases is in a text: three octets at
// each place tell which few phrases can begin there. A phrase has at least three.
type phraseFinder struct {
	phrases []string
	heads   [1 << 12][]int16
}

func newPhraseFinder(phrases []string) *phraseFinder {
	f := &phraseFinder{phrases: phrases}
	for i, p := range phrases {
		h := headOf(p, 0)
		f.heads[h] = append(f.heads[h], int16(i))
	}
	return f
}

func (f *phraseFinder) within(text string) bool {
	for i := 0; i+3 <= len(text); i++ {
		for _, n := range f.heads[headOf(text, i)] {
			if strings.HasPrefix(text[i:], f.phrases[n]) {
				return true
			}
		}
	}
	return false
}

// headOf is a hash of the three octets at i.
func headOf(s string, i int) int {
	return (int(s[i])<<7 ^ int(s[i+1])<<4 ^ int(s[i+2])) & (1<<12 - 1)
}

// namesMail reports whether a line is about mail at all.
func namesMail(line []byte) bool {
	low := bytes.ToLower(line[:min(len(line), 600)])
	for _, w := range []string{"smtp", "mail", "0x800ccc", "tls", "rcpt", "relay", "]:25:", "]:587:", "]:465:", "name service error", "connection could not be established with host", "code: 'esocket'", "code: 'econnection'", "code: 'eauth'", "code: 'edns'", "code: 'eenvelope'", "command: 'conn'", "expected response code", "without being connected"} {
		if bytes.Contains(low, []byte(w)) {
			return true
		}
	}
	return false
}
