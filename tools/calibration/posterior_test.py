#!/usr/bin/env python3
"""Tests of posterior.py on a model whose posterior is known; needs what requirements.txt lists.

    VENV/bin/python -m unittest posterior_test    (in tools/calibration)
"""
import math
import unittest

import draws
import laws

try:
    import posterior
except ImportError as missing:
    raise unittest.SkipTest(f"needs tools/calibration/requirements.txt: {missing}") from missing

SPANS = {name.replace(".", "__"): draws.span_of(laws.Law(name, 1000, 0, 10000), 1)
         for name in ("a.told", "a.idle")}


def distance(values):
    """How far the one law is from 1400, in doublings; the other does nothing. What scores at most
    a tolerance is a part of the span, in which each doubling is as likely as another."""
    return abs(math.log2(values["a.told"] / 1400)) / 10


def idle(values):
    raise posterior.TimeOver


def timed(draws_left):
    """The distance of so many draws; then the time is over."""
    left = [draws_left]

    def score(values):
        left[0] -= 1
        return distance(values) if left[0] >= 0 else idle(values)

    return score


class TellsLawsApart:
    """What both ways find of a law that matters and of one that does not; `found` is theirs."""

    @classmethod
    def summarise(cls):
        rows, cls.effective = posterior.summary(SPANS, cls.found)
        cls.by_name = {row["name"]: row for row in rows}

    def check_told(self, reach, delta):
        row = self.by_name["a.told"]
        for part, told in ((0.05, row["low"]), (0.5, row["middle"]), (0.95, row["high"])):
            expected = math.log2(1400) + (2 * part - 1) * reach
            self.assertAlmostEqual(math.log2(told), expected, delta=delta)
        self.assertTrue(row["is_told"])
        self.assertFalse(row["holds_value"])

    def test_says_so_of_the_law_that_does_not(self):
        row = self.by_name["a.idle"]
        self.assertAlmostEqual(row["kept_width"], 1, delta=3 * draws.chance_width(self.effective))
        self.assertFalse(row["is_told"])
        self.assertTrue(row["holds_value"])


class Rejection(TellsLawsApart, unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.found = posterior.reject(SPANS, distance, 2000, 0.25, 1)
        cls.summarise()

    def test_finds_the_law_that_matters(self):
        # A quarter of the span of two doublings lies within a quarter of one to either side.
        self.assertAlmostEqual(self.found["tolerance"] * 10, 0.25, delta=0.03)
        self.check_told(0.25, 0.04)

    def test_each_draw_is_worth_one(self):
        self.assertAlmostEqual(self.effective, 500)

    def test_ends_with_what_there_is_when_the_time_is_over(self):
        found = posterior.reject(SPANS, timed(100), 2000, 0.25, 1)
        again = posterior.reject(SPANS, distance, 100, 0.25, 1)
        self.assertEqual(found["values"], again["values"])
        self.assertEqual(found["drawn"], 100)
        self.assertIsNone(posterior.reject(SPANS, idle, 2000, 0.25, 1))

    def test_keeps_nothing_that_the_program_refuses(self):
        def picky(values):
            return posterior.REFUSED if values["a.told"] < 1900 else 0.1

        found = posterior.reject(SPANS, picky, 100, 0.5, 1)
        self.assertTrue(all(value >= 1900 for value in found["values"]["a.told"]))
        self.assertIsNone(
            posterior.reject(SPANS, lambda values: posterior.REFUSED, 100, 0.5, 1))


class SequentialMonteCarlo(TellsLawsApart, unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.found = posterior.search(SPANS, distance, 300, 4, 1)
        cls.summarise()

    def test_finds_the_law_that_matters(self):
        reach = self.found["tolerance"] * 10
        self.assertLess(reach, 0.3)
        self.check_told(reach, 0.2 * reach)

    def test_weights_are_worth_most_of_the_draws(self):
        self.assertGreater(self.effective, 150)
        self.assertLessEqual(self.effective, 300)

    def test_same_seed_same_draws(self):
        again = posterior.search(SPANS, distance, 300, 4, 1)
        self.assertEqual(again["values"], self.found["values"])
        other = posterior.search(SPANS, distance, 300, 4, 2)
        self.assertNotEqual(other["values"], self.found["values"])

    def test_ends_with_the_last_whole_generation_when_the_time_is_over(self):
        found = posterior.search(SPANS, timed(1100), 300, 4, 1)
        self.assertEqual(found["values"], posterior.search(SPANS, distance, 300, 2, 1)["values"])
        self.assertIsNone(posterior.search(SPANS, timed(200), 300, 4, 1))


if __name__ == "__main__":
    unittest.main()
