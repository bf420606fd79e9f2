#!/usr/bin/env python3
"""Makes web/report/serif.woff2: Noto Serif CJK TC with the characters that the pages use.

With --simplified, web/app/fonts/serif_hans.woff2: Noto Serif CJK SC with what they are turned into.

What another what-if may say counts too: its decision, its questions, the titles of its events.

    build/release/bin/jinsong report -o out/jin-song-wars.html
    build/release/bin/jinsong whatif ... --report out/kaifeng-1126.html
    python3 tools/font/make_font.py --page out/jin-song-wars.html --page out/kaifeng-1126.html
    python3 tools/font/make_font.py --simplified --page out/jin-song-wars.html ...

--simplified needs Node and the packages of web/app (./dev web 0). Both need the packages of
tools/requirements.txt (fonttools, brotli) and fonts-noto-cjk. The fonts are under the SIL Open Font
License 1.1; web/report/LICENSE_FONT.md says so.
"""
import argparse
import base64
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
SOURCE = pathlib.Path("/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc")
FAMILY = "Noto Serif CJK TC"
FAMILY_SIMPLIFIED = "Noto Serif CJK SC"
# Chinese and what is written among it; Latin letters are left to the fonts of the machine.
RANGES = [(0x2E80, 0x9FFF), (0xF900, 0xFAFF), (0xFF00, 0xFFEF), (0x20000, 0x3FFFF)]
# A fifth of the fineness of the original: not to be seen at sizes of reading, and much smaller.
UNITS = 200
SIZE_MAX = 680_000
# Too rare for the family: shown in whatever font the machine has.
UNKNOWN = {"𤫙"}


def is_chinese(character):
    return any(first <= ord(character) <= last for first, last in RANGES)


def chinese_of(text):
    return {character for character in text if is_chinese(character)}


def text_of(page):
    """The text that a page can show: its HTML, data and modules."""
    text = re.sub(r"data:font/[a-z0-9]+;base64,[A-Za-z0-9+/=]*", "", page)
    # What search compares is never shown.
    text = re.sub(r'"simplified":"[^"]*"', "", text)
    modules = re.findall(r"data:text/javascript;charset=utf-8;base64,([A-Za-z0-9+/=]+)", text)
    return text + "".join(base64.b64decode(module).decode("utf-8") for module in modules)


def text_of_futures():
    """The text that any what-if can show: of the pack's decisions and outcomes, of
    people who may yet be born, of the titles that the program writes, and of the web app."""
    pack = ROOT / "data" / "jin_song"
    tables = ["decisions", "decision_options", "outcomes", "personal_names", "people", "places",
              "polities", "techniques", "events"]
    sources = [pack / f"{name}.csv" for name in tables]
    for pattern in ("api/*title*.cpp", "api/*_text.cpp", "api/*words.cpp", "web/*/text*.js",
                    "web/app/src/**/text*.ts", "web/app/src/classroom/lessons.json"):
        sources += sorted(ROOT.glob(pattern))
    sources.remove(ROOT / "api" / "order_words.cpp")  # What it reads, nobody sees.
    return "".join(source.read_text(encoding="utf-8") for source in sources)


def simplified(text):
    """A text as the app shows it in simplified characters, and each of its characters alone."""
    tool = ROOT / "web/app/tools/simplify.mjs"
    alone = "\n".join(sorted(chinese_of(text)))
    return subprocess.run(["node", tool], input=f"{text}\n{alone}", check=True, capture_output=True,
                          text=True, encoding="utf-8").stdout


def check(path, wanted):
    from fontTools.ttLib import TTFont

    size = path.stat().st_size
    missing = sorted(wanted - {chr(code) for code in TTFont(path).getBestCmap()} - UNKNOWN)
    print(f"{path}: {size} bytes, {len(wanted)} characters wanted")
    if missing:
        print(f"the font lacks: {''.join(missing)}; make it again", file=sys.stderr)
    if size > SIZE_MAX:
        print(f"the font is larger than {SIZE_MAX} bytes", file=sys.stderr)
    return 1 if missing or size > SIZE_MAX else 0


def make(options, wanted):
    from fontTools import subset
    from fontTools.ttLib.scaleUpem import scale_upem
    from fontTools.ttLib import TTCollection

    collection = TTCollection(options.source)
    font = next(font for font in collection.fonts if font["name"].getDebugName(1) == options.family)
    missing = sorted(wanted - {chr(code) for code in font.getBestCmap()} - UNKNOWN)
    settings = subset.Options(
        flavor="woff2", layout_features=["locl", "vert"], hinting=False, desubroutinize=True,
        name_IDs=[0, 1, 2, 13, 14], notdef_outline=True)
    subsetter = subset.Subsetter(settings)
    subsetter.populate(unicodes=[ord(character) for character in wanted])
    subsetter.subset(font)
    scale_upem(font, UNITS)
    font["head"].modified = font["head"].created  # The same input gives the same bytes.
    font.recalcTimestamp = False
    font.flavor = "woff2"
    font.save(options.output)
    print(f"{options.output}: {len(wanted)} characters, {options.output.stat().st_size} bytes")
    if missing:
        print(f"{options.family} lacks: {''.join(missing)}", file=sys.stderr)
        return 1
    return 0


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--page", type=pathlib.Path, required=True, action="append")
    parser.add_argument("--source", type=pathlib.Path, default=SOURCE)
    parser.add_argument("--simplified", action="store_true", help="the type of simplified Chinese")
    parser.add_argument("--output", type=pathlib.Path)
    parser.add_argument("--check", action="store_true", help="only say what the font lacks")
    options = parser.parse_args()
    text = text_of_futures()
    for page in options.page:
        text += text_of(page.read_text(encoding="utf-8"))
    options.family = FAMILY_SIMPLIFIED if options.simplified else FAMILY
    default = "web/app/fonts/serif_hans.woff2" if options.simplified else "web/report/serif.woff2"
    options.output = options.output or ROOT / default
    # The way back is called by its own name.
    wanted = chinese_of(simplified(text) + "繁體" if options.simplified else text)
    if options.check:
        return check(options.output, wanted)
    return make(options, wanted)


if __name__ == "__main__":
    sys.exit(main())
