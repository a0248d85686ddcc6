package decode

import (
	"bytes"
	"encoding/gob"
	"encoding/json"
	"encoding/xml"
	"fmt"
	"log/slog"
	"strings"
	"testing"
	"text/template"
)

// everyPrint turns v into text in all the ways a program might by mistake.
func everyPrint(t *testing.T, v any) string {
	t.Helper()
	var out bytes.Buffer
	for _, verb := range []string{"%v", "%+v", "%#v", "%s", "%q", "%x", "%X", "%d", "%10.3s", "%T"} {
		fmt.Fprintf(&out, verb+"\n", v)
	}
	fmt.Fprintln(&out, v)
	b, err := json.Marshal(v)
	if err != nil {
		t.Fatalf("json: %v", err)
	}
	out.Write(b)
	slog.New(slog.NewTextHandler(&out, nil)).Info("x", "v", v)
	slog.New(slog.NewJSONHandler(&out, nil)).Info("x", "v", v)
	_ = template.Must(template.New("").Parse("{{.}}{{printf \"%#v\" .}}")).Execute(&out, v)
	return out.String()
}

func TestSecretCannotPrintItself(t *testing.T) {
	const hidden = "hunter2-and-more"
	s := NewSecret([]byte(hidden))
	type deep struct {
		Exported Secret
		inside   Secret
		list     []Secret
		byName   map[string]Secret
		pointer  *Secret
		any      any
	}
	for _, v := range []any{s, &s, []Secret{s}, [1]Secret{s}, map[string]Secret{"k": s}, struct{ s Secret }{s},
		deep{s, s, []Secret{s}, map[string]Secret{"k": s}, &s, s}} {
		text := everyPrint(t, v)
		for _, form := range []string{hidden, "68756e746572", "68 75 6e 74", "104 117 110", "0x68, 0x75"} {
			if strings.Contains(strings.ToLower(text), form) {
				t.Errorf("%T prints %q:\n%s", v, form, text)
			}
		}
	}
	if b, err := xml.Marshal(s); err != nil || strings.Contains(string(b), hidden) {
		t.Errorf("xml: %q, %v", b, err)
	}
	if err := gob.NewEncoder(new(bytes.Buffer)).Encode(s); err != nil && strings.Contains(err.Error(), hidden) {
		t.Errorf("gob: %v", err)
	}
	if got := fmt.Sprint(s, NewSecret([]byte("x"))); got != Mask+" "+Mask {
		t.Errorf("the mask tells something: %q", got)
	}
}

func TestSecretIsACopy(t *testing.T) {
	b := []byte("abc")
	s := NewSecret(b)
	b[0] = 'X'
	got := s.Reveal()
	got[1] = 'X'
	if again := string(s.Reveal()); again != "abc" {
		t.Errorf("Reveal = %q, want abc", again)
	}
	if s.IsZero() || !NewSecret(nil).IsZero() || NewSecret(nil).Reveal() != nil {
		t.Error("IsZero is wrong")
	}
}
