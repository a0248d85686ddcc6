package source

import (
	"errors"
	"fmt"
	"io/fs"

	"github.com/smtplog/smtplog/internal/lang"
)

// ErrorKind says what is wrong with an input. The words are stable.
type ErrorKind string

// The kinds.
const (
	NotFound   ErrorKind = "not-found"
	IsFolder   ErrorKind = "is-folder"
	NotAFile   ErrorKind = "not-a-file" // a device, a socket
	Denied     ErrorKind = "permission-denied"
	Empty      ErrorKind = "empty"
	TooDense   ErrorKind = "too-dense" // the decompression ratio was exceeded
	BadPacking ErrorKind = "bad-packing"
	NoMatch    ErrorKind = "no-match" // a pattern or a folder without any file
	Unreadable ErrorKind = "unreadable"
)

// Error is an input that cannot be read, or not to its end. Use [errors.As].
type Error struct {
	Kind ErrorKind
	Name string    // of the input, as it was given
	Text lang.Text // what is wrong, without the name
	Fix  lang.Text // what to do; may be zero
	Err  error     // the cause; may be nil
}

// Error returns name, what is wrong and what to do, in English.
func (e *Error) Error() string { return e.In(lang.English) }

// In returns the same in a language.
func (e *Error) In(l lang.Lang) string {
	s := e.Name + ": " + e.Text.In(l)
	if !e.Fix.IsZero() {
		s += "; " + e.Fix.In(l)
	}
	return s
}

// Unwrap returns the cause.
func (e *Error) Unwrap() error { return e.Err }

// systemError makes an Error of what the operating system said.
func systemError(name string, err error) *Error {
	switch {
	case errors.Is(err, fs.ErrNotExist):
		e := &Error{Kind: NotFound, Name: name, Err: err, Text: lang.T("there is no such file", "그런 파일이 없습니다")}
		if similar := similarName(name); similar != "" {
			e.Fix = lang.T("did you mean %s?", "%s 파일을 찾으셨습니까?").Format(similar)
		} else {
			e.Fix = lang.T("check the spelling and the folder; “-” reads standard input", "이름과 폴더를 확인하십시오. “-”는 표준 입력을 뜻합니다")
		}
		return e
	case errors.Is(err, fs.ErrPermission):
		return &Error{Kind: Denied, Name: name, Err: err,
			Text: lang.T("permission denied", "읽을 권한이 없습니다"),
			Fix:  lang.T("ask its owner for the right to read it, or copy it to a place of your own", "소유자에게 읽기 권한을 요청하거나 읽을 수 있는 곳으로 복사하십시오")}
	}
	reason := err.Error()
	var path *fs.PathError
	if errors.As(err, &path) {
		reason = path.Err.Error()
	}
	return &Error{Kind: Unreadable, Name: name, Err: err,
		Text: lang.T("it cannot be read (%s)", "읽을 수 없습니다(%s)").Format(reason)}
}

func folderError(name string) *Error {
	return &Error{Kind: IsFolder, Name: name,
		Text: lang.T("this is a folder, not a file", "파일이 아니라 폴더입니다"),
		Fix:  lang.T("name a file in it, or give the folder to a command that takes several inputs", "폴더 안의 파일을 지정하거나, 여러 입력을 받는 명령에 폴더를 주십시오")}
}

func notAFileError(name string, what lang.Text) *Error {
	return &Error{Kind: NotAFile, Name: name,
		Text: lang.T("this is not a regular file (%s)", "일반 파일이 아닙니다(%s)").Format(what),
		Fix:  lang.T("to read it all the same, redirect it to standard input", "그래도 읽으려면 표준 입력으로 넘기십시오")}
}

func emptyError(name string) *Error {
	return &Error{Kind: Empty, Name: name,
		Text: lang.T("it is empty", "비어 있습니다"),
		Fix:  lang.T("check that the program wrote its log here (debug logs often go to standard error: 2> file)", "프로그램이 여기에 로그를 남겼는지 확인하십시오(디버그 로그는 흔히 표준 오류로 나갑니다: 2> 파일)")}
}

func denseError(name, packing string, ratio int64) *Error {
	return &Error{Kind: TooDense, Name: name,
		Text: lang.T("its %s data unpacks to more than %d times its size, so reading stopped", "%s 데이터를 풀면 크기가 %d배를 넘어 읽기를 멈췄습니다").Format(packing, ratio),
		Fix:  lang.T("if you trust it, unpack it yourself and give the result", "믿을 수 있는 파일이라면 직접 압축을 풀어 그 결과를 주십시오")}
}

func packingError(name, packing string, err error) *Error {
	return &Error{Kind: BadPacking, Name: name, Err: err,
		Text: lang.T("its %s data is damaged or cut off (%s)", "%s 데이터가 손상되었거나 잘렸습니다(%s)").Format(packing, fmt.Sprint(err)),
		Fix:  lang.T("copy it again from where it came", "원래 있던 곳에서 다시 복사하십시오")}
}

func noMatchError(name string, folder bool) *Error {
	if folder {
		return &Error{Kind: NoMatch, Name: name,
			Text: lang.T("there are no files in this folder", "이 폴더에는 파일이 없습니다"),
			Fix:  lang.T("hidden files are left out; name them one by one", "숨김 파일은 제외되므로 하나씩 지정하십시오")}
	}
	return &Error{Kind: NoMatch, Name: name, Err: fs.ErrNotExist,
		Text: lang.T("no file matches this pattern", "이 패턴에 맞는 파일이 없습니다"),
		Fix:  lang.T("check the folder and the pattern", "폴더와 패턴을 확인하십시오")}
}
