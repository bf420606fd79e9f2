import unittest

import cpp_text


class Strip(unittest.TestCase):
    def test_blanks_comments_and_literals_and_keeps_lines(self):
        text = 'int a; // float\n/* float\nfloat */ int b; const char* c = "float";\n'
        stripped = cpp_text.strip(text)
        self.assertNotIn("float", stripped)
        self.assertEqual(stripped.count("\n"), text.count("\n"))
        self.assertEqual(len(stripped), len(text))
        self.assertIn("int b;", stripped)

    def test_comment_marks_inside_a_literal_are_text(self):
        self.assertIn("int b;", cpp_text.strip('auto u = "http://x"; int b;'))

    def test_raw_literals_and_escaped_quotes(self):
        stripped = cpp_text.strip('auto r = R"x(float " )" )x"; auto s = "a\\"float"; int b;')
        self.assertNotIn("float", stripped)
        self.assertIn("int b;", stripped)

    def test_digit_separators_open_no_character_literal(self):
        self.assertIn("float x", cpp_text.strip("int n = 1'000'000; float x; char c = 'y';"))


class Includes(unittest.TestCase):
    def test_finds_both_kinds_with_their_lines(self):
        found = cpp_text.includes('#pragma once\n#include <vector>\n  # include "a/b.hpp"\n')
        self.assertEqual([(i.line, i.target, i.is_system) for i in found],
                         [(2, "vector", True), (3, "a/b.hpp", False)])

    def test_an_include_in_a_comment_is_none(self):
        self.assertEqual(cpp_text.includes('// #include <vector>\n/*\n#include "a.hpp"\n*/\n'), [])


class Functions(unittest.TestCase):
    def lengths(self, text):
        return [f.length for f in cpp_text.functions(text)]

    def test_counts_from_the_header_to_the_closing_brace(self):
        text = "namespace a {\nint f(int x,\n      int y) {\n  return x;\n}\n}\n"
        self.assertEqual(self.lengths(text), [4])

    def test_classes_enums_and_tables_are_no_functions(self):
        text = "struct A {\n  int x;\n};\nenum class E { a, b };\nconst int t[] = {1, 2};\n"
        self.assertEqual(self.lengths(text), [])

    def test_members_are_functions_and_lambdas_are_not(self):
        text = "class A {\n  int f() const {\n    auto g = [](int x) { return x; };\n  }\n};\n"
        self.assertEqual(self.lengths(text), [3])

    def test_braces_in_literals_and_directives_do_not_count(self):
        text = '#define OPEN do {\nint f() {\n  return g("}");\n}\nint h() { return 1; }\n'
        self.assertEqual(self.lengths(text), [3, 1])


if __name__ == "__main__":
    unittest.main()
