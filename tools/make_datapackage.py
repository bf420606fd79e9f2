#!/usr/bin/env python3
"""Writes data/<pack>/datapackage.json from the table schemas in data/schema.

The list of resources is generated: one per table that the pack holds, with its schema embedded, and
one for each other data file. The head of the file (title, licences, sources and so on) is kept as it
stands, so edit it there; a new pack gets a head to fill in. With --check nothing is written: the
exit status is 1 if the file is missing or stale, or if a table has no schema or wrong columns.
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
    ("bibliography", "sources.bib", "bib", "application/x-bibtex", "Every work cited, once, by key."),
    ("laws", "laws.toml", "toml", "application/toml", "Parameters of the laws, with unit, range and basis."),
]


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
    name = path.stem
    wanted = [field["name"] for field in schema["fields"]]
    if columns_of(path) != wanted:
        raise PackError(f"{path}:1: the columns are not those of data/schema/{name}.json:\n  {','.join(wanted)}")
    return {
        "name": name,
        "path": path.name,
        "profile": "tabular-data-resource",
        "title": schema["title"],
        "description": schema["description"],
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": {"delimiter": ",", "lineTerminator": "\n", "quoteChar": '"', "doubleQuote": True, "header": True},
        "schema": {key: value for key, value in schema.items() if key not in ("title", "description")},
    }


def resources(pack: pathlib.Path, schema_folder: pathlib.Path) -> list[dict]:
    schemas = {path.stem: load_json(path) for path in sorted(schema_folder.glob("*.json"))}
    result = []
    for path in sorted(pack.glob("*.csv")):
        if path.stem not in schemas:
            raise PackError(f"{path}: no schema {schema_folder / (path.stem + '.json')}")
        result.append(table_resource(path, schemas[path.stem]))
    for name, file_name, file_format, media_type, description in OTHER_FILES:
        if (pack / file_name).exists():
            result.append({"name": name, "path": file_name, "format": file_format, "mediatype": media_type,
                           "encoding": "utf-8", "description": description})
    return result


def render(pack: pathlib.Path, schema_folder: pathlib.Path) -> str:
    target = pack / "datapackage.json"
    package = load_json(target) if target.exists() else default_head(pack)
    package["resources"] = resources(pack, schema_folder)
    return json.dumps(package, ensure_ascii=False, indent=1) + "\n"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pack", nargs="?", type=pathlib.Path, default=ROOT / "data" / "jin_song",
                        help="folder of the pack (default: data/jin_song)")
    parser.add_argument("--schema", type=pathlib.Path, default=ROOT / "data" / "schema",
                        help="folder of the table schemas (default: data/schema)")
    parser.add_argument("--check", action="store_true", help="write nothing; fail if the file is stale")
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
            print(f"make_datapackage: {target} is stale; run tools/make_datapackage.py {arguments.pack}", file=sys.stderr)
            return 1
        return 0
    target.write_text(text, encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
