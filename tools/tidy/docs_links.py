"""Links in the documents: every relative link leads to a file, every anchor to a heading."""

import posixpath
import re

from source_tree import Finding, Tree

NAME = "docs-link"
_LINK = re.compile(r"!?\[[^\]]*\]\(\s*<?([^)\s>]+)>?(?:\s+\"[^\"]*\")?\s*\)")
_FENCE = re.compile(r"^(```|~~~).*?^\1[^\n]*", re.MULTILINE | re.DOTALL)
_CODE = re.compile(r"`[^`\n]*`")
_HEADING = re.compile(r"^#{1,6}\s+(.*?)\s*#*\s*$", re.MULTILINE)


def check(tree: Tree) -> list[Finding]:
    folders = tree.folders()
    findings = []
    for path in tree.paths((".md",)):
        text = _blank(_CODE, _blank(_FENCE, tree[path]))
        for match in _LINK.finditer(text):
            line = text.count("\n", 0, match.start()) + 1
            problem = _problem(tree, folders, path, match.group(1))
            if problem:
                findings.append(Finding(path, line, NAME, problem))
    return findings


def _problem(tree: Tree, folders: set[str], path: str, target: str) -> str | None:
    if re.match(r"^[a-z][a-z0-9+.-]*:", target):
        return None
    file_part, _, anchor = target.partition("#")
    if file_part.startswith("/"):
        return f"'{target}' is absolute; write the link from this file"
    full = posixpath.normpath(posixpath.join(posixpath.dirname(path), file_part))
    full = path if not file_part else full
    if full not in tree and full not in folders:
        return f"'{target}' leads nowhere: there is no {full}"
    if anchor and full.endswith(".md") and anchor not in anchors(tree[full]):
        return f"'{target}': {full} has no heading '#{anchor}'"
    return None


def anchors(text: str) -> set[str]:
    """The anchors that the usual renderers make of the headings."""
    result = set()
    for heading in _HEADING.findall(_blank(_FENCE, text)):
        words = re.sub(r"[^\w\- ]", "", heading.lower())
        slug = words.strip().replace(" ", "-")
        number = 0
        while (slug if number == 0 else f"{slug}-{number}") in result:
            number += 1
        result.add(slug if number == 0 else f"{slug}-{number}")
    return result


def _blank(pattern: re.Pattern, text: str) -> str:
    return pattern.sub(lambda m: re.sub(r"[^\n]", " ", m.group(0)), text)
