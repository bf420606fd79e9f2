#!/usr/bin/env python3
"""Runs the unit tests of the tools: every *_test.py under tools/.

With --counts FILE, leaves "PASSED FAILED" there for ./dev test.
"""

import argparse
import pathlib
import sys
import unittest


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--counts", type=pathlib.Path)
    arguments = parser.parse_args()
    tools = pathlib.Path(__file__).resolve().parent.parent
    suite = unittest.TestSuite()
    for folder in sorted({path.parent for path in tools.rglob("*_test.py")}):
        if "node_modules" in folder.parts:
            continue
        sys.path.insert(0, str(folder))
        loader = unittest.TestLoader()
        suite.addTests(loader.discover(str(folder), pattern="*_test.py", top_level_dir=str(folder)))
    result = unittest.TextTestRunner(verbosity=1).run(suite)
    failed = len(result.failures) + len(result.errors)
    if arguments.counts:
        passed = result.testsRun - failed - len(result.skipped)
        arguments.counts.write_text(f"{passed} {failed}\n", encoding="utf-8")
    if result.testsRun == 0:
        print("no test was found")
    return 1 if failed or result.testsRun == 0 else 0


if __name__ == "__main__":
    sys.exit(main())
