#!/usr/bin/env python3
"""Runs the benchmarks of a build and adds one JSON line to the history.

A line holds the date, the commit ("+" after it: with uncommitted changes), the machine, for each
benchmark the least processor time of several repetitions in nanoseconds, and what `jinsong bench`
says of free runs and of the instructions of each rule. The least is kept because other programs on
the machine can only make it longer.
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
    print("bench: jinsong bench ...", file=sys.stderr, flush=True)
    figures = jinsong_bench(arguments.build / "bin" / "jinsong")
    print_instructions(figures["instructions"])
    line = {
        "date": datetime.date.today().isoformat(),
        "commit": commit(),
        "machine": machine(),
        "results": results,
        "jinsong_bench": figures,
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


def jinsong_bench(program: pathlib.Path) -> dict:
    output = subprocess.run(
        [str(program.resolve()), "bench", "--json"], check=True, stdout=subprocess.PIPE
    ).stdout
    return kept(json.loads(output))


def kept(figures: dict) -> dict:
    """What the history keeps of the answer: the program's version follows from the commit."""
    if figures["instructions"] is None:
        raise SystemExit("bench: the instructions of the rules were not counted: see jinsong bench")
    return {key: value for key, value in figures.items() if key not in ("program", "language")}


def print_instructions(instructions: dict) -> None:
    print(f"{'instructions of':40} {'per place-tick':>16} {'per army-tick':>16} {'share':>8}")
    for name, row in instructions["rules"].items():
        print(f"{name:40} {row['per_place_tick']:16.1f} {row['per_army_tick']:16.1f} "
              f"{row['share']:8.1%}")


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
