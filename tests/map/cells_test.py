#!/usr/bin/env python3
"""What must hold of the cells of data/map whatever tool made them."""

import collections
import unittest

import map_files
from map_files import SEA, cells, km_between, point_of

# Square kilometres between which each of these cells must lie. Islands are known exactly; the rest
# is what a prefecture or a fort of its kind could have had.
AREAS = {
    "kaifeng": (3000, 12000), "zhuxian": (100, 1200), "hangzhou": (4000, 12000),
    "luoyang": (5000, 20000), "taiyuan": (5000, 16000), "xiangyang": (4000, 14000),
    "yanjing": (3000, 14000), "jiankang": (3000, 12000), "zhenjiang": (1500, 6000),
    "fancheng": (200, 3000), "diaoyu": (200, 3000), "juyong": (100, 1500),
    "dengzhou-shandong": (9000, 20000), "qiongzhou-hainan": (33000, 35000),
    "ganghwa": (270, 600), "changguo": (437, 1200), "suzhou-liao": (3000, 12000),
    "chengdu": (5000, 25000), "quanzhou": (5000, 20000), "xingqing": (40000, 160000),
    "avarga": (80000, 260000), "kaesong": (60000, 140000),
}  # fmt: skip
# North and south of the Huai, by the record of the treaty line of 1142.
NORTH_OF_HUAI = ("caizhou", "shunchang", "xiacai", "suzhou-anhui", "sizhou", "lianshui",
                 "huaiyang", "haizhou-jiangsu", "bozhou-anhui")  # fmt: skip
SOUTH_OF_HUAI = ("xinyang", "guangzhou-henan", "shouchun", "haozhou", "xuyi", "chuzhou-huaian",
                 "chuzhou-anhui", "luzhou-anhui")  # fmt: skip
NEIGHBOURS = (
    ("kaifeng", "zhuxian", ""), ("kaifeng", "zhengzhou", ""), ("xiangyang", "fancheng", "han"),
    ("sizhou", "xuyi", "huai"), ("xiacai", "shouchun", "huai"), ("yanjing", "juyong", ""),
    ("huazhou-henan", "liyang", "yellow"), ("guazhou", "zhenjiang", "yangzi"),
    ("hezhong", "tongguan", "yellow"), ("zhuozhou", "yanjing", "sanggan"),
    ("baozhou-yalu", "kaizhou-liaoning", "yalu"), ("jinning", "shizhou-shanxi", "yellow"),
)  # fmt: skip
STRANGERS = (
    ("kaifeng", "hangzhou"), ("dengzhou-shandong", "suzhou-liao"), ("leizhou", "qiongzhou-hainan"),
    ("kaesong", "ganghwa"), ("mingzhou", "changguo"), ("quanzhou", "chengdu"),
)  # fmt: skip


class Shape(unittest.TestCase):
    def test_each_place_has_one_cell_and_stands_in_it_alone(self):
        self.assertEqual(sorted(cells().ids), sorted(map_files.places()))
        self.assertEqual(len(set(cells().ids)), len(cells().ids))
        for place in cells().ids:
            self.assertEqual(cells().cells_at(point_of(place)), [place])

    def test_rings_are_closed_and_turn_the_right_way(self):
        for geometry in cells().geometries:
            for polygon in cells().arc_rings(geometry):
                for number, arcs in enumerate(polygon):
                    self._check_ends_meet(arcs)
                    area = map_files.area_km2(cells().ring(arcs))
                    self.assertEqual(area > 0, number == 0, geometry["id"])

    def _check_ends_meet(self, arcs):
        lines = [cells().arcs[k] if k >= 0 else cells().arcs[~k][::-1] for k in arcs]
        for line, following in zip(lines, lines[1:] + lines[:1]):
            self.assertEqual(line[-1], following[0])

    def test_no_overlap_each_side_of_an_arc_belongs_to_one_cell(self):
        used = collections.Counter()
        for number, geometry in enumerate(cells().geometries):
            for polygon in cells().arc_rings(geometry):
                for arc in (arc for ring in polygon for arc in ring):
                    used[arc] += 1
                    # The cell is to the left of a ring that runs along the arc.
                    side = cells().left[arc] if arc >= 0 else cells().right[~arc]
                    self.assertEqual(side, number)
        self.assertEqual(set(used.values()), {1})
        for number in range(len(cells().arcs)):
            sides = (cells().left[number] >= 0) + (cells().right[number] >= 0)
            self.assertEqual((number in used) + (~number in used), sides)
            self.assertGreaterEqual(sides, 1)

    def test_arcs_meet_at_their_ends_only(self):
        inner = collections.Counter()
        ends = set()
        for arc in cells().arcs:
            ends |= {arc[0], arc[-1]}
            inner.update(set(arc[1:-1]))
        self.assertEqual([spot for spot in inner if spot in ends or inner[spot] > 1], [])

    def test_random_points_lie_in_one_cell_at_most(self):
        # A lattice with steps that share no factor with the thousandths of the arcs.
        for column in range(60):
            for row in range(40):
                point = (97.0137 + column * 0.5113, 20.0171 + row * 0.6117)
                self.assertLessEqual(len(cells().cells_at(point)), 1, point)


