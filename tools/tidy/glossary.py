"""The glossary and the code use the same words, both ways.

Every CamelCase name in docs/glossary.md is declared in some header, and every id type and every
value of the enumerations below stands in the glossary.
"""

import re

import cpp_text
from source_tree import Finding, Tree

NAME = "glossary"
PAGE = "docs/glossary.md"
ENUMERATIONS = ("EventKind", "ClauseKind", "Office", "PolityKind", "PlaceKind")
_CODE = re.compile(r"`([A-Z][A-Za-z]+)(?:::(\w+))?`")
_ENUM = re.compile(r"\benum class (\w+)[^{;]*\{([^}]*)\}")
_ID = re.compile(r"\busing (\w+Id) = Id<")


def check(tree: Tree) -> list[Finding]:
    if PAGE not in tree:
        return [Finding(PAGE, 1, NAME, "is missing")]
    headers = {p: cpp_text.strip(tree[p]) for p in tree.paths((".hpp",))}
    page = tree[PAGE]
    words = set(re.findall(r"`([\w:-]+)`", page))
    findings = []
    declared = set(re.findall(r"\b[A-Za-z_]\w*\b", "\n".join(headers.values())))
    for number, line in enumerate(page.split("\n"), start=1):
        for name, value in _CODE.findall(line):
            for word in (name, value):
                if word and word not in declared:
                    findings.append(Finding(PAGE, number, NAME, f"no header knows '{word}'"))
    for path, text in headers.items():
        for word in _words_that_need_a_row(text):
            if word not in words and word.split("::")[-1] not in words:
                message = f"'{word}' has no row in {PAGE}"
                findings.append(Finding(path, 1, NAME, message))
    return findings


def _words_that_need_a_row(text: str) -> list[str]:
    found = _ID.findall(text)
    for name, body in _ENUM.findall(text):
        if name in ENUMERATIONS:
            values = re.findall(r"\b([a-z]\w*)\b(?=\s*(?:,|=|$))", body)
            found += [f"{name}::{value}" for value in values]
    return found
