#!/usr/bin/env python3
"""Runs the text tests of the command line: tests/cli/*.test.

A test is a block of lines, parted from others by blank lines:

    test: impossible day
    run: jinsong at 1127-02-30
    env: LANG=zh_CN.UTF-8           (may stand several times)
    exit: 2
    stdout:                         (exact: the lines that follow, each after "| ")
    | ...
    stderr: nothing
    stdout has: some text           (may stand several times; also "stdout lacks:", "stderr has:")
    json: courts.0.id = song        (of stdout: a path with its value, or a path alone that exists)

In run: and env:, {pack} and {source} are filled in. A command is run by bash in an empty folder of
its own, with the program on the PATH. With --update the exit codes and the exact blocks are
rewritten as the program is now; the diff is to be read.
"""

import argparse
import concurrent.futures
import dataclasses
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import xml.sax.saxutils

SECONDS_MAX = 60
STREAMS = ("stdout", "stderr")


@dataclasses.dataclass
class Line:
    number: int
    key: str
    value: str
    block: list  # the lines after "| "; None if the line has no block


@dataclasses.dataclass
class Test:
    name: str
    path: pathlib.Path
    lines: list

    def all(self, key: str) -> list:
        return [line.value for line in self.lines if line.key == key]

    def one(self, key: str, otherwise: str = "") -> str:
        values = self.all(key)
        return values[0] if values else otherwise


def parse(path: pathlib.Path) -> list:
    tests, current = [], None
    for number, text in enumerate(path.read_text(encoding="utf-8").split("\n"), start=1):
        if text.startswith("#"):
            continue
        if not text:
            current = None
        elif text.startswith("|"):
            if current is None or not current.lines:
                raise SystemExit(f"{path}:{number}: a block without a line above it")
            last = current.lines[-1]
            last.block = (last.block or []) + [text[2:]]
        else:
            key, colon, value = text.partition(":")
            if not colon:
                raise SystemExit(f"{path}:{number}: no ':' in '{text}'")
            if current is None:
                current = Test("", path, [])
                tests.append(current)
            current.lines.append(Line(number, key.strip(), value.strip(), None))
            if key.strip() == "test":
                current.name = value.strip()
    for test in tests:
        if not test.name or not test.one("run"):
            raise SystemExit(f"{path}: a test has no 'test:' or no 'run:' line")
    return tests


@dataclasses.dataclass
class Result:
    exit: int
    stdout: str
    stderr: str


def run(test: Test, setting: dict) -> Result:
    with tempfile.TemporaryDirectory(prefix="jinsong_cli_") as folder:
        environment = {
            "PATH": f"{setting['bin']}:/usr/local/bin:/usr/bin:/bin",
            "HOME": folder,
            "JINSONG_DATA": setting["pack"],
        }
        environment.update({k: v for k, v in os.environ.items() if k.endswith("SAN_OPTIONS")})
        for line in test.all("env"):
            name, _, value = line.partition("=")
            environment[name] = fill(value, setting)
        done = subprocess.run(
            ["bash", "-c", fill(test.one("run"), setting)],
            cwd=folder,
            env=environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=SECONDS_MAX,
        )
    clean = lambda data: data.decode("utf-8", "replace").replace(setting["source"], "{source}")
    return Result(done.returncode, clean(done.stdout), clean(done.stderr))


def fill(text: str, setting: dict) -> str:
    for name, value in setting.items():
        text = text.replace("{" + name + "}", value)
    return text


def check(test: Test, result: Result) -> list:
    problems = []
    wanted = int(test.one("exit", "0"))
    if result.exit != wanted:
        problems.append(f"exit code {result.exit}, not {wanted}")
    for line in test.lines:
        stream, _, verb = line.key.partition(" ")
        if stream in STREAMS:
            problems += check_stream(line, verb, getattr(result, stream))
        elif line.key == "json":
            problems += check_json(line.value, result.stdout)
        elif line.key not in ("test", "run", "env", "exit"):
            problems.append(f"line {line.number}: unknown key '{line.key}'")
    return problems


