"""Reads data/map/hand_made.csv: points written as "lon lat;lon lat"."""

import csv
import pathlib

import geometry


def read_table(path: pathlib.Path) -> list[dict]:
    with path.open(encoding="utf-8", newline="") as table:
        return list(csv.DictReader(table))


def parse_points(text: str) -> list[geometry.Point]:
    pairs = [pair.split() for pair in text.split(";") if pair.strip()]
    return [(float(lon), float(lat)) for lon, lat in pairs]


def later_land(path: pathlib.Path) -> list[list[geometry.Point]]:
    """Rings of what was sea in the period: an old coast and the points that close it offshore."""
    rows = [row for row in read_table(path) if row["seaward"]]
    return [
        geometry.smooth(parse_points(row["points"])) + parse_points(row["seaward"]) for row in rows
    ]
