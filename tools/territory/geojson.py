"""Writes GeoJSON one feature a line, with rounded coordinates: small, and readable in a diff."""

import json
import pathlib

DECIMALS = 3


def write(path: pathlib.Path, features: list[dict]) -> None:
    lines = [json.dumps(f, ensure_ascii=False, separators=(",", ":")) for f in features]
    text = '{"type":"FeatureCollection","features":[\n' + ",\n".join(lines) + "\n]}\n"
    path.write_text(text, encoding="utf-8", newline="\n")


def feature(properties: dict, kind: str, coordinates: list) -> dict:
    geometry = {"type": kind, "coordinates": rounded(coordinates)}
    return {"type": "Feature", "properties": properties, "geometry": geometry}


def lines(properties: dict, parts: list) -> dict:
    if len(parts) == 1:
        return feature(properties, "LineString", parts[0])
    return feature(properties, "MultiLineString", parts)


def closed(ring: list) -> list:
    """A ring with its first point repeated, counter-clockwise as RFC 7946 wants outer rings."""
    turn = sum((b[0] - a[0]) * (a[1] + b[1]) for a, b in zip(ring, ring[1:] + ring[:1]))
    ordered = ring if turn < 0 else ring[::-1]
    return ordered + ordered[:1]


def rounded(value):
    if isinstance(value, (list, tuple)):
        items = [rounded(item) for item in value]
        if items and isinstance(items[0], list) and items[0] and not isinstance(items[0][0], list):
            # Two points may fall together once they are rounded.
            return [p for k, p in enumerate(items) if k == 0 or p != items[k - 1]]
        return items
    number = round(value, DECIMALS)
    return int(number) if number == int(number) else number
