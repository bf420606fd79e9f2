#!/usr/bin/env python3
"""Runs the benchmarks of a build and adds one JSON line to the history.

A line holds the date, the commit ("+" after it: with uncommitted changes), the machine and, for
each benchmark, the least processor time of several repetitions in nanoseconds. The least is kept
because other programs on the machine can only make it longer.
"""

import argparse
import datetime
import json
import os
import pathlib
import platform
import re
import subprocess
import sys

REPETITIONS = 5
# What Google Benchmark itself writes into a row; anything else is a counter of the benchmark.
OWN_FIELDS = {
    "name", "run_name", "run_type", "family_index", "per_family_instance_index", "repetitions",
    "repetition_index", "threads", "iterations", "real_time", "cpu_time", "time_unit",
}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--build", type=pathlib.Path, required=True)
    parser.add_argument("--history", type=pathlib.Path, required=True)
    arguments = parser.parse_args()
    programs = sorted((arguments.build / "bin").glob("*_bench"))
    if not programs:
        print(f"bench: no *_bench program in {arguments.build}/bin", file=sys.stderr)
        return 1
    results: dict[str, dict] = {}
    for program in programs:
        print(f"bench: {program.name} ...", file=sys.stderr, flush=True)
        results |= run(program)
    for name, row in results.items():
        print(f"{name:60} {format_time(row['cpu_ns'])}")
    line = {
        "date": datetime.date.today().isoformat(),
        "commit": commit(),
        "machine": machine(),
        "results": results,
    }
    arguments.history.parent.mkdir(parents=True, exist_ok=True)
    with arguments.history.open("a", encoding="utf-8") as history:
        history.write(json.dumps(line, ensure_ascii=False, sort_keys=True) + "\n")
    print(f"bench: one line added to {arguments.history}", file=sys.stderr)
    return 0


def run(program: pathlib.Path) -> dict[str, dict]:
    command = [str(program.resolve()), "--benchmark_format=json",
               f"--benchmark_repetitions={REPETITIONS}"]
    output = subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout
    return least(json.loads(output))


def least(report: dict) -> dict[str, dict]:
    """For each benchmark the repetition that took the least processor time."""
    to_ns = {"ns": 1, "us": 1e3, "ms": 1e6, "s": 1e9}
    results: dict[str, dict] = {}
    for row in report["benchmarks"]:
        if row.get("run_type") != "iteration":
            continue
        name = row.get("run_name", row["name"])
        cpu_ns = round(row["cpu_time"] * to_ns[row["time_unit"]], 2)
        if name not in results or cpu_ns < results[name]["cpu_ns"]:
            counters = {k: v for k, v in row.items() if k not in OWN_FIELDS}
            results[name] = {"cpu_ns": cpu_ns, **counters}
    return results


def machine() -> str:
    model = platform.machine()
    try:
        text = pathlib.Path("/proc/cpuinfo").read_text(encoding="utf-8")
        match = re.search(r"^model name\s*:\s*(.+)$", text, re.MULTILINE)
        model = match.group(1) if match else model
    except OSError:
        pass
    return f"{model}, {os.cpu_count()} cores, {platform.system()} {platform.machine()}"


def commit() -> str:
    def git(*arguments: str) -> str:
        result = subprocess.run(["git", *arguments], capture_output=True, text=True, check=False)
        return result.stdout.strip()

    changed = git("status", "--porcelain", "--untracked-files=no", "--", ":!benchmarks")
    return git("rev-parse", "--short=10", "HEAD") + ("+" if changed else "")


def format_time(nanoseconds: float) -> str:
    for unit, size in (("s", 1e9), ("ms", 1e6), ("us", 1e3)):
        if nanoseconds >= size:
            return f"{nanoseconds / size:10.3f} {unit}"
    return f"{nanoseconds:10.3f} ns"


if __name__ == "__main__":
    sys.exit(main())
