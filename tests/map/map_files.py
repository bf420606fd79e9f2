"""The committed files of data/map and the tables of the pack, as the tests see them."""

import csv
import functools
import json
import math
import pathlib
import re

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
MAP = ROOT / "data" / "map"
PACK = ROOT / "data" / "jin_song"
EARTH_KM = 6371.0088
LAND_OF_NO_CELL, SEA = -1, -2


def read_table(path: pathlib.Path) -> list[dict]:
    with path.open(encoding="utf-8", newline="") as table:
        return list(csv.DictReader(table))


@functools.cache
def places() -> dict[str, dict]:
    return {row["id"]: row for row in read_table(PACK / "places.csv")}


def point_of(place: str) -> tuple[float, float]:
    row = places()[place]
    return float(row["lon"]), float(row["lat"])


@functools.cache
def features(name: str) -> list[dict]:
    return json.loads((MAP / name).read_text(encoding="utf-8"))["features"]


@functools.cache
def source_keys() -> set[str]:
    text = (PACK / "sources.bib").read_text(encoding="utf-8")
    return set(re.findall(r"^@\w+\{([^,]+),", text, re.MULTILINE))


def lines_of(feature: dict) -> list[list]:
    geometry = feature["geometry"]
    if geometry["type"] == "LineString":
        return [geometry["coordinates"]]
    return geometry["coordinates"]


def km_between(a, b) -> float:
    width = math.cos(math.radians((a[1] + b[1]) / 2))
    return math.radians(math.hypot((a[0] - b[0]) * width, a[1] - b[1])) * EARTH_KM


def line_km(line) -> float:
    return sum(km_between(a, b) for a, b in zip(line, line[1:]))


def km_off(line, point) -> tuple[float, tuple[float, float]]:
    """Distance from a point to a line and the point of the line that is nearest."""
    width = math.cos(math.radians(point[1]))
    best = (math.inf, line[0])
    for a, b in zip(line, line[1:]):
        ax, ay = (a[0] - point[0]) * width, a[1] - point[1]
        dx, dy = (b[0] - a[0]) * width, b[1] - a[1]
        square = dx * dx + dy * dy
        share = min(1.0, max(0.0, -(ax * dx + ay * dy) / square)) if square else 0.0
        on = (a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1]))
        best = min(best, (km_between(on, point), on))
    return best


def is_inside(ring, point) -> bool:
    inside = False
    for a, b in zip(ring, list(ring[1:]) + [ring[0]]):
        if (a[1] > point[1]) != (b[1] > point[1]):
            inside ^= point[0] < a[0] + (b[0] - a[0]) * (point[1] - a[1]) / (b[1] - a[1])
    return inside


def area_km2(ring) -> float:
    """On the sphere, positive when counter-clockwise."""
    total = 0.0
    for a, b in zip(ring, list(ring[1:]) + [ring[0]]):
        total += math.radians(b[0] - a[0]) * (
            math.sin(math.radians(a[1])) + math.sin(math.radians(b[1]))
        )
    return -total / 2 * EARTH_KM**2


class Cells:
    """cells.topojson taken apart."""

    def __init__(self):
        topology = json.loads((MAP / "cells.topojson").read_text(encoding="utf-8"))
        self.topology = topology
        self.geometries = topology["objects"]["cells"]["geometries"]
        self.ids = [geometry["id"] for geometry in self.geometries]
        self.properties = {g["id"]: g["properties"] for g in self.geometries}
        scale, translate = topology["transform"]["scale"], topology["transform"]["translate"]
        self.arcs = []
        for arc in topology["arcs"]:
            x = y = 0
            line = []
            for dx, dy in arc:
                x, y = x + dx, y + dy
                lon, lat = x * scale[0] + translate[0], y * scale[1] + translate[1]
                line.append((round(lon, 3), round(lat, 3)))
            self.arcs.append(line)
        sides = topology["arc_sides"]
        self.left, self.right = sides["left"], sides["right"]
        self.rivers = [sides["rivers"][k] if k >= 0 else "" for k in sides["river"]]
        self.polygons = {g["id"]: self._polygons(g) for g in self.geometries}

    def arc_rings(self, geometry: dict) -> list[list[list[int]]]:
        arcs = geometry["arcs"]
        return arcs if geometry["type"] == "MultiPolygon" else [arcs]

    def _polygons(self, geometry: dict) -> list[list[list]]:
        return [[self.ring(ring) for ring in polygon] for polygon in self.arc_rings(geometry)]

    def ring(self, numbers: list[int]) -> list:
        points = []
        for number in numbers:
            arc = self.arcs[number] if number >= 0 else self.arcs[~number][::-1]
            points += arc[:-1]
        return points

    def contains(self, cell: str, point) -> bool:
        return any(
            is_inside(polygon[0], point) and not any(is_inside(hole, point) for hole in polygon[1:])
            for polygon in self.polygons[cell]
        )

    def cells_at(self, point) -> list[str]:
        return [cell for cell in self.ids if self.contains(cell, point)]

    def spots(self, cell: str) -> list:
        return [spot for polygon in self.polygons[cell] for ring in polygon for spot in ring]

    def name(self, side: int) -> str:
        return self.ids[side] if side >= 0 else ("sea" if side == SEA else "")


@functools.cache
def cells() -> Cells:
    return Cells()
