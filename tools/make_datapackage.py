#!/usr/bin/env python3
"""Writes data/<pack>/datapackage.json from the table schemas in data/schema.

The list of resources is generated: one per table that the pack holds, with its schema embedded,
and one for each other data file. The head of the file (title, licences, sources and so on) is kept
as it stands, so edit it there; a new pack gets a head to fill in. With --check nothing is written:
the exit status is 1 if the file is missing or stale, or if a table has no schema or wrong columns.
"""

import argparse
import csv
import json
import pathlib
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
LICENCE = {
    "name": "CC-BY-4.0",
    "path": "https://creativecommons.org/licenses/by/4.0/",
    "title": "Creative Commons Attribution 4.0 International",
}
OTHER_FILES = [
    {
        "name": "bibliography",
        "path": "sources.bib",
        "format": "bib",
        "mediatype": "application/x-bibtex",
        "encoding": "utf-8",
        "description": "Every work cited, once, by key.",
    },
    {
        "name": "laws",
        "path": "laws.toml",
        "format": "toml",
        "mediatype": "application/toml",
        "encoding": "utf-8",
        "description": "Parameters of the laws, with unit, range and basis.",
    },
]
DIALECT = {
    "delimiter": ",",
    "lineTerminator": "\n",
    "quoteChar": '"',
    "doubleQuote": True,
    "header": True,
}


class PackError(Exception):
    """A fault of the pack or its schemas that the user has to mend."""


def load_json(path: pathlib.Path):
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except json.JSONDecodeError as error:
        raise PackError(f"{path}:{error.lineno}: not JSON: {error.msg}") from error


def columns_of(path: pathlib.Path) -> list[str]:
    with path.open(encoding="utf-8", newline="") as file:
        return next(csv.reader(file), [])


def default_head(pack: pathlib.Path) -> dict:
    return {
        "profile": "data-package",
        "name": pack.name.replace("_", "-"),
        "title": pack.name,
        "description": "To be written.",
        "licenses": [LICENCE],
        "sources": [],
    }


def table_resource(path: pathlib.Path, schema: dict) -> dict:
    wanted = [field["name"] for field in schema["fields"]]
    if columns_of(path) != wanted:
        schema_columns = ",".join(wanted)
        raise PackError(f"{path}:1: the columns are not those of its schema: {schema_columns}")
    return {
        "name": path.stem,
        "path": path.name,
        "profile": "tabular-data-resource",
        "title": schema["title"],
        "description": schema["description"],
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": DIALECT,
        "schema": {k: v for k, v in schema.items() if k not in ("title", "description")},
    }


def resources(pack: pathlib.Path, schema_folder: pathlib.Path) -> list[dict]:
    schemas = {path.stem: load_json(path) for path in sorted(schema_folder.glob("*.json"))}
    result = []
    for path in sorted(pack.glob("*.csv")):
        if path.stem not in schemas:
            raise PackError(f"{path}: no schema {schema_folder / (path.stem + '.json')}")
        result.append(table_resource(path, schemas[path.stem]))
    return result + [other for other in OTHER_FILES if (pack / other["path"]).exists()]


def render(pack: pathlib.Path, schema_folder: pathlib.Path) -> str:
    target = pack / "datapackage.json"
    package = load_json(target) if target.exists() else default_head(pack)
    package["resources"] = resources(pack, schema_folder)
    return json.dumps(package, ensure_ascii=False, indent=1) + "\n"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "pack",
        nargs="?",
        type=pathlib.Path,
        default=ROOT / "data" / "jin_song",
        help="folder of the pack (default: data/jin_song)",
    )
    parser.add_argument(
        "--schema",
        type=pathlib.Path,
        default=ROOT / "data" / "schema",
        help="folder of the table schemas (default: data/schema)",
    )
    parser.add_argument("--check", action="store_true", help="write nothing; fail if stale")
    arguments = parser.parse_args()
    if not arguments.pack.is_dir():
        print(f"make_datapackage: no such folder: {arguments.pack}", file=sys.stderr)
        return 2
    target = arguments.pack / "datapackage.json"
    try:
        text = render(arguments.pack, arguments.schema)
    except PackError as error:
        print(f"make_datapackage: {error}", file=sys.stderr)
        return 1
    if arguments.check:
        if not target.exists() or target.read_text(encoding="utf-8") != text:
            print(f"make_datapackage: {target} is stale", file=sys.stderr)
            print("hint: run tools/make_datapackage.py", file=sys.stderr)
            return 1
        return 0
    target.write_text(text, encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
