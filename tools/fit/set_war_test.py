"""Tests of set_war.py."""
import pathlib
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import set_war  # noqa: E402

LAWS = """# Laws.

[battle.one]
value = 3
unit = "permille"
source = "jinshi(2)"
reasoning = "old"

[battle.two]
value = 4
source = "estimate"
reasoning = "kept"
"""


class WithValue(unittest.TestCase):
    def test_replaces_value_and_reasoning_of_one_parameter(self):
        text = set_war.with_value(LAWS, "battle.one", {"prior": 5, "value": 7})
        self.assertIn("[battle.one]\nvalue = 7\n", text)
        self.assertIn("within a prior of 5", text)
        self.assertIn('[battle.two]\nvalue = 4\nsource = "estimate"\nreasoning = "kept"', text)

    def test_refuses_an_unknown_parameter(self):
        with self.assertRaises(SystemExit):
            set_war.with_value(LAWS, "battle.three", {"prior": 5, "value": 7})


if __name__ == "__main__":
    unittest.main()
