// Package extract writes messages and their attachments into one folder.
//
// The names of attachments come from mail, that is, from anybody. A [Folder]
// writes nothing outside of itself, replaces no file, follows no symbolic link
// and makes no folder; [Name] takes from a name what a file system, a terminal or
// a careless reader could be harmed with. What is in the files is as it was sent:
// nothing is searched for viruses, and nothing is masked.
package extract
