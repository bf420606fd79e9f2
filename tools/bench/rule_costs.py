#!/usr/bin/env python3
"""Counts what each rule of war costs: instructions per place and tick, and per army and tick.

    tools/bench/rule_costs.py build/bench/bin/war_probe PACK

The program lives twenty free years under valgrind's callgrind; the inclusive instructions of each
phase are divided by the places and armies that it met. Phases that also run in the replay before
the fork (supply, recovery, siege, knowledge) count that too: their figures are upper bounds.
"""

import json
import pathlib
import re
import subprocess
import sys
import tempfile

PHASES = [
    ("orders", "orders_phase"),
    ("standing orders", "standing_phase"),
    ("march", "march_phase"),
    ("battle", "battle_phase"),
    ("siege", "siege_phase"),
    ("supply", "supply_phase"),
    ("recovery", "recovery_phase"),
    ("commanders", "commander_phase"),
    ("techniques", "technique_phase"),
    ("knowledge", "knowledge_phase"),
    ("invariants and ledgers", "check_invariants"),
    ("whole tick", "advance_tick"),
]


def instructions(annotated: str, function: str) -> int:
    """The largest inclusive count of a function; callgrind lists it once a source line group."""
    pattern = re.compile(rf"^\s*([\d,]+) .*sim::{function}\(", re.MULTILINE)
    return max((int(m.replace(",", "")) for m in pattern.findall(annotated)), default=0)


def main() -> int:
    if len(sys.argv) != 3:
        print(__doc__, file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory() as folder:
        out = pathlib.Path(folder) / "callgrind.out"
        run = subprocess.run(
            ["valgrind", "--tool=callgrind", f"--callgrind-out-file={out}", *sys.argv[1:]],
            check=True,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        counts = json.loads(run.stdout)
        annotated = subprocess.run(
            ["callgrind_annotate", "--inclusive=yes", "--threshold=100", str(out)],
            check=True,
            stdout=subprocess.PIPE,
            text=True,
        ).stdout
    place_ticks = counts["places"] * counts["ticks"]
    print(f"{counts['places']} places, {counts['ticks']} ticks, {counts['army_ticks']} army-ticks")
    print(f"{'rule':24} {'per place-tick':>16} {'per army-tick':>16}")
    for name, function in PHASES:
        count = instructions(annotated, function)
        print(f"{name:24} {count / place_ticks:16.1f} {count / counts['army_ticks']:16.1f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
