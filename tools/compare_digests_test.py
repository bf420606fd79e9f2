import unittest

import compare_digests

A, B, C = ("0x" + digit * 16 for digit in "abc")


class Difference(unittest.TestCase):
    def test_equal_lists(self):
        self.assertIsNone(compare_digests.difference([A, B, A], [A, B, A]))

    def test_names_the_first_year_that_differs(self):
        found = compare_digests.difference([A, B, B, A], [C, B, C, C])
        self.assertIn("part in 1115", found)

    def test_other_differences(self):
        for old, new in (([A, B], [C, B]), ([A, B], [A, B, B]), ([], [A]), ([A], []), ([A], ["x"])):
            with self.subTest((old, new)):
                self.assertIsNotNone(compare_digests.difference(old, new))

    def test_trailer(self):
        self.assertEqual(compare_digests.trailer([A], [B]), f"Digest: {B} (was {A})")
        self.assertEqual(compare_digests.trailer([], [B]), f"Digest: {B} (was none)")
        self.assertEqual(compare_digests.trailer([A, B], [A, B]), "No behaviour change")
        self.assertEqual(compare_digests.trailer([A, A], [A, B]), f"Digest: {A} (was {A})")


if __name__ == "__main__":
    unittest.main()
