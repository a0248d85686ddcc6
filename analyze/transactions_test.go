package analyze

import (
	"testing"
)

func TestLMTP(t *testing.T) {
	text := "S: 220 lmtp.example.org\nC: LHLO client.example.com\nS: 250-lmtp.example.org\nS: 250 PIPELINING\n" + mail + rcpt +
		"C: RCPT TO:<nobody@example.org>\nS: 550 5.1.1 no\n" +
		"C: RCPT TO:<carol@example.org>\nS: 250 2.1.5 Ok\n" + data +
		"C: Subject: hi\nC:\nC: hi\nC: .\nS: 250 2.0.0 <bob@example.org> QCukDmOoA2vl Saved\nS: 452 4.2.2 <carol@example.org> Mailbox full\n" + quit
	r := New(Options{}).Report(example(t, text))
	if len(r.Transactions) != 1 || len(r.Transactions[0].Recipients) != 3 {
		t.Fatalf("transactions %+v", r.Transactions)
	}
	tx := r.Transactions[0]
	for i, want := range []int{250, 550, 452} {
		if got := tx.Recipients[i].Reply; got == nil || int(got.Code) != want {
			t.Errorf("recipient %d: %+v, want %d", i, got, want)
		}
	}
	if !tx.Accepted() || tx.QueueID != "QCukDmOoA2vl" || r.Outcome != PartlyAccepted || r.FailedAt != "RCPT" {
		t.Errorf("%s at %q, queue ID %q", r.Outcome, r.FailedAt, tx.QueueID)
	}
}

func TestSeveralTransactions(t *testing.T) {
	text := greet + hello + mail + rcpt + "C: RSET\nS: 250 Ok\n" +
		"C: MAIL FROM:<> SIZE=90\nS: 250 Ok\n" + rcpt + data + field + body + mail + quit
	r := New(Options{}).Report(example(t, text))
	if len(r.Transactions) != 3 {
		t.Fatalf("%d transactions", len(r.Transactions))
	}
	first, second, third := r.Transactions[0], r.Transactions[1], r.Transactions[2]
	if first.Data != nil || first.ReversePath != "alice@example.com" || len(first.Recipients) != 1 {
		t.Errorf("first %+v", first)
	}
	if second.ReversePath != "" || second.DeclaredSize == nil || *second.DeclaredSize != 90 || second.Message == nil || second.QueueID != "4F2A" {
		t.Errorf("second %+v", second)
	}
	if second.ActualSize == nil || *second.ActualSize != second.Content.Size {
		t.Errorf("actual size %v", second.ActualSize)
	}
	if third.Mail == nil || len(third.Recipients) != 0 {
		t.Errorf("third %+v", third)
	}
}

func TestSkipMessage(t *testing.T) {
	r := New(Options{SkipMessage: true}).Report(example(t, greet+hello+mail+rcpt+data+field+body+quit))
	if r.Transactions[0].Message != nil {
		t.Error("the message was read")
	}
}

func TestLoginDialogue(t *testing.T) {
	text := greet + helloPlainTLS + "C: AUTH LOGIN\nS: 334 VXNlcm5hbWU6\nC: YWxpY2VAZXhhbXBsZS5vcmc=\nS: 334 UGFzc3dvcmQ6\nC: Y29ycmVjdC1ob3JzZS00Mg==\nS: 235 2.7.0 Ok\n" + quit
	r := New(Options{}).Report(example(t, text))
	if len(r.Logins) != 1 {
		t.Fatalf("%d logins", len(r.Logins))
	}
	l := r.Logins[0]
	if !l.OK() || !l.Secure || !l.Offered || l.Auth.Mechanism != "LOGIN" || l.Auth.Identity != "alice@example.org" {
		t.Errorf("login %+v, auth %+v", l, l.Auth)
	}
	if len(r.Secrets) == 0 {
		t.Error("no secrets")
	}
}

func TestTLSMode(t *testing.T) {
	for _, c := range []struct {
		text string
		want TLSMode
	}{
		{greet + hello + quit, TLSUnknown},
		{greet + "C: EHLO x.example.com\nS: 250-mx.example.org\nS: 250 STARTTLS\n" + quit, TLSNone},
		{greet + helloPlainTLS + quit, TLSStartTLS},
		{greet + "C: EHLO x.example.com\nS: 250-mx.example.org\nS: 250 STARTTLS\nC: STARTTLS\nS: 454 no\n" + quit, TLSNone},
	} {
		if got := New(Options{}).Report(example(t, c.text)).TLS; got != c.want {
			t.Errorf("got %s, want %s for\n%s", got, c.want, c.text)
		}
	}
}

// TestContentByURL holds that a message the server fetches itself counts, and that
// the token in its URL is a secret.
func TestContentByURL(t *testing.T) {
	const token = "91354a473744909de610943775f92038"
	r := New(Options{}).Report(example(t, greet+"C: EHLO client.example.com\nS: 250-mx.example.org\nS: 250 BURL imap\n"+mail+rcpt+
		"C: BURL imap://alice@mail.example.com/outbox;uid=25;urlauth=submit+alice:internal:"+token+" LAST\nS: 250 2.5.0 Ok\n"+quit))
	if r.Outcome != Accepted {
		t.Errorf("outcome %s", r.Outcome)
	}
	if len(r.Secrets) != 1 || string(r.Secrets[0].Reveal()) != token {
		t.Errorf("%d secrets", len(r.Secrets))
	}
}
