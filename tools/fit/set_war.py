#!/usr/bin/env python3
"""Sets the parameters of battle and siege anew and writes them into a pack's laws.toml.

    python3 tools/fit/set_war.py build/release/bin/jinsong data/jin_song [--check]

Asks the program (`jinsong fit war --set --json`), which sets weights and hazards on two thirds of
battles.csv within priors (lab/set_battle.cpp, lab/set_siege.cpp), and writes value and reasoning of
each. With --check nothing is written: it fails if a value in the file is not the one found.
docs/fit.md tells the procedure. Takes about a minute.
"""
import json
import pathlib
import re
import subprocess
import sys

REASON = ("set on the two thirds of battles.csv that are not held back, within a prior of {prior} "
          "(docs/fit.md)")


def asked(program, pack):
    """The parameters as the program sets them: {name: {"prior", "value"}}."""
    done = subprocess.run([program, "fit", "war", "--set", "--json", "--data", pack],
                          check=True, capture_output=True, text=True)
    return {row["name"]: row for row in json.loads(done.stdout)["setting"]["parameters"]}


def with_value(text, name, row):
    """The text of laws.toml with value and reasoning of one parameter replaced."""
    found = re.search(rf"^\[{re.escape(name)}\]\n(?:.+\n)+", text, re.MULTILINE)
    if not found:
        sys.exit(f"set_war: {name} does not stand in laws.toml")
    table = re.sub(r"(?m)^value = .*$", f"value = {row['value']}", found.group())
    reason = json.dumps(REASON.format(prior=row["prior"]))
    table = re.sub(r"(?m)^reasoning = .*$", lambda _: f"reasoning = {reason}", table)
    table = re.sub(r"(?m)^source = .*$", 'source = "estimate"', table)
    return text[:found.start()] + table + text[found.end():]


def main():
    arguments = [word for word in sys.argv[1:] if word != "--check"]
    if len(arguments) != 2:
        sys.exit(__doc__)
    program, pack = arguments
    file = pathlib.Path(pack) / "laws.toml"
    before = file.read_text(encoding="utf-8")
    after = before
    for name, row in asked(program, pack).items():
        after = with_value(after, name, row)
    if "--check" in sys.argv:
        if after != before:
            sys.exit(f"set_war: {file} does not hold the values that the procedure finds\n"
                     "         write them: tools/fit/set_war.py PROGRAM PACK")
        return
    file.write_text(after, encoding="utf-8")


if __name__ == "__main__":
    main()
