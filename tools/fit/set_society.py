#!/usr/bin/env python3
"""Sets parameters of people and money anew and writes them into a pack's laws.toml.

    python3 tools/fit/set_society.py build/release/bin/jinsong data/jin_song [--rounds N] [--check]

Asks the program (`jinsong fit society --part training --json`) with copies of the pack whose
laws.toml differs, so that nothing has to be built. It looks only at the training part: series that
are held back are not in the answers that it gets. What it makes as small as it can:

    loss = sum over topics of weight x mean over figures of min(|ln(world / attested)|, ln 5)^2,
           circuits by their shares and weighted by their households
         + 0.1 x ln((1 + risings of a free future) / (1 + risings of the record))^2
         + 0.15 x sum over parameters of (ln(value / prior) / ln 1.5)^2

by a pattern search (Hooke and Jeeves 1961): each parameter in turn is raised and lowered by a step
and kept where the loss falls; steps are halved when none helps. Priors are the values that were
estimated before; the last term keeps what the figures do not move. With --check nothing is
searched: it fails if a parameter lies outside the bounds given here, or if a step of one 40th of
its value in either direction would make the loss smaller by more than a hundredth.
docs/fit_society.md tells what came of it. A round takes about three minutes.
"""
import concurrent.futures
import json
import math
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

# Name: prior, lower bound, upper bound of the search; all inside the range of laws.toml.
PARAMETERS = {
    "people.growth_permille": (28, 20, 40),
    "people.warm_room_permille": (1450, 1300, 1700),
    "people.temperate_room_permille": (1350, 1200, 1700),
    "people.cold_room_permille": (4000, 2500, 5000),
    "people.wild_room_permille": (2000, 1000, 2500),
    "people.fear_permille": (900, 700, 990),
    "people.fear_carry_permille": (800, 500, 980),
    "people.fear_rough_permille": (500, 300, 950),
    "people.flight_permille": (40, 20, 160),
    "people.waste_push_permille": (600, 400, 900),
    "people.border_push_permille": (250, 150, 500),
    "people.record_dead_permille": (40, 20, 120),
    "people.register_reach_permille": (850, 650, 900),
    "people.register_found_permille": (70, 40, 120),
    "unrest.rule_permille": (380, 250, 450),
    "unrest.loyal_permille": (2, 1, 3),
    "unrest.revolt_hazard_permille": (60, 8, 80),
    "unrest.home_permille": (80, 60, 200),
    "fiscal.field_pay_strings": (80, 60, 90),
    "fiscal.self_paid_permille": (850, 800, 970),
    "fiscal.conquest_money_permille": (450, 350, 600),
    "fiscal.reserve_months": (6, 4, 14),
    "fiscal.silver_spend_permille": (5, 1, 8),
    "fiscal.mint_decline_permille": (960, 900, 980),
    "fiscal.paper_habit_permille": (15, 8, 120),
    "fiscal.paper_redeem_permille": (30, 5, 60),
    "trade.overseas_strings": (75, 25, 100),
}
WEIGHTS = {"circuits": 15.0, "registers": 3.0, "cities": 1.0, "peoples": 1.0, "streams": 1.0,
           "revenue": 1.0, "army": 0.7, "tribute": 0.5, "grain": 0.3, "trade": 0.3, "prices": 0.3,
           "paper": 0.7}
RISINGS_WEIGHT = 0.1
PRIOR_WEIGHT = 0.15
FUTURES = 6
MOST = math.log(5)
FIRST_STEP, LAST_STEP = 0.16, 0.04
REASON = ("set by tools/fit/set_society.py on the training part, from a prior of {prior} "
          "(docs/fit_society.md)")


def value_in(text, name):
    found = re.search(rf"^\[{re.escape(name)}\]\nvalue = (-?\d+)$", text, re.MULTILINE)
    if not found:
        sys.exit(f"set_society: {name} does not stand in laws.toml")
    return int(found.group(1))


def with_values(text, values):
    """The text of laws.toml with those values, and nothing else, replaced."""
    for name, value in values.items():
        value_in(text, name)
        text = re.sub(rf"(?m)^(\[{re.escape(name)}\]\nvalue = )-?\d+$", rf"\g<1>{value}", text)
    return text


def with_reasons(text, values):
    """The same with the reasoning of each value that is no longer its prior."""
    text = with_values(text, values)
    for name, value in values.items():
        prior = PARAMETERS[name][0]
        if value == prior:
            continue
        found = re.search(rf"^\[{re.escape(name)}\]\n(?:.+\n)+", text, re.MULTILINE)
        table = found.group()
        old = json.loads(re.search(r"(?m)^reasoning = (.*)$", table).group(1))
        old = re.sub(r"; set by tools/fit/set_society\.py .*$", "", old)
        reason = json.dumps(f"{old}; {REASON.format(prior=prior)}", ensure_ascii=False)
        table = re.sub(r"(?m)^reasoning = .*$", lambda _: f"reasoning = {reason}", table)
        text = text[:found.start()] + table + text[found.end():]
    return text


