package lookup

import "github.com/smtplog/smtplog/internal/lang"

// adviceForClass says what to do on a first digit.
func adviceForClass(digit int) lang.Text {
	switch digit {
	case 2:
		return lang.T("Nothing: go on.", "할 일이 없습니다. 계속 진행하십시오.")
	case 3:
		return lang.T("Send what the server is waiting for.", "서버가 기다리는 내용을 보내십시오.")
	case 4:
		return lang.T("Send the same again later: a mail server does so by itself, a program of your own has to be told to.", "나중에 그대로 다시 보내십시오. 메일 서버는 스스로 재시도하지만, 직접 만든 프로그램에는 재시도를 넣어야 합니다.")
	case 5:
		return lang.T("Change what the words of the reply complain about before you send again; unchanged it fails again.", "응답 문구가 지적하는 것을 고친 뒤에 다시 보내십시오. 그대로 보내면 또 실패합니다.")
	}
	return lang.Text{}
}

// adviceForReply says what to do on a reply code.
func adviceForReply(code int) lang.Text {
	switch code {
	case 334:
		return lang.T("Send the answer to the challenge in base64; never post it.", "질문에 대한 답을 Base64로 보내십시오. 그 내용은 절대 공개하지 마십시오.")
	case 354:
		return lang.T("Send the message and end it with a line of a single dot.", "메시지를 보내고 점(.) 하나만 있는 줄로 끝내십시오.")
	case 421:
		return lang.T("Try again later with fewer connections at once; if it comes as the greeting again and again, ask the server's administrator whether your address is blocked.", "동시 연결 수를 줄여 나중에 다시 시도하십시오. 인사말로 계속 온다면 자신의 IP 주소가 차단되었는지 서버 관리자에게 문의하십시오.")
	case 450, 451:
		return lang.T("Send again after some minutes from the same address: often it is greylisting. If it goes on for hours, read the words.", "몇 분 뒤 같은 주소에서 다시 보내십시오. 그레이리스팅인 경우가 많습니다. 몇 시간 계속되면 응답 문구를 확인하십시오.")
	case 452:
		return lang.T("Send to fewer recipients at once, or later: there are too many of them, or the server or the mailbox is full.", "한 번에 보내는 수신자를 줄이거나 나중에 보내십시오. 수신자가 너무 많거나, 서버나 메일함이 가득 찬 것입니다.")
	case 454:
		return lang.T("Try again later; if it is the answer to STARTTLS, the server's TLS is broken and its administrator has to mend it.", "나중에 다시 시도하십시오. STARTTLS에 대한 응답이라면 서버의 TLS 문제이므로 서버 관리자가 고쳐야 합니다.")
	case 500, 502:
		return lang.T("Check what was sent: a command the server does not know, mostly an extension it did not offer or a client that is out of step.", "보낸 명령을 확인하십시오. 서버가 지원한다고 알리지 않은 기능이거나, 명령과 응답의 짝이 어긋난 경우가 많습니다.")
	case 501, 504, 555:
		return lang.T("Check the arguments: the address between < and >, the name after EHLO, and parameters the server did not offer.", "인수를 확인하십시오. < >로 둘러싼 주소, EHLO 뒤의 이름, 서버가 지원하지 않는 매개변수를 살펴보아야 합니다.")
	case 503:
		return lang.T("Look at the reply before this one: mostly something was refused and the client went on as if it had not been.", "이 응답보다 앞의 응답을 보십시오. 무언가 거부되었는데 클라이언트가 그대로 진행한 경우가 많습니다.")
	case 523, 524, 538:
		return lang.T("Encrypt first: STARTTLS on port 587, or TLS from the start on port 465.", "먼저 암호화하십시오. 587번 포트에서는 STARTTLS, 465번 포트에서는 처음부터 TLS를 써야 합니다.")
	case 530:
		return lang.T("Read the words: \"STARTTLS\" asks for encryption, \"authentication\" for a login before MAIL FROM.", "응답 문구를 보십시오. STARTTLS가 나오면 암호화를, authentication이 나오면 MAIL FROM 전의 인증을 요구하는 것입니다.")
	case 534, 535, 525, 533, 432, 422, 435:
		return lang.T("Check user name (the full address) and password; many providers want an app password or OAuth instead of the account's password.", "사용자 이름(전체 주소)과 비밀번호를 확인하십시오. 계정 비밀번호 대신 앱 비밀번호나 OAuth를 요구하는 서비스가 많습니다.")
	case 550, 551, 553:
		return lang.T("Read the words and the enhanced code: a wrong recipient, a missing login, or a sender the server does not want. 5.1.1 means the recipient, 5.7.x a rule.", "응답 문구와 확장 상태 코드를 보십시오. 수신자가 틀렸거나, 인증하지 않았거나, 발신자를 거부한 것입니다. 5.1.1은 수신자, 5.7.x는 정책을 뜻합니다.")
	case 552:
		return lang.T("Make the message smaller, or wait until the recipient has made room.", "메시지를 줄이거나, 수신자가 메일함을 비울 때까지 기다리십시오.")
	case 521, 556:
		return lang.T("Check the recipient's domain: this one takes no mail.", "수신자의 도메인을 확인하십시오. 이 도메인은 메일을 받지 않습니다.")
	case 554:
		return lang.T("Read the words: as the greeting it means that your address is refused, after the message that its content or sender is.", "응답 문구를 보십시오. 인사말로 왔다면 자신의 IP 주소가, 메시지 뒤에 왔다면 내용이나 발신자가 거부된 것입니다.")
	}
	return adviceForClass(code / 100)
}

