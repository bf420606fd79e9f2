#!/usr/bin/env python3
"""Runs every tidy check over the project: tools/tidy/run.py [--root FOLDER].

Prints one line per finding, "path:line: [check] what; what to do", and exits with 1 if there is
any. Needs nothing but Python 3 and git.
"""

import argparse
import pathlib
import sys

import banned_constructs
import commit_trailers
import dead_files
import docs_links
import folders
import glossary
import include_direction
import layout
import sizes
import stray_words
from source_tree import Finding, Tree

CHECKS = (
    include_direction,
    banned_constructs,
    sizes,
    dead_files,
    stray_words,
    layout,
    folders,
    docs_links,
    glossary,
)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--root", type=pathlib.Path, default=_project_root())
    root = parser.parse_args().root
    tree = Tree.of_folder(root)
    findings: list[Finding] = []
    for check in CHECKS:
        findings += check.check(tree)
    trailers, notes = commit_trailers.check(root)
    findings += trailers
    for finding in sorted(findings):
        print(finding)
    for path, lines in sizes.over_aim(tree):
        notes.append(f"{path} has {lines} lines; {sizes.FILE_LINES_AIM} is the aim")
    for note in notes:
        print(f"note: {note}")
    print(f"tidy: {len(tree.paths())} files, {len(CHECKS) + 1} checks, {len(findings)} findings")
    return 1 if findings else 0


def _project_root() -> pathlib.Path:
    return pathlib.Path(__file__).resolve().parent.parent.parent


if __name__ == "__main__":
    sys.exit(main())
