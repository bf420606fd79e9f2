#!/usr/bin/env python3
"""Which laws matter to the score: elementary effects after Morris (1991), with the mean of their
sizes after Campolongo and others (2007), by SALib. Writes the table and the tornado of
docs/calibration.md.

    python3 -m venv VENV && VENV/bin/pip install -r tools/calibration/requirements.txt
    VENV/bin/python tools/calibration/sensitivity.py build/release/bin/jinsong
    ... --laws 'siege.*' --laws 'battle.*' --trajectories 4

Without --laws the laws of each table of laws.toml move together, as one group. Each law moves
within --reach of its range about its value. Points that the program refuses (some laws must stand
in a relation) are drawn in towards the committed laws until it takes them.
"""
import argparse
import json
import pathlib
import sys

import numpy
from SALib.analyze import morris as analysis
from SALib.sample import morris as sampling

HERE = pathlib.Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent), str(HERE.parent / "fit")]
import figures_page  # noqa: E402
import laws  # noqa: E402
from plots import ATTESTED, GREY, LINE, Picture  # noqa: E402

PAGE = laws.ROOT / "docs" / "calibration.md"
PICTURE = laws.ROOT / "docs" / "calibration" / "tornado.svg"
LEVELS = 4
SHRINKS = 5  # How often a refused point is drawn in by half.


def problem_of(chosen, reach, by_group):
    bounds = [law.near(reach) for law in chosen]
    # A law whose whole range rounds to its value still needs a span for the sampler.
    problem = {"num_vars": len(chosen), "names": [law.name for law in chosen],
               "bounds": [[low, high if high > low else low + 1e-9] for low, high in bounds]}
    if by_group:
        problem["groups"] = [law.group for law in chosen]
    return problem


def values_at(chosen, point):
    return {law.name: min(law.high, max(law.low, round(number)))
            for law, number in zip(chosen, point)}


def score_points(scorer, chosen, points):
    """The mean score of each point, and how many had to be drawn in."""
    centre = numpy.array([law.value for law in chosen], dtype=float)
    told = scorer.score_all([values_at(chosen, point) for point in points])
    drawn_in = 0
    for place, scores in enumerate(told):
        point, shrunk = points[place], 0
        while scores is None and shrunk < SHRINKS:
            shrunk += 1
            point = centre + (point - centre) / 2
            scores = scorer.score(values_at(chosen, point))
        drawn_in += shrunk > 0
        told[place] = laws.mean(scores if scores is not None else scorer.score({}))
    return numpy.array(told), drawn_in


def tornado(rows):
    picture = Picture("Mean size of the effect on the score (Brier, days of the training)",
                      height=70 + 20 * len(rows), left=20, bottom=16)
    most = max(row["mu_star"] for row in rows) or 1
    for place, row in enumerate(rows):
        y = picture.down(1 - (place + 0.5) / len(rows))
        end = picture.across(0.25 + 0.75 * row["mu_star"] / most)
        start = picture.across(0.25)
        picture.line([(start, y), (end, y)], ATTESTED, 8)
        picture.text(start - 6, y + 4, row["name"], anchor="end", color=GREY)
    picture.line([(picture.across(0.25), picture.down(0)), (picture.across(0.25), picture.down(1))],
                 LINE, 1)
    return picture


def table_rows(found):
    what = "groups of laws" if found["by_group"] else "laws"
    yield (f"{found['points']} points ({found['trajectories']} trajectories of "
           f"{found['factors']} {what}), {found['members']} futures from each day of the "
           f"training, seed {found['seed']}; laws within {found['reach']:g} of their range; "
           f"{found['drawn_in']} points drawn in. The committed laws score "
           f"{found['committed']:.4f}.")
    yield ""
    # Of a group, whose laws go different ways, a mean direction means nothing.
    signed = not found["by_group"]
    yield ("| moved | laws | mean size of the effect (mu*) | its 95% half-width |"
           + (" mean | sd |" if signed else ""))
    yield "|---|---|---|---|" + ("---|---|" if signed else "")
    for row in found["rows"]:
        told = (f"| `{row['name']}` | {row['laws']} | {row['mu_star']:.4f} | "
                f"{row['half_width']:.4f} |")
        if signed:
            told += f" {row['mu']:+.4f} | " + (
                "–" if row["sigma"] is None else f"{row['sigma']:.4f}") + " |"
        yield told


def finite(number):
    return None if number is None or not numpy.isfinite(number) else float(number)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("program")
    parser.add_argument("--laws", action="append")
    parser.add_argument("--trajectories", type=int, default=3)
    parser.add_argument("--reach", type=float, default=0.05)
    parser.add_argument("--members", type=int, default=8)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--json", help="keep what was found here too")
    asked = parser.parse_args()
    by_group = not asked.laws
    chosen = laws.read_laws(asked.laws or ["*"])
    problem = problem_of(chosen, asked.reach, by_group)
    points = sampling.sample(problem, asked.trajectories, num_levels=LEVELS, seed=asked.seed)
    scorer = laws.Scorer(asked.program, asked.members, asked.seed, asked.jobs)
    scores, drawn_in = score_points(scorer, chosen, points)
    effects = analysis.analyze(problem, points, scores, num_levels=LEVELS, seed=asked.seed)
    rows = [{"name": str(name), "mu_star": float(star), "half_width": finite(width) or 0.0,
             "mu": finite(mu), "sigma": finite(sigma),
             "laws": sum(law.group == name for law in chosen) if by_group else 1}
            for name, star, width, mu, sigma in zip(
                effects["names"], effects["mu_star"], effects["mu_star_conf"], effects["mu"],
                effects["sigma"])]
    rows.sort(key=lambda row: -row["mu_star"])
    found = {"rows": rows, "points": len(points), "trajectories": asked.trajectories,
             "factors": len(rows), "by_group": by_group, "members": asked.members,
             "seed": asked.seed, "reach": asked.reach, "drawn_in": int(drawn_in),
             "committed": laws.mean(scorer.score({}))}
    if asked.json:
        pathlib.Path(asked.json).write_text(json.dumps(found, indent=1), encoding="utf-8")
    page = figures_page.write(PAGE.read_text(encoding="utf-8"), "sensitivity",
                              list(table_rows(found)), "docs/calibration.md")
    PAGE.write_text(page, encoding="utf-8")
    PICTURE.write_text(tornado(rows).svg(), encoding="utf-8")


if __name__ == "__main__":
    main()
