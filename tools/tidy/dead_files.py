"""Dead files: a .cpp that no target builds, a header that nobody includes."""

import re

import cpp_text
from source_tree import CPP_SUFFIXES, Finding, Tree

NAME = "dead-file"
# jinsong_module(FOLDER ...) builds FOLDER, jinsong_cross_test(NAME ...) builds tests/NAME.
_MODULE = re.compile(r"^\s*jinsong_module\(\s*([\w/]+)", re.MULTILINE)
_CROSS_TEST = re.compile(r"^\s*jinsong_cross_test\(\s*([\w/]+)", re.MULTILINE)
_GLOB = re.compile(r"file\(GLOB[^)]*?\"?(?:\$\{\w+\}/)?([\w/]+)/\*\.cpp", re.DOTALL)


def check(tree: Tree) -> list[Finding]:
    build_files = tree.paths(("CMakeLists.txt", ".cmake"))
    findings = []
    for path in tree.paths((".cpp", ".cc")):
        if not _is_built(tree, build_files, path):
            findings.append(Finding(path, 1, NAME, "no target builds it; add it or remove it"))
    included = {
        include.target
        for path in tree.paths(CPP_SUFFIXES)
        for include in cpp_text.includes(tree[path])
    }
    for path in tree.paths((".hpp", ".h")):
        if path not in included:
            findings.append(Finding(path, 1, NAME, "no file includes it; use it or remove it"))
    return findings


def _is_built(tree: Tree, build_files: list[str], path: str) -> bool:
    folder, _, name = path.rpartition("/")
    for build_file in build_files:
        text = re.sub(r"#[^\n]*", "", tree[build_file])
        built = _MODULE.findall(text) + _GLOB.findall(text)
        built += ["tests/" + name for name in _CROSS_TEST.findall(text)]
        if folder in built:
            return True
        base = build_file.rpartition("/")[0]
        inside = path[len(base) + 1 :] if base and path.startswith(base + "/") else path
        if re.search(rf"(?<![\w/]){re.escape(inside)}(?!\w)", text):
            return True
    return False
