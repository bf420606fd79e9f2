#!/usr/bin/env python3
"""Lays out the source of the documentation site in build/docs/source.

    assemble.py --program build/release/bin/jinsong [--out build/docs]

The Markdown files of the project keep their places, so that their links hold; pages that are made
from the record (gallery, sources, readings) are written beside them. mkdocs.yml is completed with
the list of pages. Same tree and same program, same bytes.
"""

import argparse
import csv
import html
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
PACK = ROOT / "data" / "jin_song"
# A line that ends and goes on in Chinese: the break would be shown as a blank.
CHINESE = r"[\u3000-\u30ff\u4e00-\u9fff\uff00-\uffef]"
BREAK_IN_CHINESE = re.compile(f"(?<={CHINESE})\n(?={CHINESE})")
LINK = re.compile(r"(?<!!)\[([^\]]+)\]\(([^)\s]+)\)")

# The doors of the site, in English and in Chinese.
DOORS = ["teachers", "historians", "players", "researchers"]
# The pages by section; a folder stands for its Markdown files in order of name.
SECTIONS = [
    ("Start here", ["index.md", *(f"docs/start/{door}.md" for door in DOORS), "gallery.md"]),
    ("由此開始", ["start_here_zh.md", *(f"docs/start/{door}_zh.md" for door in DOORS),
              "gallery_zh.md", "docs/play_zh.md"]),
    ("Data and sources", ["data/jin_song/README.md", "sources.md", "readings.md", "docs/maps.md",
                          "data/map/README.md", "data/map/LICENSES.md"]),
    ("The model", ["docs/model_description.md", "docs/calibration.md", "docs/fit.md",
                   "docs/fit_society.md", "docs/plausibility.md", "docs/claims_in_free_runs.md",
                   "docs/skill.md"]),
    ("Every rule", ["docs/rules"]),
    ("What if", ["docs/web_app.md", "docs/whatif.md", "docs/compare.md"]),
    ("Experiments", ["docs/experiments"]),
    ("Play", ["docs/play.md"]),
    ("API and formats", ["docs/formats"]),
    ("How to cite", ["docs/citing.md"]),
    ("How it is built", ["ARCHITECTURE.md", "docs/life_of_a_tick.md", "docs/glossary.md",
                         "CONTRIBUTING.md", "CHANGELOG.md"]),
    ("Decisions", ["docs/decisions"]),
]
# Made below, from the record or from pages of docs/.
MADE = {"index.md": "docs/start_here.md", "start_here_zh.md": "docs/start_here_zh.md",
        "gallery.md": None, "gallery_zh.md": None, "sources.md": None, "readings.md": None}
# Linked from the pages above without being in the list.
ALSO = ["tools/territory/README.md"]


def pages_of(entry: str) -> list[str]:
    path = ROOT / entry
    if path.is_dir():
        return [f"{entry}/{page.name}" for page in sorted(path.glob("*.md"))]
    return [entry]


def all_pages() -> list[str]:
    return [page for _, entries in SECTIONS for entry in entries for page in pages_of(entry)] + ALSO


def mended(text: str, page: str) -> str:
    """Links that lead out of the site lose their target: a folder, a source file, a licence."""
    moved = {source: made for made, source in MADE.items() if source}
    moved["README.md"] = "index.md"
    site = set(all_pages())

    def mend(match: re.Match) -> str:
        words, target = match.groups()
        if re.match(r"[a-z]+:|#", target):
            return match.group(0)
        path, _, anchor = target.partition("#")
        wanted = (ROOT / page).parent / path
        if wanted.is_dir() and (wanted / "README.md").is_file():
            return f"[{words}]({path.rstrip('/')}/README.md)"
        at = pathlib.Path(os.path.normpath(pathlib.Path(page).parent / path)).as_posix()
        if at in moved:
            return f"[{words}]({os.path.relpath(moved[at], pathlib.Path(page).parent)})"
        return match.group(0) if at in site else words

    return LINK.sub(mend, BREAK_IN_CHINESE.sub("", text))


def start_page(page: str) -> str:
    """A page of docs/ as one of the root, with its words for made pages turned into links."""
    text = mended((ROOT / page).read_text(encoding="utf-8"), page)
    text = LINK.sub(lambda match: f"[{match.group(1)}]({from_root(match.group(2))})", text)
    made = {"Gallery": "gallery.md", "Sources": "sources.md", "Readings": "readings.md"}
    return re.sub(r"(?<!\*)\*(Gallery|Sources|Readings)\*(?!\*)",
                  lambda match: f"[{match.group(1)}]({made[match.group(1)]})", text)


def from_root(target: str) -> str:
    """A link of a page of docs/, seen from the root."""
    return target if re.match(r"[a-z]+:|#", target) else os.path.normpath(f"docs/{target}")


def ask(program: pathlib.Path, *words: str) -> dict:
    answer = subprocess.run([program, *words, "--json"], check=True, capture_output=True, text=True)
    return json.loads(answer.stdout)


def cited(sources: list[dict]) -> str:
    return "; ".join(
        source["key"] + (f" ({source['locator']})" if source.get("locator") else "")
        for source in sources)


def cell(text: str | None) -> str:
    return html.escape(text or "", quote=False).replace("|", "&#124;").replace("\n", " ")


