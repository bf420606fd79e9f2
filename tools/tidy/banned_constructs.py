"""Banned constructs: words that a folder must not contain, with the reason and the way out.

The table is tests/architecture/banned_constructs.json; each row carries an example that must be
found and one that must not, which the unit tests try.
"""

import json
import re

import cpp_text
from source_tree import CPP_SUFFIXES, Finding, Tree, is_test_file

NAME = "banned-construct"
TABLE = "tests/architecture/banned_constructs.json"


def check(tree: Tree) -> list[Finding]:
    rows = json.loads(tree[TABLE])["banned"]
    findings = []
    for path in tree.paths(CPP_SUFFIXES):
        text = tree[path]
        stripped = None
        for row in rows:
            if not applies(row, path):
                continue
            stripped = stripped if stripped is not None else cpp_text.strip(text)
            findings += [Finding(path, line, NAME, m) for line, m in matches(row, text, stripped)]
    return findings


def applies(row: dict, path: str) -> bool:
    if is_test_file(path) and not row.get("in_tests", False):
        return False
    return any(path.startswith(folder) for folder in row["folders"])


def matches(row: dict, text: str, stripped: str) -> list[tuple[int, str]]:
    """Line and message of each place where the row's pattern stands, but for noted exceptions."""
    found = []
    lines = text.split("\n")
    for match in re.finditer(row["pattern"], stripped):
        line = stripped.count("\n", 0, match.start()) + 1
        note = row.get("allowed_with_comment")
        around = "\n".join(lines[max(0, line - 3) : line])
        if note and note in around.lower():
            continue
        word = " ".join(match.group(0).split())
        found.append((line, f"'{word}': {row['why']}; {row['instead']}"))
    return found
