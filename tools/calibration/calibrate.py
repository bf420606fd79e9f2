#!/usr/bin/env python3
"""Looks for laws under which free futures foretell the days of the training better: CMA-ES
(Hansen and Ostermeier 2001), by pycma. Changes no file but docs/calibration.md, whose table it
writes; --out keeps what it found as a laws.toml to be looked at.

    VENV/bin/python tools/calibration/calibrate.py build/release/bin/jinsong \\
        --laws siege.afar_permille --laws 'battle.*' --rounds 10 --out found.toml

What is brought down is the mean Brier score over the horizons and the days of the training, plus
--pull times the mean square of how far the laws went, in parts of their range: a law moves only
where the score pays for it. All points of a search are lived with the same seed. What was found is
then scored on seeds that the search has not seen, beside the committed laws; the spread is that of
the last generation. The days of the test are not asked for.
"""
import argparse
import json
import pathlib
import sys

import cma
import numpy

HERE = pathlib.Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent)]
import figures_page  # noqa: E402
import laws  # noqa: E402

PAGE = laws.ROOT / "docs" / "calibration.md"
REFUSED = 1.0  # The score of laws that the program refuses: nothing scores worse.
FRESH_SEEDS = (101, 102, 103, 104)


def values_at(chosen, point):
    """From steps in parts of the range, 0 being the committed value."""
    return {law.name: min(law.high, max(law.low, round(law.value + step * (law.high - law.low))))
            for law, step in zip(chosen, point)}


def search(scorer, chosen, asked):
    strategy = cma.CMAEvolutionStrategy(
        numpy.zeros(len(chosen)), asked.step,
        {"seed": asked.seed, "popsize": asked.population, "verbose": -9,
         "bounds": [[(law.low - law.value) / (law.high - law.low) for law in chosen],
                    [(law.high - law.value) / (law.high - law.low) for law in chosen]]})
    course = []
    for number in range(asked.rounds):
        points = strategy.ask()
        told = scorer.score_all([values_at(chosen, point) for point in points])
        costs = [REFUSED if scores is None else
                 laws.mean(scores) + asked.pull * float(numpy.mean(numpy.square(point)))
                 for scores, point in zip(told, points)]
        strategy.tell(points, costs)
        course.append(min(costs))
        print(f"round {number + 1}: {min(costs):.5f}", file=sys.stderr, flush=True)
    return strategy.result, course


def fresh_scores(scorer, values):
    """By seed, the mean score on seeds that the search has not seen."""
    told = []
    for seed in FRESH_SEEDS:
        other = laws.Scorer(scorer.program, scorer.members, seed, scorer.jobs)
        told.append(other)
    return [laws.mean(other.score(values)) for other in told]


def table_rows(found):
    yield (f"{found['rounds']} rounds of {found['population']} points over {len(found['laws'])} "
           f"laws, {found['members']} futures from each day of the training, search seed "
           f"{found['seed']}, pull {found['pull']:g}.")
    yield ""
    yield "| | mean Brier score |"
    yield "|---|---|"
    yield f"| committed laws, in the search | {found['committed']:.4f} |"
    yield f"| best of the search, with its pull | {found['best']:.4f} |"
    yield (f"| committed laws, seeds not seen | {numpy.mean(found['fresh_committed']):.4f} |")
    yield f"| found laws, seeds not seen | {numpy.mean(found['fresh_found']):.4f} |"
    gains = numpy.subtract(found["fresh_committed"], found["fresh_found"])
    yield (f"| gain, seed by seed | {numpy.mean(gains):+.4f} (lowest {min(gains):+.4f}, highest "
           f"{max(gains):+.4f}) |")
    yield ""
    yield "| law | committed | found | spread of the last generation | range |"
    yield "|---|---|---|---|---|"
    for row in found["laws"]:
        yield (f"| `{row['name']}` | {row['committed']} | {row['found']} | ± {row['spread']} | "
               f"{row['low']} to {row['high']} |")


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("--laws", action="append", required=True)
    parser.add_argument("--rounds", type=int, default=8)
    parser.add_argument("--population", type=int, default=8)
    parser.add_argument("--step", type=float, default=0.05, help="in parts of the range")
    parser.add_argument("--pull", type=float, default=0.05)
    parser.add_argument("--members", type=int, default=8)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--out", help="the laws that were found, as a laws.toml")
    parser.add_argument("--json", help="keep what was found here too")
    asked = parser.parse_args()
    chosen = laws.read_laws(asked.laws)
    if not chosen:
        parser.error("no law has such a name and a range")
    scorer = laws.Scorer(asked.program, asked.members, asked.seed, asked.jobs)
    result, _ = search(scorer, chosen, asked)
    values = values_at(chosen, result.xbest)
    found = {"rounds": asked.rounds, "population": asked.population, "members": asked.members,
             "seed": asked.seed, "pull": asked.pull, "committed": laws.mean(scorer.score({})),
             "best": float(result.fbest), "fresh_committed": fresh_scores(scorer, {}),
             "fresh_found": fresh_scores(scorer, values),
             "laws": [{"name": law.name, "committed": law.value, "found": values[law.name],
                       "spread": round(float(spread) * (law.high - law.low)), "low": law.low,
                       "high": law.high} for law, spread in zip(chosen, result.stds)]}
    if asked.json:
        pathlib.Path(asked.json).write_text(json.dumps(found, indent=1), encoding="utf-8")
    if asked.out:
        text = (laws.PACK / "laws.toml").read_text(encoding="utf-8")
        pathlib.Path(asked.out).write_text(laws.with_values(text, values), encoding="utf-8")
    page = figures_page.write(PAGE.read_text(encoding="utf-8"), "calibration",
                              list(table_rows(found)), "docs/calibration.md")
    PAGE.write_text(page, encoding="utf-8")


if __name__ == "__main__":
    main()
