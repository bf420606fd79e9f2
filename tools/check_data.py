#!/usr/bin/env python3
"""Checks data packs with an independent reader: frictionless, run by build/venv/bin/python.

    build/venv/bin/python tools/check_data.py data/jin_song [MORE PACKS]

Every table is read against the schema in the pack's datapackage.json: types, required cells,
ranges, allowed words, keys and references between tables. The project's own reader checks far
more (jinsong scenario check); this one proves that anybody's tools can read the pack.
"""

import pathlib
import sys

import frictionless

SHOWN_MAX = 20


def main(packs: list[str]) -> int:
    bad = 0
    for pack in packs:
        descriptor = pathlib.Path(pack) / "datapackage.json"
        report = frictionless.Package(str(descriptor)).validate()
        problems = problems_of(report)
        for problem in problems[:SHOWN_MAX]:
            print(f"{pack}/{problem}")
        if len(problems) > SHOWN_MAX:
            print(f"... and {len(problems) - SHOWN_MAX} more")
        rows = sum(task.stats.get("rows") or 0 for task in report.tasks)
        tables = sum(1 for task in report.tasks if task.type == "table")
        print(f"{pack}: {tables} tables, {rows} rows, {len(problems)} problems")
        bad += bool(problems)
    return 1 if bad else 0


def problems_of(report: frictionless.Report) -> list[str]:
    problems = [f"datapackage.json: {error.message}" for error in report.errors]
    for task in report.tasks:
        for error in task.errors:
            row = getattr(error, "row_number", None)
            where = f"{task.place}:{row}" if row else task.place
            problems.append(f"{where}: [{error.type}] {error.message}")
    return problems


if __name__ == "__main__":
    if len(sys.argv) < 2:
        print(__doc__, file=sys.stderr)
        sys.exit(2)
    sys.exit(main(sys.argv[1:]))
