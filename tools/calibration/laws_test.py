#!/usr/bin/env python3
"""Tests of laws.py: laws are read with their ranges and written without touching anything else."""
import tomllib
import unittest

import laws


class ReadsAndWrites(unittest.TestCase):
    def test_reads_the_laws_that_match(self):
        found = laws.read_laws(["battle.*"])
        self.assertGreater(len(found), 10)
        self.assertTrue(all(law.group == "battle" for law in found))
        self.assertTrue(all(law.low <= law.value <= law.high for law in found))

    def test_writes_one_value_and_nothing_else(self):
        text = (laws.PACK / "laws.toml").read_text(encoding="utf-8")
        law = laws.read_laws()[3]
        changed = tomllib.loads(laws.with_values(text, {law.name: law.value + 1}))
        group, key = law.name.split(".")
        self.assertEqual(changed[group][key]["value"], law.value + 1)
        changed[group][key]["value"] = law.value
        self.assertEqual(changed, tomllib.loads(text))

    def test_writes_the_same_text_for_the_same_values(self):
        text = (laws.PACK / "laws.toml").read_text(encoding="utf-8")
        law = laws.read_laws()[0]
        self.assertEqual(laws.with_values(text, {law.name: law.value}), text)

    def test_refuses_a_law_that_there_is_not(self):
        with self.assertRaises(KeyError):
            laws.with_values("[battle.a]\nvalue = 1\n", {"battle.b": 1})

    def test_writes_a_posterior_after_the_range_and_again_in_its_place(self):
        text = (laws.PACK / "laws.toml").read_text(encoding="utf-8")
        one, two = (law.name for law in laws.read_laws()[5:7])
        first = laws.with_posteriors(text, {one: (1, 2), two: (3, 4)})
        again = laws.with_posteriors(first, {one: (5, 6)})
        told = tomllib.loads(again)
        for name, wanted in ((one, [5, 6]), (two, [3, 4])):
            group, key = name.split(".")
            self.assertEqual(told[group][key].pop("posterior"), wanted)
        plain = tomllib.loads(text)
        for table in (table for group in plain.values() for table in group.values()):
            table.pop("posterior", None)
        for table in (table for group in told.values() for table in group.values()):
            table.pop("posterior", None)
        self.assertEqual(told, plain)
        self.assertEqual(first.count("\n"), again.count("\n"))
        with self.assertRaises(KeyError):
            laws.with_posteriors(text, {"battle.no_such_law": (1, 2)})

    def test_near_keeps_within_the_range(self):
        law = laws.Law("a.b", 10, 5, 105)
        self.assertEqual(law.near(0.1), (5, 20))
        self.assertEqual(law.near(1), (5, 105))


if __name__ == "__main__":
    unittest.main()
