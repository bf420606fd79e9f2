#!/usr/bin/env python3
"""Writes the figures of docs/fit.md and docs/fit_society.md: tables and the plots in docs/fit/.

    python3 tools/fit/figures.py build/release/bin/jinsong [--check]

The tables stand between `<!-- figures NAME -->` and `<!-- end -->`. With --check nothing is
written: it fails if a figure in docs/ is not the one that the program gives now.
"""
import json
import pathlib
import re
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import plots  # noqa: E402
import society_figures  # noqa: E402

DOCS = pathlib.Path(__file__).resolve().parent.parent.parent / "docs"


def thousandths(score, key):
    return f"{score[key] / 1000:.3f}"


def score_row(name, score):
    return (f"| {name} | {score['count']} | {thousandths(score, 'log_score_permille')} | "
            f"{thousandths(score, 'brier_permille')} | {score['ahead_permille'] / 10:.0f}% |")


SCORE_HEAD = ["| forecaster | fights | log score | Brier | ahead |", "|---|---|---|---|---|"]


def band(gain):
    return f"{gain['low_permille'] / 1000:+.3f} to {gain['high_permille'] / 1000:+.3f}"


def battle_table(part):
    everything, told = part["all"], part["told"]
    rows = SCORE_HEAD + [
        score_row("**the rule**", everything["rule"]),
        score_row("ratio of men alone", everything["strength"]),
        score_row("a coin", everything["coin"]),
        score_row("the rule, numbers of both sides told", told["rule"]),
        score_row("ratio of men, numbers of both sides told", told["strength"]),
        score_row("the rule without editorial scores", part["bare"]),
    ]
    rows += [score_row(f"the rule: {kind['kind']}", kind["rule"]) for kind in part["kinds"]
             if kind["rule"]["count"] > 0]
    rows += ["", "Gain of the rule in mean log score, 90% by paired bootstrap: on the coin "
                 f"{band(part['gain_on_coin'])}, on the ratio of men "
                 f"{band(part['gain_on_strength'])}."]
    return rows


def siege_table(part):
    rows = SCORE_HEAD + [
        score_row("**the rule**", part["rule"]),
        score_row("the training part's rate of falls", part["rate"]),
        score_row("a coin", part["coin"]),
        "",
        f"Fell: {part['fell_permille'] / 10:.0f}% of the attested, "
        f"{part['fell_rule_permille'] / 10:.0f}% by the rule.",
        "",
        "| still going on after | attested | its 90% band | by the rule | |",
        "|---|---|---|---|---|",
    ]
    for point in part["curve"]:
        low, high = point["low_permille"] / 1000, point["high_permille"] / 1000
        rule = point["rule_permille"] / 1000
        away = max(low - rule, rule - high)
        rows.append(f"| {point['days']} days | {point['attested_permille'] / 1000:.3f} | "
                    f"{low:.3f} to {high:.3f} | {rule:.3f} | "
                    f"{'' if point['is_inside'] else f'outside by {away:.3f}'} |")
    rows += ["", f"Inside the band on {part['points_inside']} of {len(part['curve'])} days."]
    return rows


