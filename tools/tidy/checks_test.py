"""Every check finds its bad example and leaves the good one alone."""

import json
import pathlib
import unittest

import banned_constructs
import dead_files
import docs_links
import folders
import glossary
import include_direction
import layout
import sizes
import stray_words
from source_tree import Tree

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
LAYERS = (ROOT / include_direction.TABLE).read_text(encoding="utf-8")
BANNED = (ROOT / banned_constructs.TABLE).read_text(encoding="utf-8")


def messages(check, files, extra=None):
    tree = Tree({include_direction.TABLE: LAYERS, banned_constructs.TABLE: BANNED, **files})
    found = check.check(tree)
    return [f"{f.path}:{f.line} {f.message}" for f in found if f.path in files]


class IncludeDirection(unittest.TestCase):
    def found(self, path, include, others=("simulation/world/world.hpp",)):
        files = {path: f"#include {include}\n"} | {other: "" for other in others}
        return messages(include_direction, files)

    def test_upward_include_is_found(self):
        found = self.found("simulation/map/a.cpp", '"simulation/world/world.hpp"')
        self.assertEqual(len(found), 1)
        self.assertIn("simulation/map/ may not use simulation/world/", found[0])

    def test_downward_include_is_fine(self):
        self.assertEqual(self.found("simulation/turn/a.cpp", '"simulation/world/world.hpp"'), [])

    def test_a_court_cannot_see_the_world(self):
        self.assertEqual(len(self.found("courts/a.cpp", '"simulation/world/world.hpp"')), 1)

    def test_rules_cannot_name_the_world(self):
        found = self.found("simulation/rules/a.cpp", '"simulation/world/world.hpp"')
        self.assertEqual(len(found), 1)

    def test_system_header_outside_the_list_is_found(self):
        for header in ("fstream", "iostream", "random", "chrono", "thread", "unordered_map"):
            with self.subTest(header):
                self.assertEqual(len(self.found("simulation/map/a.cpp", f"<{header}>")), 1)

    def test_tests_may_use_the_test_libraries(self):
        self.assertEqual(self.found("simulation/map/a_test.cpp", "<gtest/gtest.h>"), [])
        self.assertEqual(len(self.found("simulation/map/a.cpp", "<gtest/gtest.h>")), 1)

    def test_missing_file_is_found(self):
        self.assertIn("does not exist", self.found("cli/a.cpp", '"world.hpp"')[0])

    def test_file_outside_every_folder_is_found(self):
        self.assertIn("no folder", self.found("misc/a.cpp", "<vector>")[0])

    def test_upward_link_is_found(self):
        bad = "jinsong_module(simulation/map DEPENDS simulation_world)\n"
        good = "jinsong_module(simulation/world\n    DEPENDS simulation_events LINKS fmt::fmt)\n"
        self.assertEqual(len(messages(include_direction, {"CMakeLists.txt": bad})), 1)
        self.assertEqual(messages(include_direction, {"CMakeLists.txt": good}), [])

    def test_every_row_names_known_folders_and_groups(self):
        layers = include_direction.Layers(json.loads(LAYERS))
        for module, row in layers.modules.items():
            self.assertLessEqual(set(row["may_use"]), set(layers.modules), module)
            self.assertIn(module, layers.reachable(module))


class BannedConstructs(unittest.TestCase):
    def test_every_row_finds_its_bad_example_and_not_its_good_one(self):
        for row in json.loads(BANNED)["banned"]:
            folder = row["folders"][0] or "cli/"
            with self.subTest(row["pattern"]):
                bad = messages(banned_constructs, {f"{folder}a.cpp": row["bad"]})
                self.assertTrue(any(row["why"] in m for m in bad), bad)
                good = messages(banned_constructs, {f"{folder}a.cpp": row["good"]})
                self.assertEqual([m for m in good if row["why"] in m], [])

    def test_tests_may_use_floats_but_not_random_devices(self):
        path = "simulation/map/a_test.cpp"
        self.assertEqual(messages(banned_constructs, {path: "double x = 0;"}), [])
        self.assertEqual(len(messages(banned_constructs, {path: "std::random_device d;"})), 1)

    def test_other_folders_are_not_touched(self):
        self.assertEqual(messages(banned_constructs, {"lab/a.cpp": "double x = 0;"}), [])


