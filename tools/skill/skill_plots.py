"""Plots of the skill as plain SVG, with the pen of the plots of the fit."""
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "fit"))
from plots import ATTESTED, GREY, LINE, OTHER, RULE, Picture  # noqa: E402

MILLION = 1e6


def skill(sets, on, title):
    """Skill on another forecaster by horizon, with its interval, training and test side by side."""
    picture = Picture(title)
    low, high = -1.0, 0.6

    def y(value):
        return picture.down((min(max(value, low), high) - low) / (high - low))

    for tick in (-1, -0.5, 0, 0.5):
        picture.line([(picture.left, y(tick)), (picture.width - picture.right, y(tick))],
                     GREY if tick == 0 else LINE, 1)
        picture.text(picture.left - 8, y(tick) + 4, f"{tick:g}", anchor="end", color=GREY)
    for number, part in enumerate(sets):
        color = (ATTESTED, RULE)[part["set"] == "test"]
        points = []
        for place, row in enumerate(part["horizons"]):
            gain = row["control"][on]
            x = picture.across((place + 0.5) / 4) + (number * 24 - 12)
            points.append((x, y(gain["skill_millionths"] / MILLION)))
            ends = [y(gain[end] / MILLION) if gain[end] is not None else y(low)
                    for end in ("low_millionths", "high_millionths")]
            picture.line([(x, ends[0]), (x, ends[1])], color, 2)
            if number == 0:
                picture.text(picture.across((place + 0.5) / 4), picture.height - 30,
                             f"{row['years']} y", anchor="middle", color=GREY)
        picture.line(points, color, 1, "3 4")
        for x, middle in points:
            picture.dot(x, middle, color)
        picture.text(picture.across(0.62), picture.top + 16 + 18 * number,
                     f"days of the {part['set']}", color=color)
    picture.text(picture.across(0.5), picture.height - 10,
                 "Brier skill, with its 95% interval (cut at −1); above 0 is better than the other",
                 anchor="middle", color=GREY)
    return picture.svg()


def reliability(part, title):
    """What was given a chance beside how often it happened, a panel for each horizon."""
    picture = Picture(title, width=760, height=270, left=48, right=10)
    side, gap = 150, 30
    top = picture.top + 14
    for place, row in enumerate(part["horizons"]):
        left = picture.left + place * (side + gap)

        def at(x, y, left=left):
            return left + x * side, top + (1 - y) * side

        picture.text(left, top - 8, f"after {row['years']} y", color=GREY)
        for tick in (0, 0.5, 1):
            picture.line([at(0, tick), at(1, tick)], LINE, 1)
            picture.line([at(tick, 0), at(tick, 1)], LINE, 1)
            picture.text(at(tick, 0)[0], top + side + 16, f"{tick:g}", size=10, anchor="middle",
                         color=GREY)
        picture.line([at(0, 0), at(1, 1)], GREY, 1, "4 4")
        points = []
        for box in row["kept"]["bins"]:
            x = box["chance_millionths"] / MILLION
            bar = [box[end] / MILLION for end in ("bar_low_millionths", "bar_high_millionths")]
            happened = box["happened_millionths"] / MILLION
            picture.line([at(x, bar[0]), at(x, bar[1])], ATTESTED, 5)
            points.append((at(x, happened), bar[0] <= happened <= bar[1]))
        picture.line([point for point, _ in points], RULE, 1)
        for (x, y), is_inside in points:
            picture.dot(x, y, RULE, is_inside)
    picture.text(picture.left, picture.height - 22,
                 "across: chance that the holder keeps the place; up: how often it did", color=GREY)
    picture.text(picture.left, picture.height - 6,
                 "blue: where honest chances would lie in 90 of 100 worlds; hollow: outside it",
                 color=GREY)
    return picture.svg()


def ranks(part, title):
    """Rank histograms, a row for each figure and a panel for each horizon."""
    picture = Picture(title, width=760, height=420, left=90, right=10)
    side, gap, tall = 150, 15, 80
    for place, row in enumerate(part["horizons"]):
        left = picture.left + place * (side + gap)
        picture.text(left, picture.top + 6, f"after {row['years']} y", color=GREY)
        for line, figure in enumerate(row["figures"]):
            bottom = picture.top + 20 + (line + 1) * (tall + 20)
            if place == 0:
                picture.text(picture.left - 8, bottom - tall / 2, figure["figure"], anchor="end")
            counts = figure["ranks"]
            most = max(max(counts), 1)
            width = side / len(counts)
            for number, count in enumerate(counts):
                height = tall * count / most
                picture.bar(left + number * width, bottom - height, width - 2, height, OTHER)
            flat = [figure["expected_thousandths"][i] / 1000 for i in range(len(counts))]
            picture.line([(left + (i + 0.5) * width, bottom - tall * min(value / most, 1))
                          for i, value in enumerate(flat)], RULE, 1.5)
    picture.text(picture.left, picture.height - 10,
                 "rank of the record among the futures, lowest at the left; red: if flat",
                 color=GREY)
    return picture.svg()
