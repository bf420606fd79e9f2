#!/usr/bin/env python3
"""Writes the tables of docs/skill.md, the plots in docs/skill/, and the skill and the reliability
that are shown beside answers (lab/skill/measured_data.cpp).

    python3 tools/skill/table.py build/release/bin/jinsong [--members N]
    python3 tools/skill/table.py build/release/bin/jinsong --from scored.json [--only-measured]

Tables stand between `<!-- figures NAME -->` and `<!-- end -->`. With --from, they are those of a
file that `jinsong score --json` has printed; the program is then asked only which data those were.
With --only-measured neither page nor plots are written.
"""
import argparse
import json
import pathlib
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent)]
import figures_page  # noqa: E402
import skill_plots as plots  # noqa: E402

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
MEASURED = ROOT / "lab" / "skill" / "measured_data.cpp"
PAGE = ROOT / "docs" / "skill.md"
MILLION = 1e6
WORST_TOLD = 6
FLOWS_TOLD = 2
LEAST_FLOW = 10  # Places by which futures and record differ.


def number(value, digits=2):
    text = "–" if value is None else f"{value / MILLION:.{digits}f}"
    return text.replace("-0." + "0" * digits, "0." + "0" * digits)


def gain(row):
    p = row["p_millionths"] / MILLION
    told = (f"{number(row['skill_millionths'])} ({number(row['low_millionths'])} to "
            f"{number(row['high_millionths'])}), p {'< 0.001' if p < 0.001 else f'{p:.3f}'}")
    return f"**{told}**" if p < 0.05 else told


def lived_rows(scored):
    yield (f"{scored['members']} futures from each of "
           f"{sum(len(part['forks']) for part in scored['sets'])} days, seed {scored['seed']}.")


def control_rows(part, kind):
    yield ("| after | changed hands | futures | as if of endless members | persistence | "
           "climatology | skill on persistence | skill on climatology |")
    yield "|---|---|---|---|---|---|---|---|"
    for row in part["horizons"]:
        control = row[kind]
        yield (f"| {row['years']} y | {number(row['changed_millionths'], 3)} | "
               f"{number(control['brier_millionths'], 3)} | "
               f"{number(control['fair_brier_millionths'], 3)} | "
               f"{number(control['persistence_millionths'], 3)} | "
               f"{number(control['climatology_millionths'], 3)} | "
               f"{gain(control['on_persistence'])} | {gain(control['on_climatology'])} |")


def kept_rows(scored):
    yield ("| days | after | Brier | reliability | resolution | uncertainty | left by bins | "
           "log score | of climatology |")
    yield "|---|---|---|---|---|---|---|---|---|"
    for part in scored["sets"]:
        for row in part["horizons"]:
            kept = row["kept"]
            left = kept["spread_millionths"] - kept["covariance_millionths"]
            names = ("brier", "reliability", "resolution", "uncertainty")
            told = " | ".join(number(kept[f"{name}_millionths"], 3) for name in names)
            yield (f"| {part['set']} | {row['years']} y | {told} | {number(left, 3)} | "
                   f"{number(kept['log_score_millionths'], 3)} | "
                   f"{number(kept['climatology_log_score_millionths'], 3)} |")


def bin_rows(scored):
    yield "| days | after | chance | places | happened | if honest |"
    yield "|---|---|---|---|---|---|"
    for part in scored["sets"]:
        for row in part["horizons"]:
            if row["years"] in (1, 10):
                for box in row["kept"]["bins"]:
                    yield (f"| {part['set']} | {row['years']} y | "
                           f"{number(box['chance_millionths'])} | {box['count']} | "
                           f"{number(box['happened_millionths'])} | "
                           f"{number(box['bar_low_millionths'])} to "
                           f"{number(box['bar_high_millionths'])} |")


