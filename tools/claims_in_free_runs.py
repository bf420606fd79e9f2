#!/usr/bin/env python3
"""Writes docs/claims_in_free_runs.md: where the mechanism behind each claim comes about by rule.

    tools/claims_in_free_runs.py [--build build/release] [--members 20] [--check]

Lives the futures with happenings_probe, takes what is claimed and what it rests on from
tests/claims/claims.csv and tests/futures/claim_mechanisms.csv, and asks the program itself for the
title of each event that is shown, in a run from the same day with the same seed and member.
--check: writes nothing; 1 if the page would differ.
"""

import argparse
import collections
import csv
import json
import os
import pathlib
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
PACK = ROOT / "data/jin_song"
TITLE_MOST = 100
PAGE = ROOT / "docs/claims_in_free_runs.md"

HEAD = """# The claims in free runs

The histories tell 66 claims of these wars (`tests/claims/claims.csv`). In the record they hold by
the day (`tests/claims/*.claim`). This page shows the other half: that what stands behind each
claim, the mechanism, comes about of itself once the record is silent and courts decide. Names and
days are then others.

{futures} futures were lived with seed {seed}: {members} from each of {forks} days,
{days}.
"Seen" says in how many of all of them; day and event are those of the first future that has it, in
the order of the days and of members. To see one for yourself:

    jinsong run --from {from} --until {until} --seed {seed} --member {member} --out f.sqlite
    jinsong why {event} --run f.sqlite

Made by `tools/claims_in_free_runs.py`; the same is tested, with as many members as it takes, in
`tests/futures/happenings_test.cpp`. What each kind means to the bit: `lab/happenings.hpp`.

"""


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--build", type=pathlib.Path, default=ROOT / "build/release")
    parser.add_argument("--members", type=int, default=20)
    parser.add_argument("--check", action="store_true")
    arguments = parser.parse_args()
    probe = subprocess.run(
        [arguments.build / "bin/happenings_probe", PACK, "--members", str(arguments.members)],
        check=True, stdout=subprocess.PIPE)
    seen = Seen(json.loads(probe.stdout))
    seen.tell(arguments.build / "bin/jinsong")
    text = page(seen)
    if arguments.check:
        return 0 if PAGE.read_text(encoding="utf-8") == text else 1
    PAGE.write_text(text, encoding="utf-8")
    print(f"claims_in_free_runs: wrote {PAGE}", file=sys.stderr)
    return 0


class Seen:
    """What the probe saw: of each kind the first sighting, and how many futures have it."""

    def __init__(self, probe: dict):
        self.seed = probe["seed"]
        self.members = probe["members"]
        self.futures = probe["members"] * probe["forks"]
        self.first: dict[str, dict] = {}
        self.count: collections.Counter = collections.Counter()
        self.days: list[str] = []
        for sighting in probe["sightings"]:
            self.count[sighting["happening"]] += 1
            best = self.first.get(sighting["happening"])
            # One with an event can be asked about.
            if best is None or (best["event"] is None and sighting["event"] is not None):
                self.first[sighting["happening"]] = sighting
            if sighting["from"] not in self.days:
                self.days.append(sighting["from"])

    def tell(self, program: pathlib.Path) -> None:
        """Lives each future that is shown once more and takes over the titles of its events."""
        runs = collections.defaultdict(list)
        for sighting in self.first.values():
            runs[(sighting["from"], sighting["member"])].append(sighting)
        for (start, member), shown in runs.items():
            until = max(sighting["day"] for sighting in shown)
            titles = titles_of(program, start, until, self.seed, member,
                               [s["event"] for s in shown if s["event"] is not None])
            for sighting in shown:
                sighting["title"] = titles.get(sighting["event"], "it had come about")


def titles_of(program: pathlib.Path, start: str, until: str, seed: int, member: int,
              events: list[int]) -> dict[int, str]:
    environment = os.environ | {"JINSONG_DATA": str(PACK), "JINSONG_MAP": str(ROOT / "data/map")}
    with tempfile.TemporaryDirectory() as folder:
        run = pathlib.Path(folder) / "run.sqlite"
        subprocess.run([program, "run", "--from", start, "--until", until, "--seed", str(seed),
                        "--member", str(member), "--out", run, "--brief", "--json"],
                       check=True, stdout=subprocess.DEVNULL, env=environment)
        titles = {}
        for event in events:
            answer = subprocess.run([program, "why", f"e{event:05}", "--run", run, "--json"],
                                    check=True, stdout=subprocess.PIPE, env=environment)
            titles[event] = title_in(json.loads(answer.stdout))
        return titles


def title_in(answer: dict) -> str:
    event = answer["event"] if isinstance(answer.get("event"), dict) else answer
    return event["title_en"]


def cut(title: str) -> str:
    """The first clause of a title, and no more of it than a row has room for."""
    first = title.split(";")[0]
    return first if len(first) <= TITLE_MOST else first[:TITLE_MOST].rsplit(" ", 1)[0] + " ..."


def words(name: str) -> str:
    return name.replace("_", " ")


def row_of(seen: Seen, claim: str, name: str) -> str:
    sighting = seen.first.get(name)
    if sighting is None:
        return f"| {claim} | {words(name)} | | | | not seen | 0 |"
    event = f"e{sighting['event']:05}" if sighting["event"] is not None else ""
    return (f"| {claim} | {words(name)} | {sighting['from']} | {sighting['member']} | "
            f"{sighting['day']} | {event + ' ' if event else ''}{cut(sighting['title'])} | "
            f"{seen.count[name]} |")


def page(seen: Seen) -> str:
    with (ROOT / "tests/claims/claims.csv").open(encoding="utf-8", newline="") as file:
        claims = {row["id"]: row["claim"] for row in csv.DictReader(file)}
    mechanisms = {}
    for line in (ROOT / "tests/futures/claim_mechanisms.csv").read_text(
            encoding="utf-8").splitlines()[1:]:
        claim, names, why = line.split(",", 2)
        mechanisms[claim] = ([name for name in names.split(";") if name], why)
    shown = seen.first["abdication_under_threat"]
    text = HEAD.format_map({
        "futures": seen.futures, "members": seen.members, "forks": len(seen.days),
        "days": ", ".join(seen.days), "seed": seen.seed, "from": shown["from"],
        "until": shown["day"], "member": shown["member"], "event": f"e{shown['event']:05}"})
    text += "## What stands behind each claim\n\n| claim | | mechanism |\n|---|---|---|\n"
    for claim, told in claims.items():
        names, why = mechanisms[claim]
        kinds = ", ".join(words(name) for name in names) if names else "no rule"
        text += f"| {claim} | {told} | **{kinds}**: {why} |\n"
    text += ("\n## Where each was found\n\n| claims | happening | from | member | day | event | "
             f"seen in {seen.futures} |\n|---|---|---|---|---|---|---|\n")
    by_kind = collections.defaultdict(list)
    for claim, (names, _) in mechanisms.items():
        for name in names:
            by_kind[name].append(claim)
    for name in sorted(by_kind, key=lambda name: by_kind[name]):
        text += row_of(seen, " ".join(by_kind[name]), name) + "\n"
    others = [name for name in seen.first if name not in by_kind]
    if others:
        text += "\nBeside the claims: " + ", ".join(
            f"{words(name)} ({seen.count[name]})" for name in others) + ".\n"
    return text


if __name__ == "__main__":
    sys.exit(main())
