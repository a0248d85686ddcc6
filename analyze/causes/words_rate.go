package causes

// rateWords are about how much comes in how short a time, and about waiting.
var rateWords = []wording{
	{ID: "greylisted", Codes: "0 4", Says: []string{"greylist", "graylist", "grey-list", "gray-list", "grey list", "gray list", "postgrey", "greylst", "그레이리스트", "그레이리스팅", "灰名单", "灰名單", "グレイリスト", "グレーリスト", "серый список", "серые списки"}},
	{ID: "too-many-recipients", Says: []string{
		"too many recipients", "too much recipients", "too many rcpt", "recipients limit", "recipient limit", "maximum number of recipients", "recipients exceed", "number of recipients", "recipients per message", "recipients per session",
		"zu viele empf", "trop de destinataires", "demasiados destinatarios", "muitos destinatários", "troppi destinatari", "받는 사람이 너무", "수신자 수", "수신자가 너무", "受信者が多", "宛先が多", "宛先数", "收件人过多", "收件人太多", "收件人数", "слишком много получателей", "zbyt wielu odbiorców", "te veel ontvangers",
	}, Without: []string{"per hour", "per day", "daily", "hourly", "unknown recipient", "invalid recipients", "24 hour"}},
	{ID: "too-many-connections", Says: []string{
		"too many connections", "too many concurrent", "too many simultaneous", "too much connections", "too many smtp sessions", "too many sessions", "too many open connections", "too many errors from your ip", "connection limit", "connections limit", "concurrent connections", "simultaneous connections", "connection rate limit", "connection frequency", "connection rate", "maximum connections", "max connections",
		"zu viele verbindungen", "zu viele gleichzeitige", "trop de connexions", "trop de connections", "demasiadas conexiones", "muitas conexões", "troppe connessioni", "동시 접속", "접속 수", "연결이 너무 많", "同時接続", "接続数", "连接数", "连接过多", "连接太多", "слишком много соединений", "слишком много подключений", "zbyt wiele połączeń", "te veel verbindingen",
	}},
	{ID: "recipient-gets-too-much", Says: []string{"receiving mail at a rate", "receiving mail too quickly", "receiving email at a rate", "receiving too many messages", "receiving messages too quickly", "recipient is receiving", "recipratelimit", "recipient rate limit", "too many messages for this recipient", "mailbox is receiving"}},
	{ID: "sending-too-fast", Says: []string{
		"rate limit", "ratelimit", "rate-limit", "too many messages", "too many emails", "too many mails", "too much mail", "too fast", "too quickly", "slow down", "try again slower", "unusual rate", "unexpected volume", "excessive volume", "excessive rate", "sending limit", "sending quota", "sending rate", "send quota", "message rate", "mail rate", "hourly limit", "hourly message", "hourly quota", "daily limit", "daily message", "daily quota", "daily user sending", "per hour", "per minute", "per day", "relay limit", "throttl", "message quota", "message limit", "emails per", "messages per", "mails per", "frequency limit", "temporarily deferred due to",
		"zu viele nachrichten", "zu viele mails", "zu schnell", "trop de messages", "trop de mails", "trop rapidement", "demasiados mensajes", "demasiados correos", "límite de envío", "limite de envio", "muitas mensagens", "troppi messaggi", "limite di invio", "발송 한도", "발송 제한", "발송량", "전송 한도", "너무 많은 메일", "送信数", "送信制限", "短時間に", "发送频率", "发信频率", "发送数量", "超过每日", "频率限制", "слишком много писем", "слишком много сообщений", "слишком часто", "лимит отправки", "превышен лимит", "zbyt wiele wiadomości", "te veel berichten",
	}, Without: []string{"too many recipients", "message size", "reputation", "mailbox"}},
}
