"""Reads the two files of an ESRI shapefile that the base layers need: shapes and names."""

import pathlib
import struct

Point = tuple[float, float]
_HEADER_BYTES = 100
_PART_TABLE = 44


def read_shapes(path: pathlib.Path) -> list[list[list[Point]]]:
    """The parts (lines or rings) of each record, in file order. An empty shape has no parts."""
    data = path.read_bytes()
    shapes = []
    offset = _HEADER_BYTES
    while offset < len(data):
        words = struct.unpack_from(">i", data, offset + 4)[0]
        shapes.append(_read_parts(data, offset + 8, 2 * words))
        offset += 8 + 2 * words
    return shapes


def _read_parts(data: bytes, start: int, size: int) -> list[list[Point]]:
    if size < _PART_TABLE:
        return []
    part_count, point_count = struct.unpack_from("<ii", data, start + 36)
    firsts = struct.unpack_from(f"<{part_count}i", data, start + _PART_TABLE) + (point_count,)
    numbers = struct.unpack_from(
        f"<{2 * point_count}d", data, start + _PART_TABLE + 4 * part_count
    )
    points = list(zip(numbers[::2], numbers[1::2]))
    return [points[first:last] for first, last in zip(firsts, firsts[1:])]
