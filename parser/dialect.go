package parser

// Dialect is one way in which a program writes down an SMTP session. Dialects
// are values; a new one is a file dialect_<name>.go and one entry in
// [Dialects].
type Dialect struct {
	// Name is short, stable and lower case: --dialect takes it, JSON shows it.
	Name string
	// Title says whose format it is.
	Title string
	// Samples are lines of it, made up; a test holds that the dialect claims them.
	Samples []string
	// Synchronous is true if the program waits for each reply before it goes on.
	Synchronous bool

	// unstuffed is true if the program prints a message as it was before
	// transparency (RFC 5321 section 4.5.2): a leading dot is the message's own.
	unstuffed bool
	// bare is true if nothing marks who speaks: a refusal alone is a quotation.
	bare bool
	// leans is true if what it claims without a mark counts only where it claims
	// something with one: without, it is bare traffic like any other.
	leans bool
	// lastResort is true for what is read only where there is no dialogue.
	lastResort bool
	// claims tells how surely a physical line, by itself, is of this dialect. It has
	// no state: detection asks it.
	claims func(line []byte) int
	// readsPrefixes is true if the dialect itself copes with what loggers put before
	// its lines; otherwise that is taken away before it sees them.
	readsPrefixes bool
	// open returns a reader for one input.
	open func() dialectReader
}

// dialectReader turns physical lines into lines of a conversation. It may keep
// state between lines (an open literal), and serves one input.
type dialectReader interface {
	// read takes one physical line, or a piece of a long one, and tells the
	// conversation what it says. It returns false if the line is not of this
	// dialect; the caller then keeps it as noise.
	read(p *physical, c *conversation) bool
	// end is called behind the last line.
	end(c *conversation)
}

// Dialects returns the built-in dialects, in the order in which they are tried.
func Dialects() []*Dialect {
	return []*Dialect{
		smtplibDialect(),
		phpmailerDialect(),
		roundcubeDialect(),
		pearDialect(),
		codeigniterDialect(),
		dokuwikiDialect(),
		phpbbDialect(),
		smtpClassDialect(),
		swiftmailerDialect(),
		symfonyDialect(),
		nodemailerDialect(),
		smtpServerDialect(),
		rubyDialect(),
		goMailDialect(),
		lettreDialect(),
		harakaDialect(),
		mailpitDialect(),
		mailhogDialect(),
		aiosmtpdDialect(),
		fakeSMTPDialect(),
		stalwartDialect(),
		swaksDialect(),
		curlDialect(),
		netsmtpDialect(),
		msmtpDialect(),
		ssmtpDialect(),
		busyboxDialect(),
		mailsendDialect(),
		snailDialect(),
		smtpcliDialect(),
		muttDialect(),
		k9Dialect(),
		thunderbirdDialect(),
		oauthProxyDialect(),
		espMailDialect(),
		tsharkDialect(),
		tcpflowDialect(),
		tcpdumpDialect(),
		postfixSMTPDDialect(),
		postfixSMTPDialect(),
		postscreenDialect(),
		postfixMailDialect(),
		posttlsDialect(),
		openSMTPDDialect(),
		openSMTPDMTADialect(),
		sendmailTrafficDialect(),
		eximDialect(),
		eximServerDialect(),
		exchangeDialect(),
		iisDialect(),
		recordioDialect(),
		rawlogDialect(),
		hmailserverDialect(),
		mdaemonDialect(),
		communigateDialect(),
		postalDialect(),
		smarterMailDialect(),
		outlookDialect(),
		appleMailDialect(),
		qtSMTPDialect(),
		rfcDialect(),
		mailkitDialect(),
		rawDialect(), // wins ties of those that read bare traffic, too, which stand behind it
		sendmailDialect(),
		heirloomDialect(),
		eximBHDialect(),
		javamailDialect(),
		bounceDialect(),
		fragmentDialect(),
	}
}

// DialectByName returns the built-in dialect of that name.
func DialectByName(name string) (*Dialect, bool) {
	for _, d := range Dialects() {
		if d.Name == name {
			return d, true
		}
	}
	return nil, false
}
