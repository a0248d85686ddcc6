"""Play the scenes (all, or those named), capture them and write down the truth."""
import sys

import scenes_login  # noqa: F401  (they register themselves)
import scenes_mail  # noqa: F401
import scenes_more  # noqa: F401
import scenes_net  # noqa: F401
import scenes_tls  # noqa: F401
import scenes_trouble  # noqa: F401
from wire import SCENES, capture, rows, write_facts

new = []
failed = []
for name in sys.argv[1:] or SCENES:
    play, how = SCENES[name]
    try:
        file, truth = capture(name, play, **how)
    except Exception as e:
        print(f"{name}: {e!r}", file=sys.stderr)
        failed.append(name)
        continue
    new += rows(file, truth)
write_facts(new)
if failed:
    sys.exit(f"failed: {failed}")