def figure_rows(scored):
    yield ("| days | figure | after | CRPS | fair | persistence | skill on persistence | "
           "flat ranks |")
    yield "|---|---|---|---|---|---|---|---|"
    for part in scored["sets"]:
        for place in range(3):
            for row in part["horizons"]:
                figure = row["figures"][place]
                digits = 1 if figure["figure"] == "places" else 0
                told = " | ".join(f"{figure[name + '_thousandths'] / 1000:,.{digits}f}"
                                  for name in ("crps", "fair_crps", "persistence"))
                p = figure["flat_p_millionths"] / MILLION
                yield (f"| {part['set']} | {figure['figure']} | {row['years']} y | {told} | "
                       f"{gain(figure['on_persistence'])} | p "
                       f"{'< 0.001' if p < 0.001 else f'{p:.3f}'} |")


def score_cell(part):
    return f"{number(part['brier_millionths'], 3)} / {number(part['persistence_millionths'], 3)}"


def fork_rows(scored):
    yield "| from | set | after 1 y | 2 y | 5 y | 10 y |"
    yield "|---|---|---|---|---|---|"
    rows = [(fork["from"], part["set"], fork) for part in scored["sets"] for fork in part["forks"]]
    for name, kind, fork in sorted(rows, key=lambda row: row[0]):
        cells = " | ".join(score_cell(cell) for cell in fork["parts"])
        yield f"| {name} | {kind} | {cells} |"


def flow_rows(scored):
    yield "| from | set | after | places from | to | in the futures, mean | in the record |"
    yield "|---|---|---|---|---|---|---|"
    found = []
    for part in scored["sets"]:
        for fork in part["forks"]:
            for cell in fork["parts"]:
                if cell["years"] in (1, 10):
                    for flow in cell["flows"][:FLOWS_TOLD]:
                        off = abs(flow["futures_thousandths"] / 1000 - flow["record"])
                        if off >= LEAST_FLOW:
                            found.append((fork["from"], part["set"], cell["years"], flow))
    for name, kind, years, flow in sorted(found, key=lambda row: (row[2], row[0])):
        yield (f"| {name} | {kind} | {years} y | {flow['from']} | {flow['to'] or 'nobody'} | "
               f"{flow['futures_thousandths'] / 1000:.0f} | {flow['record']} |")


def theatre_rows(part, is_worst):
    yield "| circuit | cases | changed hands | futures | persistence | climatology |"
    yield "|---|---|---|---|---|---|"
    found = [(theatre["name_en"], cell) for theatre in part["theatres"]
             for cell in theatre["parts"] if cell["years"] == 10]
    found.sort(key=lambda row: (row[1]["persistence_millionths"] - row[1]["brier_millionths"])
               * (1 if is_worst else -1))
    for name, cell in found[:WORST_TOLD]:
        yield (f"| {name} | {cell['count']} | {number(cell['changed_millionths'])} | "
               f"{number(cell['brier_millionths'], 3)} | "
               f"{number(cell['persistence_millionths'], 3)} | "
               f"{number(cell['climatology_millionths'], 3)} |")


def climate_rows(scored):
    yield "| from | 1 y | 2 y | 5 y | 10 y |"
    yield "|---|---|---|---|---|"
    for fork in scored["climate"]:
        cells = " | ".join(number(rate["changed_millionths"], 3) for rate in fork["rates"])
        yield f"| {fork['from']} | {cells} |"


def tables(scored):
    sets = {part["set"]: part for part in scored["sets"]}
    made = {"lived": lived_rows(scored), "kept": kept_rows(scored), "bins": bin_rows(scored),
            "figures": figure_rows(scored), "forks": fork_rows(scored),
            "flows": flow_rows(scored), "climate": climate_rows(scored)}
    for name in ("training", "test"):
        made[f"control-{name}"] = control_rows(sets[name], "control")
        made[f"households-{name}"] = control_rows(sets[name], "by_households")
        made[f"worst-{name}"] = theatre_rows(sets[name], True)
        made[f"best-{name}"] = theatre_rows(sets[name], False)
    return made


