#!/usr/bin/env python3
"""Tests of the plane geometry and of holding rivers off their cities."""

import csv
import pathlib
import tempfile
import unittest

import banks
import geometry


class Geometry(unittest.TestCase):
    def test_clipping_cuts_at_the_box(self):
        ring = [(-1.0, -1.0), (3.0, -1.0), (3.0, 3.0), (-1.0, 3.0)]
        clipped = geometry.clip_ring(ring, (0.0, 0.0, 2.0, 2.0))
        self.assertEqual(sorted(set(clipped)), [(0.0, 0.0), (0.0, 2.0), (2.0, 0.0), (2.0, 2.0)])
        self.assertEqual(geometry.clip_ring(ring, (5.0, 5.0, 6.0, 6.0)), [])

    def test_splitting_keeps_a_point_beyond_unless_told_not_to(self):
        line = [(0.0, 0.0), (1.0, 0.0), (2.0, 0.0), (3.0, 0.0)]

        def inside(point):
            return point[0] < 1.5

        self.assertEqual(geometry.split_line(line, inside), [line[:3]])
        self.assertEqual(geometry.split_line(line, inside, beyond=0), [line[:2]])

    def test_simplifying_drops_small_triangles_and_keeps_ends(self):
        line = [(0.0, 0.0), (1.0, 0.001), (2.0, 0.0), (3.0, 1.0)]
        simple = geometry.simplify(line, lambda _: 50.0)
        self.assertEqual(simple, [line[0], line[2], line[3]])
        self.assertEqual(geometry.simplify(line, lambda _: 1e9), [line[0], line[3]])

    def test_a_ring_keeps_four_points(self):
        ring = [(0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.5, 1.01), (0.0, 1.0)]
        self.assertEqual(len(geometry.simplify(ring, lambda _: 1e9, is_ring=True)), 4)

    def test_a_smooth_line_goes_through_its_points(self):
        points = [(0.0, 0.0), (1.0, 1.0), (2.0, 0.0), (4.0, 0.5)]
        smooth = geometry.smooth(points, steps=4)
        for point in points:
            nearest = min(geometry.distance_km(point, other) for other in smooth)
            self.assertLess(nearest, 0.001)
        self.assertEqual(len(smooth), 13)

    def test_area_has_the_sign_of_the_turn(self):
        ring = [(0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 1.0)]
        self.assertAlmostEqual(geometry.ring_km2(ring), 12363, delta=5)
        self.assertAlmostEqual(geometry.ring_km2(ring[::-1]), -12363, delta=5)

    def test_inside(self):
        ring = [(0.0, 0.0), (2.0, 0.0), (2.0, 2.0), (1.0, 1.0), (0.0, 2.0)]
        self.assertTrue(geometry.inside((0.5, 1.0), ring))
        self.assertFalse(geometry.inside((1.0, 1.5), ring))


class HeldBanks(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.path = pathlib.Path(folder.name)
        self.write("places.csv", [["id", "lon", "lat"], ["town", "100.0", "30.0"]])
        self.write("banks.csv", [["place", "river", "bank"], ["town", "stream", "s"]])

    def write(self, name, rows):
        with (self.path / name).open("w", encoding="utf-8", newline="") as table:
            csv.writer(table).writerows(rows)

    def test_a_river_on_the_wrong_side_is_pushed_over_and_only_there(self):
        held = banks.Banks(self.path / "banks.csv", self.path / "places.csv")
        line = [(99.0, 29.99), (101.0, 29.99)]
        moved = held.hold("stream", line)
        self.assertLess(banks.clearance_km(line, (100.0, 30.0), "s"), 0)
        self.assertGreater(banks.clearance_km(moved, (100.0, 30.0), "s"), 1.2)
        self.assertEqual((moved[0], moved[-1]), (line[0], line[-1]))

    def test_a_river_on_the_right_side_stays(self):
        held = banks.Banks(self.path / "banks.csv", self.path / "places.csv")
        line = [(99.0, 30.05), (101.0, 30.05)]
        self.assertEqual(held.hold("stream", line), line)
        self.assertEqual(held.hold("other", [(99.0, 29.9), (101.0, 29.9)])[0], (99.0, 29.9))


if __name__ == "__main__":
    unittest.main()