def sources_page(program: pathlib.Path) -> str:
    answer = ask(program, "sources", "--limit", "1000")
    lines = ["# Sources", "", f"{answer['total']} works. Facts name them by key; a locator after "
             "the key is the juan of a classical text or the date under which it tells.", "",
             "| key | work | cited |", "|---|---|---:|"]
    lines += [f"| `{row['key']}` | {cell(row['citation'])} | {row['times_cited']:,} |"
              for row in answer["sources"]]
    return "\n".join(lines) + "\n"


def readings_page(program: pathlib.Path) -> str:
    # Rows of one matter stand together in the table.
    matters: dict[str, list[dict]] = {}
    for row in ask(program, "readings")["readings"]:
        rows = ", ".join(f"`{key}`" for key in row["row"].split(";"))
        matters.setdefault(f"{row['table']} {rows}", []).extend(row["readings"])
    lines = ["# Readings", "", f"{len(matters)} points on which the sources disagree. The reading "
             "in bold is the one that the replay uses.", "",
             "| | reading | in words | sources | confidence |", "|---|---|---|---|---|"]
    for matter, readings in matters.items():
        for at, reading in enumerate(readings):
            where = matter if at == 0 else ""
            value = f"**{cell(reading['value'])}**" if reading["is_default"] \
                else cell(reading["value"])
            words = cell(reading["description_en"]) + "<br>" + cell(reading["description_zh"])
            lines.append(f"| {where} | {value} | {words} | {cell(cited(reading['sources']))} | "
                         f"{reading['confidence']} |")
    return "\n".join(lines) + "\n"


def turning_points() -> list[dict]:
    with (PACK / "turning_points.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def gallery_page(points: list[dict], language: str) -> str:
    chinese = language == "zh"
    lines = ["# 圖集" if chinese else "# Gallery", "",
             "十個轉折之日，各據紀錄繪成。區塊由推算而得，並非實測疆界。" if chinese else
             "The map on ten days on which history turned, drawn from the record. The cells are "
             "constructed, not surveyed; [Maps](docs/maps.md) says for each what to see and what "
             "is uncertain.", ""]
    for point in points:
        title, why = point[f"title_{language}"], point[f"why_{language}"]
        picture = f"gallery/{point['date']}_{language}.svg"
        lines += [f"## {point['date']} · {title}", "", why, "",
                  '<figure class="plate" markdown="span">',
                  f"[![{title}, {point['date']}]({picture})]({picture})", "</figure>", "",
                  f'<p class="sources" markdown="span">{point["sources"].replace(";", "; ")} · '
                  f"`jinsong map {point['date']} --lang {language} -o map.svg` · "
                  f"`jinsong why {point['event']}`</p>", ""]
    return "\n".join(lines)


def draw_gallery(program: pathlib.Path, points: list[dict], folder: pathlib.Path) -> None:
    folder.mkdir(parents=True)
    for point in points:
        for language in ("en", "zh"):
            subprocess.run(
                [program, "map", point["date"], "--lang", language, "-o",
                 folder / f"{point['date']}_{language}.svg"],
                check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def title_of(page: pathlib.Path) -> str:
    for line in page.read_text(encoding="utf-8").splitlines():
        if line.startswith("# "):
            return line[2:].replace("`", "").strip()
    return page.stem


def navigation(source: pathlib.Path) -> str:
    lines = []
    for section, entries in SECTIONS:
        lines.append(f"  - {json.dumps(section)}:")
        for entry in entries:
            for page in pages_of(entry):
                title = title_of(source / page)
                lines.append(f"      - {json.dumps(title, ensure_ascii=False)}: {page}")
    return "\n".join(lines) + "\n"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--program", type=pathlib.Path, required=True)
    parser.add_argument("--out", type=pathlib.Path, default=ROOT / "build" / "docs")
    arguments = parser.parse_args()
    program = arguments.program.resolve()
    source = arguments.out / "source"
    shutil.rmtree(source, ignore_errors=True)
    source.mkdir(parents=True)

    pages = all_pages()
    for page in pages:
        if page in MADE:
            continue
        (source / page).parent.mkdir(parents=True, exist_ok=True)
        text = mended((ROOT / page).read_text(encoding="utf-8"), page)
        (source / page).write_text(text, encoding="utf-8")
    for pictures in ("fit", "skill", "calibration"):
        shutil.copytree(ROOT / "docs" / pictures, source / "docs" / pictures)
    for picture in sorted((ROOT / "docs").glob("*.jpg")):
        shutil.copy(picture, source / "docs")
    for name, page in MADE.items():
        if page:
            (source / name).write_text(start_page(page), encoding="utf-8")
    (source / "sources.md").write_text(sources_page(program), encoding="utf-8")
    (source / "readings.md").write_text(readings_page(program), encoding="utf-8")
    points = turning_points()
    draw_gallery(program, points, source / "gallery")
    (source / "gallery.md").write_text(gallery_page(points, "en"), encoding="utf-8")
    (source / "gallery_zh.md").write_text(gallery_page(points, "zh"), encoding="utf-8")
    shutil.copy(ROOT / "tools" / "docs" / "site.css", source / "site.css")

    settings = (ROOT / "tools" / "docs" / "mkdocs.yml").read_text(encoding="utf-8")
    settings = settings.replace("../../build/docs/source", "source")
    settings = settings.replace("../../build/docs/site", "site")
    settings += navigation(source) + "not_in_nav: |\n" + "".join(f"  /{page}\n" for page in ALSO)
    (arguments.out / "mkdocs.yml").write_text(settings, encoding="utf-8")
    print(f"{len(pages)} pages and {2 * len(points)} maps in {source}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
