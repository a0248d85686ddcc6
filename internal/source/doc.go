// Package source opens what smtplog reads: files, folders, patterns and standard
// input, whatever they are packed and written in. What it gives is plain text,
// as far as there is text:
//
//   - gzip, bzip2, zstd and xz are unpacked, by their first bytes and not by their names;
//   - UTF-16 of either byte order, with or without a byte order mark (the
//     redirections of PowerShell), becomes UTF-8; a mark of UTF-8 is dropped;
//   - where lines end in CR alone, CR becomes LF.
//
// A packet capture is only unpacked; [Input.Capture] tells that it is one.
// Everything else is passed through, binary data and broken UTF-8 too. Offsets
// and line numbers that others report refer to the decoded text; [Input.Decoded]
// tells when that is not the text of the file.
//
// Nothing here opens the network, and of what has a name only regular files and
// pipes are opened.
package source
