import argparse
import pathlib
import stat
import tempfile
import unittest

import fuzz_all


class Fuzz(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = pathlib.Path(folder.name)

    def run_program(self, script):
        program = self.root / "a_fuzz"
        program.write_text("#!/bin/sh\n" + script, encoding="utf-8")
        program.chmod(program.stat().st_mode | stat.S_IXUSR)
        arguments = argparse.Namespace(
            work=self.root / "work", seeds=self.root / "seeds", seconds=1
        )
        return fuzz_all.fuzz(program, arguments)

    def test_a_clean_program(self):
        line, is_clean = self.run_program(
            "echo '#1 NEW cov: 17 ft: 2'; echo 'stat::number_of_executed_units: 1200'\n"
        )
        self.assertTrue(is_clean)
        self.assertIn("1,200 runs, 17 edges covered", line)

    def test_a_program_that_finds_a_crash(self):
        line, is_clean = self.run_program(
            "echo '==1== ERROR: AddressSanitizer: heap-buffer-overflow'; exit 77\n"
        )
        self.assertFalse(is_clean)
        self.assertIn("heap-buffer-overflow", line)

    def test_only_programs_are_run(self):
        (self.root / "notes.txt").write_text("x", encoding="utf-8")
        self.assertEqual(fuzz_all.find_programs(self.root), [])
        self.assertEqual(fuzz_all.find_programs(self.root / "nowhere"), [])


if __name__ == "__main__":
    unittest.main()
