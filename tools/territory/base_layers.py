#!/usr/bin/env python3
"""Makes land, rivers and natural lakes of data/map from Natural Earth 1:10m.

    base_layers.py FOLDER_WITH_NE_10M_SHAPEFILES [--out data/map]

The shapefiles ne_10m_land and ne_10m_rivers_lake_centerlines (public domain) are in the Debian
package libmagics++-data; tools/territory/README.md has the commands. The lakes are the holes of the
land; lake_names.csv lists those that are natural and old enough. What the period had and the modern
map has not is made by overlays.py.
"""

import argparse
import collections
import pathlib

import geojson
import geometry
import shapefile
from banks import Banks
from hand_made import later_land, read_table

HERE = pathlib.Path(__file__).resolve().parent
DATA = HERE.parent.parent / "data"
WINDOW = (70.0, 17.0, 145.0, 55.0)
# Where the story is, and the map shows most.
FOCUS = (98.0, 19.5, 127.0, 43.5)
COAST_KM2 = (0.8, 16.0)
RIVER_KM2 = (2.7, 35.0)
LAKE_KM2 = (0.6, 12.0)
ISLAND_KM2 = (15.0, 250.0)
JOIN_DEGREES = 0.012


def in_focus(point: geometry.Point) -> bool:
    west, south, east, north = FOCUS
    return west <= point[0] <= east and south <= point[1] <= north


def in_window(point: geometry.Point) -> bool:
    west, south, east, north = WINDOW
    return west <= point[0] <= east and south <= point[1] <= north


def coast_threshold(point: geometry.Point) -> float:
    return COAST_KM2[0] if in_focus(point) else COAST_KM2[1]


def river_threshold(point: geometry.Point) -> float:
    return RIVER_KM2[0] if in_focus(point) else RIVER_KM2[1]


def lake_threshold(point: geometry.Point) -> float:
    return LAKE_KM2[0] if in_focus(point) else LAKE_KM2[1]


def read_land(folder: pathlib.Path) -> list[list[list[geometry.Point]]]:
    """The parts of each polygon of the land, clipped to the window; empty where outside."""
    shapes = shapefile.read_shapes(folder / "ne_10m_land.shp")
    return [[geometry.clip_ring(ring[:-1], WINDOW) for ring in parts] for parts in shapes]


def land_features(land: list) -> list[dict]:
    """Outer rings only: lakes are a layer of their own, and reservoirs are none."""
    outers = []
    seen = set()
    for parts in land:
        for ring in parts:
            # Natural Earth holds some islands twice.
            if tuple(ring) in seen:
                continue
            seen.add(tuple(ring))
            km2 = geometry.ring_km2(ring) if len(ring) > 2 else 0
            # Shapefile: outer rings run clockwise, holes counter-clockwise.
            if -km2 >= (ISLAND_KM2[0] if ring and in_focus(ring[0]) else ISLAND_KM2[1]):
                outers.append((-km2, ring))
    outers.sort(key=lambda item: -item[0])
    features = []
    for number, (km2, ring) in enumerate(outers):
        simple = geometry.simplify(ring, coast_threshold, is_ring=True)
        properties = {"id": f"land-{number}", "km2": round(km2)}
        features.append(geojson.feature(properties, "Polygon", [geojson.closed(simple)]))
    return features


def lake_features(land: list) -> list[dict]:
    rows = read_table(HERE / "lake_names.csv")
    mainland = max(land, key=lambda parts: sum(map(len, parts)))
    features = []
    for row in rows:
        ring = mainland[int(row["part"])]
        simple = geometry.simplify(ring, lake_threshold, is_ring=True)
        properties = {"id": row["id"], "name_en": row["name_en"], "name_zh": row["name_zh"]}
        properties |= {"km2": round(abs(geometry.ring_km2(ring)))}
        features.append(geojson.feature(properties, "Polygon", [geojson.closed(simple)]))
    return sorted(features, key=lambda f: -f["properties"]["km2"])


def river_features(folder: pathlib.Path, banks: Banks, sea: list) -> list[dict]:
    shapes = shapefile.read_shapes(folder / "ne_10m_rivers_lake_centerlines.shp")
    rows = read_table(HERE / "river_names.csv")
    groups = collections.defaultdict(list)
    for row in rows:
        for part in shapes[int(row["record"])]:
            for line in geometry.split_line(part, in_window, beyond=0):
                for period, piece in _by_period(line, row["modern_where"], sea):
                    key = (row["id"], row["name_en"], row["name_zh"], int(row["rank"]), period)
                    groups[key + (int(row["crossing_km"]),)].append(piece)
    features = []
    for key in sorted(groups, key=lambda k: (k[3], k[0], k[1], k[4], k[5])):
        river, name_en, name_zh, rank, period, crossing_km = key
        joined = _join(groups[key])
        parts = [geometry.simplify(line, river_threshold) for line in joined]
        parts = [banks.hold(river, line) for line in parts if geometry.line_km(line) > 3]
        properties = {"id": river, "name_en": name_en, "name_zh": name_zh, "rank": rank}
        properties |= {"period": period, "crossing_km": crossing_km}
        features.append(geojson.lines(properties, parts))
    return features


def _by_period(line: list, modern_where: str, sea: list) -> list[tuple[str, list]]:
    """Splits off reaches that the period had not: as the table says ("lon>113.45"), or through
    land that was still sea."""
    axis = 0 if modern_where.startswith("lon") else 1
    sign = 1 if modern_where[3:4] == ">" else -1
    limit = float(modern_where[4:] or "0")

    def is_modern(point: geometry.Point) -> bool:
        if modern_where and (point[axis] - limit) * sign > 0:
            return True
        return any(geometry.inside(point, ring) for ring in sea)

    pieces = [("both", run) for run in geometry.split_line(line, lambda p: not is_modern(p))]
    return pieces + [("modern", run) for run in geometry.split_line(line, is_modern)]


def _join(lines: list[list]) -> list[list]:
    """Lines that touch end to end become one, in whichever direction they were drawn."""
    lines = sorted((line for line in lines if len(line) > 1), key=lambda line: (line[0], line[-1]))
    changed = True
    while changed:
        changed = False
        for i in range(len(lines)):
            for j in range(i + 1, len(lines)):
                merged = _joined(lines[i], lines[j])
                if merged:
                    lines[i] = merged
                    del lines[j]
                    changed = True
                    break
            if changed:
                break
    return lines


def _joined(a: list, b: list) -> list | None:
    def near(p, q) -> bool:
        return abs(p[0] - q[0]) < JOIN_DEGREES and abs(p[1] - q[1]) < JOIN_DEGREES

    if near(a[-1], b[0]):
        return a + b[1:]
    if near(a[-1], b[-1]):
        return a + b[::-1][1:]
    if near(a[0], b[-1]):
        return b + a[1:]
    if near(a[0], b[0]):
        return b[::-1] + a[1:]
    return None


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--out", type=pathlib.Path, default=DATA / "map")
    args = parser.parse_args()
    land = read_land(args.folder)
    banks = Banks(args.out / "banks.csv", DATA / "jin_song" / "places.csv")
    sea = later_land(args.out / "hand_made.csv")
    for name, features in (
        ("land.geojson", land_features(land)),
        ("lakes.geojson", lake_features(land)),
        ("rivers.geojson", river_features(args.folder, banks, sea)),
    ):
        geojson.write(args.out / name, features)
        print(f"{name}: {len(features)} features, {(args.out / name).stat().st_size} bytes")


if __name__ == "__main__":
    main()
