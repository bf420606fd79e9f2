#!/usr/bin/env python3
"""Prints "PASSED FAILED" over TAP output, read from the files named.

That of node --test ends with its counts; that of vitest has one line for each test and no counts.
"""
import pathlib
import re
import sys


def counts(text):
    passed = sum(int(number) for number in re.findall(r"^# pass (\d+)$", text, re.MULTILINE))
    failed = sum(int(number) for number in re.findall(r"^# fail (\d+)$", text, re.MULTILINE))
    if passed == failed == 0:
        passed = len(re.findall(r"^ok \d", text, re.MULTILINE))
        failed = len(re.findall(r"^not ok \d", text, re.MULTILINE))
    return passed, failed


def main():
    found = [counts(pathlib.Path(name).read_text("utf-8")) for name in sys.argv[1:]]
    print(*(sum(column) for column in zip(*found)))


if __name__ == "__main__":
    main()
