package lookup

func causeIDs() []string        { return nil }
func causeNames(string) []Entry { return nil }
func reasons(string) []Entry    { return nil }
func causesOf(reply) []Entry    { return nil }
func causesSaid(string) []Entry { return nil }
