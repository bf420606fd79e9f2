"""Tests of set_society.py."""
import math
import pathlib
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import set_society  # noqa: E402

GROWTH, FEAR = "people.growth_permille", "people.fear_permille"
LAWS = f"""# Laws.

[{GROWTH}]
value = 28
unit = "permille"
source = "estimate"
reasoning = "old"

[{FEAR}]
value = 900
source = "estimate"
reasoning = "kept"
"""


def figure(topic, ratio, **more):
    return {"topic": topic, "part": "training", "error_permille": round(1000 * (ratio - 1)),
            "attested_share_permille": 100, "confidence": "high", **more}


def answer(figures, risings=None):
    prosperity = None
    if risings is not None:
        prosperity = {"risings_attested": 1, "futures": {"risings_permille": 1000 * risings}}
    return {"figures": figures, "prosperity": prosperity}


class Text(unittest.TestCase):
    def test_replaces_values_and_adds_a_reason_once(self):
        text = set_society.with_reasons(LAWS, {GROWTH: 31, FEAR: 900})
        self.assertIn(f"[{GROWTH}]\nvalue = 31\n", text)
        self.assertIn('"old; set by tools/fit/set_society.py', text)
        self.assertIn("from a prior of 28", text)
        self.assertIn('reasoning = "kept"', text)
        again = set_society.with_reasons(text, {GROWTH: 33})
        self.assertEqual(again.count("tools/fit/set_society.py"), 1)

    def test_refuses_an_unknown_parameter(self):
        with self.assertRaises(SystemExit):
            set_society.with_values(LAWS, {"people.flight_permille": 1})


class Loss(unittest.TestCase):
    def test_is_nothing_where_all_agrees(self):
        right = answer([figure("registers", 1.0), figure("circuits", 1.0)], risings=1)
        self.assertEqual(set_society.loss_of(right, {GROWTH: 28}), 0)

    def test_up_and_down_count_alike_and_do_not_grow_without_end(self):
        def off(ratio):
            return set_society.loss_of(answer([figure("registers", ratio)]), {})
        self.assertAlmostEqual(off(2.0), off(0.5), places=3)
        self.assertAlmostEqual(off(2.0), 3 * math.log(2) ** 2, places=2)
        self.assertAlmostEqual(off(50), off(5), places=3)

    def test_large_circuits_weigh_more(self):
        small = answer([figure("circuits", 2.0, attested_share_permille=10),
                        figure("circuits", 1.0, attested_share_permille=500)])
        large = answer([figure("circuits", 2.0, attested_share_permille=500),
                        figure("circuits", 1.0, attested_share_permille=10)])
        self.assertLess(set_society.loss_of(small, {}), set_society.loss_of(large, {}))

    def test_leaving_the_prior_and_rising_too_often_cost(self):
        quiet = answer([], risings=1)
        self.assertGreater(set_society.loss_of(quiet, {GROWTH: 40}), 0)
        self.assertGreater(set_society.loss_of(answer([], risings=20), {}), 0)

    def test_never_looks_at_what_is_held_back(self):
        with self.assertRaises(ValueError):
            set_society.loss_of(answer([figure("registers", 1.0, part="held_back")]), {})


class Search(unittest.TestCase):
    def test_finds_the_least_inside_the_bounds(self):
        def loss(values):
            return (values[GROWTH] - 33) ** 2 + (values[FEAR] - 2000) ** 2 / 1000
        found, least = set_society.search(loss, {GROWTH: 28, FEAR: 900}, 40, tell=lambda _: None)
        self.assertLess(abs(found[GROWTH] - 33), 2)
        self.assertEqual(found[FEAR], set_society.PARAMETERS[FEAR][2])
        self.assertEqual(least, loss(found))

    def test_every_prior_lies_inside_its_bounds(self):
        for name, (prior, low, high) in set_society.PARAMETERS.items():
            self.assertLessEqual(low, prior, name)
            self.assertLessEqual(prior, high, name)


if __name__ == "__main__":
    unittest.main()
