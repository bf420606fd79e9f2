#!/usr/bin/env python3
"""Compares the digests that a program prints with tests/digests/record.txt.

    tools/compare_digests.py [--update] -- build/release/bin/digest_probe PACK

Both are a list of lines: the digest after the last tick, then that at the end of each year from
FIRST_YEAR on, then those of the sample futures (chronicle/sample_futures.hpp). Each digest is
chained to the one before, so the first year that differs is the year in which the two histories
part. With --update the file is written anew, and the trailer that the commit must carry is printed.
"""

import argparse
import pathlib
import re
import subprocess
import sys

RECORD = pathlib.Path(__file__).resolve().parent.parent / "tests" / "digests" / "record.txt"
FIRST_YEAR = 1114
YEARS = 166  # Of the record; the lines after them are of the sample futures, ten years each.
_DIGEST = re.compile(r"^0x[0-9a-f]{16}$")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--update", action="store_true")
    parser.add_argument("--record", type=pathlib.Path, default=RECORD)
    parser.add_argument("command", nargs="+")
    arguments = parser.parse_args()
    program = subprocess.run(arguments.command, check=True, stdout=subprocess.PIPE, text=True)
    new = program.stdout.split()
    record = arguments.record
    text = record.read_text(encoding="utf-8") if record.is_file() else ""
    old = text.split()
    if arguments.update:
        record.write_text("\n".join(new) + "\n", encoding="utf-8")
        print(trailer(old, new))
        return 0
    problem = difference(old, new)
    if problem is None:
        print(f"digests: {len(new)} lines equal, {new[0]}")
        return 0
    print(problem)
    print("If the outcomes were meant to change, write the file anew and give the trailer")
    print("that it prints as the last line of the commit message:")
    print(f"  {sys.argv[0]} --update -- {' '.join(arguments.command)}")
    print(f"  ({trailer(old, new)})")
    return 1


def difference(old: list[str], new: list[str]) -> str | None:
    """What differs, or none. `old` is the file, `new` what a program printed."""
    if not new or not all(_DIGEST.match(line) for line in new):
        return "digests: the program printed something else than digests"
    if old == new:
        return None
    if not old:
        return "digests: there is no record to compare with"
    for index, (a, b) in enumerate(zip(old[1:], new[1:])):
        if a != b:
            when = (
                f"the histories part in {FIRST_YEAR + index}"
                if index < YEARS
                else f"sample future {(index - YEARS) // 10 + 1} parts in its year "
                f"{(index - YEARS) % 10 + 1}"
            )
            return f"digests: {when}: {a} on record, {b} now"
    if len(old) != len(new):
        return f"digests: {len(old)} lines on record, {len(new)} now"
    return f"digests: all years are equal, but the last digest is {old[0]} on record, {new[0]} now"


def trailer(old: list[str], new: list[str]) -> str:
    # The first line is that of the replay: where only sample futures part it stays as it was.
    if old == new:
        return "No behaviour change"
    return f"Digest: {new[0]} (was {old[0] if old else 'none'})"


if __name__ == "__main__":
    sys.exit(main())
