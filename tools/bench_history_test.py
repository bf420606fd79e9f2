import unittest

import bench_history


class Least(unittest.TestCase):
    def test_takes_the_fastest_repetition_in_nanoseconds(self):
        def row(cpu_time, **more):
            return {"name": "a/1", "run_name": "a/1", "run_type": "iteration",
                    "cpu_time": cpu_time, "time_unit": "us", **more}

        report = {"benchmarks": [row(3.0), row(2.0, items_per_second=5), row(4.0),
                                 row(1.0, run_type="aggregate")]}
        self.assertEqual(
            bench_history.least(report), {"a/1": {"cpu_ns": 2000.0, "items_per_second": 5}}
        )

    def test_units_of_the_printed_time(self):
        self.assertEqual(bench_history.format_time(12.5).split(), ["12.500", "ns"])
        self.assertEqual(bench_history.format_time(2.5e9).split(), ["2.500", "s"])


class JinsongBench(unittest.TestCase):
    def test_keeps_the_figures_without_the_version(self):
        figures = {"program": "jinsong 0.1.0", "best_us": {"load": 1.5},
                   "instructions": {"rules": {}}}
        self.assertEqual(
            bench_history.kept(figures),
            {"best_us": {"load": 1.5}, "instructions": {"rules": {}}},
        )

    def test_does_not_keep_a_line_without_instructions(self):
        with self.assertRaises(SystemExit):
            bench_history.kept({"instructions": None})


if __name__ == "__main__":
    unittest.main()
