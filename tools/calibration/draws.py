"""What posterior.py draws: the span of each law before the score is seen, the file that keeps every
draw, and what is told of the laws afterwards. Only Python's own library is needed."""
import json
import math
import pathlib
import sys
from dataclasses import dataclass

SMALLEST = 8  # Half and double of a smaller law are but a few whole numbers.
TAIL = 0.05  # What lies below a posterior range, and above it.


@dataclass(frozen=True)
class Span:
    """Of a law, in doublings of its value: -1 is half of it, 1 the double. Each is as likely."""

    law: object  # laws.Law
    low: float
    high: float

    def value(self, doublings):
        law = self.law
        return min(law.high, max(law.low, round(law.value * 2 ** doublings)))

    def share(self, part):
        """The value below which so large a part of the draws lies before the score is seen."""
        return self.value(self.low + part * (self.high - self.low))


def span_of(law, doublings):
    """From the value halved so often to the value doubled so often, as far as the range goes; None
    for a law too small to be halved, or one that its range leaves no room."""
    if law.value < SMALLEST:
        return None
    low = max(-doublings, math.log2(max(law.low, 1) / law.value))
    high = min(doublings, math.log2(law.high / law.value))
    return Span(law, low, high) if low < high else None


class Draws:
    """A file of JSON lines: what was asked, then one draw a line, written as soon as it is scored.
    Draws that it holds already are not scored again, so that a search that was killed comes to the
    same end when it is begun again."""

    def __init__(self, path, asked, score):
        """`asked`: what the draws hang on; a file that was made otherwise is refused. `score`:
        gives the scores of the values of laws by horizon, or None where they are refused."""
        self.path, self.score, self.known = pathlib.Path(path), score, {}
        if self.path.exists() and self.path.stat().st_size > 0:
            self._read(asked)
        else:
            self._append({"asked": asked})

    def _read(self, asked):
        whole, _, torn = self.path.read_text(encoding="utf-8").rpartition("\n")
        if torn:  # Killed while it wrote: the draw is scored again.
            self.path.write_text(whole + "\n" if whole else "", encoding="utf-8")
        rows = [json.loads(line) for line in whole.split("\n") if line]
        if not rows:
            self._append({"asked": asked})
            return
        kept = rows[0]["asked"]
        differing = [key for key in sorted({*kept, *asked}) if kept.get(key) != asked.get(key)]
        if differing:
            sys.exit(f"{self.path} holds draws of another search: {', '.join(differing)} differs. "
                     "Name another file, or search as it was begun.")
        for row in rows[1:]:
            self.known[self._key(row["values"])] = row["scores"]

    @staticmethod
    def _key(values):
        return tuple(sorted(values.items()))

    def _append(self, row):
        with self.path.open("a", encoding="utf-8") as file:
            file.write(json.dumps(row) + "\n")

    def scores(self, values):
        key = self._key(values)
        if key not in self.known:
            told = self.score(values)
            scores = None if told is None else {str(years): s for years, s in told.items()}
            self._append({"draw": len(self.known), "values": values, "scores": scores})
            self.known[key] = scores
        return self.known[key]


def kept_width(span, low, high):
    """How much of the width that the middle nine tenths had before is left, in doublings: 1 is all
    of it."""
    before = math.log2(span.share(1 - TAIL) / span.share(TAIL))
    return math.log2(max(high, 1) / max(low, 1)) / before if before > 0 else 1.0


def chance_width(effective):
    """The standard error of kept_width if so many independent draws were of the span itself: the
    distance of two order statistics of a uniform sample (Arnold, Balakrishnan and Nagaraja 1992,
    chapter 2) has the variance of a beta distribution."""
    middle = 1 - 2 * TAIL
    return math.sqrt(middle * (1 - middle) / (effective + 1)) / middle


def moved_middle(span, middle):
    """How far the median went, in parts of the span."""
    return math.log2(max(middle, 1) / span.share(0.5)) / (span.high - span.low)


def chance_middle(effective):
    """The standard error of moved_middle if so many independent draws were of the span itself: the
    median of a uniform sample has a beta distribution too."""
    return 0.5 / math.sqrt(effective + 2)


def told_of(span, quantiles, effective):
    """The row of a law. `quantiles`: 5, 50 and 95% of its posterior, as values."""
    low, middle, high = (round(q) for q in quantiles)
    kept, moved = kept_width(span, low, high), moved_middle(span, middle)
    law = span.law
    return {"name": law.name, "value": law.value, "range": [law.low, law.high],
            "before": [span.share(TAIL), span.share(1 - TAIL)], "low": low, "middle": middle,
            "high": high, "kept_width": kept, "moved": moved,
            "is_told": (1 - kept > 2 * chance_width(effective)
                        or abs(moved) > 2 * chance_middle(effective)),
            "holds_value": low <= law.value <= high}
