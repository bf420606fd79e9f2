#!/usr/bin/env python3
"""Runs every libFuzzer program for some seconds and reports what they found.

Corpora grow in WORK/corpus/<program>/ from run to run; crashing inputs are kept in
WORK/crashes/<program>/; seeds come from SEEDS/<program>/ where there are any. As many programs run
side by side as there are processors. Exits with 1 if any program found anything.
"""

import argparse
import concurrent.futures
import os
import pathlib
import re
import subprocess
import sys

GRACE_SECONDS = 120  # loading a large corpus is not counted by -max_total_time


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--programs", type=pathlib.Path, required=True)
    parser.add_argument("--seeds", type=pathlib.Path, required=True)
    parser.add_argument("--work", type=pathlib.Path, required=True)
    parser.add_argument("--seconds", type=int, default=600)
    arguments = parser.parse_args()
    programs = find_programs(arguments.programs)
    if not programs:
        print(f"fuzz: no program in {arguments.programs}", file=sys.stderr)
        return 1
    workers = os.cpu_count() or 1
    rounds = -(-len(programs) // workers)
    print(f"fuzz: {len(programs)} programs, {arguments.seconds} s each, about "
          f"{rounds * arguments.seconds} s", flush=True)
    bad = 0
    with concurrent.futures.ThreadPoolExecutor(workers) as pool:
        runs = [pool.submit(fuzz, program, arguments) for program in programs]
        for run in concurrent.futures.as_completed(runs):
            line, is_clean = run.result()
            print(line, flush=True)
            bad += not is_clean
    print(f"{len(programs) - bad} clean, {bad} with findings")
    return 1 if bad else 0


def find_programs(folder: pathlib.Path) -> list[pathlib.Path]:
    if not folder.is_dir():
        return []
    return sorted(p for p in folder.iterdir() if p.is_file() and os.access(p, os.X_OK))


def fuzz(program: pathlib.Path, arguments: argparse.Namespace) -> tuple[str, bool]:
    corpus = arguments.work / "corpus" / program.name
    crashes = arguments.work / "crashes" / program.name
    seeds = arguments.seeds / program.name
    log = arguments.work / f"{program.name}.log"
    corpus.mkdir(parents=True, exist_ok=True)
    crashes.mkdir(parents=True, exist_ok=True)
    command = [
        str(program.resolve()), str(corpus), *([str(seeds)] if seeds.is_dir() else []),
        f"-max_total_time={arguments.seconds}", "-rss_limit_mb=4096", "-timeout=25",
        "-print_final_stats=1", f"-artifact_prefix={crashes}/",
    ]
    with log.open("w", encoding="utf-8", errors="replace") as output:
        try:
            code = subprocess.run(
                command, stdout=output, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL,
                timeout=arguments.seconds + GRACE_SECONDS, check=False,
            ).returncode
        except subprocess.TimeoutExpired:
            code = -1
    return report(program.name, code, log, crashes), code == 0


def report(name: str, code: int, log: pathlib.Path, crashes: pathlib.Path) -> str:
    text = log.read_text(encoding="utf-8", errors="replace")
    runs = re.search(r"stat::number_of_executed_units:\s*(\d+)", text)
    covered = re.findall(r" cov: (\d+)", text)
    figures = f"{int(runs.group(1)):,} runs" if runs else "no figures"
    figures += f", {covered[-1]} edges covered" if covered else ""
    if code == 0:
        return f"  clean   {name}: {figures}"
    reason = re.search(r"^.*(?:ERROR|SUMMARY|Check failed|CHECK).*$", text, re.MULTILINE)
    why = reason.group(0).strip() if reason else f"exit status {code}"
    return f"  FOUND   {name}: {why}; log {log}; inputs in {crashes}"


if __name__ == "__main__":
    sys.exit(main())
