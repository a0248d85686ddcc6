// Package render prints: an [narrate.Explanation] as text for a terminal or as
// Markdown for a ticket, reports as JSON, rows as tables.
//
// Everything that reaches a terminal passes through [Printable], which makes
// control characters, bidirectional controls and broken UTF-8 visible. JSON is
// written by one hand-made encoder ([AppendSession]), the same for a line of
// NDJSON and for the whole object, so that the two cannot differ. Only table.go
// knows tablewriter.
//
// All functions are safe for concurrent use; none keeps state.
package render