def check_stream(line: Line, verb: str, text: str) -> list:
    if verb == "has":
        return [] if line.value in text else [f"{line.key}: '{line.value}' is not there"]
    if verb == "lacks":
        return [f"{line.key}: '{line.value}' is there"] if line.value in text else []
    wanted = "" if line.value == "nothing" else "".join(f"{l}\n" for l in line.block or [])
    return [] if text == wanted else [f"{line.key} is not as written"]


def check_json(claim: str, text: str) -> list:
    try:
        value = json.loads(text)
    except ValueError as problem:
        return [f"stdout is not JSON: {problem}"]
    path, equals, wanted = claim.partition(" = ")
    for step in filter(None, path.strip().split(".")):
        try:
            value = value[int(step)] if isinstance(value, list) else value[step]
        except (KeyError, IndexError, ValueError, TypeError):
            return [f"json: there is no {path}"]
    shown = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    if equals and shown != wanted:
        return [f"json: {path} is {shown}, not {wanted}"]
    return []


def update(path: pathlib.Path, tests: list, results: list) -> None:
    """Rewrites exit codes and exact blocks; comments and everything else stay."""
    lines = path.read_text(encoding="utf-8").split("\n")
    for test, result in reversed(list(zip(tests, results))):
        for line in reversed(test.lines):
            at = line.number - 1
            if line.key == "exit":
                lines[at] = f"exit: {result.exit}"
            elif line.key in STREAMS:
                text = getattr(result, line.key)
                block = [("| " + l).rstrip() for l in text.split("\n")[:-1]]
                head = f"{line.key}:" if text else f"{line.key}: nothing"
                lines[at : at + 1 + len(line.block or [])] = [head, *block]
    path.write_text("\n".join(lines), encoding="utf-8")


def report(path: str, cases: list) -> None:
    """GoogleTest's XML form, as ./dev test counts it."""
    failed = sum(1 for _, problems in cases if problems)
    quote = xml.sax.saxutils.quoteattr
    rows = [f'<testsuites tests="{len(cases)}" failures="{failed}" errors="0" name="cli">']
    rows.append(f'<testsuite name="cli" tests="{len(cases)}" failures="{failed}" errors="0">')
    for test, problems in cases:
        rows.append(f"<testcase name={quote(test.name)} classname={quote(test.path.stem)}>")
        rows += [f"<failure message={quote(problem)}/>" for problem in problems]
        rows.append("</testcase>")
    rows.append("</testsuite></testsuites>")
    pathlib.Path(path).parent.mkdir(parents=True, exist_ok=True)
    pathlib.Path(path).write_text("\n".join(rows) + "\n", encoding="utf-8")


def show(test: Test, result: Result, problems: list) -> None:
    print(f"FAILED {test.path.name}: {test.name}\n  $ {test.one('run')}")
    for problem in problems:
        print(f"  {problem}")
    for stream in STREAMS:
        text = getattr(result, stream)
        if text:
            print(f"  {stream}:")
            print("".join(f"    | {line}\n" for line in text.rstrip("\n").split("\n")[:40]), end="")


def main() -> int:
    here = pathlib.Path(__file__).resolve().parent
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--program", required=True, type=pathlib.Path)
    parser.add_argument("--update", action="store_true")
    parser.add_argument("files", nargs="*", type=pathlib.Path)
    options = parser.parse_args()
    source = here.parent.parent
    setting = {
        "bin": str(options.program.resolve().parent),
        "source": str(source),
        "pack": str(source / "data" / "jin_song"),
    }
    cases = []
    # Every test has a folder of its own and waits for its commands: as many at once as processors.
    pool = concurrent.futures.ThreadPoolExecutor(os.cpu_count())
    for path in options.files or sorted(here.glob("*.test")):
        tests = parse(path)
        results = list(pool.map(lambda test: run(test, setting), tests))
        if options.update:
            update(path, tests, results)
            continue
        for test, result in zip(tests, results):
            problems = check(test, result)
            cases.append((test, problems))
            if problems:
                show(test, result, problems)
    target = os.environ.get("GTEST_OUTPUT", "")
    if target.startswith("xml:"):
        report(os.path.join(target[4:], "tests_cli.xml"), cases)
    failed = sum(1 for _, problems in cases if problems)
    print(f"{len(cases) - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
