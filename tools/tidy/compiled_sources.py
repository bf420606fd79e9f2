#!/usr/bin/env python3
"""Prints the own sources that a build compiles and that are changed, one a line; with --all, all.

"Changed" is against the last commit, or, if nothing is, against the commit before it. A changed
header stands for every source beside it.
"""

import argparse
import json
import pathlib
import subprocess
import sys


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--build", type=pathlib.Path, required=True)
    parser.add_argument("--all", action="store_true")
    arguments = parser.parse_args()
    root = pathlib.Path(__file__).resolve().parent.parent.parent
    commands = json.loads((arguments.build / "compile_commands.json").read_text(encoding="utf-8"))
    compiled = sorted({_relative(root, command) for command in commands} - {None})
    if arguments.all:
        chosen = compiled
    else:
        changed = changed_files(root)
        folders = {str(pathlib.PurePosixPath(p).parent) for p in changed if p.endswith(".hpp")}
        chosen = [
            path
            for path in compiled
            if path in changed or str(pathlib.PurePosixPath(path).parent) in folders
        ]
    for path in chosen:
        print(path)
    return 0


def changed_files(root: pathlib.Path) -> set[str]:
    changed = _git(root, "diff", "--name-only", "HEAD")
    changed |= _git(root, "ls-files", "--others", "--exclude-standard")
    if not any(path.endswith((".cpp", ".hpp")) for path in changed):
        changed |= _git(root, "diff", "--name-only", "HEAD~1", "HEAD")
    return changed


def _relative(root: pathlib.Path, command: dict) -> str | None:
    path = pathlib.Path(command["directory"], command["file"]).resolve()
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else None


def _git(root: pathlib.Path, *arguments: str) -> set[str]:
    result = subprocess.run(["git", "-C", str(root), *arguments], capture_output=True, text=True)
    return set(result.stdout.split("\n")) - {""}


if __name__ == "__main__":
    sys.exit(main())
