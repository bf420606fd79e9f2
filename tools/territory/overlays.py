#!/usr/bin/env python3
"""Makes data/map/overlays.geojson: what the twelfth century had and a modern map has not.

    overlays.py [--pack data/jin_song] [--map data/map] [--out FILE]

From the pack come the courses of the Yellow River, the lower Huai, the Si and the canals
(river_courses.csv) and the passes; from data/map/hand_made.csv lakes, marshes, smaller rivers, the
old coast and the walls. Every line is smoothed through its given points; all of it is an estimate
and says so.
"""

import argparse
import json
import pathlib

import geojson
import geometry
from banks import Banks
from hand_made import later_land, parse_points, read_table

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
# Barriers whose course in the period is not the modern one.
OLD_COURSES = ("yellow", "huai", "si")
# What one step across costs, in km of level ground: the moving bed of the plain is less of a
# boundary than the one river that never moved.
CROSSING_KM = {
    "yellow": 22, "huai": 120, "si": 8, "juma": 120, "hutuo": 6, "luo-henan": 8, "luo-shaanxi": 8,
    "tao": 10, "huangshui": 8, "guo": 6, "min-middle": 14, "fu-sichuan": 8, "cheolli": 5000,
    "annam-limit": 5000, "tubo-limit": 5000,
}  # fmt: skip
THRESHOLD_KM2 = 0.9
# Passes that make up a line, from west to east.
PASS_LINES = (
    ("pass-line-yan", "Passes of the Yan mountains", "燕山諸關",
     ("juyong", "gubeikou", "songting", "yuguan")),
    ("pass-line-taihang", "Passes of the northern Taihang", "太行諸關",
     ("yanmen", "zijing", "juyong")),
    ("pass-line-shu", "Passes into Shu", "入蜀諸關",
     ("dasanguan", "xianren", "wuxiu", "raofeng")),
)  # fmt: skip


def thinned(line: list, is_ring: bool = False) -> list:
    return geometry.simplify(line, lambda _: THRESHOLD_KM2, is_ring)


def properties(row: dict, kind: str) -> dict:
    result = {"id": row["id"], "kind": kind, "name_en": row["name_en"], "name_zh": row["name_zh"]}
    for key in ("valid_from", "valid_to"):
        result[key] = int(row[key]) if row[key] else None
    result |= {"sources": row["sources"], "confidence": row["confidence"], "estimate": True}
    return result | {"note": row["note"]}


class Overlays:
    def __init__(self, pack: pathlib.Path, layers: pathlib.Path):
        self._pack = pack
        self._layers = layers
        self._banks = Banks(layers / "banks.csv", pack / "places.csv")
        places = read_table(pack / "places.csv")
        self._later_land = later_land(layers / "hand_made.csv")
        self._points = {row["id"]: (float(row["lon"]), float(row["lat"])) for row in places}

    def features(self) -> list[dict]:
        return self._courses() + self._hand_made() + self._pass_lines()

    def _courses(self) -> list[dict]:
        kinds = {row["id"]: row["kind"] for row in read_table(self._pack / "barriers.csv")}
        features = []
        for row in read_table(self._pack / "river_courses.csv"):
            barrier = row["barrier"]
            if barrier not in OLD_COURSES and kinds[barrier] != "canal":
                continue
            line = parse_points(row["points"])
            junction = self._junction(barrier)
            if junction:
                line = _from_junction(line, junction)
            line = self._to_the_coast(self._banks.hold(barrier, geometry.smooth(line)))
            if barrier == "yellow":
                kind = "yellow_river"
            else:
                kind = "canal" if kinds[barrier] == "canal" else "river"
            what = properties(row, kind) | {"barrier": barrier}
            what["crossing_km"] = 0 if kind == "canal" else CROSSING_KM[barrier]
            features.append(geojson.lines(what, [thinned(line)]))
        return features

    def _junction(self, river: str) -> geometry.Point | None:
        """Where the modern map's river leaves its old bed: the end of its reach of both times."""
        layer = json.loads((self._layers / "rivers.geojson").read_text(encoding="utf-8"))
        ends: dict[str, set] = {"both": set(), "modern": set()}
        for feature in layer["features"]:
            if feature["properties"]["id"] == river:
                parts = feature["geometry"]["coordinates"]
                if feature["geometry"]["type"] == "LineString":
                    parts = [parts]
                for part in parts:
                    ends[feature["properties"]["period"]] |= {tuple(part[0]), tuple(part[-1])}
        shared = sorted(ends["both"] & ends["modern"])
        return shared[0] if shared else None

    def _to_the_coast(self, line: list[geometry.Point]) -> list[geometry.Point]:
        """The line as far as the first point in what was still sea, that point included."""
        for number, point in enumerate(line):
            if any(geometry.inside(point, ring) for ring in self._later_land):
                return line[: number + 1]
        return line

    def _hand_made(self) -> list[dict]:
        features = []
        for row in read_table(self._layers / "hand_made.csv"):
            points = parse_points(row["points"])
            what = properties(row, row["kind"])
            if row["kind"] in ("lake", "marsh"):
                ring = thinned(geometry.smooth(points, is_ring=True), is_ring=True)
                features.append(geojson.feature(what, "Polygon", [geojson.closed(ring)]))
                continue
            line = thinned(self._banks.hold(row["id"], geometry.smooth(points)))
            if row["id"] in CROSSING_KM:
                what["crossing_km"] = CROSSING_KM[row["id"]]
            features.append(geojson.lines(what, [line]))
            if row["seaward"]:
                ring = line + parse_points(row["seaward"])
                area = what | {"id": row["id"].replace("coast", "later-land"), "kind": "later_land"}
                features.append(geojson.feature(area, "Polygon", [geojson.closed(ring)]))
        return features

    def _pass_lines(self) -> list[dict]:
        features = []
        for line_id, name_en, name_zh, places in PASS_LINES:
            row = {"id": line_id, "name_en": name_en, "name_zh": name_zh, "valid_from": ""}
            row |= {"valid_to": "", "sources": "", "confidence": "medium"}
            row["note"] = "Joins the passes of the gazetteer; no wall stood along it in the period."
            what = properties(row, "pass_line") | {"places": list(places)}
            points = [self._points[place] for place in places]
            features.append(geojson.feature(what, "LineString", points))
        return features


def _from_junction(line: list, junction: geometry.Point) -> list:
    """The line from the junction on: points up to the nearest one are the common reach."""
    nearest = min(range(len(line)), key=lambda k: geometry.distance_km(line[k], junction))
    rest = line[nearest:]
    if len(rest) > 1:
        ahead = geometry.distance_km(rest[1], junction)
        if ahead < geometry.distance_km(rest[1], rest[0]) + 5:
            rest = rest[1:]
    return [junction] + rest


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pack", type=pathlib.Path, default=ROOT / "data" / "jin_song")
    parser.add_argument("--map", type=pathlib.Path, default=ROOT / "data" / "map")
    parser.add_argument("--out", type=pathlib.Path)
    args = parser.parse_args()
    out = args.out or args.map / "overlays.geojson"
    features = Overlays(args.pack, args.map).features()
    geojson.write(out, features)
    print(f"{out.name}: {len(features)} features, {out.stat().st_size} bytes")


if __name__ == "__main__":
    main()
