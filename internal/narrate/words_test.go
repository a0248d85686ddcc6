package narrate

import "testing"

func TestLabelsAreComplete(t *testing.T) {
	en, ko := LabelsIn(0), LabelsIn(1)
	if en.Steps == "" || ko.Steps == "" || en == ko {
		t.Error("labels are missing")
	}
}
