"""The laws of a data pack as numbers that can be changed, and how futures under them score.

Everything goes through the command line of the program: a changed law is a copy of the pack with
another laws.toml, and its score is that of `jinsong score --set training --json`. The days of the
test are never asked for.
"""
import concurrent.futures
import fnmatch
import json
import pathlib
import re
import shutil
import subprocess
import tempfile
import tomllib
from dataclasses import dataclass

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
PACK = ROOT / "data" / "jin_song"
MILLION = 1e6


@dataclass(frozen=True)
class Law:
    name: str  # "battle.loss_permille"
    value: int
    low: int  # Its range in laws.toml.
    high: int

    @property
    def group(self):
        return self.name.split(".")[0]

    def near(self, reach):
        """The part of the range that lies within `reach` of the range's width about the value."""
        width = (self.high - self.low) * reach
        return (max(self.low, round(self.value - width)), min(self.high, round(self.value + width)))


def read_laws(patterns=("*",), pack=PACK):
    """The laws with one whole number and a range whose names match one of the patterns."""
    laws = []
    text = (pathlib.Path(pack) / "laws.toml").read_text(encoding="utf-8")
    for group, table in tomllib.loads(text).items():
        for key, entry in table.items():
            name = f"{group}.{key}"
            has_range = isinstance(entry.get("value"), int) and len(entry.get("range", [])) == 2
            if has_range and any(fnmatch.fnmatch(name, pattern) for pattern in patterns):
                laws.append(Law(name, entry["value"], *entry["range"]))
    return laws


def with_lines(text, key, wanted, after=None):
    """laws.toml with the line `key = ...` of some laws set: {"battle.loss_permille": "12"}. A law
    that has no such line gets one after its line `after`. Nothing else is touched."""
    wanted = dict(wanted)
    name = None
    lines = []
    for line in text.split("\n"):
        if found := re.fullmatch(r"\[([a-z_]+\.[a-z0-9_]+)\]\s*", line):
            name = found[1]
        elif name in wanted and re.match(rf"{key}\s*=", line):
            line = f"{key} = {wanted.pop(name)}"
        lines.append(line)
    if wanted and after:
        return with_lines(_with_room("\n".join(lines), key, wanted, after), key, wanted)
    if wanted:
        raise KeyError(f"no such laws: {', '.join(wanted)}")
    return "\n".join(lines)


def _with_room(text, key, names, after):
    """laws.toml with an empty line `key =` after the line `after` of some laws."""
    name = None
    lines = []
    for line in text.split("\n"):
        if found := re.fullmatch(r"\[([a-z_]+\.[a-z0-9_]+)\]\s*", line):
            name = found[1]
        lines.append(line)
        if name in names and re.match(rf"{after}\s*=", line):
            lines.append(f"{key} =")
    return "\n".join(lines)


def with_values(text, values):
    """laws.toml with other values: {"battle.loss_permille": 12}."""
    return with_lines(text, "value", values)


def with_posteriors(text, ranges):
    """laws.toml with posterior ranges: {"battle.loss_permille": (8, 15)}."""
    return with_lines(text, "posterior",
                      {name: f"[{low}, {high}]" for name, (low, high) in ranges.items()}, "range")


class Scorer:
    """Scores laws, several at once. `members` futures from each day of the training."""

    def __init__(self, program, members, seed, jobs, pack=PACK):
        self.program, self.members, self.seed, self.jobs = program, members, seed, jobs
        self.pack = pathlib.Path(pack)

    def score(self, values):
        """Brier scores by horizon, {1: 0.09, ...}, lower is better; None where the program refuses
        the laws (some must stand in a relation to others)."""
        with tempfile.TemporaryDirectory() as folder:
            pack = pathlib.Path(folder) / "pack"
            shutil.copytree(self.pack, pack)
            laws = pack / "laws.toml"
            laws.write_text(with_values(laws.read_text(encoding="utf-8"), values),
                            encoding="utf-8")
            told = subprocess.run(
                [self.program, "score", "--set", "training", "--members", str(self.members),
                 "--seed", str(self.seed), "--threads", "1", "--data", str(pack), "--json"],
                capture_output=True, text=True, check=False)
        if told.returncode != 0:
            if "law" in told.stderr:
                return None
            raise SystemExit(told.stderr)
        horizons = json.loads(told.stdout)["sets"][0]["horizons"]
        return {row["years"]: row["control"]["fair_brier_millionths"] / MILLION
                for row in horizons}

    def score_all(self, many):
        with concurrent.futures.ThreadPoolExecutor(self.jobs) as pool:
            return list(pool.map(self.score, many))


def mean(scores):
    """What is brought down: the mean over the horizons."""
    return sum(scores.values()) / len(scores)
