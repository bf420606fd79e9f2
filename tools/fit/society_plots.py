"""Plots of people and money as plain SVG."""
import math

from plots import ATTESTED, GREY, INK, LINE, OTHER, RULE, Picture

COURTS = {"song": RULE, "jin": ATTESTED}
MILLION = 1_000_000


class YearPicture(Picture):
    """Years along the bottom, from 1114 on, values in millions upward."""

    def __init__(self, title, first, last, most, unit, **size):
        super().__init__(title, **size)
        self.first, self.last, self.most = first, last, most
        for year in range(-(-first // 20) * 20, last + 1, 20):
            self.text(self.x(year), self.height - 30, str(year), anchor="middle", color=GREY)
            self.line([(self.x(year), self.down(0)), (self.x(year), self.down(0) + 4)], GREY, 1)
        steps = 5
        for i in range(steps + 1):
            value = most * i / steps
            y = self.y(value)
            self.line([(self.left, y), (self.width - self.right, y)], LINE, 1)
            words = f"{value:g}" if most < 10 else f"{value:.0f}"
            self.text(self.left - 8, y + 4, words, anchor="end", color=GREY)
        self.text(18, self.down(0.5), unit, anchor="middle", color=GREY, turn=-90)

    def x(self, year):
        return self.across((year - self.first) / (self.last - self.first))

    def y(self, value):
        return self.down(min(max(value / self.most, 0), 1))

    def curve(self, points, color, width=2.0, dash=""):
        """Breaks where a year is missing."""
        run = []
        for year, value in points:
            if run and year > run[-1][2] + 1:
                self.line([(a, b) for a, b, _ in run], color, width, dash)
                run = []
            run.append((self.x(year), self.y(value), year))
        if len(run) > 1:
            self.line([(a, b) for a, b, _ in run], color, width, dash)


def line_of(fit, polity):
    return next(line["years"] for line in fit["lines"] if line["polity"] == polity)


def registers(fit, title):
    picture = YearPicture(title, 1114, 1279, 20, "million households")
    for polity, color in COURTS.items():
        points = [(row["year"], row["registered"] / MILLION) for row in line_of(fit, polity)]
        picture.curve(points, color)
        for row in fit["figures"]:
            if row["topic"] == "registers" and row["polity"] == polity:
                picture.dot(picture.x(row["year"]), picture.y(row["attested"] / MILLION), color,
                            row["part"] == "training")
    picture.text(picture.across(0.40), picture.top + 14, "lines: by the rules; dots: attested",
                 color=GREY)
    picture.text(picture.x(1120), picture.y(17.9), "Song", color=RULE, weight="bold")
    picture.text(picture.x(1140), picture.y(4.6), "Jin", color=ATTESTED, weight="bold")
    return picture.svg()


def shares(rows, title):
    """A dumbbell a circuit: the share that is attested and that of the rules."""
    top, step = 66, 23
    picture = Picture(title, height=top + step * len(rows) + 52, left=170, top=top)
    most = 5 * math.ceil(max(max(row["attested_share_permille"], row["modelled_share_permille"])
                             for row in rows) / 50)

    def x(permille):
        return picture.across(permille / 10 / most)

    bottom = top + step * len(rows)
    for value in range(0, most + 1, 5):
        at = x(value * 10)
        picture.line([(at, top - 8), (at, bottom)], LINE, 1)
        picture.text(at, bottom + 18, f"{value}%", anchor="middle", color=GREY)
    for place, row in enumerate(rows):
        y = top + step * place + 8
        attested, modelled = row["attested_share_permille"], row["modelled_share_permille"]
        far = abs(row["error_permille"]) > 200
        picture.line([(x(attested), y), (x(modelled), y)], RULE if far else OTHER, 2)
        picture.dot(x(attested), y, ATTESTED)
        picture.dot(x(modelled), y, RULE if far else OTHER, False)
        mark = " *" if row["part"] == "held_back" else ""
        picture.text(picture.left - 10, y + 4, row["region"] + mark, anchor="end", color=INK)
    picture.dot(picture.left + 6, 44, ATTESTED)
    picture.text(picture.left + 16, 48, "attested", color=ATTESTED)
    picture.dot(picture.left + 96, 44, OTHER, False)
    picture.text(picture.left + 106, 48, "by the rules, within a fifth", color=GREY)
    picture.dot(picture.left + 286, 44, RULE, False)
    picture.text(picture.left + 296, 48, "further off", color=RULE)
    picture.text(picture.across(0.5), bottom + 38, "share of all counted; *: held back",
                 anchor="middle", color=GREY)
    return picture.svg()


def finance(fit, title):
    picture = YearPicture(title, 1114, 1279, 100, "million strings a year")
    rows = line_of(fit, "song")
    picture.curve([(row["year"], row["income"] / MILLION) for row in rows], RULE)
    picture.curve([(row["year"], row["army_cost"] / MILLION) for row in rows], OTHER)
    for row in fit["figures"]:
        if row["polity"] == "song" and row["measure"] in ("income", "army_cost"):
            color = RULE if row["measure"] == "income" else OTHER
            picture.dot(picture.x(row["year"]), picture.y(row["attested"] / MILLION), color,
                        row["part"] == "training")
    picture.text(picture.x(1168), picture.y(88), "income without notes (dots: attested)",
                 color=RULE)
    picture.text(picture.x(1168), picture.y(55), "pay and grain of armies", color=GREY)
    return picture.svg()


def paper(fit, title):
    picture = YearPicture(title, 1150, 1279, 1, "worth of a note, of par")
    for polity, color in COURTS.items():
        rows = [row for row in line_of(fit, polity) if row["paper"] > 0]
        picture.curve([(row["year"], row["paper_value_permille"] / 1000) for row in rows], color)
        for row in fit["figures"]:
            if row["polity"] == polity and row["measure"] == "paper_value":
                picture.dot(picture.x(row["year"]), picture.y(row["attested"]), color,
                            row["part"] == "training")
    picture.text(picture.across(0.62), picture.top + 16, "lines: by the rules; dots: attested",
                 color=GREY)
    for polity, color in COURTS.items():
        at = next(row for row in line_of(fit, polity) if row["year"] == 1185)
        picture.text(picture.x(1185), picture.y(at["paper_value_permille"] / 1000 - 0.08),
                     polity.capitalize(), color=color, weight="bold")
    return picture.svg()