class Sizes(unittest.TestCase):
    def test_long_file(self):
        self.assertEqual(len(messages(sizes, {"a.cpp": "int x;\n" * 801})), 1)
        self.assertEqual(messages(sizes, {"a.cpp": "int x;\n" * 800}), [])

    def test_long_line(self):
        self.assertEqual(len(messages(sizes, {"a.py": "#" * 101 + "\n"})), 1)
        self.assertEqual(messages(sizes, {"a.py": "#" * 100 + "\n"}), [])

    def test_long_function_in_each_language(self):
        body = "    x = 1;\n"
        for path, head, tail in (
            ("a.cpp", "int f() {\n", "}\n"),
            ("a.py", "def f():\n", ""),
            ("a.sh", "f() {\n", "}\n"),
        ):
            own = head.count("\n") + tail.count("\n")
            with self.subTest(path):
                self.assertEqual(len(messages(sizes, {path: head + body * (71 - own) + tail})), 1)
                self.assertEqual(messages(sizes, {path: head + body * (70 - own) + tail}), [])

    def test_files_over_the_aim_are_listed(self):
        tree = Tree({"a.cpp": "int x;\n" * 401, "b.cpp": "int x;\n" * 400})
        self.assertEqual(sizes.over_aim(tree), [("a.cpp", 401)])


class DeadFiles(unittest.TestCase):
    def test_source_that_no_target_builds(self):
        cmake = {"CMakeLists.txt": "jinsong_module(a/b)\nadd_executable(x cli/main.cpp)\n"}
        self.assertEqual(messages(dead_files, {**cmake, "a/b/c.cpp": "", "cli/main.cpp": ""}), [])
        self.assertEqual(len(messages(dead_files, {**cmake, "a/c.cpp": ""})), 1)
        cross = {"CMakeLists.txt": "jinsong_cross_test(claims LINKS api)\n"}
        self.assertEqual(messages(dead_files, {**cross, "tests/claims/a_test.cpp": ""}), [])
        self.assertEqual(len(messages(dead_files, {**cross, "tests/record/a_test.cpp": ""})), 1)
        self.assertEqual(len(messages(dead_files, {**cmake, "cli/other.cpp": ""})), 1)

    def test_source_named_only_in_a_comment_is_dead(self):
        cmake = {"CMakeLists.txt": "# add_executable(x cli/main.cpp)\n"}
        self.assertEqual(len(messages(dead_files, {**cmake, "cli/main.cpp": ""})), 1)

    def test_header_that_nobody_includes(self):
        self.assertEqual(len(messages(dead_files, {"a.hpp": ""})), 1)
        cmake = {"CMakeLists.txt": "add_library(a a.cpp)\n"}
        self.assertEqual(
            messages(dead_files, {"a.hpp": "", "a.cpp": '#include "a.hpp"\n', **cmake}), []
        )


class StrayWords(unittest.TestCase):
    def test_notes_and_debugging_aids(self):
        for word in ("TO" + "DO: later", "x = 1  # FIX" + "ME", "break" + "point()"):
            with self.subTest(word):
                self.assertEqual(len(messages(stray_words, {"a.py": word + "\n"})), 1)
        self.assertEqual(messages(stray_words, {"a.md": "autodoc, TODOS, a breakpoint\n"}), [])


