#!/usr/bin/env python3
"""Checks exported files with libraries from the Python index, and reads them back.

    build/venv/bin/python tests/exports/check.py PROGRAM FOLDER

FOLDER is what tests/exports/make.sh has written. jsonschema, geojson-pydantic, networkx,
bibtexparser and frictionless read the files; what is read back is compared with the answers of the
program and with the tables of the data pack.
"""

import argparse
import csv
import json
import pathlib
import sqlite3
import subprocess
import sys

import bibtexparser
import frictionless
import geojson_pydantic
import jsonschema
import networkx

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
SCHEMAS = pathlib.Path(__file__).resolve().parent / "schema"
PACK = ROOT / "data" / "jin_song"


class Checker:
    def __init__(self, program: str, folder: str):
        self.program = pathlib.Path(program).resolve()
        self.folder = pathlib.Path(folder).resolve()
        self.problems = []
        self.checked = 0

    def expect(self, what: str, is_right: bool, seen="") -> None:
        self.checked += 1
        if not is_right:
            self.problems.append(f"{what}{': ' if seen != '' else ''}{str(seen)[:400]}")

    def ask(self, *words: str):
        run = subprocess.run(
            [self.program, *words, "--json", "--data", PACK],
            capture_output=True, text=True, check=True,
        )
        return json.loads(run.stdout)

    def json(self, name: str):
        return json.loads((self.folder / name).read_text(encoding="utf-8"))

    def fits(self, name: str, validator: jsonschema.Draft7Validator) -> None:
        error = jsonschema.exceptions.best_match(validator.iter_errors(self.json(name)))
        said = f"{error.json_path}: {error.message}" if error else ""
        self.expect(f"{name}: schema", error is None, said)

    def days(self) -> list[str]:
        return [path.stem[4:] for path in sorted(self.folder.glob("day_*.geojson"))]


def table(name: str) -> list[dict]:
    with open(PACK / f"{name}.csv", encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def ring_area(ring: list) -> float:
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, ring[1:]))


def polygons_of(geometry: dict) -> list:
    if geometry["type"] == "Polygon":
        return [geometry["coordinates"]]
    return geometry["coordinates"] if geometry["type"] == "MultiPolygon" else []


def positions_of(coordinates) -> list:
    if isinstance(coordinates[0], (int, float)):
        return [coordinates]
    return [position for part in coordinates for position in positions_of(part)]


def check_geojson(checker: Checker) -> None:
    names = [path.name for path in checker.folder.glob("*.geojson")]
    for name in names + ["linked_places.json", "linked_places_base.json"]:
        data = checker.json(name)
        geojson_pydantic.FeatureCollection.model_validate(data)
        ids = [feature.get("id", feature.get("@id")) for feature in data["features"]]
        checker.expect(f"{name}: ids are unique", len(ids) == len(set(ids)))
        checker.expect(f"{name}: names its licence", data["license"] == "CC-BY-4.0")
        for feature in data["features"]:
            for rings in polygons_of(feature["geometry"]):
                areas = [ring_area(ring) for ring in rings]
                right = areas[0] > 0 and all(area < 0 for area in areas[1:])
                checker.expect(f"{name}: {feature['id']} winds as RFC 7946 says", right, areas)
        if "bbox" in data:
            geometries = [feature["geometry"] for feature in data["features"]]
            points = [p for g in geometries for p in positions_of(g["coordinates"])]
            sides = [f(p[i] for p in points) for f, i in ((min, 0), (min, 1), (max, 0), (max, 1))]
            checker.expect(f"{name}: bbox", data["bbox"] == sides, (data["bbox"], sides))


