"""Holds cities on their own bank: moves a river line aside where it runs past on the wrong side.

Gazetteer and rivers come from different sources and miss each other by a kilometre or three, which
would put a river town into the wrong realm. data/map/banks.csv says on which side of which river a
place stands ("zhenjiang,yangzi,s": on the south bank).
"""

import csv
import math
import pathlib

import geometry
from geometry import KM_PER_DEGREE, Point

CLEAR_KM = 1.5
REACH_KM = 9.0
STEP_KM = 1.5
_TOWARD = {"n": (0, 1), "s": (0, -1), "e": (1, 0), "w": (-1, 0)}


class Banks:
    """The rows of banks.csv with the points of their places."""

    def __init__(self, banks_csv: pathlib.Path, places_csv: pathlib.Path):
        with places_csv.open(encoding="utf-8", newline="") as table:
            points = {r["id"]: (float(r["lon"]), float(r["lat"])) for r in csv.DictReader(table)}
        self._rows: dict[str, list[tuple[Point, str]]] = {}
        with banks_csv.open(encoding="utf-8", newline="") as table:
            for row in csv.DictReader(table):
                rows = self._rows.setdefault(row["river"], [])
                rows.append((points[row["place"]], row["bank"]))

    def hold(self, river: str, line: list[Point]) -> list[Point]:
        """The line, moved aside where one of the river's places would be on the wrong bank."""
        for place, bank in self._rows.get(river, []):
            for _ in range(12):
                short_km = CLEAR_KM - clearance_km(line, place, bank)
                if short_km <= 0.05 or nearest(line, place)[0] > REACH_KM:
                    break
                line = _push(_densified(line, place), place, bank, short_km)
        return line


def nearest(line: list[Point], place: Point) -> tuple[float, Point]:
    """Distance in km and position of the point of the line that is nearest to the place."""
    width = math.cos(math.radians(place[1]))
    best = (math.inf, line[0])
    for a, b in zip(line, line[1:]):
        ax, ay = (a[0] - place[0]) * width, a[1] - place[1]
        dx, dy = (b[0] - a[0]) * width, b[1] - a[1]
        length = dx * dx + dy * dy
        share = min(1.0, max(0.0, -(ax * dx + ay * dy) / length)) if length > 0 else 0.0
        km = math.hypot(ax + share * dx, ay + share * dy) * KM_PER_DEGREE
        if km < best[0]:
            best = (km, (a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1])))
    return best


def clearance_km(line: list[Point], place: Point, bank: str) -> float:
    """How far the place stands off the line on its own bank; negative on the wrong bank."""
    km, point = nearest(line, place)
    east, north = _TOWARD[bank]
    width = math.cos(math.radians(place[1]))
    toward = (place[0] - point[0]) * width * east + (place[1] - point[1]) * north
    return math.copysign(km, toward) if km > 0.001 else 0.0


def _densified(line: list[Point], place: Point) -> list[Point]:
    dense = [line[0]]
    for a, b in zip(line, line[1:]):
        if nearest([a, b], place)[0] < REACH_KM:
            pieces = max(1, math.ceil(geometry.distance_km(a, b) / STEP_KM))
            for k in range(1, pieces):
                share = k / pieces
                dense.append((a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1])))
        dense.append(b)
    return dense


def _push(line: list[Point], place: Point, bank: str, km: float) -> list[Point]:
    east, north = _TOWARD[bank]
    width = math.cos(math.radians(place[1]))
    moved = []
    for point in line:
        off_km = geometry.distance_km(point, place)
        share = 0.5 + 0.5 * math.cos(math.pi * off_km / REACH_KM) if off_km < REACH_KM else 0.0
        shift = share * km / KM_PER_DEGREE
        moved.append((point[0] - east * shift / width, point[1] - north * shift))
    return moved
