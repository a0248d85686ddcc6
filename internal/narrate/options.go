package narrate

// Options bound an explanation. The zero value is the usual way.
type Options struct {
	// LineBytes is how long a shown line may be before its middle is cut.
	// Default 240.
	LineBytes int
	// Lines is how many lines of one kind a step shows before it leaves out the
	// middle ones. Default 24.
	Lines int
	// TextBytes is how much decoded text of a part is shown. Default 2000.
	TextBytes int
	// Parts and Texts are how many nodes of the MIME tree and how many text parts of
	// a message are shown. Default 60 and 4.
	Parts, Texts int
}

func (o Options) withDefaults() Options {
	def := func(v *int, d int) {
		if *v <= 0 {
			*v = d
		}
	}
	def(&o.LineBytes, 240)
	def(&o.Lines, 24)
	def(&o.TextBytes, 2000)
	def(&o.Parts, 60)
	def(&o.Texts, 4)
	return o
}
