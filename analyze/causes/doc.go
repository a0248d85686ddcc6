// Package causes is the knowledge base of smtplog: why mail was refused, whose
// side it is on, and what to change, in English and Korean.
//
// Package analyze collects [Facts] about a session that went wrong; [Find]
// gives the [Cause]. The entries are data with conditions, in families, each a
// file named on_*.go. The first entry that fits is the cause. Where none does,
// the words come from the registries, by enhanced code, reply code or first
// digit, and [Cause.Specific] is false.
//
// # Adding a cause
//
// Write an [Entry] into the list of its family, before those it is more
// specific than; what holds for one provider stands before what holds for all.
// A provider's refusals have files of their own, on_gmail.go and so on, whose
// lists [families] names before the general ones. An example, whole:
//
//	{
//		ID: "yandex-client-access-off", Reason: "securityerror", Whose: client, Retry: no, Certainty: likely,
//		If: []Cond{{Providers: "yandex", Steps: "AUTH", Codes: "535", Says: []string{"does not have access rights"}}},
//		Title:   lang.T("Yandex has mail programs switched off for this mailbox", "…"),
//		Detail:  lang.T("The password may be right: access for programs is a setting of the mailbox, and it is off.", "…"),
//		Fix:     lang.T("Allow mail programs in the settings of the mailbox, and use an app password.", "…"),
//		Matches: []string{"AUTH@smtp.yandex.ru: 535 5.7.8 Error: authentication failed: This user does not have access rights to this service"},
//		Near:    []string{"AUTH@smtp.yandex.ru: 535 5.7.8 Error: authentication failed: Invalid user or password!"},
//	},
//
// The fields of one [Cond] have to hold together; several Conds are
// alternatives. Phrases are compared with [Words]: lower case, one line, without
// mail addresses ("@" or "<@>" stands in their place) and without the codes in
// front. Choose the shortest phrase that cannot mean anything else. A condition
// that no field can express is a function, When, over the facts.
//
// The words may quote facts: "{sender}", or with something to say where it is
// not known, "{sender|the sender}"; see [Facts.expand]. A title with facts goes
// into Named, and Title says the same without them.
//
// Misleading is for replies whose words say something else than they mean
// ("try again later" that never heals). Options name what to set in the library
// that wrote the transcript; options.go has the usual ones.
//
// # Proofs
//
// Each entry has at least one Matches and one Near. TestProofs runs them
// through parser and analysis, so that they also prove that no entry before this
// one is in the way. A proof is one of these:
//
//   - STEP[+login|+plain][@SERVER]: REPLY. A session that goes well up to the step
//     (greeting, EHLO, STARTTLS, AUTH, MAIL, RCPT, DATA or content), which gets the
//     reply, in several lines if need be. AUTH comes after STARTTLS, with +plain
//     without it; MAIL and what follows come without a login, with +login after one.
//   - STEP[:PORT]! ERROR. A log of Python's smtplib that ends at the step (connect,
//     greeting, EHLO, EHLO+starttls, TLS, MAIL or content) with the error.
//   - Lines that begin with "C: " and "S: ", as printed in an RFC.
//   - Any other text: a bounce, a line of a log, read as the program would.
//
// Proofs are made up, with names of RFC 2606 and addresses of RFC 5737: never
// copy what a person posted.
//
// # Providers
//
// Whoever runs mail servers, filters before them or block lists is a [Provider],
// in providers.go and its sisters. A general cause that means something else with
// each of them, because each keeps his own lists and limits, is listed in
// providerCauses: where the provider is recognised, it gets his ID in front
// ("comcast-ip-blocklisted"), his name before the title, and where to turn behind
// the remedy. [ByID] finds these, too.
//
// Where a provider has words of his own for a general cause, a row in rows_*.go
// says so:
//
//	{By: "comcast", Cause: "sending-too-fast", Says: "rl000001|rl000002",
//		Match: "MAIL@mx.comcast.net: 421 4.1.0 192.0.2.7 Throttled #RL000002"},
//
// It becomes an entry. The proofs of the provider's other rows are its Near.
// testdata/replies.txt holds more replies, with the cause each has to have.
//
// # Classes
//
// The class of a refusal, [Cause.Reason], is the one Sisimai would find: that is
// what people compare it with. An entry has the class that its refusals mostly
// belong to. Where Sisimai distinguishes more, a row of classLines in
// class_rows.go says by which words, codes or steps it is another one:
//
//	{entries: "mail-loop", reason: "systemerror", says: "back to myself|loop broken"},
//
// Where no row fits and no provider's own words decided, the enhanced code has a
// say, too: settled, in class.go, weighs it against the words.
//
// # Cost
//
// Each condition is a rule of an index, made at the first call of [Find]: the
// sets of rules by code, step,
// provider, trouble and phrase are intersected, and the few left are
// looked at. Finding a cause takes a few microseconds, whatever the number of
// entries.
package causes
