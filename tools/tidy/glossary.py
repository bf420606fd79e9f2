"""The glossary and the code use the same words, both ways.

Every CamelCase name in docs/glossary.md is declared in some header, and every id type and every
value of the enumerations below stands in the glossary. Where the command line has a Chinese word
for such a value, the value's row has it too.
"""

import re

import cpp_text
from source_tree import Finding, Tree

NAME = "glossary"
PAGE = "docs/glossary.md"
WORDS = "cli/text/messages_words.hpp"
WORD_GROUPS = {
    "kind": "EventKind",
    "office": "Office",
    "clause": "ClauseKind",
    "how": "ControlHow",
    "polity_kind": "PolityKind",
    "place_kind": "PlaceKind",
}
ENUMERATIONS = ("EventKind", "ClauseKind", "Office", "PolityKind", "PlaceKind")
_CODE = re.compile(r"`([A-Z][A-Za-z]+)(?:::(\w+))?`")
_ENUM = re.compile(r"\benum class (\w+)[^{;]*\{([^}]*)\}")
_WORD = re.compile(r'\{"(\w+)\.(\w+)",\s*"([^"]*)",\s*"([^"]*)"\}')
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
    if WORDS in tree:
        findings += _check_words(page.split("\n"), tree[WORDS])
    return findings


def _check_words(rows: list[str], text: str) -> list[Finding]:
    findings = []
    for match in _WORD.finditer(text):
        group, value, _, chinese = match.groups()
        if group not in WORD_GROUPS:
            continue
        names = (f"`{value}`", f"`{WORD_GROUPS[group]}::{value}`")
        own = [row for row in rows if any(name in row for name in names)]
        if not any(chinese in row for row in own):
            line = text.count("\n", 0, match.start()) + 1
            message = f"{PAGE} has no row that calls {WORD_GROUPS[group]}::{value} {chinese}"
            findings.append(Finding(WORDS, line, NAME, message))
    return findings


def _words_that_need_a_row(text: str) -> list[str]:
    found = _ID.findall(text)
    for name, body in _ENUM.findall(text):
        if name in ENUMERATIONS:
            values = re.findall(r"\b([a-z]\w*)\b(?=\s*(?:,|=|$))", body)
            found += [f"{name}::{value}" for value in values]
    return found