def check_state_on_days(checker: Checker) -> None:
    """Places and cells of a day, and spans on a day, have the holders that `at` gives."""
    spans = checker.json("spans.geojson")["features"]
    with open(checker.folder / "csv" / "control.csv", encoding="utf-8", newline="") as file:
        control = list(csv.DictReader(file))
    for day in checker.days():
        answer = {p["id"]: p for p in checker.ask("at", day)["places"]}
        holders = {id: (p["holder"], p["owner"]) for id, p in answer.items()}
        features = checker.json(f"day_{day}.geojson")["features"]
        for kind in ("place", "cell"):
            read = {
                f["properties"]["place"]: (f["properties"]["holder"], f["properties"]["owner"])
                for f in features
                if f["properties"]["feature"] == kind
            }
            checker.expect(f"{day}: {kind} features", read == holders, len(read))
        for feature in features:
            place = feature["properties"]
            if place["feature"] == "place":
                at = answer[place["place"]]
                keys = "; ".join(
                    s["key"] + (f"({s['locator']})" if s["locator"] else "") for s in at["sources"]
                )
                told = (place["sources"] or "", place["confidence"], place["event"])
                checker.expect(
                    f"{day}: evidence of {at['id']}", told == (keys, at["confidence"], at["event"])
                )
        on_day = {}
        for feature in spans:
            span = feature["properties"]
            is_on = span["feature"] == "place" and span["start"] <= day
            if is_on and (span["end"] is None or day <= span["end"]):
                checker.expect(f"{day}: one span at {span['place']}", span["place"] not in on_day)
                on_day[span["place"]] = (span["holder"], span["owner"])
        checker.expect(f"{day}: spans of places", on_day == holders)
        rows = {
            row["place"]: (row["holder"] or None, row["owner"] or None)
            for row in control
            if row["from_date"] <= day and (not row["to_date"] or row["to_date"] > day)
        }
        checker.expect(f"{day}: rows of control.csv", rows == holders)


