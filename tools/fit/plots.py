"""Plots of the fit as plain SVG: no library, so that a rerun gives the same bytes."""
import math

INK, GREY, LINE = "#222222", "#777777", "#d8d4cc"
RULE, ATTESTED, OTHER = "#b3261e", "#1f4e79", "#8a8a8a"
FONT = "font-family='Noto Sans, DejaVu Sans, sans-serif'"


class Picture:
    """An SVG with axes: x and y are functions from values to pixels."""

    def __init__(self, title, width=720, height=380, left=70, right=20, top=44, bottom=52):
        self.width, self.height = width, height
        self.left, self.right, self.top, self.bottom = left, right, top, bottom
        self.parts = []
        self.text(left, 24, title, size=15, weight="bold")

    def text(self, x, y, words, size=12, anchor="start", color=INK, weight="normal", turn=0):
        spin = f" transform='rotate({turn} {x:.1f} {y:.1f})'" if turn else ""
        self.parts.append(f"<text x='{x:.1f}' y='{y:.1f}' font-size='{size}' {FONT} "
                          f"fill='{color}' font-weight='{weight}' text-anchor='{anchor}'{spin}>"
                          f"{escaped(words)}</text>")

    def line(self, points, color, width=2.0, dash=""):
        path = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
        dashes = f" stroke-dasharray='{dash}'" if dash else ""
        self.parts.append(f"<polyline points='{path}' fill='none' stroke='{color}' "
                          f"stroke-width='{width}'{dashes}/>")

    def area(self, points, color):
        path = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
        self.parts.append(f"<polygon points='{path}' fill='{color}' fill-opacity='0.15'/>")

    def dot(self, x, y, color, filled=True):
        fill = color if filled else "#ffffff"
        self.parts.append(f"<circle cx='{x:.1f}' cy='{y:.1f}' r='4' fill='{fill}' "
                          f"stroke='{color}' stroke-width='1.5'/>")

    def bar(self, x, y, width, height, color):
        self.parts.append(f"<rect x='{x:.1f}' y='{y:.1f}' width='{width:.1f}' "
                          f"height='{height:.1f}' fill='{color}'/>")

    def across(self, share):
        return self.left + share * (self.width - self.left - self.right)

    def down(self, share):
        """Pixel of a share of the height, 1 at the top."""
        return self.top + (1 - share) * (self.height - self.top - self.bottom)

    def svg(self):
        inside = "\n".join(self.parts)
        return (f"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 {self.width} {self.height}' "
                f"width='{self.width}' height='{self.height}'>\n"
                f"<rect width='{self.width}' height='{self.height}' fill='#ffffff'/>\n"
                f"{inside}\n</svg>\n")


def escaped(words):
    return words.replace("&", "&amp;").replace("<", "&lt;")


def survival(part, title):
    """Attested curve with its band, and the rule's, on the days that are compared."""
    picture = Picture(title)
    most = math.log(365 + 5)

    def x(days):
        return picture.across((math.log(days + 5) - math.log(5)) / (most - math.log(5)))

    for share in (0, 0.25, 0.5, 0.75, 1):
        y = picture.down(share)
        picture.line([(picture.left, y), (picture.width - picture.right, y)], LINE, 1)
        picture.text(picture.left - 8, y + 4, f"{share:.0%}", anchor="end", color=GREY)
    for days in (0, 5, 10, 20, 30, 60, 90, 180, 365):
        picture.text(x(days), picture.height - 30, str(days), anchor="middle", color=GREY)
    picture.text(picture.across(0.5), picture.height - 10, "days since the place was closed in",
                 anchor="middle", color=GREY)
    points = part["curve"]
    start = [(x(0), picture.down(1))]
    high = start + [(x(p["days"]), picture.down(p["high_permille"] / 1000)) for p in points]
    low = start + [(x(p["days"]), picture.down(p["low_permille"] / 1000)) for p in points]
    picture.area(high + low[::-1], ATTESTED)
    picture.line(start + [(x(p["days"]), picture.down(p["attested_permille"] / 1000))
                          for p in points], ATTESTED)
    picture.line(start + [(x(p["days"]), picture.down(p["rule_permille"] / 1000))
                          for p in points], RULE)
    for point in points:
        picture.dot(x(point["days"]), picture.down(point["rule_permille"] / 1000), RULE,
                    point["is_inside"])
    picture.text(picture.across(0.62), picture.top + 16, "attested, with its 90% band",
                 color=ATTESTED)
    picture.text(picture.across(0.62), picture.top + 34, "the rule (hollow: outside the band)",
                 color=RULE)
    return picture.svg()


