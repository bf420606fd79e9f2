"""./dev itself: what it answers to wrong use, and that a step cannot fail unseen."""

import pathlib
import subprocess
import tempfile
import unittest

import count_tests

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent


def dev(*arguments, cwd="/"):
    return subprocess.run(
        [str(ROOT / "dev"), *arguments], cwd=cwd, capture_output=True, text=True, check=False
    )


class WrongUse(unittest.TestCase):
    def test_unknown_commands_are_answered_with_near_ones(self):
        for word, near in (("biuld", "build"), ("tset", "test"), ("form", "format")):
            with self.subTest(word):
                result = dev(word)
                self.assertEqual(result.returncode, 1)
                self.assertIn(f"did you mean: {near}?", result.stderr)
                self.assertEqual(result.stdout, "")

    def test_a_word_near_to_none_is_answered_with_all(self):
        self.assertIn("known: run test build", dev("frobnicate").stderr)

    def test_unknown_preset_option_and_number(self):
        self.assertIn("did you mean: release?", dev("build", "relaese").stderr)
        self.assertIn("usage: ./dev format [--check]", dev("format", "--chek").stderr)
        self.assertIn("is not a number of seconds", dev("fuzz", "ten").stderr)
        self.assertEqual(dev("fuzz", "ten").returncode, 1)

    def test_help_names_every_command(self):
        page = dev("help").stdout
        for command in ("run", "test", "build", "bench", "format", "tidy", "fuzz", "help"):
            self.assertIn(f"\n  {command}", page)


class Steps(unittest.TestCase):
    def run_steps(self, steps):
        script = f"""
            set -euo pipefail
            root="$1"; jobs=1
            source "{ROOT}/tools/dev/test_steps.sh"
            mkdir -p "$logs"
            fine() {{ true; }}
            broken_in_the_middle() {{ false; echo went on; }}
            counted() {{ echo "5 2" >"$counts_file"; return 1; }}
            crashed() {{ echo "5 0" >"$counts_file"; return 1; }}
            {steps}
            finish_test 0
        """
        with tempfile.TemporaryDirectory() as folder:
            return subprocess.run(
                ["bash", "-c", script, "bash", folder], capture_output=True, text=True, check=False
            )

    def test_all_steps_run_and_the_last_line_counts(self):
        result = self.run_steps('step a broken_in_the_middle; step b fine; step "c d" counted')
        self.assertEqual(result.stdout.rstrip("\n").split("\n")[-1], "6 passed, 3 failed")
        self.assertEqual(result.returncode, 1)
        self.assertNotIn("went on", result.stdout)
        self.assertIn("c d: build/test_logs/c_d.log", result.stdout)

    def test_a_crash_without_a_failed_case_counts_as_failed(self):
        result = self.run_steps("step a crashed")
        self.assertEqual(result.stdout.rstrip("\n").split("\n")[-1], "5 passed, 1 failed")

    def test_success(self):
        result = self.run_steps("step a fine; step b fine")
        self.assertEqual(result.stdout.rstrip("\n").split("\n")[-1], "2 passed, 0 failed")
        self.assertEqual(result.returncode, 0)


class CountTests(unittest.TestCase):
    def test_adds_up_the_reports(self):
        with tempfile.TemporaryDirectory() as folder:
            root = pathlib.Path(folder)
            report = '<testsuites tests="{}" failures="{}" errors="0" disabled="1"/>'
            (root / "a.xml").write_text(report.format(10, 2), encoding="utf-8")
            (root / "b.xml").write_text(report.format(5, 0), encoding="utf-8")
            self.assertEqual(count_tests.count(root), (11, 2))


if __name__ == "__main__":
    unittest.main()