def pictures(scored):
    sets = {part["set"]: part for part in scored["sets"]}
    return {
        "on_persistence.svg": plots.skill(scored["sets"], "on_persistence",
                                          "Who holds the places: skill on persistence"),
        "on_climatology.svg": plots.skill(scored["sets"], "on_climatology",
                                          "Who holds the places: skill on climatology"),
        "reliability_training.svg": plots.reliability(sets["training"], "Days of the training"),
        "reliability_test.svg": plots.reliability(sets["test"], "Days of the test"),
        "ranks_test.svg": plots.ranks(sets["test"], "Days of the test: rank histograms"),
    }


def gain_initialiser(gain):
    ends = ", ".join("std::nullopt" if gain[end] is None else str(gain[end])
                     for end in ("low_millionths", "high_millionths"))
    return f"{{{gain['skill_millionths']}, {ends}, {gain['p_millionths']}}}"


def bin_initialiser(box):
    names = ("chance_millionths", "happened_millionths", "bar_low_millionths",
             "bar_high_millionths", "count")
    return f"{{{', '.join(str(box[name]) for name in names)}}}"


def measured(scored, pack):
    """The skill on the days of the test as the source that the program says it from."""
    part = next(part for part in scored["sets"] if part["set"] == "test")
    bins = []
    rows = []
    for row in part["horizons"]:
        name = f"kept_after_{row['years']}"
        boxes = sorted(row["kept"]["bins"], key=lambda box: box["chance_millionths"])
        lines = "".join(f"    {bin_initialiser(box)},\n" for box in boxes)
        bins.append(f"constexpr std::array<MeasuredBin, {len(boxes)}> {name} = {{{{\n"
                    f"{lines}}}}};\n")
        rows.append(f"    {{.years = {row['years']},\n     .forks = {row['forks']},\n"
                    f"     .members = {scored['members']},\n"
                    f"     .on_persistence = "
                    f"{gain_initialiser(row['control']['on_persistence'])},\n"
                    f"     .on_climatology = "
                    f"{gain_initialiser(row['control']['on_climatology'])},\n"
                    f"     .bins = {name}}},\n")
    return f"""// Written by tools/skill/table.py. Do not edit.
#include <array>

#include "lab/skill/measured.hpp"

namespace lab {{

namespace {{

{"".join(bins)}
constexpr std::array<MeasuredSkill, {len(rows)}> skills = {{{{
{"".join(rows)}}}}};

}}  // namespace

std::span<const MeasuredSkill> measured_skills() {{
    return skills;
}}

std::string_view measured_pack() {{
    return "{pack}";
}}

}}  // namespace lab
"""


def pack_of(program):
    """The content hash of the data pack."""
    told = subprocess.run([program, "info", "--data", str(ROOT / "data" / "jin_song"), "--json"],
                          check=True, capture_output=True, text=True).stdout
    return json.loads(told)["pack"]["hash"]


def write(page, name, lines):
    return figures_page.write(page, name, lines, "docs/skill.md")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("program")
    parser.add_argument("--members", default="200")
    parser.add_argument("--from", dest="source")
    parser.add_argument("--only-measured", action="store_true")
    chosen = parser.parse_args()
    text = (pathlib.Path(chosen.source).read_text(encoding="utf-8") if chosen.source else
            subprocess.run([chosen.program, "score", "--data", str(ROOT / "data" / "jin_song"),
                            "--members", chosen.members, "--json"],
                           check=True, capture_output=True, text=True).stdout)
    scored = json.loads(text)
    MEASURED.write_text(measured(scored, pack_of(chosen.program)), encoding="utf-8")
    if chosen.only_measured:
        return
    page = PAGE.read_text(encoding="utf-8")
    for name, lines in tables(scored).items():
        page = write(page, name, lines)
    PAGE.write_text(page, encoding="utf-8")
    for name, picture in pictures(scored).items():
        (ROOT / "docs" / "skill" / name).write_text(picture, encoding="utf-8")


if __name__ == "__main__":
    main()
