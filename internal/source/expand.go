package source

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"sort"
	"strings"
)

// Stdin is the name that stands for standard input.
const Stdin = "-"

// Expand turns what stands on a command line into names for [Open], in the order
// given:
//
//   - [Stdin] and the names of files stay as they are, also of files that do not
//     exist: Open says so;
//   - a folder stands for all regular files in it and below, sorted, without
//     hidden ones (names that begin with a dot); links are not followed;
//   - a pattern (*, ?, [a-z]) that the shell has left stands for the files that
//     match, sorted, hidden ones left out, folders among them as above; a file of that very name goes
//     first.
//
// A name that comes twice is given twice. The errors of several arguments are
// joined, and the names of the others are returned with them; each is an
// [*Error].
func Expand(args []string) ([]string, error) {
	var names []string
	var wrong []error
	for _, arg := range args {
		found, err := expand(arg)
		names = append(names, found...)
		if err != nil {
			wrong = append(wrong, err)
		}
	}
	return names, errors.Join(wrong...)
}

func expand(arg string) ([]string, error) {
	if arg == Stdin {
		return []string{arg}, nil
	}
	info, err := os.Stat(arg)
	switch {
	case err == nil && info.IsDir():
		return folder(arg)
	case err == nil || !strings.ContainsAny(arg, "*?["):
		return []string{arg}, nil
	}
	found, err := filepath.Glob(arg)
	if err != nil || len(found) == 0 {
		return nil, noMatchError(arg, false)
	}
	if !strings.HasPrefix(filepath.Base(arg), ".") {
		found = slices.DeleteFunc(found, func(f string) bool { return strings.HasPrefix(filepath.Base(f), ".") })
	}
	sort.Strings(found)
	var names []string
	for _, f := range found {
		info, err := os.Stat(f)
		if err == nil && info.IsDir() {
			in, _ := folder(f) // an empty one among others is no error
			names = append(names, in...)
			continue
		}
		names = append(names, f)
	}
	if len(names) == 0 {
		return nil, noMatchError(arg, false)
	}
	return names, nil
}

// folder lists the regular files below a folder.
func folder(root string) ([]string, error) {
	var names []string
	var denied error
	err := filepath.WalkDir(filepath.Clean(root), func(path string, d fs.DirEntry, err error) error {
		hidden := d != nil && strings.HasPrefix(d.Name(), ".") && path != filepath.Clean(root)
		switch {
		case err != nil && hidden:
			return fs.SkipDir
		case err != nil:
			denied = systemError(path, err)
			return fs.SkipDir // the rest can still be read
		case hidden && d.IsDir():
			return fs.SkipDir
		case !hidden && d.Type().IsRegular():
			names = append(names, path)
		}
		return nil
	})
	if err == nil {
		err = denied
	} else {
		err = systemError(root, err)
	}
	if err == nil && len(names) == 0 {
		return nil, noMatchError(root, true)
	}
	return names, err
}
