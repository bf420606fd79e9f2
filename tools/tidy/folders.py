"""Folders and names: only the folders of the architecture, files in snake_case, one page a rule."""

import json
import re

from source_tree import CODE_SUFFIXES, Finding, Tree
from include_direction import TABLE

NAME = "folder"
_DESCRIPTION = "docs/model_description.md"  # Names the page of every rule.
_SNAKE = re.compile(r"^[a-z0-9][a-z0-9_]*(?:\.[a-z0-9_]+)+$")


def check(tree: Tree) -> list[Finding]:
    table = json.loads(tree[TABLE])
    allowed = set(table["top_folders"])
    findings = []
    for path in tree.paths():
        top, _, rest = path.partition("/")
        if rest and top not in allowed:
            findings.append(
                Finding(path, 1, NAME, f"'{top}/' is not a folder of the architecture ({TABLE})")
            )
        name = path.rsplit("/", 1)[-1]
        if path.endswith(CODE_SUFFIXES) and not _SNAKE.match(name) and not _is_foreign(name):
            findings.append(Finding(path, 1, NAME, "name the file in snake_case"))
    for path in tree.paths((".hpp",), under="simulation/rules/"):
        page = "docs/rules/" + path.rsplit("/", 1)[-1][: -len(".hpp")] + ".md"
        if page not in tree:
            findings.append(Finding(path, 1, NAME, f"has no page {page}"))
    description = tree[_DESCRIPTION] if _DESCRIPTION in tree else None
    for path in tree.paths((".md",), under="docs/rules/"):
        if description is not None and f"(rules/{path.rsplit('/', 1)[-1]})" not in description:
            findings.append(Finding(path, 1, NAME, f"is not named in {_DESCRIPTION}"))
    return findings


def _is_foreign(name: str) -> bool:
    """Names that a tool prescribes, such as vite.config.ts or foo.d.ts."""
    return bool(re.match(r"^[a-z0-9_-]+\.(config|d|test|spec)\.[a-z]+$", name))
