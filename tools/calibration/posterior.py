#!/usr/bin/env python3
"""How sure the training makes a dozen laws: approximate Bayesian computation, by pyABC, either by
rejection (Pritchard and others 1999) or by sequential Monte Carlo (Toni and others 2009). Prints
what it found; with --page it writes the table of docs/calibration.md, with --write
`posterior = [low, high]` into laws.toml. No value is changed.

    VENV/bin/python tools/calibration/sensitivity.py build/release/bin/jinsong --laws 'siege.*' \\
        --laws 'throne.*' --trajectories 1 --json morris.json
    VENV/bin/python tools/calibration/posterior.py build/release/bin/jinsong --morris morris.json \\
        --draws draws.jsonl --minutes 30 --page --write

Before the score is seen a law is as likely half its value as the double, and all between, in equal
steps of its logarithm. Rejection keeps the best quarter of such draws. By --method smc each
generation keeps what scores at most the median of the one before, and is drawn about it: that needs
hundreds of draws a generation, since of few the weights of a dozen laws leave but some. The score
is the mean Brier score over the horizons and the days of the training, all lived with one seed. A
search that was killed, or whose --minutes are over, goes on where it stood when it is begun again
with the same file, and comes to what one comes to that was never stopped. The days of the test are
not asked for.
"""
import argparse
import hashlib
import json
import pathlib
import subprocess
import sys
import time

import numpy
import pyabc
from pyabc.weighted_statistics import effective_sample_size, weighted_quantile

HERE = pathlib.Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent)]
import draws  # noqa: E402
import figures_page  # noqa: E402
import laws  # noqa: E402

PAGE = laws.ROOT / "docs" / "calibration.md"
REFUSED = 1.0  # The score of laws that the program refuses.
ANY = 0.999  # What the first generation may score: anything that is not refused.
KEPT = 0.5  # The part of a generation's scores that the next must reach.


class TimeOver(Exception):
    pass


def begin(spans, seed):
    """What is believed before the score is seen; the draws of a seed begin anew."""
    numpy.random.seed(seed)  # pyABC draws from NumPy's common generator.
    return pyabc.Distribution(**{key: pyabc.RV("uniform", span.low, span.high - span.low)
                                 for key, span in spans.items()})


def values_of(spans, point):
    return {span.law.name: span.value(point[key]) for key, span in spans.items()}


def reject(spans, score, most, part, seed):
    """Draws of what is believed before, as many as there is time for and `most` at most, of which
    the part that scores best is kept: values by law, weights, and the worst score that was kept.
    None where fewer than two are. `score`: of the values of all laws; may raise TimeOver."""
    prior = begin(spans, seed)
    drawn = []
    try:
        for _ in range(most):
            values = values_of(spans, prior.rvs())
            drawn.append((score(values), values))
    except TimeOver:
        pass
    drawn.sort(key=lambda one: one[0])  # In order of draw where the score is the same.
    kept = [one for one in drawn[:round(part * len(drawn))] if one[0] < REFUSED]
    if len(kept) < 2:
        return None
    return {"values": {span.law.name: [values[span.law.name] for _, values in kept]
                       for span in spans.values()},
            "weights": numpy.full(len(kept), 1 / len(kept)), "drawn": len(drawn),
            "tolerance": kept[-1][0]}


def search(spans, score, particles, generations, seed):
    """Generations of weighted draws; the last that was finished, as reject gives it. None where the
    second was not. `score`: of the values of all laws; may raise TimeOver."""
    prior = begin(spans, seed)

    def model(point):
        return {"score": score(values_of(spans, point))}

    search_of = pyabc.ABCSMC(
        model, prior, distance_function=lambda told, _: told["score"], population_size=particles,
        sampler=pyabc.SingleCoreSampler(),
        eps=pyabc.QuantileEpsilon(initial_epsilon=ANY, alpha=KEPT))
    search_of.new("sqlite://", {})
    try:
        search_of.run(max_nr_populations=generations)
    except TimeOver:
        pass
    history = search_of.history
    course = history.get_all_populations()
    course = course[course.t >= 0]
    if len(course) < 2:  # The first takes any laws.
        return None
    points, weights = history.get_distribution(m=0, t=history.max_t)
    return {"values": {span.law.name: [span.value(point) for point in points[key]]
                       for key, span in spans.items()},
            "weights": numpy.asarray(weights, dtype=float), "drawn": int(course.samples.sum()),
            "tolerance": float(course.epsilon.iloc[-1])}


def summary(spans, found):
    effective = float(effective_sample_size(found["weights"]))
    rows = []
    for span in spans.values():
        values = numpy.asarray(found["values"][span.law.name], dtype=float)
        quantiles = [weighted_quantile(values, found["weights"], alpha=part)
                     for part in (draws.TAIL, 0.5, 1 - draws.TAIL)]
        rows.append(draws.told_of(span, quantiles, effective))
    return sorted(rows, key=lambda row: (not row["is_told"], row["kept_width"])), effective


