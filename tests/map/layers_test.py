#!/usr/bin/env python3
"""What must hold of the base map and of the twelfth-century overlays."""

import json
import unittest

import map_files
from map_files import MAP, features, km_between, km_off, point_of

WINDOW = (70, 17, 145, 55)
# What one page may embed, in bytes.
BYTES_MOST = {
    "land.geojson": 200_000, "rivers.geojson": 155_000, "lakes.geojson": 40_000,
    "overlays.geojson": 55_000, "cells.topojson": 250_000, "relief.webp": 90_000,
    "relief_plate.webp": 90_000, "relief_stage.png": 350_000, "relief_stage.webp": 90_000,
}  # fmt: skip
# Of the reliefs a page takes one.
OTHER_RELIEFS = {"relief_plate.webp", "relief.webp", "relief_stage.png"}
KINDS = {"lake", "marsh", "river", "yellow_river", "canal", "old_coast", "later_land", "wall",
         "pass_line", "limit"}  # fmt: skip
COURSES = {
    "yellow-northern": (1099, 1128), "yellow-1128": (1128, 1168), "yellow-1168": (1168, 1194),
    "yellow-1194": (1194, 1232), "yellow-1232": (1232, 1286),
}  # fmt: skip
# Inside water that later ages made.
RESERVOIRS = {
    "Danjiangkou": (111.45, 32.70), "Hongze": (118.60, 33.30), "Miyun": (116.95, 40.50),
    "Xin'anjiang": (118.95, 29.58), "Guanting": (115.66, 40.32), "Nansi": (117.20, 34.62),
    "Fengman": (126.80, 43.60), "Longyangxia": (100.70, 36.10),
}  # fmt: skip


def overlays(kind: str) -> list[dict]:
    return [f for f in features("overlays.geojson") if f["properties"]["kind"] == kind]


class Files(unittest.TestCase):
    def test_sizes_suit_a_page(self):
        for name, most in BYTES_MOST.items():
            self.assertLessEqual((MAP / name).stat().st_size, most, name)
        page = [name for name in BYTES_MOST if name not in OTHER_RELIEFS]
        self.assertLessEqual(sum((MAP / name).stat().st_size for name in page), 750_000)

    def test_every_layer_has_its_licence_stated(self):
        text = (MAP / "LICENSES.md").read_text(encoding="utf-8")
        for path in sorted(MAP.iterdir()):
            if path.suffix != ".md":
                self.assertIn(f"`{path.name}`", text)

    def test_polygons_are_closed_counter_clockwise_and_in_the_window(self):
        for name in ("land.geojson", "lakes.geojson", "overlays.geojson"):
            for feature in features(name):
                if feature["geometry"]["type"] == "Polygon":
                    for ring in feature["geometry"]["coordinates"]:
                        self.assertGreaterEqual(len(ring), 4)
                        self.assertEqual(ring[0], ring[-1])
                        self.assertGreater(map_files.area_km2(ring[:-1]), 0)

    def test_coordinates_lie_in_the_window(self):
        west, south, east, north = WINDOW
        for name in ("land.geojson", "lakes.geojson", "rivers.geojson"):
            text = json.dumps([f["geometry"]["coordinates"] for f in features(name)])
            numbers = json.loads("[" + text.replace("[", "").replace("]", "") + "]")
            for lon, lat in zip(numbers[::2], numbers[1::2]):
                self.assertTrue(west <= lon <= east and south <= lat <= north, (name, lon, lat))

    def test_no_island_stands_twice(self):
        rings = [json.dumps(f["geometry"]["coordinates"]) for f in features("land.geojson")]
        self.assertEqual(len(rings), len(set(rings)))


