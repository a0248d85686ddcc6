package decode_test

import (
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/smtplog/smtplog/decode"
)

func ExampleDecodeAuth() {
	a := decode.DecodeAuth("PLAIN", "AGV4c2VuZGVyQGdtYWlsLmNvbQBhYmNkIGVmZ2ggaWprbCBtbm9wIA==", true, nil)
	fmt.Println("user:", a.Identity)
	fmt.Println("line:", a.Lines[0].Display)
	fmt.Println("secrets:", a.Secrets[0])
	for _, r := range a.Remarks {
		fmt.Println("remark:", r.Kind)
	}
	// Output:
	// user: exsender@gmail.com
	// line: NUL exsender@gmail.com NUL ********
	// secrets: ********
	// remark: surrounding-space
	// remark: gmail-app-password
}

func ExampleReadMessage() {
	m, err := decode.ReadMessage(strings.NewReader("Subject: =?utf-8?b?7YWM7Iqk7Yq4?=\r\n"+
		"Content-Type: text/plain; charset=euc-kr\r\nContent-Transfer-Encoding: base64\r\n\r\nsKGzqg==\r\n"), decode.Options{})
	if err != nil {
		fmt.Println(err)
	}
	fmt.Println(m.Subject)
	for _, p := range m.Leaves() {
		fmt.Println(p.Path, p.Type, p.Size, p.Text)
	}
	// Output:
	// 테스트
	// 1 text/plain 4 가나
}

func ExampleOptions_body() {
	in := "Content-Type: application/octet-stream\nContent-Transfer-Encoding: base64\n\naGVsbG8=\n"
	_, _ = decode.ReadMessage(strings.NewReader(in), decode.Options{
		Body: func(p *decode.Part) io.Writer { return os.Stdout },
	})
	// Output: hello
}

func ExampleDecodeHeader() {
	fmt.Println(decode.DecodeHeader("=?x-nobody-knows?q?a?= =?euc-kr?B?sKGzqg==?="))
	// Output: =?x-nobody-knows?q?a?= 가나
}