class Layout(unittest.TestCase):
    def test_each_fault(self):
        for text in ("a\r\n", "a", "a \n", "\ta\n", "\ufeffa\n", "\ufffd"):
            with self.subTest(repr(text)):
                self.assertNotEqual(layout.problems("a.md", text), [])
        self.assertEqual(layout.problems("a.md", "a\n"), [])

    def test_header_without_guard(self):
        self.assertEqual(len(layout.problems("a.hpp", "int x;\n")), 1)
        self.assertEqual(layout.problems("a.hpp", "// a\n#pragma once\n"), [])


class Folders(unittest.TestCase):
    def test_unknown_top_folder(self):
        self.assertEqual(len(messages(folders, {"misc/a.md": ""})), 1)
        self.assertEqual(messages(folders, {"docs/a.md": "", "README.md": ""}), [])

    def test_file_names(self):
        self.assertEqual(len(messages(folders, {"cli/MainFile.cpp": ""})), 1)
        self.assertEqual(messages(folders, {"cli/main_file.cpp": "", "web/vite.config.ts": ""}), [])

    def test_rule_without_its_page(self):
        rule = {"simulation/rules/siege.hpp": ""}
        self.assertEqual(len(messages(folders, rule)), 1)
        self.assertEqual(messages(folders, {**rule, "docs/rules/siege.md": ""}), [])


    def test_rule_that_the_description_of_the_model_leaves_out(self):
        page = {"docs/rules/siege.md": ""}
        told = {"docs/model_description.md": "[siege](rules/siege.md)\n"}
        untold = {"docs/model_description.md": "[sack](rules/sack.md)\n"}
        self.assertEqual(messages(folders, {**page, **told}), [])
        self.assertEqual(len(messages(folders, {**page, **untold})), 1)


class DocsLinks(unittest.TestCase):
    def test_link_to_nothing(self):
        self.assertEqual(len(messages(docs_links, {"docs/a.md": "see [b](b.md)\n"})), 1)
        self.assertEqual(len(messages(docs_links, {"docs/a.md": "see [b](/docs/a.md)\n"})), 1)

    def test_links_that_lead_somewhere(self):
        files = {
            "docs/a.md": "[b](../b.md#two-words) [f](../docs) [w](https://x.org) [s](#top)\n# Top\n",
            "b.md": "# One\n## Two words\n",
        }
        self.assertEqual(messages(docs_links, files), [])

    def test_missing_heading(self):
        self.assertEqual(len(messages(docs_links, {"a.md": "[x](#nowhere)\n# Top\n"})), 1)

    def test_code_holds_no_links(self):
        text = "```\n[b](b.md)\n```\nand `[c](c.md)`\n"
        self.assertEqual(messages(docs_links, {"a.md": text}), [])


class Glossary(unittest.TestCase):
    page = "docs/glossary.md"

    def test_words_of_the_page_that_no_header_knows(self):
        row = "| place | `PlaceId` | `Office::ruler` |\n"
        self.assertEqual(len(messages(glossary, {self.page: row})), 3)

    def test_words_of_the_headers_that_the_page_lacks(self):
        header = {"a.hpp": "using RouteId = Id<int>;\nenum class Office { ruler, heir = 2 };\n"}
        page = {self.page: "| route | `RouteId` |\n| ruler | `Office::ruler` |\n"}
        found = messages(glossary, {**header, **page})
        self.assertEqual(len(found), 1)
        self.assertIn("Office::heir", found[0])
        page[self.page] += "| heir | `heir` |\n"
        self.assertEqual(messages(glossary, {**header, **page}), [])

    def test_words_of_the_command_line(self):
        words = {glossary.WORDS: '{"office.heir", "heir", "儲嗣"},\n{"month.01", "May", "5月"},\n'}
        header = {"a.hpp": "enum class Office { heir };\n"}
        page = {self.page: "| heir | 太子 | `Office::heir` |\n"}
        found = messages(glossary, {**header, **page, **words})
        self.assertEqual(len(found), 1)
        page[self.page] = "| heir | 儲嗣、太子 | `Office::heir` |\n"
        self.assertEqual(messages(glossary, {**header, **page, **words}), [])


if __name__ == "__main__":
    unittest.main()
