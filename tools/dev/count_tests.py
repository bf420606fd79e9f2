#!/usr/bin/env python3
"""Counts the test cases in GoogleTest's XML reports: prints "PASSED FAILED".

A program that crashed leaves no report; the caller sees that from its exit status.
"""

import pathlib
import sys
import xml.etree.ElementTree as ElementTree


def count(folder: pathlib.Path) -> tuple[int, int]:
    passed = failed = 0
    for report in sorted(folder.glob("*.xml")):
        suites = ElementTree.parse(report).getroot()
        bad = int(suites.get("failures", "0")) + int(suites.get("errors", "0"))
        skipped = int(suites.get("disabled", "0"))
        passed += int(suites.get("tests", "0")) - bad - skipped
        failed += bad
    return passed, failed


if __name__ == "__main__":
    print(*count(pathlib.Path(sys.argv[1])))