def scores(parts, title):
    """Mean log scores as bars, the held-back part beside the training part."""
    picture = Picture(title, height=300, left=190)
    names = (("rule", "the rule", RULE), ("strength", "ratio of men alone", ATTESTED),
             ("coin", "a coin", OTHER))
    worst = 0.8
    row = 0
    for part in parts:
        label = "training" if part["part"] == "training" else "held back"
        for key, words, color in names:
            y = picture.top + 8 + row * 30
            score = part["all"][key]["log_score_permille"] / 1000
            length = picture.across(-score / worst) - picture.left
            picture.bar(picture.left, y, length, 18, color)
            picture.text(picture.left - 10, y + 14, f"{label}: {words}", anchor="end")
            picture.text(picture.left + length + 6, y + 14, f"{score:.3f}", color=GREY)
            row += 1
        row += 0.4
    picture.text(picture.left, picture.height - 16,
                 "mean log score: the shorter the bar the better", color=GREY)
    return picture.svg()


def battles(forecasts, title):
    """The chance that the rule gave to who won, each battle a dot, worst first."""
    picture = Picture(title)
    given = [(row["rule_permille"] if row["attacker_won"] else 1000 - row["rule_permille"], row)
             for row in forecasts]
    rows = sorted(given, key=lambda pair: (pair[0], pair[1]["id"]))
    for share in (0, 0.25, 0.5, 0.75, 1):
        y = picture.down(share)
        picture.line([(picture.left, y), (picture.width - picture.right, y)],
                     GREY if share == 0.5 else LINE, 1)
        picture.text(picture.left - 8, y + 4, f"{share:.0%}", anchor="end", color=GREY)
    for place, (permille, row) in enumerate(rows):
        x = picture.across((place + 0.5) / len(rows))
        held = row["part"] == "held_back"
        picture.dot(x, picture.down(permille / 1000), RULE if held else ATTESTED, held)
        if place < 6:
            picture.text(x + 9, picture.down(permille / 1000) + 4, row["id"], size=9, color=GREY)
    picture.text(picture.across(0.5), picture.height - 26,
                 "each battle a dot, by the chance that the rule gave to the attested winner",
                 anchor="middle", color=GREY)
    picture.text(picture.across(0.5), picture.height - 8, "red, filled: held back; blue: training",
                 anchor="middle", color=GREY)
    return picture.svg()


def losses(rows, title):
    """Attested losses against those of the rule, both on a scale of powers of ten."""
    picture = Picture(title, height=460)

    def share(men):
        return (math.log10(max(men, 10)) - 1) / 4.2

    for power in range(1, 6):
        at = share(10 ** power)
        picture.line([(picture.across(at), picture.down(0)), (picture.across(at), picture.down(1))],
                     LINE, 1)
        picture.line([(picture.across(0), picture.down(at)), (picture.across(1), picture.down(at))],
                     LINE, 1)
        picture.text(picture.across(at), picture.height - 32, f"{10 ** power:,}", anchor="middle",
                     color=GREY)
        picture.text(picture.left - 6, picture.down(at) + 4, f"{10 ** power:,}", anchor="end",
                     color=GREY)
    picture.line([(picture.across(0), picture.down(0)), (picture.across(1), picture.down(1))],
                 GREY, 1, "4 4")
    for number, row in enumerate(rows, 1):
        x, y = picture.across(share(row["attested"])), picture.down(share(row["expected"]))
        picture.dot(x, y, RULE if row["part"] == "held_back" else ATTESTED,
                    row["part"] == "held_back")
        # Numbered as in the table; neighbours lie above and below.
        picture.text(x + (7 if number % 2 else -7), y + 4, str(number), size=10, color=GREY,
                     anchor="start" if number % 2 else "end")
    picture.text(picture.across(0.5), picture.height - 10, "attested losses, men (many are claims)",
                 anchor="middle", color=GREY)
    picture.text(16, picture.down(0.5), "by the rule", anchor="middle", color=GREY, turn=-90)
    return picture.svg()
