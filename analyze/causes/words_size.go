package causes

// sizeWords are about room: of the mailbox, of the server, for one message.
var sizeWords = []wording{
	{ID: "mailbox-full", Says: []string{
		"mailbox full", "mailbox is full", "mailbox is currently full", "mailbox was full", "mailfolder is full", "mail box full", "mail box is full", "inbox full", "inbox is full", "maildir over quota", "error writing message: file too large", "account is full", "account is over quota", "account full",
		"over quota", "overquota", "over-quota", "out of quota", "quota exceeded", "quota full", "quota has been exceeded", "quotaexceeded", "exceeded its quota", "exceeded his quota", "exceeded their quota", "exceeds its quota", "exceeded quota", "exceed quota",
		"quota violation", "exceeded mailbox quota", "exceeded the quota", "mailbox has exceeded", "mailbox exceeded", "mailbox exceeds", "exceeded storage allocation", "exceeded its storage", "exceeded its disk", "storage quota", "storage limit", "disk space limit", "disk quota",
		"out of storage", "out of disk space for", "no space in mailbox", "not enough space in", "not enough storage space", "no storage space left", "mailbox size limit exceeded", "mailbox limit", "is over its size limit", "over the allowed quota", "over the maximum allowed", "over disk quota", "would exceed mailbox", "would exceed quota",
		"would exceed its quota", "too much mail data", "mailbox too large", "mailbox_full", "user's mailbox is full", "recipient's mailbox is full", "mailbox space", "full mailbox", "insufficient mailbox", "mailbox is over",
		"postfach voll", "postfach ist voll", "ist voll", "speicherplatz des empf", "quota überschritten", "quota ueberschritten", "mailbox voll", "empfänger hat sein limit",
		"boîte pleine", "boite pleine", "boîte aux lettres pleine", "boite aux lettres pleine", "boîte de réception pleine", "quota dépassé", "quota depasse", "quota du destinataire", "quota de la bo", "plus de place dans la",
		"buzón lleno", "buzon lleno", "buzón está lleno", "buzon esta lleno", "excedió su cuota", "excedio su cuota", "cuota excedida", "cuota de disco", "casilla llena", "ha excedido su cuota", "sobrepasó su cuota",
		"caixa postal cheia", "caixa cheia", "caixa de entrada cheia", "caixa de correio cheia", "cota excedida", "quota excedida", "excedeu a cota", "excedeu a quota",
		"casella piena", "casella di posta piena", "mailbox piena", "quota superata", "spazio esaurito",
		"メールボックスが一杯", "メールボックスがいっぱい", "メールボックスの容量", "受信箱が一杯", "容量オーバー", "容量を超え",
		"메일함 용량", "메일함이 가득", "편지함이 가득", "편지함 용량", "용량이 초과", "용량 초과", "용량을 초과", "사서함이 가득", "사서함이 꽉",
		"邮箱已满", "邮箱容量", "邮箱空间", "信箱已满", "郵箱已滿", "信箱已滿", "收件箱已满", "超过配额", "空间不足",
		"переполнен", "ящик заполнен", "превышена квота", "квота превышена", "превысил квоту",
		"skrzynka pełna", "skrzynka jest pełna", "przepełnion", "przekroczona quota", "przekroczono limit pojemności", "brak miejsca w skrzynce",
		"postvak is vol", "postvak vol", "mailbox is vol", "mailbox vol", "quotum overschreden",
	}, Without: []string{"sending", "send quota", "rate", "per day", "daily", "hour", "message quota", "size of the message", "메일 크기", "message size", "virus"}},
	{ID: "server-storage-full", Says: []string{
		"insufficient system storage", "insufficient system resources", "insufficient storage", "mail system full", "no space left on device", "disk full", "disk is full", "file system full", "filesystem full", "out of disk space", "not enough disk space", "system full", "spool is full", "insufficient disk space", "low on disk space",
		"디스크 공간이 부족", "磁盘空间不足", "ディスクの空き", "нет места на диске", "festplatte voll", "espace disque insuffisant", "espacio en disco insuficiente",
	}},
	{ID: "message-too-big", Says: []string{
		"message size exceeds", "message size limit", "message too large", "message is too large", "message too big", "message is too big", "message too long", "mail too large", "mail too big", "email too large", "too large message", "message exceeds", "message file too big", "message size is too", "message is larger than",
		"maximum message size", "max message size", "maximum allowed message size", "maximum permitted size", "exceeds maximum message", "exceeds the maximum message", "exceeds the maximum size", "exceeds size limit", "exceeds the size limit", "exceeds fixed limit", "exceeds fixed maximum", "size exceeds limit", "over the size limit", "message length exceeds", "recipsizelimit", "sendersizelimit", "exceeded google's message size", "my databytes limit", "exceeds the recipient's size limit", "messages exceeding", "mesgtoobig", "body too large", "data size exceeds", "size of your message", "larger than the maximum", "attachment is too large", "attachment too large", "content too large",
		"nachricht zu gro", "nachricht ist zu gro", "mail zu gro", "maximale nachrichtengr", "message trop volumineux", "message trop gros", "taille du message", "taille maximale", "mensaje es demasiado grande", "mensaje demasiado grande", "tamaño del mensaje", "tamaño máximo", "mensagem muito grande", "tamanho da mensagem", "tamanho máximo", "messaggio troppo grande", "dimensione del messaggio", "dimensioni del messaggio",
		"메일 크기", "메시지 크기", "크기가 제한", "サイズが大きすぎ", "サイズ制限", "サイズが制限", "メールサイズ", "邮件大小", "邮件过大", "邮件太大", "信件大小", "郵件大小", "слишком большое сообщение", "слишком большое письмо", "размер сообщения", "размер письма", "wiadomość jest zbyt duża", "wiadomość zbyt duża", "rozmiar wiadomości", "bericht is te groot", "bericht te groot",
	}, Without: []string{"header", "mailbox is full", "lines", "line length", "rate"}},
}
