"""Make captures with the features of those that others publish: kinds_*.py say what is said in them, and what is in them.

    python3 kinds.py              the capture of each group of kinds, and their rows in facts.tsv
    python3 kinds.py --each DIR   each kind in a capture of its own, with a facts.tsv, to see which ones are read wrongly
"""
import os
import sys

import kinds_content
import kinds_dialogue
import kinds_login
import kinds_network
from talk import KINDS, write
from wire import HEADER, OUT, rows, write_facts


def made():
    """What the functions give: name, file, conversations, truths."""
    for name, (file, f) in KINDS.items():
        talks, truths = f()
        yield name, file, talks if isinstance(talks, list) else [talks], truths if isinstance(truths, list) else [truths]


def each(folder):
    os.makedirs(folder, exist_ok=True)
    with open(f"{folder}/facts.tsv", "w", encoding="utf-8") as facts:
        facts.write("\t".join(HEADER) + "\n")
        for name, _, talks, truths in made():
            with open(f"{folder}/{name}.pcap", "wb") as f:
                f.write(write(talks))
            for row in rows(name + ".pcap", truths):
                facts.write("\t".join(row) + "\n")


def groups():
    files = {}
    for _, file, talks, truths in made():
        t, s = files.setdefault(file, ([], []))
        t += talks
        s += truths
    facts = []
    for file, (talks, truths) in files.items():
        name = file + (".pcapng" if len({t.link for t in talks}) > 1 else ".pcap")
        with open(f"{OUT}/{name}", "wb") as f:
            f.write(write(talks))
        facts += rows(name, truths)
    write_facts(facts)
    print(f"{len(files)} files of {len(KINDS)} kinds")


if sys.argv[1:2] == ["--each"]:
    each(sys.argv[2])
else:
    groups()
