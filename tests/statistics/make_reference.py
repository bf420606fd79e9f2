#!/usr/bin/env python3
"""Makes tests/statistics/reference.table: numbers of independent libraries (SciPy, statsmodels,
NumPy, lifelines) that lab/statistics must agree with.

    python3 -m venv out/reference && . out/reference/bin/activate
    python3 -m pip install -r tests/statistics/requirements.txt
    python3 tests/statistics/make_reference.py

A row: what is asked, its inputs, "->", the numbers. Inputs are made by a fixed rule, so that the
same versions make the same file.
"""

import math
import pathlib

import numpy
import scipy.optimize
import scipy.spatial.distance
import scipy.stats
import statsmodels.stats.contingency_tables
import statsmodels.stats.proportion
from lifelines import KaplanMeierFitter

PAIRS = [
    (36, 12, 2, 0), (1, 1, 7, 12), (59, 6, 16, 80), (14, 5, 0, 22), (0, 0, 0, 50), (50, 0, 0, 0),
    (0, 50, 0, 0), (0, 3, 0, 97), (212, 301, 44, 443), (7, 0, 1, 992), (3, 400, 500, 97),
]
SHARES = [(0, 20), (20, 20), (1, 1), (81, 263), (15, 148), (1, 29), (500, 1000), (9999, 10000)]
SURE = 0.95


def wilson(hits, count):
    """By SciPy; statsmodels must say the same. It alone takes counts that are not whole."""
    other = statsmodels.stats.proportion.proportion_confint(hits, count, 1 - SURE, "wilson")
    if not float(hits).is_integer() or not float(count).is_integer():
        return other
    found = scipy.stats.binomtest(int(hits), int(count)).proportion_ci(SURE, method="wilson")
    assert math.isclose(found.low, other[0], abs_tol=1e-13)
    assert math.isclose(found.high, other[1], abs_tol=1e-13)
    return found.low, found.high


def newcombe(both, one, other, neither):
    """Method 10 of Newcombe 1998 over Wilson intervals of SciPy or, of counts that are not whole,
    statsmodels; no library at hand has it whole."""
    count = both + one + other + neither
    first, second = both + one, both + other
    low_1, high_1 = wilson(first, count)
    low_2, high_2 = wilson(second, count)
    rows = numpy.array([[both, one], [other, neither]], dtype=float)
    margins = numpy.prod(rows.sum(axis=0)) * numpy.prod(rows.sum(axis=1))
    cross = both * neither - one * other
    phi = 0.0
    if margins > 0:
        phi = (cross if cross < 0 else max(0.0, cross - count / 2)) / math.sqrt(margins)
    correlation = numpy.array([[1, -phi], [-phi, 1]])

    def reach(a, b):
        sides = numpy.array([a, b])
        return math.sqrt(max(0.0, sides @ correlation @ sides))

    share_1, share_2 = first / count, second / count
    gap = (first - second) / count
    return (gap, max(-1.0, gap - reach(share_1 - low_1, high_2 - share_2)),
            min(1.0, gap + reach(high_1 - share_1, share_2 - low_2)))


def to_halve(*pairs):
    """Where the width comes to half, by SciPy's root finding, and from there the next whole number
    of pairs."""
    def width(times):
        _, low, high = newcombe(*(count * times for count in pairs))
        return high - low

    wanted = width(1) / 2
    times = scipy.optimize.brentq(lambda times: width(times) - wanted, 1, 100, xtol=1e-13)
    more = (times - 1) * sum(pairs)
    # So near to a whole number that the next could be either: no such row is kept.
    assert abs(more - round(more)) > 1e-6
    return math.ceil(more)


def risk_ratio(both, one, other, neither):
    """The hybrid of Bonett and Price 2006 over statsmodels' Wilson intervals; no library at hand
    has it whole. The ratio itself is that of statsmodels' table of marginals."""
    first, second = both + one, both + other
    if second == 0:
        return -1, -1, -1
    any_yes = both + one + other
    table = statsmodels.stats.contingency_tables.SquareTable(
        numpy.array([[both, one], [other, neither]], dtype=float), shift_zeros=False)
    yes_1, yes_2 = (margin[0] for margin in table.marginal_probabilities)

    def spread(count):
        return math.sqrt((1 - (count + 1) / (any_yes + 2)) / (count + 1))

    joint = math.sqrt((one + other + 2) / ((first + 1) * (second + 1)))
    deviate = scipy.stats.norm.ppf((1 + SURE) / 2) * joint / (spread(first) + spread(second))
    unsure = 2 * scipy.stats.norm.sf(deviate)
    interval = statsmodels.stats.proportion.proportion_confint
    low_1, high_1 = interval(first, any_yes, unsure, "wilson")
    low_2, high_2 = interval(second, any_yes, unsure, "wilson")
    return yes_1 / yes_2, low_1 / high_2, high_1 / low_2


def answers(both, one, other, neither):
    """The pairs one by one: what each says with the change, and without it."""
    with_it = numpy.repeat([True, True, False, False], [both, one, other, neither])
    without = numpy.repeat([True, False, True, False], [both, one, other, neither])
    return with_it, without


def causation(*pairs):
    """PN, PS and PNS from the pairs one by one."""
    with_it, without = answers(*pairs)

    def share(said, among):
        return numpy.mean(said[among]) if among.any() else -1

    return (share(~without, with_it), share(with_it, ~without), numpy.mean(with_it & ~without))