def table_rows(told):
    yield (f"{told['draws']} draws by {told['method']}, {told['members']} futures from each day of "
           f"the training, seed {told['seed']}. The committed laws score {told['committed']:.4f}; "
           f"what is kept scores at most {told['tolerance']:.4f} and is worth "
           f"{told['effective']:.0f} independent draws. By chance alone the width that is kept "
           f"would lie within {2 * told['chance']:.2f} of 1, and the median would move by less "
           f"than {2 * told['chance_middle']:.2f} of the span.")
    yield ""
    yield "| law | value | before, 5 to 95% | 5% | 50% | 95% | width kept | median moved | |"
    yield "|---|---|---|---|---|---|---|---|---|"
    for row in told["laws"]:
        notes = [] if row["is_told"] else ["not told"]
        notes += [] if row["holds_value"] else ["value outside"]
        yield (f"| `{row['name']}` | {row['value']} | {row['before'][0]} to {row['before'][1]} | "
               f"{row['low']} | {row['middle']} | {row['high']} | {row['kept_width']:.2f} | "
               f"{row['moved']:+.2f} | {', '.join(notes)} |")


def chosen_spans(parser, asked):
    """By a name that pyABC takes."""
    known = {law.name: law for law in laws.read_laws(asked.laws or ["*"], asked.data)}
    ranked = list(known)
    if asked.morris:
        rows = json.loads(asked.morris.read_text(encoding="utf-8"))["rows"]
        ranked = [row["name"] for row in sorted(rows, key=lambda row: -row["mu_star"])]
    spans = {}
    for law in (known[name] for name in ranked if name in known):
        span = draws.span_of(law, asked.doublings)
        if span is None:
            print(f"{law.name} is left out: it is too small to be halved, or its range leaves it "
                  "no room", file=sys.stderr)
        elif len(spans) < asked.count:
            spans[law.name.replace(".", "__")] = span
    if not spans or not (asked.morris or asked.laws):
        parser.error("no laws to draw: give --morris, or --laws")
    return spans


def origin(asked):
    """What the score of a draw hangs on."""
    info = subprocess.run([asked.program, "info", "--data", str(asked.data), "--json"],
                          capture_output=True, text=True, check=True)
    return {"program": hashlib.sha256(pathlib.Path(asked.program).read_bytes()).hexdigest(),
            "pack": json.loads(info.stdout)["pack"]["hash"], "members": asked.members,
            "seed": asked.seed}


def in_time(score, minutes):
    """The same score, until the time is over; none: without end."""
    end = time.monotonic() + minutes * 60 if minutes else float("inf")

    def timed(values):
        if time.monotonic() > end:
            raise TimeOver
        return score(values)

    return timed


def read_arguments():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("--draws", required=True, help="the file that keeps every draw")
    parser.add_argument("--morris", type=pathlib.Path,
                        help="what sensitivity.py --json kept: its most effective laws are drawn")
    parser.add_argument("--laws", action="append", help="or those of these names")
    parser.add_argument("--count", type=int, default=12, help="how many laws at most")
    parser.add_argument("--doublings", type=float, default=1.0)
    parser.add_argument("--method", choices=("rejection", "smc"), default="rejection")
    parser.add_argument("--most", type=int, default=1000, help="draws of rejection, at most")
    parser.add_argument("--part", type=float, default=0.25, help="of them that is kept")
    parser.add_argument("--particles", type=int, default=500, help="draws of a generation of smc")
    parser.add_argument("--generations", type=int, default=4, help="at most; two or more")
    parser.add_argument("--members", type=int, default=6)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--minutes", type=float, help="begin no draw after that")
    parser.add_argument("--data", type=pathlib.Path, default=laws.PACK)
    parser.add_argument("--json", type=pathlib.Path, help="keep what was found here too")
    parser.add_argument("--page", action="store_true", help="write docs/calibration.md")
    parser.add_argument("--write", action="store_true", help="write the ranges into laws.toml")
    asked = parser.parse_args()
    return asked, chosen_spans(parser, asked)


def main():
    asked, spans = read_arguments()
    scorer = laws.Scorer(asked.program, asked.members, asked.seed, 1, asked.data)
    kept = draws.Draws(asked.draws, origin(asked), in_time(scorer.score, asked.minutes))

    def score(values):
        scores = kept.scores(values)
        return REFUSED if scores is None else laws.mean(scores)

    try:
        committed = score({span.law.name: span.law.value for span in spans.values()})
        if asked.method == "rejection":
            found = reject(spans, score, asked.most, asked.part, asked.seed)
        else:
            found = search(spans, score, asked.particles, asked.generations, asked.seed)
    except TimeOver:
        found = None
    if found is None:
        sys.exit(f"the time is over before there is a posterior: {len(kept.known)} draws are in "
                 f"{asked.draws}; the same command goes on")
    rows, effective = summary(spans, found)
    told = {"draws": found["drawn"], "method": asked.method, "members": asked.members,
            "seed": asked.seed, "doublings": asked.doublings, "committed": committed,
            "tolerance": found["tolerance"], "effective": effective,
            "chance": draws.chance_width(effective),
            "chance_middle": draws.chance_middle(effective), "laws": rows}
    for line in table_rows(told):
        print(line)
    for row in rows:
        if not row["holds_value"]:
            print(f"{row['name']}: its value {row['value']} lies outside its posterior range, "
                  f"{row['low']} to {row['high']}", file=sys.stderr)
    if asked.json:
        asked.json.write_text(json.dumps(told, indent=1), encoding="utf-8")
    if asked.page:
        page = figures_page.write(PAGE.read_text(encoding="utf-8"), "posterior",
                                  list(table_rows(told)), "docs/calibration.md")
        PAGE.write_text(page, encoding="utf-8")
    if asked.write:
        path = asked.data / "laws.toml"
        ranges = {row["name"]: (row["low"], row["high"]) for row in rows}
        path.write_text(laws.with_posteriors(path.read_text(encoding="utf-8"), ranges),
                        encoding="utf-8")


if __name__ == "__main__":
    main()