def ratio_of(figure):
    return max(1 + figure["error_permille"] / 1000, 1e-3)


def misfit(ratio):
    return min(abs(math.log(ratio)), MOST) ** 2


def loss_of_topic(topic, figures):
    if topic == "circuits":
        weights = [figure["attested_share_permille"] for figure in figures]
    else:
        weights = [0.5 if figure["confidence"] == "low" else 1.0 for figure in figures]
    whole = sum(weights) or 1
    return sum(weight * misfit(ratio_of(figure))
               for weight, figure in zip(weights, figures)) / whole


def loss_of(answer, values):
    """What the search makes small: see the head of this file."""
    by_topic = {}
    for figure in answer["figures"]:
        if figure["part"] != "training":
            raise ValueError("a held-back figure was looked at")
        by_topic.setdefault(figure["topic"], []).append(figure)
    loss = sum(WEIGHTS[topic] * loss_of_topic(topic, figures)
               for topic, figures in by_topic.items())
    prosperity = answer["prosperity"]
    if prosperity:
        risings = prosperity["futures"]["risings_permille"] / 1000
        loss += RISINGS_WEIGHT * math.log((1 + risings) / (1 + prosperity["risings_attested"])) ** 2
    for name, value in values.items():
        loss += PRIOR_WEIGHT * (math.log(value / PARAMETERS[name][0]) / math.log(1.5)) ** 2
    return loss


class Asker:
    """Asks the program about a pack with other values; keeps what it was told."""

    def __init__(self, program, pack):
        self.program, self.pack = program, pathlib.Path(pack)
        self.laws = (self.pack / "laws.toml").read_text(encoding="utf-8")
        self.kept = {}

    def answer(self, values):
        with tempfile.TemporaryDirectory() as folder:
            copy = pathlib.Path(folder) / "pack"
            shutil.copytree(self.pack, copy)
            (copy / "laws.toml").write_text(with_values(self.laws, values), encoding="utf-8")
            done = subprocess.run([self.program, "fit", "society", "--json", "--part", "training",
                                   "--futures", str(FUTURES), "--data", str(copy)],
                                  check=True, capture_output=True, text=True)
            return json.loads(done.stdout)

    def loss(self, values):
        key = tuple(sorted(values.items()))
        if key not in self.kept:
            self.kept[key] = loss_of(self.answer(values), values)
        return self.kept[key]


def stepped(name, value, step, sign):
    """A value a step away, at least one away, inside its bounds."""
    _, low, high = PARAMETERS[name]
    away = max(1, round(abs(value) * step))
    return min(max(value + sign * away, low), high)


def search(loss, start, rounds, workers=2, tell=print):
    """Pattern search from `start`; gives the best values and their loss."""
    best, best_loss, step = dict(start), loss(start), FIRST_STEP
    tell(f"loss {best_loss:.4f} at the start")
    with concurrent.futures.ThreadPoolExecutor(workers) as pool:
        for number in range(rounds):
            before = best_loss
            for name in best:
                tries = []
                for sign in (1, -1):
                    value = stepped(name, best[name], step, sign)
                    if value != best[name]:
                        tries.append({**best, name: value})
                for values, found in zip(tries, pool.map(loss, tries)):
                    if found < best_loss - 1e-6:
                        best, best_loss = values, found
            tell(f"round {number + 1}: loss {best_loss:.4f}, step {step:.3f}")
            if before - best_loss < 0.005:
                step /= 2
                if step < LAST_STEP:
                    break
    return best, best_loss


def check(asker, values):
    """Whether a small step of one parameter would still make the loss clearly smaller."""
    here = asker.loss(values)
    for name, value in values.items():
        _, low, high = PARAMETERS[name]
        if not low <= value <= high:
            sys.exit(f"set_society: {name} = {value} lies outside {low} to {high}")
        for sign in (1, -1):
            other = stepped(name, value, 0.025, sign)
            if asker.loss({**values, name: other}) < here - 0.01 * here:
                sys.exit(f"set_society: {name} = {other} would fit better than {value}")


def main():
    words = sys.argv[1:]
    rounds = int(words[words.index("--rounds") + 1]) if "--rounds" in words else 6
    arguments = [word for i, word in enumerate(words)
                 if not word.startswith("--") and (i == 0 or words[i - 1] != "--rounds")]
    if len(arguments) != 2:
        sys.exit(__doc__)
    asker = Asker(*arguments)
    start = {name: value_in(asker.laws, name) for name in PARAMETERS}
    if "--check" in words:
        check(asker, start)
        return
    best, _ = search(asker.loss, start, rounds)
    file = pathlib.Path(arguments[1]) / "laws.toml"
    file.write_text(with_reasons(asker.laws, best), encoding="utf-8")
    for name, value in best.items():
        if value != start[name]:
            print(f"{name}: {start[name]} -> {value}")


if __name__ == "__main__":
    main()