def mcnemar(both, one, other, neither):
    table = [[both, one], [other, neither]]
    found = statsmodels.stats.contingency_tables.mcnemar(table, exact=True).pvalue
    if one + other == 0:
        return 1.0
    exact = scipy.stats.binomtest(min(one, other), one + other).pvalue
    assert math.isclose(found, exact, abs_tol=1e-13)
    return exact


def worth(*pairs):
    """From the covariance matrix of the pairs, one by one."""
    spread = numpy.cov(numpy.array(answers(*pairs), dtype=float))
    together = spread[0, 0] + spread[1, 1] - 2 * spread[0, 1]
    return (spread[0, 0] + spread[1, 1]) / together if together > 1e-12 else -1.0


def values(count, salt):
    """Numbers of no shape in particular: a linear congruential row of 31 bits."""
    made, state = [], salt
    for _ in range(count):
        state = (state * 1103515245 + 12345) % 2**31
        made.append(state % 100000 / 8 - 3000)
    return made


def lives(count, salt):
    rolled = values(2 * count, salt)
    days = [int(value + 3000) % 400 + 1 for value in rolled[:count]]
    ended = [value > 0 for value in rolled[count:]]
    return days, ended


def distances(count, cells, salt):
    """Of futures from each other, each a row of holders: how many cells differ, by SciPy."""
    drawn = [int((value + 3000) * 8) % 5 for value in values(count * cells, salt)]
    paths = numpy.array(drawn).reshape(count, cells)
    apart = scipy.spatial.distance.squareform(scipy.spatial.distance.pdist(paths, "hamming"))
    return numpy.rint(apart * cells).astype(int)


def medoid(apart):
    """The first whose distances have the least sum."""
    return int(numpy.argmin(apart.sum(axis=0)))


def strangest(apart, wanted):
    """The farthest from the medoid, then from the nearest of all that are chosen."""
    chosen = [medoid(apart)]
    while len(chosen) <= wanted:
        chosen.append(int(numpy.argmax(apart[chosen].min(axis=0))))
    return chosen[1:]


def row(name, inputs, numbers):
    return " ".join([name, *map(str, inputs), "->", *(repr(float(n)) for n in numbers)])


def rows():
    for hits, count in SHARES:
        yield row("wilson", (hits, count), wilson(hits, count))
        exact = scipy.stats.binomtest(hits, count).proportion_ci(SURE, method="exact")
        yield row("clopper_pearson", (hits, count), exact)
        for chance in (0.02, 0.5, 0.93):
            yield row("binomial", (hits, count, chance),
                      [scipy.stats.binom.cdf(hits, count, chance)])
    for pairs in PAIRS:
        yield row("difference", pairs, newcombe(*pairs))
        yield row("mcnemar", pairs, [mcnemar(*pairs)])
        yield row("worth", pairs, [worth(*pairs)])
        yield row("risk_ratio", pairs, risk_ratio(*pairs))
        yield row("causation", pairs, causation(*pairs))
        yield row("to_halve", pairs, [to_halve(*pairs)])
    for pairs in PAIRS:
        # Where all cases are alike, Wilson's interval stands for the bootstrap.
        both, one, _, _ = pairs
        if both + one > 0 and 0 in (both, one):
            yield row("alike", pairs, [one / (both + one), *wilson(one, both + one)])
    for freedom in (1, 2, 3, 10, 31, 200, 999, 1000):
        yield row("student", (freedom,), [scipy.stats.t.ppf(0.975, freedom)])
        for value in (0.1, 2.0, 7.5):
            yield row("within", (value, freedom), [1 - 2 * scipy.stats.t.sf(value, freedom)])
    for lowest, mode, highest in ((0, 3, 10), (80, 100, 120), (5, 5, 9), (2, 8, 8)):
        for share in (0, 0.05, 0.3, 0.5, 0.9, 1):
            width = highest - lowest
            yield row("triangular", (lowest, mode, highest, share),
                      [scipy.stats.triang.ppf(share, (mode - lowest) / width, lowest, width)])
    for count, salt in ((2, 1), (5, 2), (300, 3)):
        made = values(count, salt)
        for share in (0, 0.05, 0.3, 0.5, 0.95, 1):
            yield row("quantile", (share, count, salt),
                      [numpy.quantile(made, share, method="linear")])
        other = values(count, salt + 50)
        found = scipy.stats.ttest_rel(other, made)
        sure = found.confidence_interval(SURE)
        yield row("means", (count, salt), [numpy.mean(other) - numpy.mean(made), sure.low,
                                           sure.high, found.pvalue])
    for count, salt in ((6, 5), (40, 6), (400, 7)):
        days, ended = lives(count, salt)
        fitted = KaplanMeierFitter(alpha=1 - SURE).fit(days, ended)
        for day in (50, 150, 390):
            band = fitted.confidence_interval_survival_function_
            at = band.index[band.index <= day][-1]
            numbers = [fitted.survival_function_at_times(day).iloc[0], *band.loc[at]]
            if 0 < numbers[0] < 1:
                yield row("survival", (day, count, salt), numbers)
    for count, cells, salt in ((2, 3, 8), (7, 12, 9), (40, 60, 10), (90, 25, 11)):
        apart = distances(count, cells, salt)
        yield row("medoid", (count, cells, salt), [medoid(apart)])
        wanted = min(3, count - 1)
        yield row("strangest", (count, cells, salt, wanted), strangest(apart, wanted))


def main():
    here = pathlib.Path(__file__).resolve().parent
    head = "# Made by make_reference.py: what is asked, its inputs, -> the numbers.\n"
    (here / "reference.table").write_text(head + "\n".join(rows()) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
