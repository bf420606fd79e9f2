#!/usr/bin/env python3
"""Prints "PASSED FAILED" over the TAP output of node --test, read from the files named."""
import pathlib
import re
import sys


def counts(text):
    passed = sum(int(number) for number in re.findall(r"^# pass (\d+)$", text, re.MULTILINE))
    failed = sum(int(number) for number in re.findall(r"^# fail (\d+)$", text, re.MULTILINE))
    return passed, failed


def main():
    passed, failed = counts("".join(pathlib.Path(name).read_text("utf-8") for name in sys.argv[1:]))
    print(passed, failed)


if __name__ == "__main__":
    main()
