// Package mask finds secrets in text, in whatever spelling, and hides them.
//
// A [Masker] replaces known secrets in any text. [Redact] finds the secrets of a
// transcript by itself and copies it without them.
//
// # Spellings
//
// A secret is found as it is (case matters); in base64 of either alphabet, with
// or without padding, also inside a longer base64 text; in hexadecimal, also
// with spaces or colons between the bytes; and with any of its characters
// written as an escape of Python, C, JSON or JavaScript (\x41 \u0041 \" \101,
// also with the backslash doubled), of URLs (%41, "+" for a space), of HTML
// (&#65; &amp;) or of quoted-printable (=41). Long ones may be broken by line
// breaks, which stay. White space around a secret, and the blanks of a Gmail app
// password, do not count. Of a secret of more than 48 bytes each piece of 48 is
// found, so that one cut short by a logger is masked as far as it goes.
//
// Every occurrence becomes [decode.Mask], whose length says nothing;
// occurrences that touch become one. In longer base64 the characters that hold
// bits of the secret and of its neighbours are masked too.
//
// # What is not masked
//
// Ordinary text must stay readable, so the less a secret has to it, the more its
// surroundings have to say:
//
//   - of 6 bytes and more it is masked wherever it stands, also when it is the
//     login's name, an address or a host's name: better a name too many than a
//     password too few;
//   - of 4 or 5 bytes only as a whole word;
//   - of 1 to 3 bytes, and words every transcript is full of ("password",
//     "reply", "AUTH"; see common), only where they stand alone: between two
//     quotes, between NULs, or as the value behind "=" or ": ". [Redact] also
//     masks them where the login sent them;
//   - rows of one character and white space only, of any length, likewise or
//     never; masks ("********", "...") and nothing at all never.
//
// # Surroundings
//
// [Redact], [Collect] and a [Finder] also take for secrets what stands where one
// stands: behind a name for it in settings, source code, tables, markup and the
// languages most mail is written in; as an option of a mail program; in a URL; in
// the files and debugging output of mail servers; and the keys that show by their
// look what they are. What can hardly be anything else is masked wherever it
// stands, an ordinary word only there.
//
// Not found is a secret that was encrypted, compressed, reversed, hashed, put in
// another character set than the log's, or within an encoded part of a message.
package mask
