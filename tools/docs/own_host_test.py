"""Tests of own_host.py."""

import pathlib
import tempfile
import unittest

from own_host import foreign_loads


class OwnHost(unittest.TestCase):
    def loads(self, name: str, text: str) -> int:
        with tempfile.TemporaryDirectory() as folder:
            (pathlib.Path(folder) / name).write_text(text, encoding="utf-8")
            return len(foreign_loads(pathlib.Path(folder)))

    def test_a_link_to_follow_is_fine(self) -> None:
        self.assertEqual(self.loads("a.html", '<a href="https://example.org/">x</a>'), 0)

    def test_own_files_are_fine(self) -> None:
        self.assertEqual(self.loads("a.html", '<img src="a.svg"><script src="b.js"></script>'), 0)

    def test_a_script_from_elsewhere_is_found(self) -> None:
        self.assertEqual(self.loads("a.html", '<script src="https://example.org/x.js"></script>'), 1)

    def test_a_preconnected_font_host_is_found(self) -> None:
        text = '<link rel="preconnect" href="//fonts.example.org">'
        self.assertEqual(self.loads("a.html", text), 1)

    def test_a_font_in_a_style_sheet_is_found(self) -> None:
        self.assertEqual(self.loads("a.css", "@font-face{src:url('https://example.org/f.woff2')}"), 1)


if __name__ == "__main__":
    unittest.main()
