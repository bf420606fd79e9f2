"""Plane geometry of the map layers: clipping, simplifying, smoothing. Degrees in and out."""

import heapq
import math

Point = tuple[float, float]
Box = tuple[float, float, float, float]
KM_PER_DEGREE = 111.195


def clip_ring(ring: list[Point], box: Box) -> list[Point]:
    """The part of a closed ring (first point not repeated) inside west, south, east, north."""
    west, south, east, north = box
    sides = ((0, west, 1), (1, south, 1), (0, east, -1), (1, north, -1))
    for axis, limit, sign in sides:
        ring = _clip_side(ring, axis, limit, sign)
        if not ring:
            return []
    return ring


def _clip_side(ring: list[Point], axis: int, limit: float, sign: int) -> list[Point]:
    kept = []
    for before, here in zip(ring[-1:] + ring[:-1], ring):
        was_in = (before[axis] - limit) * sign >= 0
        is_in = (here[axis] - limit) * sign >= 0
        if was_in != is_in:
            share = (limit - before[axis]) / (here[axis] - before[axis])
            crossing = [before[k] + share * (here[k] - before[k]) for k in (0, 1)]
            crossing[axis] = limit
            kept.append((crossing[0], crossing[1]))
        if is_in:
            kept.append(here)
    return kept


def split_line(line: list[Point], inside, beyond: int = 1) -> list[list[Point]]:
    """The runs of a line whose points satisfy inside(point), with one point beyond each run."""
    runs: list[list[Point]] = []
    run: list[Point] = []
    for here in line:
        if inside(here):
            run.append(here)
        elif run:
            runs.append(run + [here][:beyond])
            run = []
    if run:
        runs.append(run)
    return [run for run in runs if len(run) > 1]


def triangle_km2(a: Point, b: Point, c: Point) -> float:
    width = math.cos(math.radians(b[1]))
    cross = (b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])
    return abs(cross) / 2 * width * KM_PER_DEGREE**2


def ring_km2(ring: list[Point]) -> float:
    """Signed area of a small ring, positive when counter-clockwise."""
    total = sum(
        (b[0] - a[0]) * (a[1] + b[1]) / -2 for a, b in zip(ring, ring[1:] + ring[:1])
    )
    middle = sum(p[1] for p in ring) / len(ring)
    return total * math.cos(math.radians(middle)) * KM_PER_DEGREE**2


def line_km(line: list[Point]) -> float:
    return sum(distance_km(a, b) for a, b in zip(line, line[1:]))


def distance_km(a: Point, b: Point) -> float:
    width = math.cos(math.radians((a[1] + b[1]) / 2))
    return math.hypot((a[0] - b[0]) * width, a[1] - b[1]) * KM_PER_DEGREE


def simplify(line: list[Point], threshold_km2, is_ring: bool = False) -> list[Point]:
    """Visvalingam's method: drops the point that spans the smallest triangle, again and again.

    threshold_km2(point) is the area below which that point may go. A ring keeps four points at
    least; a line keeps its ends.
    """
    count = len(line)
    if count <= (4 if is_ring else 2):
        return line
    after = list(range(1, count)) + [0 if is_ring else -1]
    before = [count - 1 if is_ring else -1] + list(range(count - 1))
    version = [0] * count
    left = count
    heap: list[tuple[float, int, int]] = []

    def push(k: int, at_least: float) -> None:
        if before[k] < 0 or after[k] < 0:
            return
        area = triangle_km2(line[before[k]], line[k], line[after[k]])
        heapq.heappush(heap, (max(area, at_least) / threshold_km2(line[k]), k, version[k]))

    for k in range(count):
        push(k, 0.0)
    gone = [False] * count
    while heap and left > (4 if is_ring else 2):
        area, k, seen = heapq.heappop(heap)
        if gone[k] or seen != version[k]:
            continue
        if area >= 1:
            break
        gone[k] = True
        left -= 1
        a, b = before[k], after[k]
        after[a], before[b] = b, a
        for neighbour in (a, b):
            version[neighbour] += 1
            push(neighbour, area * threshold_km2(line[neighbour]))
    return [p for p, dropped in zip(line, gone) if not dropped]


def smooth(points: list[Point], is_ring: bool = False, steps: int = 6) -> list[Point]:
    """A centripetal Catmull-Rom curve through all points, with `steps` pieces for each span."""
    if len(points) < 3:
        return points
    count = len(points)
    spans = count if is_ring else count - 1
    result = []
    for k in range(spans):
        p1, p2 = points[k], points[(k + 1) % count]
        p0 = points[k - 1] if is_ring or k > 0 else _mirror(p2, p1)
        p3 = points[(k + 2) % count] if is_ring or k + 2 < count else _mirror(p1, p2)
        result += [_catmull_rom(p0, p1, p2, p3, step / steps) for step in range(steps)]
    return result if is_ring else result + [points[-1]]


def _mirror(point: Point, centre: Point) -> Point:
    return (2 * centre[0] - point[0], 2 * centre[1] - point[1])


def _catmull_rom(p0: Point, p1: Point, p2: Point, p3: Point, share: float) -> Point:
    t0 = 0.0
    t1 = t0 + math.sqrt(max(math.dist(p0, p1), 1e-9))
    t2 = t1 + math.sqrt(max(math.dist(p1, p2), 1e-9))
    t3 = t2 + math.sqrt(max(math.dist(p2, p3), 1e-9))
    t = t1 + share * (t2 - t1)

    def blend(a: Point, b: Point, ta: float, tb: float) -> Point:
        w = (t - ta) / (tb - ta)
        return (a[0] + w * (b[0] - a[0]), a[1] + w * (b[1] - a[1]))

    a1, a2, a3 = blend(p0, p1, t0, t1), blend(p1, p2, t1, t2), blend(p2, p3, t2, t3)
    return blend(blend(a1, a2, t0, t2), blend(a2, a3, t1, t3), t1, t2)


def inside(point: Point, ring: list[Point]) -> bool:
    """Whether the point lies in the closed or unclosed ring (even-odd)."""
    within = False
    for a, b in zip(ring, ring[1:] + ring[:1]):
        if (a[1] > point[1]) != (b[1] > point[1]):
            at = a[0] + (b[0] - a[0]) * (point[1] - a[1]) / (b[1] - a[1])
            within ^= point[0] < at
    return within