class Overlays(unittest.TestCase):
    def test_each_says_what_it_rests_on(self):
        seen = set()
        for feature in features("overlays.geojson"):
            what = feature["properties"]
            self.assertNotIn(what["id"], seen)
            seen.add(what["id"])
            self.assertIn(what["kind"], KINDS)
            self.assertIn(what["confidence"], ("high", "medium", "low"))
            self.assertIs(what["estimate"], True)
            self.assertTrue(what["name_en"] and what["name_zh"])
            self.assertTrue(what["sources"] or what["note"], what["id"])
            for source in filter(None, what["sources"].split(";")):
                self.assertIn(source.split("(")[0], map_files.source_keys())
            if what["valid_from"] and what["valid_to"]:
                self.assertLess(what["valid_from"], what["valid_to"])

    def test_the_yellow_river_has_its_five_courses(self):
        courses = {f["properties"]["id"]: f["properties"] for f in overlays("yellow_river")}
        spans = {k: (what["valid_from"], what["valid_to"]) for k, what in courses.items()}
        self.assertEqual(spans, COURSES)

    def test_drawn_courses_keep_to_the_points_of_the_pack(self):
        given = map_files.read_table(map_files.PACK / "river_courses.csv")
        points = {row["id"]: row["points"] for row in given}
        checked = 0
        for feature in overlays("yellow_river") + overlays("river") + overlays("canal"):
            name = feature["properties"]["id"]
            line = map_files.lines_of(feature)[0]
            pairs = filter(None, points.get(name, "").split(";"))
            course = [tuple(map(float, pair.split())) for pair in pairs]
            # What lies before the first drawn point is the common reach of the river layer.
            first = min(
                range(len(course)), key=lambda k: km_between(course[k], line[0]), default=0
            )
            for point in course[first + 1 :]:
                km, on = km_off(line, point)
                # What lies beyond the last one is behind the old coast.
                if km_between(on, line[-1]) > 1:
                    self.assertLess(km, 6, f"{name} at {point}")
                    checked += 1
        self.assertGreater(checked, 150)

    def test_courses_begin_where_the_river_layer_ends(self):
        for river in ("yellow", "huai"):
            ends = set()
            for feature in features("rivers.geojson"):
                what = feature["properties"]
                if what["id"] == river and what["period"] == "both":
                    for line in map_files.lines_of(feature):
                        ends |= {tuple(line[0]), tuple(line[-1])}
            for feature in features("overlays.geojson"):
                if feature["properties"].get("barrier") == river:
                    self.assertIn(tuple(map_files.lines_of(feature)[0][0]), ends)

    def test_courses_end_at_the_old_coast(self):
        rings = [f["geometry"]["coordinates"][0] for f in overlays("later_land")]
        for feature in overlays("yellow_river"):
            line = map_files.lines_of(feature)[0]
            inside = [any(map_files.is_inside(ring, spot) for ring in rings) for spot in line]
            self.assertNotIn(True, inside[:-2], feature["properties"]["id"])

    def test_old_coasts_have_their_later_land(self):
        coasts = {f["properties"]["id"].removeprefix("coast-") for f in overlays("old_coast")}
        later = {f["properties"]["id"].removeprefix("later-land-") for f in overlays("later_land")}
        self.assertEqual(coasts, later)
        self.assertIn("jiangsu", coasts)

    def test_no_place_stands_in_what_was_sea(self):
        for feature in overlays("later_land"):
            ring = feature["geometry"]["coordinates"][0]
            for place in map_files.places():
                self.assertFalse(map_files.is_inside(ring, point_of(place)), place)


class Water(unittest.TestCase):
    def test_no_reservoir_and_no_later_lake(self):
        rings = [f["geometry"]["coordinates"][0] for f in features("lakes.geojson")]
        rings += [f["geometry"]["coordinates"][0] for f in overlays("lake")]
        for name, point in RESERVOIRS.items():
            self.assertFalse(any(map_files.is_inside(ring, point) for ring in rings), name)

    def test_lakes_of_the_period_are_there(self):
        ids = {f["properties"]["id"] for f in features("lakes.geojson") + overlays("lake")}
        for lake in ("tai", "chao", "poyang", "dongting", "liangshan", "qinghai", "hulun"):
            self.assertIn(lake, ids)

    def test_no_place_stands_in_a_lake(self):
        for feature in features("lakes.geojson") + overlays("lake"):
            ring = feature["geometry"]["coordinates"][0]
            for place, row in map_files.places().items():
                # The camps of the tribes bear the names of the lakes they lay by.
                if row["kind"] != "tribal":
                    self.assertFalse(map_files.is_inside(ring, point_of(place)), place)

    def test_the_modern_yellow_river_is_marked_modern(self):
        for feature in features("rivers.geojson"):
            what = feature["properties"]
            self.assertIn(what["period"], ("both", "modern"))
            if what["id"] == "yellow" and what["period"] == "both":
                east = max(lon for line in map_files.lines_of(feature) for lon, _ in line)
                self.assertLess(east, 113.6)

    def test_cities_stand_on_their_own_bank(self):
        toward = {"n": (0, 1), "s": (0, -1), "e": (1, 0), "w": (-1, 0)}
        for row in map_files.read_table(MAP / "banks.csv"):
            point = point_of(row["place"])
            for km, on in self.nearest(row["river"], point):
                east, north = toward[row["bank"]]
                self.assertGreater((point[0] - on[0]) * east + (point[1] - on[1]) * north, 0, row)

    def nearest(self, river, point):
        """The nearest point of each drawn course of the river that passes close by."""
        named = [
            f
            for f in features("rivers.geojson") + features("overlays.geojson")
            if f["properties"].get("barrier", f["properties"]["id"]) == river
            and f["properties"].get("period") != "modern"
        ]
        for feature in named:
            km, on = min(km_off(line, point) for line in map_files.lines_of(feature))
            if km < 8:
                yield km, on


if __name__ == "__main__":
    unittest.main()
