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

    def test_near_keeps_within_the_range(self):
        law = laws.Law("a.b", 10, 5, 105)
        self.assertEqual(law.near(0.1), (5, 20))
        self.assertEqual(law.near(1), (5, 105))


if __name__ == "__main__":
    unittest.main()
