package parser

import "testing"

func TestHaraka(t *testing.T) {
	const id = "3F2504E0-4F89-11D3-9A0C-0305E82C3301"
	checkTranscripts(t, "haraka", []transcript{
		{
			"one connection, three transactions' names", prefixed("[PROTOCOL] ["+id, "] [core] S: 220 mx\n] [core] C: EHLO c state=1\n] [core] S: 250-mx\n] [core] S: 250 AUTH PLAIN\n] [core] C: AUTH PLAIN AHVzZXIAcGFzcw== state=1\n] [core] S: 235 ok\n.1] [core] C: MAIL FROM:<a@b> state=1\n.1] [core] S: 250 sender <a@b> state=OK\n|[CRIT] ["+id+".1] [core] Plugin rcpt failed: x\n.1] [core] C: RCPT TO:<c@d> state=1\n.1] [core] S: 550-no\\n550 really\n.1] [core] C: RCPT TO:<e@f> state=1\n.1] [core] S: 250 ok\n.1] [core] C: DATA state=1\n|[DEBUG] ["+id+".1] [core] running data hooks\n.1] [core] S: 354 go\n|[DATA] ["+id+".1] [core] C: Subject: x state=1\\r\n|[DATA] ["+id+".1] [core] C: QUIT\\r\n|[DATA] ["+id+".1] [core] C: S: 250 x\\r\n|[DATA] ["+id+".1] [core] C: ..a\\r\n|[DATA] ["+id+".1] [core] C: .\\r\n.1] [core] S: 250 queued\n.2] [core] C: QUIT state=1\n.2] [core] S: 221 bye\n"),
			"* 220\nEHLO 250\nAUTH 235\nMAIL 250\nRCPT 550\nRCPT 250\nDATA 354 250 40.\nQUIT 221\n",
		},
		{
			"in and out at once", "\x1b[32m[PROTOCOL] [" + id + ".1] [core] C: DATA state=1\x1b[39m\n\x1b[32m[PROTOCOL] [" + id + ".1.1] [outbound] S: 220 mx\x1b[39m\n\x1b[32m[PROTOCOL] [" + id + ".1.1] [outbound] C: EHLO h\x1b[39m\n\x1b[32m[PROTOCOL] [" + id + ".1] [core] S: 354 go\x1b[39m\n",
			"DATA 354\n===\n* 220\nEHLO\n",
		},
		{
			"LOGFMT", "level=PROTOCOL uuid=" + id + " origin=core message=\"C: RCPT TO:<\\\"a\\\"@b>\" state=1\nlevel=PROTOCOL uuid=" + id + ".1 origin=core message=\"S: 250 ok\"\nlevel=DEBUG uuid=- origin=core message=\"x\"\n",
			"RCPT 250\n",
		},
		{
			"JSON", `{"level":"PROTOCOL","uuid":"` + id + `","origin":"core","message":"C: NOOP","state":1,"timestamp":"2024-05-04T10:00:01.241Z"}` + "\n" + `{"level":"PROTOCOL","uuid":"` + id + `.1","origin":"core","message":"S: 250 ok","timestamp":"2024-05-04T10:00:01.241Z"}` + "\n",
			"NOOP 250\n",
		},
		{
			"the next server cannot be reached", "[PROTOCOL] [" + id + ".1] [core] C: DATA state=1\n[ERROR] [-] [core] [outbound] Failed to get pool entry: Outbound connection timed out to 192.0.2.27:25\n",
			"DATA\n===\n",
		},
	})
	s := read(t, "[PROTOCOL] ["+id+".1] [core] C: DATA state=1\n[ERROR] [-] [core] [outbound] Failed to get pool entry: Outbound connection timed out to 192.0.2.27:25\n", Options{})[1]
	if s.Target != (Target{Host: "192.0.2.27", Port: 25}) || len(s.Notes) != 2 || s.Notes[1].Kind != LineError {
		t.Errorf("%+v %+v", s.Target, s.Notes)
	}
	checkRecordings(t, "haraka", "haraka")
}
