// Package capture reads packet captures, pcap and pcapng, and gives the same
// typed SMTP sessions as package parser gives for text.
//
//	for s, err := range capture.Sessions(p, r, name, capture.Options{}) { … }
//
// # How it works
//
//   - window.go, pcap.go and pcapng.go cut the file into packets.
//   - link.go and ip.go take off what lies around TCP; fragment.go puts IP
//     fragments together. Frequent link layers are read here, rare ones with
//     gopacket.
//   - table.go keeps the connections (conn.go), segment.go and stream.go put the
//     octets of each direction in order; guess.go tells which connections are SMTP,
//     preamble.go reads what proxies send before it, tls.go the clear part of TLS.
//   - emit.go and log.go keep what a connection said, in little memory, until it
//     ends or grows very large; then tell.go and merge.go make one dialogue of its
//     two directions and tell it to a [parser.Dialogue].
//
// # Why not gopacket's own readers
//
// pcapgo gives up at a cut file, at an interface with a link type it does not
// know, and at a block it does not know; captures that people send have all of
// these. The assembler of gopacket/reassembly takes pages of about 2 kB for each
// segment that has to wait, and gives no acknowledgement numbers, which decide
// whose words came first.
//
// # What it promises
//
// A place in a capture is a packet: Line of a [parser.Pos] is its number, from 1,
// as Wireshark shows it, Offset the octet in the file. Checksums are not looked
// at: captures of the sending host have wrong ones. No input makes it panic, and
// memory is bounded by [Options], whatever the capture holds. Times are UTC.
package capture
