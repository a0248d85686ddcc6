package causes

// wording gives an entry of the general families further phrases, by which a
// refusal is known whatever its code says: servers answer 550 5.7.1 to a mistyped
// address and 550 5.1.1 for a full mailbox. So the words are asked before any
// general entry is asked for codes, and after those of providers, whose words are
// more exact.
type wording struct {
	ID    string // of the entry it speaks for
	Codes string // "0 4 5" if empty
	Steps string // outsideLogin if empty
	Says  []string
	// Also and Without are those of [Cond].
	Also, Without []string
}

// wordings lists them in the order in which they are asked: first what can hardly
// be meant otherwise, then what also occurs beside other reasons ("blocked as
// spam", "rejected: user unknown"). A phrase has to tell its class alone.
func wordings() [][]wording {
	return [][]wording{
		plainWords,
		expiredWords,
		sizeWords,
		rateWords,
		recipientFilterWords,
		proofWords,
		formatWords,
		senderWords,
		relayWords,
		hostWords,
		mailboxWords,
		encryptionWords,
		clientWords,
		serverWords,
		judgementWords,
	}
}

// outsideLogin are the steps at which wordings count: a server that refuses a
// login uses the same phrases of another account.
const outsideLogin = "none connect greeting EHLO HELO LHLO MAIL RCPT DATA BDAT content"

// aboutRecipient are the steps at which a mailbox that is refused is the
// recipient's.
const aboutRecipient = "none RCPT DATA BDAT content"

// rulesOf makes rules of the wordings, for the entries there are.
func rulesOf(lists [][]wording, entries map[string]*Entry) (rules []rule) {
	for _, list := range lists {
		for i := range list {
			w := &list[i]
			c := &Cond{Codes: w.Codes, Steps: w.Steps, Says: w.Says, Also: w.Also, Without: w.Without}
			if c.Codes == "" {
				c.Codes = "0 4 5"
			}
			if c.Steps == "" {
				c.Steps = outsideLogin
			}
			rules = append(rules, rule{Cond: c, entry: entries[w.ID]})
		}
	}
	return rules
}

// speaksFor reports whether there is a wording for an entry.
func speaksFor(lists [][]wording, id string) bool {
	for _, list := range lists {
		for i := range list {
			if list[i].ID == id {
				return true
			}
		}
	}
	return false
}
