// Package golden compares what a test got with a file that holds what it should
// get, and writes that file anew when the test is run with -update:
//
//	go test ./internal/render -update
//
// A package that uses it must not register an -update flag of its own; let it
// ask [Update].
package golden