// adviceForEnhanced says what to do on an enhanced code.
func adviceForEnhanced(x enhanced) lang.Text {
	if x.class == 2 {
		return adviceForClass(2)
	}
	switch [2]int{x.subject, x.detail} {
	case [2]int{1, 1}, [2]int{1, 3}, [2]int{1, 4}, [2]int{1, 6}:
		return lang.T("Check the recipient's address letter by letter, and ask the recipient for the right one.", "수신자 주소를 한 글자씩 확인하고, 올바른 주소를 수신자에게 물어보십시오.")
	case [2]int{1, 2}, [2]int{1, 10}:
		return lang.T("Check the part of the recipient's address after the @, and whether the domain has an MX record.", "수신자 주소에서 @ 뒷부분과 그 도메인의 MX 레코드를 확인하십시오.")
	case [2]int{1, 7}, [2]int{1, 8}:
		return lang.T("Use a sender address that exists and whose domain can be found in the DNS.", "실제로 있고 도메인이 DNS에 등록된 발신자 주소를 사용하십시오.")
	case [2]int{2, 1}, [2]int{2, 2}:
		return lang.T("Reach the recipient in another way: the mailbox is full or switched off, and only its owner can change that.", "다른 방법으로 수신자에게 알리십시오. 메일함이 가득 찼거나 정지된 것이므로 소유자만 해결할 수 있습니다.")
	case [2]int{2, 3}, [2]int{3, 4}:
		return lang.T("Make the message smaller, or send a link in place of the attachment.", "메시지를 줄이거나 첨부 파일 대신 링크를 보내십시오.")
	case [2]int{7, 8}, [2]int{7, 9}, [2]int{7, 14}, [2]int{7, 139}:
		return lang.T("Check user name and password; many providers want an app password or OAuth.", "사용자 이름과 비밀번호를 확인하십시오. 앱 비밀번호나 OAuth를 요구하는 서비스가 많습니다.")
	case [2]int{7, 10}, [2]int{7, 11}:
		return lang.T("Encrypt the connection first, with STARTTLS or on port 465.", "STARTTLS나 465번 포트로 먼저 연결을 암호화하십시오.")
	case [2]int{7, 20}, [2]int{7, 21}, [2]int{7, 22}, [2]int{7, 23}, [2]int{7, 24}, [2]int{7, 26}, [2]int{7, 27}, [2]int{7, 30}:
		return lang.T("Make SPF and DKIM of the sender's domain pass for the server you send through.", "메일을 보내는 서버에 대해 발신 도메인의 SPF와 DKIM이 통과하게 하십시오.")
	case [2]int{7, 25}:
		return lang.T("Have the owner of the IP address set a PTR record whose name points back to the address.", "IP 주소의 소유자에게 PTR 레코드를 설정해 달라고 하고, 그 이름이 다시 같은 주소를 가리키게 하십시오.")
	}
	switch x.subject {
	case 4:
		return lang.T("Check names and routes: the other server was not found or not reached.", "이름과 경로를 확인하십시오. 상대 서버를 찾지 못했거나 접속하지 못한 것입니다.")
	case 7:
		if x.class == 5 {
			return lang.T("Read the words: a rule of the receiving side forbids the message. Log in, use the right sender, or ask that side's administrator.", "응답 문구를 보십시오. 수신 측의 정책이 메시지를 막은 것입니다. 인증하거나 올바른 발신자 주소를 쓰고, 그래도 안 되면 수신 측 관리자에게 문의하십시오.")
		}
	}
	return adviceForClass(x.class)
}
