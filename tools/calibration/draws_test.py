#!/usr/bin/env python3
"""Tests of draws.py: the span of a law before the score is seen, the file of draws, and what is
told of a law afterwards."""
import json
import pathlib
import random
import statistics
import tempfile
import unittest

import draws
import laws


def law(value, low=0, high=1000):
    return laws.Law("a.b", value, low, high)


class Spans(unittest.TestCase):
    def test_reaches_from_half_to_double(self):
        span = draws.span_of(law(100), 1)
        self.assertEqual([span.value(part) for part in (-1, 0, 1)], [50, 100, 200])
        self.assertEqual([span.share(part) for part in (0, 0.5, 1)], [50, 100, 200])

    def test_ends_with_the_range_of_the_law(self):
        span = draws.span_of(law(100, 80, 150), 1)
        self.assertEqual([span.share(part) for part in (0, 1)], [80, 150])

    def test_leaves_out_what_cannot_be_halved(self):
        self.assertIsNone(draws.span_of(law(0), 1))
        self.assertIsNone(draws.span_of(law(3), 1))
        self.assertIsNone(draws.span_of(law(100, 100, 100), 1))


class Kept(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.path = pathlib.Path(self.folder.name) / "draws.jsonl"
        self.lived = []

    def tearDown(self):
        self.folder.cleanup()

    def open(self, asked="one"):
        def score(values):
            self.lived.append(dict(values))
            return None if values["a"] > 9 else {1: values["a"] / 10}
        return draws.Draws(self.path, {"seed": asked}, score)

    def test_scores_each_draw_once_also_in_another_run(self):
        first = self.open()
        self.assertEqual([first.scores({"a": a}) for a in (1, 10, 1)],
                         [{"1": 0.1}, None, {"1": 0.1}])
        again = self.open()
        self.assertEqual([again.scores({"a": a}) for a in (10, 1, 2)],
                         [None, {"1": 0.1}, {"1": 0.2}])
        self.assertEqual(self.lived, [{"a": 1}, {"a": 10}, {"a": 2}])

    def test_a_run_killed_while_it_writes_loses_that_draw_alone(self):
        first = self.open()
        for a in (1, 2):
            first.scores({"a": a})
        whole = self.path.read_text()
        self.path.write_text(whole[:-5])
        again = self.open()
        self.assertEqual(len(again.known), 1)
        again.scores({"a": 2})
        self.assertEqual(self.path.read_text(), whole)
        self.path.write_text(whole[:7])  # Not even what was asked.
        self.assertEqual(len(self.open().known), 0)
        self.assertEqual(json.loads(self.path.read_text()), {"asked": {"seed": "one"}})

    def test_refuses_the_draws_of_another_search(self):
        self.open().scores({"a": 1})
        with self.assertRaisesRegex(SystemExit, "seed differs"):
            self.open("two")


class Told(unittest.TestCase):
    def test_says_what_is_left_of_the_span(self):
        span = draws.span_of(law(100), 1)
        row = draws.told_of(span, (71, 100, 141), 50)
        self.assertAlmostEqual(row["kept_width"], 0.99 / 1.8, places=2)
        self.assertTrue(row["is_told"] and row["holds_value"])
        self.assertFalse(draws.told_of(span, (54, 100, 187), 50)["is_told"])
        moved = draws.told_of(span, (54, 141, 187), 50)
        self.assertAlmostEqual(moved["moved"], 0.25, places=2)
        self.assertTrue(moved["is_told"])
        self.assertFalse(draws.told_of(span, (110, 130, 187), 50)["holds_value"])

    def test_chance_alone_leaves_as_much_as_is_said(self):
        chance = random.Random(1)
        count, middle = 99, 1 - 2 * draws.TAIL
        widths, middles = [], []
        for _ in range(2000):
            sample = sorted(chance.random() for _ in range(count))
            widths.append((sample[94] - sample[4]) / middle)
            middles.append(sample[49])
        for numbers, said in ((widths, draws.chance_width(count)),
                              (middles, draws.chance_middle(count))):
            self.assertAlmostEqual(statistics.pstdev(numbers) / said, 1, delta=0.05)


if __name__ == "__main__":
    unittest.main()
