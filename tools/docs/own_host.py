#!/usr/bin/env python3
"""Fails if a page of a site loads anything from another host (links that people follow are fine).

    own_host.py FOLDER
"""

import html.parser
import pathlib
import re
import sys

LOADING = {("script", "src"), ("img", "src"), ("iframe", "src"), ("source", "src"),
           ("video", "src"), ("audio", "src"), ("object", "data"), ("embed", "src")}
STYLE_URL = re.compile(r"(?:url\(|@import\s+)[\"']?((?:https?:)?//[^\"')\s]+)")


class Page(html.parser.HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.loads: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        for name, value in attrs:
            is_style = tag == "link" and name == "href" and re.search(
                "stylesheet|icon|preload|preconnect|dns-prefetch", values.get("rel") or "")
            if ((tag, name) in LOADING or is_style) and re.match(r"(https?:)?//", value or ""):
                self.loads.append(value or "")


def foreign_loads(folder: pathlib.Path) -> list[str]:
    found = []
    for path in sorted(folder.rglob("*")):
        if path.suffix not in (".html", ".css", ".svg"):
            continue
        text = path.read_text(encoding="utf-8")
        page = Page()
        if path.suffix != ".css":
            page.feed(text)
        found += [f"{path}: {load}" for load in page.loads + STYLE_URL.findall(text)]
    return found


def main() -> int:
    found = foreign_loads(pathlib.Path(sys.argv[1]))
    for line in found:
        print(line)
    print(f"{len(found)} loads from other hosts")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
