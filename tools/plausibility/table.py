#!/usr/bin/env python3
"""Writes the tables of docs/plausibility.md.

    python3 tools/plausibility/table.py build/release/bin/jinsong [--members N]
    python3 tools/plausibility/table.py --from measured.json

They stand between `<!-- figures NAME -->` and `<!-- end -->`. With --from, the tables are those of
a file that `jinsong plausibility --json` has printed.
"""
import argparse
import json
import pathlib
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import figures_page  # noqa: E402

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
PAGE = ROOT / "docs" / "plausibility.md"
TRAITS_TOLD = 3
LEAST_DIFFERENCE = 0.1


def share(hits, count):
    return f"{hits / count:.2f} ({hits} of {count})"


def measure_rows(measured):
    yield "| measure | what is counted | credible | found | 95% interval | |"
    yield "|---|---|---|---|---|---|"
    for row in measured["measures"]:
        verdict = "inside" if row["credible"] else "**outside**"
        of = {name: row[f"{name}_permille"] / 1000
              for name in ("credible_from", "credible_to", "share", "low", "high")}
        yield (f"| `{row['id']}`: {row['question_en']} | {row['count']} {row['of_en']} | "
               f"{of['credible_from']:.2f}-{of['credible_to']:.2f} | {of['share']:.2f} | "
               f"{of['low']:.2f}-{of['high']:.2f} | {verdict} |")


def part_rows(measured):
    yield "| measure | from | share |"
    yield "|---|---|---|"
    for row in measured["measures"]:
        if len(row["parts"]) > 1:
            for part in row["parts"]:
                yield f"| `{row['id']}` | {part['from']} | {share(part['hits'], part['count'])} |"


def trait_rows(measured):
    yield "| measure | where this was so | share with it | without |"
    yield "|---|---|---|---|"
    for row in measured["measures"]:
        told = 0
        for trait in row["traits"]:
            with_hits, with_count = trait["with"]["hits"], trait["with"]["count"]
            without_hits, without_count = trait["without"]["hits"], trait["without"]["count"]
            difference = with_hits / with_count - without_hits / without_count
            if told == TRAITS_TOLD or abs(difference) < LEAST_DIFFERENCE:
                break
            told += 1
            words = trait["trait_en"].replace("the first", row["one"]).replace(
                "the second", row["other"])
            yield (f"| `{row['id']}` | {words} | {share(with_hits, with_count)} | "
                   f"{share(without_hits, without_count)} |")


def lived_rows(measured):
    yield (f"{measured['members']} futures from each fork, seed {measured['seed']}.")


def game_rows(games):
    yield "| opponent | from | the utility court plays | pairs | better | 95% interval | survives |"
    yield "|---|---|---|---|---|---|---|"
    for row in games["games"]:
        low, high = row["interval"]
        verdict = "" if row["share"] >= 0.75 else " (below 0.75)"
        yield (f"| {row['opponent']} | {row['from']} | {row['seat']} | {row['pairs']} | "
               f"{row['share']:.2f}{verdict} | {low:.2f}-{high:.2f} | "
               f"{row['ours_alive']} to {row['theirs_alive']} |")


def write(page, name, lines):
    return figures_page.write(page, name, lines, "docs/plausibility.md")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("program", nargs="?")
    parser.add_argument("--members", default="500")
    parser.add_argument("--from", dest="source")
    parser.add_argument("--games", help="a file that games_probe has printed with --json")
    chosen = parser.parse_args()
    page = PAGE.read_text(encoding="utf-8")
    if chosen.source or chosen.program:
        text = (pathlib.Path(chosen.source).read_text(encoding="utf-8") if chosen.source else
                subprocess.run([chosen.program, "plausibility", "--data",
                                str(ROOT / "data" / "jin_song"), "--members", chosen.members,
                                "--json"],
                               check=True, capture_output=True, text=True).stdout)
        measured = json.loads(text)
        for name, rows in (("lived", lived_rows), ("measures", measure_rows),
                           ("parts", part_rows), ("traits", trait_rows)):
            page = write(page, name, rows(measured))
    if chosen.games:
        games = json.loads(pathlib.Path(chosen.games).read_text(encoding="utf-8"))
        page = write(page, "games", game_rows(games))
    PAGE.write_text(page, encoding="utf-8")


if __name__ == "__main__":
    main()
