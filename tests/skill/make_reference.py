#!/usr/bin/env python3
"""Writes tests/skill/reference.json: scores as independent libraries compute them.

    python3 -m venv build/skill_venv
    build/skill_venv/bin/pip install -r tests/skill/requirements.txt
    build/skill_venv/bin/python tests/skill/make_reference.py [--check]

reference_test.cpp computes the same from the same inputs, which stand in the table too. With
--check nothing is written: the table must be what would be written.
"""
import json
import pathlib
import sys

import numpy as np
import pandas as pd
import scipy.stats
import scoringrules as sr

TABLE = pathlib.Path(__file__).with_name("reference.json")
BINS = 10


def crps_cases(rng):
    cases = []
    for size in (1, 2, 3, 7, 50, 400):
        for kind in range(3):
            members = (rng.normal(100, 15, size), rng.integers(0, 6, size).astype(float),
                       rng.lognormal(9, 1, size))[kind]
            observed = float((rng.normal(100, 15), rng.integers(0, 6), rng.lognormal(9, 1))[kind])
            fair = "fair" if size > 1 else "nrg"
            cases.append({
                "members": members.tolist(), "observed": observed,
                "usual": float(sr.crps_ensemble(observed, members, estimator="nrg")),
                "fair": float(sr.crps_ensemble(observed, members, estimator=fair))})
    return cases


def category_cases(rng):
    cases = []
    for categories, members in ((2, 2), (2, 20), (3, 5), (6, 100)):
        counts = rng.multinomial(members, rng.dirichlet(np.ones(categories)))
        happened = int(rng.integers(categories))
        truth = np.eye(categories)[happened]
        # Ferro's fair Brier score is the fair score of an ensemble of noughts and ones.
        fair = [sr.crps_ensemble(truth[i], np.repeat([1.0, 0.0], [n, members - n]),
                                 estimator="fair") for i, n in enumerate(counts)]
        cases.append({
            "counts": counts.tolist(), "members": members, "happened": happened,
            "brier": float(np.sum(sr.brier_score(truth, counts / members)) / 2),
            "fair": float(np.sum(fair) / 2),
            "log_of_first": float(-sr.log_score(truth[0], (counts[0] + 1) / (members + 2)))})
    return cases


def forecast_cases(rng):
    cases = []
    for size, grid, weighed in ((12, 4, False), (200, 20, False), (500, 100, True)):
        chance = rng.integers(0, grid + 1, size) / grid
        happened = rng.random(size) < np.clip(chance * 0.8 + 0.05, 0, 1)
        weight = rng.gamma(2.0, 1.0, size) if weighed else np.ones(size)
        frame = pd.DataFrame({"p": chance, "o": happened.astype(float), "w": weight})
        frame["bin"] = np.minimum(np.floor(frame.p * BINS), BINS - 1).astype(int)
        share = np.average(frame.o, weights=frame.w)
        bins, parts = [], dict.fromkeys(("reliability", "resolution", "spread", "covariance"), 0.0)
        for number, part in frame.groupby("bin"):
            part_weight = part.w.sum() / frame.w.sum()
            p, o = np.average(part.p, weights=part.w), np.average(part.o, weights=part.w)
            within = np.cov(part.p, part.o, bias=True, aweights=part.w) if len(part) > 1 else \
                np.zeros((2, 2))
            parts["reliability"] += part_weight * (p - o) ** 2
            parts["resolution"] += part_weight * (o - share) ** 2
            parts["spread"] += part_weight * within[0, 0]
            parts["covariance"] += 2 * part_weight * within[0, 1]
            bins.append({"bin": int(number), "count": len(part), "chance": p, "happened": o})
        cases.append({
            "chance": chance.tolist(), "happened": happened.tolist(), "weight": weight.tolist(),
            "brier": float(np.average(sr.brier_score(frame.o.to_numpy(), chance), weights=weight)),
            "uncertainty": float(share * (1 - share)), "bins": bins, **parts})
    return cases


def histogram_cases(rng):
    cases = []
    for members, bins, count in ((9, 10, 40), (99, 10, 300), (20, 10, 77)):
        ranks = np.floor(rng.beta(0.8, 1.1, count) * (members + 1)).astype(int)
        binned = ranks * bins // (members + 1)
        counts = np.bincount(binned, minlength=bins)
        expected = np.bincount(np.arange(members + 1) * bins // (members + 1), minlength=bins)
        expected = expected * count / (members + 1)
        found = scipy.stats.chisquare(counts, expected)
        cases.append({"ranks": ranks.tolist(), "members": members, "bins": bins,
                      "counts": counts.tolist(), "chi_square": float(found.statistic),
                      "p": float(found.pvalue)})
    return cases


def tail_cases():
    return [{"value": value, "degrees": degrees, "p": float(scipy.stats.chi2.sf(value, degrees))}
            for degrees in (1, 2, 3, 9, 10, 99) for value in (0.0, 1e-6, 0.3, 1, 4.5, 9, 30, 160)]


def block_cases(rng):
    cases = []
    for count in (2, 5, 9, 12):
        theirs = rng.gamma(2.0, 0.05, count)
        ours = theirs - rng.normal(0.02, 0.04, count)
        signs = scipy.stats.permutation_test(
            (theirs - ours,), np.mean, permutation_type="samples", n_resamples=np.inf,
            alternative="two-sided")
        drawn = scipy.stats.bootstrap(
            (ours, theirs), lambda a, b, axis: 1 - a.sum(axis) / b.sum(axis), paired=True,
            vectorized=True, n_resamples=99999, method="percentile", rng=np.random.default_rng(5))
        cases.append({"ours": ours.tolist(), "theirs": theirs.tolist(),
                      "p": float(signs.pvalue), "skill": float(1 - ours.sum() / theirs.sum()),
                      "low": float(drawn.confidence_interval.low),
                      "high": float(drawn.confidence_interval.high)})
    return cases


def main():
    rng = np.random.default_rng(1126)
    table = {"about": "Made by tests/skill/make_reference.py; do not edit.",
             "crps": crps_cases(rng), "categories": category_cases(rng),
             "forecasts": forecast_cases(rng), "histograms": histogram_cases(rng),
             "tails": tail_cases(), "blocks": block_cases(rng)}
    text = json.dumps(table, indent=None, separators=(",", ":")).replace("},{", "},\n{") + "\n"
    if "--check" in sys.argv[1:]:
        if TABLE.read_text(encoding="utf-8") != text:
            sys.exit(f"{TABLE} is not what {__file__} makes")
        return
    TABLE.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
