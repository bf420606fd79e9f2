import json
import pathlib
import tempfile
import unittest

import make_datapackage


class Packs(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.pack = pathlib.Path(folder.name) / "tiny_pack"
        self.schema = pathlib.Path(folder.name) / "schema"
        self.pack.mkdir()
        self.schema.mkdir()
        schema = {
            "title": "Places",
            "description": "Where things are.",
            "fields": [{"name": "id", "type": "string"}],
            "primaryKey": "id",
        }
        (self.schema / "places.json").write_text(json.dumps(schema), encoding="utf-8")
        self.write("id\nhill\n")

    def write(self, table: str):
        (self.pack / "places.csv").write_text(table, encoding="utf-8")

    def render(self) -> dict:
        return json.loads(make_datapackage.render(self.pack, self.schema))

    def test_embeds_the_schema_and_names_a_licence(self):
        package = self.render()
        self.assertEqual(package["name"], "tiny-pack")
        self.assertEqual(package["licenses"][0]["name"], "CC-BY-4.0")
        (resource,) = package["resources"]
        self.assertEqual((resource["name"], resource["path"]), ("places", "places.csv"))
        self.assertEqual(resource["title"], "Places")
        self.assertEqual(resource["schema"]["primaryKey"], "id")
        self.assertNotIn("title", resource["schema"])

    def test_keeps_the_head_and_replaces_the_resources(self):
        head = {"name": "x", "title": "Kept", "resources": [{"name": "gone"}]}
        (self.pack / "datapackage.json").write_text(json.dumps(head), encoding="utf-8")
        package = self.render()
        self.assertEqual(package["title"], "Kept")
        self.assertEqual([resource["name"] for resource in package["resources"]], ["places"])

    def test_other_files_are_listed_when_they_exist(self):
        (self.pack / "laws.toml").write_text("", encoding="utf-8")
        names = [resource["name"] for resource in self.render()["resources"]]
        self.assertEqual(names, ["places", "laws"])

    def test_wrong_columns_are_refused(self):
        self.write("name\nhill\n")
        with self.assertRaisesRegex(make_datapackage.PackError, "places.csv:1: .*schema: id"):
            self.render()

    def test_table_without_a_schema_is_refused(self):
        (self.pack / "rivers.csv").write_text("id\n", encoding="utf-8")
        with self.assertRaisesRegex(make_datapackage.PackError, "rivers.csv: no schema"):
            self.render()


class RealPack(unittest.TestCase):
    def test_is_fresh(self):
        pack = make_datapackage.ROOT / "data" / "jin_song"
        text = make_datapackage.render(pack, make_datapackage.ROOT / "data" / "schema")
        stored = (pack / "datapackage.json").read_text(encoding="utf-8")
        self.assertEqual(text, stored, "run tools/make_datapackage.py")


if __name__ == "__main__":
    unittest.main()