def loss_table(losses):
    rows = ["| | fight | side | attested | by the rule | factor |", "|---|---|---|---|---|---|"]
    factors = []
    for number, row in enumerate(losses, 1):
        factor = row["expected"] / row["attested"]
        factors.append(max(factor, 1 / factor))
        rows.append(f"| {number} | {row['id']} | {row['side']} | {row['attested']:,} | "
                    f"{row['expected']:,} | "
                    f"{factor:.2f} |")
    factors.sort()
    middle = factors[len(factors) // 2]
    within = sum(1 for factor in factors if factor <= 4)
    return rows + ["", f"Off by a factor of {middle:.1f} in the middle case, up or down; within a "
                       f"factor of 4 in {within} of {len(factors)}."]


def march_table(marches):
    told = ", ".join(f"{rate / 1000:.1f}" for rate in marches["told_m_per_day"])
    return [f"- Told rates, km a day: {told}. By the rule on a level road: baggage "
            f"{marches['baggage_km_per_day']}, foot {marches['foot_km_per_day']}, cavalry "
            f"{marches['cavalry_km_per_day']}.",
            f"- Of {marches['moves']} moves of a commander between two orders of battle, foot had "
            f"time for {marches['as_foot']} and cavalry for {marches['as_cavalry']}."]


NAMED = ("taiyuan-1125", "kaifeng-1126a", "kaifeng-1126b", "dean-1132", "caizhou-1233",
         "xiangyang-1268", "diaoyucheng-1259")


def named_siege_table(forecasts):
    rows = ["| siege | part | attested | chance to fall by the rule | days by the rule, 5 to 95% |",
            "|---|---|---|---|---|"]
    for row in forecasts:
        if row["id"] in NAMED:
            rows.append(f"| {row['id']} | {row['part'].replace('_', ' ')} | "
                        f"{'fell' if row['fell'] else 'held'}, {row['days']} days | "
                        f"{row['fall_permille'] / 10:.0f}% | {row['low_days']} to "
                        f"{row['high_days']} |")
    return rows


def miss_table(forecasts):
    rows = ["| battle | part | won | chance that the rule gave to who won |", "|---|---|---|---|"]

    def given(row):
        return row["rule_permille"] if row["attacker_won"] else 1000 - row["rule_permille"]

    for row in sorted(forecasts, key=lambda row: (given(row), row["id"]))[:10]:
        rows.append(f"| {row['id']} | {row['part'].replace('_', ' ')} | "
                    f"{'attacker' if row['attacker_won'] else 'defender'} | "
                    f"{given(row) / 10:.0f}% |")
    return rows


def tables(fit):
    battles, sieges = fit["battles"], fit["sieges"]
    return {
        "battles-training": battle_table(battles["parts"][0]),
        "battles-held-back": battle_table(battles["parts"][1]),
        "battle-misses": miss_table(battles["forecasts"]),
        "sieges-training": siege_table(sieges["parts"][0]),
        "sieges-held-back": siege_table(sieges["parts"][1]),
        "sieges-named": named_siege_table(sieges["forecasts"]),
        "losses": loss_table(battles["losses"]),
        "marches": march_table(fit["marches"]),
    }


def pictures(fit):
    battles, sieges = fit["battles"], fit["sieges"]
    return {
        "scores.svg": plots.scores(battles["parts"], "Who won: the rule and two baselines"),
        "battles.svg": plots.battles(battles["forecasts"], "Battle by battle"),
        "sieges_training.svg": plots.survival(sieges["parts"][0], "Sieges, training part"),
        "sieges_held_back.svg": plots.survival(sieges["parts"][1], "Sieges, held back"),
        "losses.svg": plots.losses(battles["losses"], "Killed and captured"),
    }


def with_tables(page, name, made):
    for block, rows in made.items():
        pattern = re.compile(rf"(<!-- figures {block} -->\n).*?(<!-- end -->)", re.DOTALL)
        if not pattern.search(page):
            sys.exit(f"figures: docs/{name} has no place for {block}")
        body = "\n".join(rows) + "\n"
        page = pattern.sub(lambda found: found.group(1) + "\n" + body + "\n" + found.group(2), page)
    return page


def asked(program, *words):
    done = subprocess.run([program, "fit", *words, "--json"], check=True, capture_output=True,
                          text=True)
    return json.loads(done.stdout)


def main():
    arguments = [word for word in sys.argv[1:] if word != "--check"]
    if len(arguments) != 1:
        sys.exit(__doc__)
    war, society = asked(arguments[0], "war"), asked(arguments[0], "society")
    made = {}
    for name, blocks in (("fit.md", tables(war)),
                         ("fit_society.md", society_figures.tables(society))):
        made[DOCS / name] = with_tables((DOCS / name).read_text(encoding="utf-8"), name, blocks)
    drawn = {**pictures(war), **society_figures.pictures(society)}
    made.update({DOCS / "fit" / name: svg for name, svg in drawn.items()})
    stale = [path for path, text in made.items()
             if not path.exists() or path.read_text(encoding="utf-8") != text]
    if "--check" in sys.argv:
        if stale:
            names = ", ".join(str(path.relative_to(DOCS.parent)) for path in stale)
            sys.exit(f"figures: not what the program gives now: {names}\n"
                     f"         write them: tools/fit/figures.py {arguments[0]}")
        print("figures: as the program gives them")
        return
    (DOCS / "fit").mkdir(exist_ok=True)
    for path in stale:
        path.write_text(made[path], encoding="utf-8")


if __name__ == "__main__":
    main()
