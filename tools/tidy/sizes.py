"""Sizes: lines of a file, lines of a function, columns of a line."""

import ast
import re

import cpp_text
from source_tree import CPP_SUFFIXES, Finding, Tree

NAME = "size"
FILE_LINES_MAX = 800
FILE_LINES_AIM = 400
FUNCTION_LINES_MAX = 70
COLUMNS_MAX = 100

_SHELL_FUNCTION = re.compile(r"^(\w+)\(\) \{\n(.*?)^\}", re.MULTILINE | re.DOTALL)


def check(tree: Tree) -> list[Finding]:
    findings = []
    for path in tree.code_paths():
        text = tree[path]
        lines = text.split("\n")
        count = text.count("\n")
        if count > FILE_LINES_MAX:
            findings.append(
                Finding(path, 1, NAME, f"{count} lines; split it ({FILE_LINES_MAX} at most)")
            )
        for number, line in enumerate(lines, start=1):
            if len(line) > COLUMNS_MAX and "://" not in line:
                findings.append(
                    Finding(path, number, NAME, f"{len(line)} columns ({COLUMNS_MAX} at most)")
                )
        for first, length, name in functions(path, text):
            if length > FUNCTION_LINES_MAX:
                message = f"{name} has {length} lines; split it ({FUNCTION_LINES_MAX} at most)"
                findings.append(Finding(path, first, NAME, message))
    return findings


def over_aim(tree: Tree) -> list[tuple[str, int]]:
    """Files that are allowed but longer than a file should be."""
    counts = [(path, tree[path].count("\n")) for path in tree.code_paths()]
    return [(path, count) for path, count in counts if count > FILE_LINES_AIM]


def functions(path: str, text: str) -> list[tuple[int, int, str]]:
    """First line, number of lines and name of every function that the file's language shows."""
    if path.endswith(CPP_SUFFIXES):
        return [
            (f.first_line, f.length, f"'{f.header[:60]}'") for f in cpp_text.functions(text)
        ]
    if path.endswith(".py"):
        return _python_functions(text)
    if path.endswith(".sh") or path == "dev":
        return [
            (text.count("\n", 0, m.start()) + 1, m.group(0).count("\n") + 1, m.group(1))
            for m in _SHELL_FUNCTION.finditer(text)
        ]
    return []


def _python_functions(text: str) -> list[tuple[int, int, str]]:
    kinds = (ast.FunctionDef, ast.AsyncFunctionDef)
    return [
        (node.lineno, node.end_lineno - node.lineno + 1, node.name)
        for node in ast.walk(ast.parse(text))
        if isinstance(node, kinds)
    ]
