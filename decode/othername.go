package decode

import "strings"

// otherName returns what a part that has no file name is called elsewhere in its
// header, if that looks like a file name: programs put it into Content-Description,
// Content-Location, or in front of the "@" of Content-ID. A text that is not an
// attachment has none.
func (p *Part) otherName(h *header) string {
	if strings.HasPrefix(p.Type, "text/") && p.Disposition != "attachment" || strings.HasPrefix(p.Type, "message/") {
		return ""
	}
	if name, _ := decodeWords(h.description, h.hint); hasKnownEnding(name) {
		return name
	}
	name := h.location
	name, _, _ = strings.Cut(name, "?")
	if name = string(percent(nil, name[strings.LastIndexAny(name, `/\`)+1:])); hasKnownEnding(name) {
		return name
	}
	if name, _, ok := strings.Cut(trimBrackets(h.contentID), "@"); ok && hasKnownEnding(name) {
		return name
	}
	return ""
}

// hasKnownEnding reports whether s ends as the names of files do that are sent by
// mail.
func hasKnownEnding(s string) bool {
	i := strings.LastIndexByte(s, '.')
	if i <= 0 || len(s) > maxFilename {
		return false
	}
	switch strings.ToLower(s[i+1:]) {
	case "7z", "apk", "avi", "bat", "bin", "bmp", "bz2", "cab", "chm", "cmd", "com", "cpl", "csv", "db", "dll", "doc", "docm", "docx", "eml", "emz", "eps", "exe",
		"gif", "gz", "hta", "htm", "html", "hwp", "hwpx", "ico", "ics", "img", "iso", "jar", "jpeg", "jpg", "js", "json", "jse", "lnk", "log", "mht", "mov", "mp3", "mp4", "msg", "msi",
		"odp", "ods", "odt", "one", "ost", "p7m", "p7s", "pdf", "php", "pif", "png", "ppt", "pptx", "ps1", "pst", "rar", "reg", "rtf", "scr", "sh", "svg", "swf",
		"tar", "tgz", "tif", "tiff", "txt", "vbe", "vbs", "vcf", "wav", "webp", "wmv", "wmz", "wsf", "xls", "xlsb", "xlsm", "xlsx", "xml", "zip":
		return true
	}
	return false
}
