"""Run by the data step of ./dev test in build/venv; elsewhere, without frictionless, skipped."""

import contextlib
import importlib.util
import io
import json
import pathlib
import tempfile
import unittest

HAS_FRICTIONLESS = importlib.util.find_spec("frictionless") is not None


@unittest.skipUnless(HAS_FRICTIONLESS, "frictionless lives in build/venv")
class CheckData(unittest.TestCase):
    def check(self, rows):
        import check_data

        schema = {
            "fields": [
                {"name": "id", "type": "string", "constraints": {"required": True}},
                {"name": "kind", "type": "string", "constraints": {"enum": ["pass", "port"]}},
                {"name": "near", "type": "string"},
            ],
            "primaryKey": ["id"],
            "foreignKeys": [{"fields": ["near"], "reference": {"resource": "", "fields": ["id"]}}],
        }
        resource = {"name": "places", "path": "places.csv", "type": "table", "schema": schema}
        with tempfile.TemporaryDirectory() as folder:
            root = pathlib.Path(folder)
            text = json.dumps({"name": "pack", "resources": [resource]})
            (root / "datapackage.json").write_text(text, encoding="utf-8")
            (root / "places.csv").write_text("id,kind,near\n" + rows, encoding="utf-8")
            output = io.StringIO()
            with contextlib.redirect_stdout(output):
                code = check_data.main([str(root)])
        return code, output.getvalue()

    def test_a_good_pack(self):
        code, output = self.check("a,pass,b\nb,port,a\n")
        self.assertEqual(code, 0, output)
        self.assertIn("1 tables, 2 rows, 0 problems", output)

    def test_each_kind_of_mistake(self):
        for rows in ("a,hill,a\n", ",pass,\n", "a,pass,a\na,pass,a\n", "a,pass,nowhere\n", "a\n"):
            with self.subTest(rows):
                code, output = self.check(rows)
                self.assertEqual(code, 1, output)
                self.assertIn("places", output)


if __name__ == "__main__":
    unittest.main()
