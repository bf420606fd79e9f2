"""Include directions: every file includes only what tests/architecture/layers.json allows.

The same table bounds the link dependencies in CMakeLists.txt, and says which headers of the
system and of libraries each folder may use.
"""

import json
import re

import cpp_text
from source_tree import CPP_SUFFIXES, Finding, Tree, is_test_file

NAME = "include-direction"
TABLE = "tests/architecture/layers.json"
TEST_SUPPORT = "tests/support/"  # helpers that every test program may use
_MODULE_CALL = re.compile(r"^\s*jinsong_module\(\s*([\w/]+)\s*([^)]*)\)", re.MULTILINE)


class Layers:
    def __init__(self, table: dict):
        self.modules = table["modules"]
        self.header_groups = table["header_groups"]
        self.everything = set(table["may_use_everything"])
        self._closures: dict[str, set[str]] = {}

    def module_of(self, path: str) -> str | None:
        """The longest module folder that holds the path."""
        holders = [m for m in self.modules if path.startswith(m + "/")]
        return max(holders, key=len, default=None)

    def reachable(self, module: str) -> set[str]:
        """What a module may use: itself, what its row names, and what those may use."""
        if module not in self._closures:
            row = self.modules[module]
            found = {module}
            for other in row["may_use"]:
                found |= {other} if row.get("direct_only") else self.reachable(other)
            self._closures[module] = found
        return self._closures[module]

    def headers(self, module: str, in_test: bool) -> set[str]:
        groups = list(self.modules[module]["headers"])
        if in_test:
            groups += ["any_standard", "test_libraries"]
        allowed: set[str] = set()
        for group in groups:
            allowed |= set(self.header_groups.get(group, [group]))
        return allowed


def check(tree: Tree) -> list[Finding]:
    layers = Layers(json.loads(tree[TABLE]))
    findings = []
    for path in tree.paths(CPP_SUFFIXES):
        if path.split("/", 1)[0] in layers.everything:
            continue
        module = layers.module_of(path)
        if module is None:
            findings.append(
                Finding(path, 1, NAME, f"lies in no folder of {TABLE}; move it or add the folder")
            )
            continue
        for include in cpp_text.includes(tree[path]):
            problem = _problem(tree, layers, path, module, include)
            if problem:
                findings.append(Finding(path, include.line, NAME, problem))
    for path in tree.paths(("CMakeLists.txt",)):
        findings += _check_links(layers, path, tree[path])
    return findings


def _problem(tree, layers, path, module, include) -> str | None:
    if include.is_system:
        if include.target in layers.headers(module, is_test_file(path)):
            return None
        return (
            f"<{include.target}> is not among the headers that {module}/ may use; "
            f"see the reasons in {TABLE}"
        )
    if include.target not in tree:
        return f'"{include.target}" does not exist; write includes from the root of the project'
    if is_test_file(path) and include.target.startswith(TEST_SUPPORT):
        return None
    other = layers.module_of(include.target)
    if other is None:
        return f'"{include.target}" lies in no folder of {TABLE}'
    allowed = layers.reachable(module)
    if other in allowed:
        return None
    return f"{module}/ may not use {other}/; it may use: {', '.join(sorted(allowed))}"


def _check_links(layers: Layers, path: str, text: str) -> list[Finding]:
    findings = []
    by_target = {m.replace("/", "_"): m for m in layers.modules}
    for match in _MODULE_CALL.finditer(text):
        module, arguments = match.group(1), match.group(2).split()
        line = text.count("\n", 0, match.start(1)) + 1
        if module not in layers.modules:
            findings.append(Finding(path, line, NAME, f"{module} is not in {TABLE}"))
            continue
        for argument in arguments:
            other = by_target.get(argument)
            if other and other not in layers.reachable(module):
                findings.append(Finding(path, line, NAME, f"{module} may not link {other}"))
    return findings