class Figures(unittest.TestCase):
    def test_areas_are_plausible(self):
        for cell, (least, most) in AREAS.items():
            area = cells().properties[cell]["area_km2"]
            self.assertTrue(least <= area <= most, f"{cell}: {area} km2")

    def test_areas_are_those_of_the_rings(self):
        table = {r["place"]: r for r in map_files.read_table(map_files.MAP / "cell_areas.csv")}
        self.assertEqual(sorted(table), sorted(cells().ids))
        for cell in cells().ids:
            rings = [ring for polygon in cells().polygons[cell] for ring in polygon]
            area = sum(map_files.area_km2(ring) for ring in rings)
            self.assertAlmostEqual(area, cells().properties[cell]["area_km2"], delta=1)
            self.assertEqual(int(table[cell]["area_km2"]), cells().properties[cell]["area_km2"])
            self.assertEqual(int(table[cell]["parts"]), len(cells().polygons[cell]))
            self.assertEqual(float(table[cell]["fade"]), cells().properties[cell]["fade"])

    def test_the_song_of_1114_has_the_size_historians_give(self):
        holders = map_files.read_table(map_files.PACK / "start_control.csv")
        total = sum(
            cells().properties[row["place"]]["area_km2"]
            for row in holders
            if row["holder"] == "song"
        )
        self.assertTrue(2_300_000 <= total <= 3_100_000, total)

    def test_open_country_fades_and_settled_country_does_not(self):
        for cell, row in map_files.places().items():
            fade = cells().properties[cell]["fade"]
            self.assertTrue(0 <= fade <= 1)
            if row["terrain"] in ("steppe", "desert", "forest"):
                self.assertGreaterEqual(fade, 0.6, cell)
        for cell in ("kaifeng", "hangzhou", "jinan", "chengdu", "tanzhou", "taiyuan", "fuping"):
            self.assertLessEqual(cells().properties[cell]["fade"], 0.1, cell)

    def test_core_and_reach_are_distances_from_the_place(self):
        for cell in cells().ids:
            what = cells().properties[cell]
            self.assertLessEqual(what["core_km"], what["reach_km"])
            furthest = max(km_between(point_of(cell), spot) for spot in cells().spots(cell))
            self.assertAlmostEqual(furthest, what["reach_km"], delta=45, msg=cell)


class Shores(unittest.TestCase):
    def assert_only(self, box, allowed):
        west, south, east, north = box
        for cell in cells().ids:
            for lon, lat in cells().spots(cell):
                if west < lon < east and south < lat < north:
                    self.assertIn(cell, allowed)
                    break

    def test_shandong_stays_off_liaodong_and_korea(self):
        liaodong = ("suzhou-liao", "haizhou-liao", "liaoyang", "kaizhou-liaoning", "guangning")
        self.assert_only((120.9, 38.6, 123.2, 40.3), liaodong)
        self.assert_only((124.5, 33.9, 130.0, 39.5), ("kaesong", "pyongyang", "ganghwa"))

    def test_nobody_claims_japan_taiwan_or_annam(self):
        self.assert_only((129.62, 30.0, 145.0, 36.0), ())
        self.assert_only((119.95, 21.7, 122.1, 25.4), ())
        self.assert_only((102.5, 17.0, 106.6, 21.9), ())

    def test_hainan_is_one_cell(self):
        self.assert_only((108.4, 18.0, 111.2, 20.13), ("qiongzhou-hainan",))

    def test_islands_keep_to_themselves(self):
        self.assertFalse(cells().contains("ganghwa", (126.70, 37.72)))
        self.assertFalse(cells().contains("changguo", (121.70, 29.90)))
        self.assertFalse(cells().contains("mingzhou", (122.20, 30.02)))

    def test_a_cell_has_one_piece_on_the_mainland(self):
        for cell in cells().ids:
            for polygon in cells().polygons[cell][1:]:
                # Every further piece is an island: nothing but sea along its rim.
                inland = [spot for spot in polygon[0] if spot not in self.shore_spots()]
                self.assertEqual(inland, [], cell)

    _shore_spots: set = set()

    @classmethod
    def shore_spots(cls) -> set:
        if not cls._shore_spots:
            for number, arc in enumerate(cells().arcs):
                if SEA in (cells().left[number], cells().right[number]):
                    cls._shore_spots |= set(arc)
        return cls._shore_spots

    def test_the_shore_of_the_cells_is_the_shore_of_the_land(self):
        known = set()
        for name in ("land.geojson", "overlays.geojson"):
            for feature in map_files.features(name):
                if feature["geometry"]["type"] == "Polygon":
                    known |= {tuple(spot) for spot in feature["geometry"]["coordinates"][0]}
        spots = self.shore_spots()
        # The rest are the points where a border or an old coast meets the shore.
        self.assertGreater(len(spots & known), 0.9 * len(spots))


