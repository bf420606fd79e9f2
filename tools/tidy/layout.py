"""Layout of text: UTF-8, LF, no tabs or trailing blanks, a last newline; header guards."""

from source_tree import Finding, Tree

NAME = "layout"
_TABS_ALLOWED = (".csv", ".tsv", "LICENSE", "package-lock.json")


def check(tree: Tree) -> list[Finding]:
    findings = []
    for path in tree.text_paths():
        for line, message in problems(path, tree[path]):
            findings.append(Finding(path, line, NAME, message))
    return findings


def problems(path: str, text: str) -> list[tuple[int, str]]:
    if text == "\ufffd":
        return [(1, "is not UTF-8")]
    found = []
    if text.startswith("\ufeff"):
        found.append((1, "begins with a byte order mark; remove it"))
    if "\r" in text:
        line = text.count("\n", 0, text.index("\r")) + 1
        found.append((line, "has carriage returns; use LF line ends"))
    if text and not text.endswith("\n"):
        found.append((text.count("\n") + 1, "has no newline at the end"))
    if not path.endswith(_TABS_ALLOWED):
        for number, line in enumerate(text.split("\n"), start=1):
            if line != line.rstrip():
                found.append((number, "has blanks at the end of the line"))
            elif "\t" in line:
                found.append((number, "has a tab; use spaces"))
    if path.endswith(".hpp") and "\n#pragma once\n" not in "\n" + text:
        found.append((1, "has no #pragma once"))
    return found
