#!/usr/bin/env python3
"""Lives the questions of tools/experiments/questions.toml and writes docs/experiments/.

    python3 tools/experiments/gallery.py build/release/bin/jinsong [--members N] [--only ID]

Each question gets a page with its command, answer and measured skill between `<!-- figures -->`
and `<!-- end -->`; the rest of the page is from the table, and README.md holds all answers in one
table. Thirteen questions of 250 pairs take two or three minutes of processor time. With --only one
page is made anew, and the README is left as it is.
"""
import argparse
import json
import pathlib
import shlex
import subprocess
import tomllib

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
PAGES = ROOT / "docs" / "experiments"
MADE = "Written by tools/experiments/gallery.py from tools/experiments/questions.toml."


def arguments(question):
    asked = [word for one in question["asked"] for word in ("--ask", one)]
    return [*question["command"], *asked]


def live(program, question, members):
    told = subprocess.run([program, "whatif", *arguments(question), "--members", str(members),
                           "--data", str(ROOT / "data" / "jin_song"), "--json"],
                          capture_output=True, text=True, check=False)
    if told.returncode != 0:
        raise SystemExit(f"{question['id']}: {told.stderr}")
    return json.loads(told.stdout)


def points(number):
    return f"{100 * number:+.1f}"


def small(number):
    return f"{number:,.0f}" if abs(number) >= 100 else f"{number:.3g}"


def p_text(value):
    return "–" if value is None else "< 0.0001" if value < 0.0001 else f"{value:.4f}"


def cells(asked):
    """Without, with, difference and p of one question."""
    off = asked["difference"]
    if asked["kind"] == "yes_no":
        sides = [f"{100 * asked[side]['value']:.1f}% ({100 * asked[side]['low']:.1f}–"
                 f"{100 * asked[side]['high']:.1f})" for side in ("without", "with")]
        told = f"{points(off['value'])} points ({points(off['low'])} to {points(off['high'])})"
    else:
        sides = [f"mean {small(asked[side]['mean'])}" for side in ("without", "with")]
        told = f"{small(off['value'])} ({small(off['low'])} to {small(off['high'])})"
    return [*sides, told, p_text(asked["p"])]


def question_text(asked):
    return asked["question_en"] if asked["outcome"] else f"`{asked['expression']}`"


def answer_rows(answer):
    yield "| asked at the end | without | with | difference | p |"
    yield "|---|---|---|---|---|"
    for asked in answer["questions"]:
        yield "| " + " | ".join([question_text(asked), *cells(asked)]) + " |"


def order_rows(answer):
    rows = [(side, order) for side in ("without", "with") for order in answer["order_fates"][side]]
    if not rows:
        return
    yield ""
    yield "| branch | order | stood in | most often refused |"
    yield "|---|---|---|---|"
    for side, order in rows:
        why = order["most_often"]
        yield (f"| {side} | `{order['order']}` | {order['stood']} of {answer['members']} | "
               f"{why['why_en'] + ' (' + str(why['times']) + ')' if why else '–'} |")


def gain_text(gain):
    ends = " to ".join("–" if gain[end] is None else f"{gain[end]:.2f}" for end in ("low", "high"))
    return f"{gain['value']:.2f} ({ends}; p {gain['p']:.2f})"


def skill_text(skill):
    verdict = {"better": "better than a forecast without a model",
               "unsure": "not surely better than a forecast without a model",
               "worse": "no better than a forecast without a model"}[skill["verdict"]]
    return (f"Skill measured at who holds the places {skill['years']} years after a fork, on "
            f"{skill['days']} days kept for testing: {gain_text(skill['on_persistence'])} against "
            f"*all stays as it is*, {gain_text(skill['on_climatology'])} against how often places "
            f"change hands: {verdict}.")


def figures(question, answer):
    yield "```sh"
    yield ("jinsong whatif " + shlex.join(arguments(question)) + f" --members {answer['members']}")
    yield "```"
    yield ""
    yield (f"{answer['members']} futures from {answer['from']} to {answer['until']}, seed "
           f"{answer['seed']}, each lived both ways; digest `{answer['digest']}`.")
    yield ""
    yield from answer_rows(answer)
    yield from order_rows(answer)
    yield ""
    yield skill_text(answer["skill"])


def page_text(question, answer):
    return "\n".join([
        f"# {question['title']}", "", f"<!-- {MADE} -->", "", question["history"].strip(), "",
        f"**The change.** {question['change'].strip()}", "", "<!-- figures -->", "",
        *figures(question, answer), "", "<!-- end -->", "", "## How far to believe it", "",
        question["belief"].strip(), "", "How to read the numbers: [what if](../whatif.md). All "
        "questions: [experiments](README.md).", ""])


def readme_text(table, answers):
    lines = ["# Experiments", "", f"<!-- {MADE} -->", "",
             "Questions that teachers and readers ask of these wars, put to the laboratory. Each",
             "page has the command, the answer with its interval, the skill that the model has",
             "shown, and a paragraph on how far to believe it. Read that paragraph first: an",
             "interval tells whether there are futures enough, not whether the rules are right",
             "([skill](../skill.md)). Free courts go on deciding after the change, and may undo",
             "it; each page tells which orders stood, and in how many futures.",
             "", "<!-- figures -->", "",
             "| question | asked | without | with | difference | p |", "|---|---|---|---|---|---|"]
    for question, answer in zip(table["question"], answers):
        for place, asked in enumerate(answer["questions"]):
            name = f"[{question['title']}]({question['id']}.md)" if place == 0 else ""
            lines.append("| " + " | ".join([name, question_text(asked), *cells(asked)]) + " |")
    lines += ["", "<!-- end -->", "", "Made anew, after the rules have changed:", "", "```sh",
              "python3 tools/experiments/gallery.py build/release/bin/jinsong", "```", "",
              "## What cannot be asked yet", ""]
    for left in table["left_out"]:
        lines += [f"- **{left['title']}.** " + left["reason"].strip().replace("\n", "\n  ")]
    return "\n".join([*lines, ""])


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("program")
    parser.add_argument("--members", type=int, default=250)
    parser.add_argument("--only")
    chosen = parser.parse_args()
    table = tomllib.loads((HERE / "questions.toml").read_text(encoding="utf-8"))
    answers = []
    for question in table["question"]:
        if chosen.only in (None, question["id"]):
            members = question.get("members", chosen.members)
            answers.append(live(chosen.program, question, members))
            (PAGES / f"{question['id']}.md").write_text(page_text(question, answers[-1]),
                                                        encoding="utf-8")
            print(question["id"], flush=True)
    if not chosen.only:
        (PAGES / "README.md").write_text(readme_text(table, answers), encoding="utf-8")


if __name__ == "__main__":
    main()