class Rivers(unittest.TestCase):
    def borders(self, norths, souths):
        for number, arc in enumerate(cells().arcs):
            pair = {cells().name(cells().left[number]), cells().name(cells().right[number])}
            if pair & set(norths) and pair & set(souths):
                yield cells().rivers[number], arc

    def test_the_huai_parts_north_from_south(self):
        by_river = collections.Counter()
        for river, arc in self.borders(NORTH_OF_HUAI, SOUTH_OF_HUAI):
            by_river[river] += map_files.line_km(arc)
        total = sum(by_river.values())
        self.assertGreater(total, 500)
        self.assertGreater(by_river["huai"], 0.97 * total, by_river)

    def test_the_huai_line_has_no_gap_from_xinyang_to_the_sea(self):
        spans = sorted(
            (min(lon for lon, _ in arc), max(lon for lon, _ in arc))
            for number, arc in enumerate(cells().arcs)
            if cells().rivers[number] == "huai"
        )
        reached = spans[0][0]
        self.assertLess(reached, 113.95)
        for west, east in spans:
            self.assertLess(west, reached + 0.08)
            reached = max(reached, east)
        self.assertGreater(reached, 119.85)

    def test_no_southern_cell_lies_north_of_the_huai(self):
        for point in ((114.4, 32.5), (115.4, 32.6), (116.9, 32.95), (117.9, 33.3), (119.0, 33.8)):
            self.assertIn(cells().cells_at(point)[0], NORTH_OF_HUAI)

    def test_the_baigou_parted_song_and_liao(self):
        song = ("xiongzhou", "bazhou-hebei", "cangzhou")
        liao = ("baigou", "zhuozhou", "yanjing")
        by_river = collections.Counter()
        for river, arc in self.borders(song, liao):
            by_river[river] += map_files.line_km(arc)
        total = sum(by_river.values())
        self.assertGreater(total, 100)
        self.assertGreater(by_river["juma"] + by_river["jie"], 0.8 * total, by_river)

    def test_a_river_border_lies_on_the_river(self):
        lines = collections.defaultdict(list)
        for feature in map_files.features("rivers.geojson"):
            lines[feature["properties"]["id"]] += map_files.lines_of(feature)
        for feature in map_files.features("overlays.geojson"):
            what = feature["properties"]
            if what.get("crossing_km"):
                lines[what.get("barrier", what["id"])] += map_files.lines_of(feature)
        for number, arc in enumerate(cells().arcs):
            river = cells().rivers[number]
            if river:
                for spot in arc[1:-1:4]:
                    off = min(map_files.km_off(line, spot)[0] for line in lines[river])
                    self.assertLess(off, 0.3, f"{river} at {spot}")


class Neighbours(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        rows = map_files.read_table(map_files.MAP / "cell_neighbours.csv")
        cls.rows = {(row["place"], row["neighbour"]): row for row in rows}
        assert len(cls.rows) == len(rows)

    def test_the_relation_is_symmetric(self):
        for (place, neighbour), row in self.rows.items():
            self.assertNotEqual(place, neighbour)
            back = self.rows[(neighbour, place)]
            for column in ("border_km", "river", "river_km"):
                self.assertEqual(row[column], back[column])

    def test_lengths_are_those_of_the_arcs(self):
        lengths = collections.Counter()
        for number, arc in enumerate(cells().arcs):
            left, right = cells().left[number], cells().right[number]
            if left >= 0 and right >= 0:
                pair = frozenset((cells().ids[left], cells().ids[right]))
                lengths[pair] += map_files.line_km(arc)
        self.assertEqual({frozenset(pair) for pair in self.rows}, set(lengths))
        for pair, row in self.rows.items():
            self.assertAlmostEqual(float(row["border_km"]), lengths[frozenset(pair)], delta=0.1)

    def test_known_neighbours_touch_and_strangers_do_not(self):
        for place, neighbour, river in NEIGHBOURS:
            self.assertIn((place, neighbour), self.rows)
            self.assertEqual(self.rows[(place, neighbour)]["river"], river, (place, neighbour))
        for pair in STRANGERS:
            self.assertNotIn(pair, self.rows)

    def test_every_cell_but_the_islands_has_a_neighbour(self):
        alone = set(cells().ids) - {place for place, _ in self.rows}
        self.assertEqual(alone - {"shazhou", "naiman"}, {"ganghwa", "changguo", "qiongzhou-hainan"})


if __name__ == "__main__":
    unittest.main()
