"""Stray words: notes to oneself and debugging aids that were meant to go."""

import re

from source_tree import Finding, Tree

NAME = "stray-word"
# Put together from halves, so that this file does not find itself.
_NOTES = ["TO" + "DO", "FIX" + "ME", "XX" + "X", "HA" + "CK", "NO" + "COMMIT"]
_AIDS = ["break" + r"point\(\)", r"pdb\." + "set_trace", "console" + r"\.debug", "debugger" + ";"]
_PATTERN = re.compile(
    r"(?<![A-Za-z0-9_])(?:" + "|".join(_NOTES) + r")(?![A-Za-z0-9_])|(?:" + "|".join(_AIDS) + ")"
)


def check(tree: Tree) -> list[Finding]:
    findings = []
    for path in tree.text_paths():
        if path.endswith((".csv", ".geojson", "package-lock.json")):
            continue
        for number, line in enumerate(tree[path].split("\n"), start=1):
            match = _PATTERN.search(line)
            if match:
                message = f"'{match.group(0)}': finish it, file it as an issue, or remove it"
                findings.append(Finding(path, number, NAME, message))
    return findings