def check_linked_places(checker: Checker) -> None:
    schema = json.loads((SCHEMAS / "linked_places.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft7Validator.check_schema(schema)
    validator = jsonschema.Draft7Validator(schema)
    for name in ("linked_places.json", "linked_places_base.json"):
        checker.fits(name, validator)
    features = {f["properties"]["id"]: f for f in checker.json("linked_places.json")["features"]}
    identifiers = {f["@id"] for f in features.values()}
    checker.expect("linked places: all places", set(features) == {r["id"] for r in table("places")})
    for place, feature in features.items():
        for relation in feature["relations"]:
            if relation["relationType"] == "gvp:tgn3000_related_to":
                checker.expect(f"{place}: its neighbour", relation["relationTo"] in identifiers)
    names = {place: {n["toponym"] for n in f["names"]} for place, f in features.items()}
    for row in table("places"):
        checker.expect(f"{row['id']}: Chinese name", row["name_zh"] in names[row["id"]])
        latin = row["name_en"].split(" (")[0]
        checker.expect(f"{row['id']}: name", latin in names[row["id"]], names[row["id"]])
    for row in table("place_names"):
        for name in (row["name_en"], row["name_zh"]):
            checker.expect(f"{row['place']}: {name}", not name or name in names[row["place"]])


def check_timeline(checker: Checker) -> None:
    schema = json.loads((SCHEMAS / "timeline.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft7Validator.check_schema(schema)
    for name in ("timeline.json", "timeline_zh.json"):
        validator = jsonschema.Draft7Validator(schema)
        checker.fits(name, validator)
    told = {slide["unique_id"] for slide in checker.json("timeline.json")["events"]}
    checker.expect("timeline: all told events", told == {row["id"] for row in table("events")})
    main = {slide["unique_id"] for slide in checker.json("timeline_zh.json")["events"]}
    wanted = {row["id"] for row in table("events") if row["tier"] == "main"}
    checker.expect("timeline: the main events", main == wanted, len(main))


def check_gexf(checker: Checker) -> None:
    events = checker.ask("chronicle", "--origin", "all")["events"]
    for name, origins in (("told.gexf", {"record"}), ("all.gexf", {"record", "fact", "rule"})):
        graph = networkx.read_gexf(checker.folder / name)
        chosen = {e["event"]: e for e in events if e["origin"] in origins}
        edges = {
            (cause["event"], id)
            for id, event in chosen.items()
            for cause in event["causes"]
            if cause["event"] in chosen
        }
        checker.expect(f"{name}: nodes are the events", set(graph.nodes) == set(chosen))
        checker.expect(f"{name}: edges are the causes", set(graph.edges) == edges, len(edges))
        checker.expect(f"{name}: no event causes itself", networkx.is_directed_acyclic_graph(graph))
        for node, data in graph.nodes(data=True):
            checker.expect(f"{name}: {node}", data["label"] == chosen[node]["title_en"])
            checker.expect(f"{name}: {node}", data["start"].startswith(chosen[node]["date"]))


def check_bibtex(checker: Checker) -> None:
    def entries(path: pathlib.Path) -> dict:
        parser = bibtexparser.bparser.BibTexParser(ignore_nonstandard_types=False)
        with open(path, encoding="utf-8") as file:
            return {e["ID"]: e for e in bibtexparser.load(file, parser).entries}

    whole = entries(checker.folder / "sources.bib")
    in_pack = entries(PACK / "sources.bib")
    checker.expect("sources.bib: as in the pack", whole == in_pack, len(whole))
    keys = {source["key"] for source in checker.ask("why", "1127-kaifeng-falls")["sources"]}
    checker.expect("event.bib: keys", set(entries(checker.folder / "event.bib")) >= keys, keys)
    packaged = entries(checker.folder / "csv" / "sources.bib")
    checker.expect("csv/sources.bib", packaged == whole)


def check_csv(checker: Checker) -> None:
    report = frictionless.validate(str(checker.folder / "csv" / "datapackage.json"))
    errors = report.flatten(["name", "type", "message"])
    checker.expect("csv: frictionless", report.valid, errors[:3])
    package = checker.json("csv/datapackage.json")
    listed = {resource["path"] for resource in package["resources"]} | {"datapackage.json"}
    there = {path.name for path in (checker.folder / "csv").iterdir()}
    checker.expect("csv: every file is in the package", listed == there, listed ^ there)
    with open(checker.folder / "csv" / "evidence.csv", encoding="utf-8", newline="") as file:
        keys = {row["source"] for row in csv.DictReader(file)} - {""}
    known = {e["key"] for e in checker.ask("sources")["sources"]}
    checker.expect("csv: every source is in the bibliography", keys <= known, keys - known)


def check_run(checker: Checker) -> None:
    run = sqlite3.connect(f"file:{checker.folder / 'run' / 'record.sqlite'}?mode=ro", uri=True)
    checker.expect("run: integrity", run.execute("PRAGMA integrity_check").fetchall() == [("ok",)])
    checker.expect("run: keys", run.execute("PRAGMA foreign_key_check").fetchall() == [])
    run.close()


def check_views(checker: Checker) -> None:
    """The page of the views tells the columns that the program has."""
    told = {}
    for line in (ROOT / "docs" / "formats" / "views.md").read_text(encoding="utf-8").split("\n"):
        cells = [cell.strip() for cell in line.split("|")]
        if len(cells) == 5 and cells[1].startswith("`v_"):
            told[cells[1].strip("`")] = [name.strip("` ") for name in cells[2].split(",")]
    run = str(checker.folder / "run" / "record.sqlite")
    tables = checker.ask("query", run, "--tables")["tables"]
    there = {table["name"]: table["columns"] for table in tables if table["kind"] == "view"}
    checker.expect("views: as docs/formats/views.md says", told == there, set(told) ^ set(there))
    day = "from_date <= '1142-10-01' AND (to_date > '1142-10-01' OR to_date IS NULL)"
    rows = checker.ask("query", run, "--sql", f"SELECT place, holder FROM v_control WHERE {day}")
    holders = {p["id"]: p["holder"] for p in checker.ask("at", "1142-10-01")["places"]}
    checker.expect("views: holders of 1142", dict(rows["rows"]) == holders)


CHECKS = (
    check_geojson,
    check_state_on_days,
    check_linked_places,
    check_timeline,
    check_gexf,
    check_bibtex,
    check_csv,
    check_run,
    check_views,
)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("program")
    parser.add_argument("folder")
    parser.add_argument("--counts", type=pathlib.Path, help="leaves 'PASSED FAILED' there")
    options = parser.parse_args()
    checker = Checker(options.program, options.folder)
    for check in CHECKS:
        check(checker)
    for problem in checker.problems[:40]:
        print(problem)
    print(f"Python: {checker.checked} checks, {len(checker.problems)} problems")
    if options.counts:
        failed = len(checker.problems)
        options.counts.write_text(f"{checker.checked - failed} {failed}\n", encoding="utf-8")
    return 1 if checker.problems else 0


if __name__ == "__main__":
    sys.exit(main())
