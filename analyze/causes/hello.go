package causes

import "github.com/smtplog/smtplog/internal/lang"

// oddName says what is wrong with the name in EHLO, where it shows.
func oddName(f *Facts, c *Cause) {
	switch f.OddHello() {
	case "empty":
		c.Detail = joined(c.Detail, lang.T("Here the name is empty.", "여기서는 이름이 비어 있습니다."))
	case "localhost":
		c.Detail = joined(c.Detail, lang.T("localhost and 127.0.0.1 name the client's own machine and mean nothing to the server.", "localhost와 127.0.0.1은 클라이언트 자신을 가리키므로 서버에는 의미가 없습니다."))
	case "mapped":
		c.Detail = joined(c.Detail, lang.T("The literal is an IPv4 address written as IPv6 (::ffff:), which many servers do not read; the plain IPv4 literal or a host name is valid.", "IPv4 주소를 IPv6 형식(::ffff:)으로 적은 것이어서 읽지 못하는 서버가 많습니다. IPv4 주소를 그대로 적거나 호스트 이름을 쓰면 유효합니다."))
	case "address":
		c.Detail = joined(c.Detail, lang.T("An address needs brackets, and IPv6 the word IPv6: in them ([192.0.2.1], [IPv6:2001:db8::1]); many servers want a name all the same.", "주소는 대괄호로 묶고 IPv6는 그 안에 IPv6:를 붙여야 합니다([192.0.2.1], [IPv6:2001:db8::1]). 그래도 이름을 요구하는 서버가 많습니다."))
	case "underscore":
		c.Detail = joined(c.Detail, lang.T("Host names have no underscore: letters, digits, hyphens and dots are valid.", "호스트 이름에는 밑줄을 쓸 수 없습니다. 영문자, 숫자, 하이픈, 점만 유효합니다."))
	case "dot":
		c.Detail = joined(c.Detail, lang.T("The dot at the end makes the name invalid in SMTP.", "끝에 있는 점 때문에 SMTP에서 유효하지 않은 이름이 됩니다."))
	case "bare":
		c.Detail = joined(c.Detail, lang.T("A computer's or container's name without a domain is not a full host name.", "도메인이 없는 컴퓨터나 컨테이너 이름은 전체 호스트 이름이 아닙니다."))
	}
}
