#!/usr/bin/env python3
"""Writes simulation/foundation/curve_tables.cpp: the curves that rules need, as integers.

    make_tables.py [--check]

With --check nothing is written; it fails if the file is not what the tool makes. The values are
computed with Python's decimal arithmetic at 50 digits and rounded to the nearest 1/65,536, so
they do
not depend on a machine's floating point.
"""

import decimal
import pathlib
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
OUT = ROOT / "simulation" / "foundation" / "curve_tables.cpp"
ONE = 65536

decimal.getcontext().prec = 50


def rounded(value: decimal.Decimal) -> int:
    return int((value * ONE).to_integral_value(rounding=decimal.ROUND_HALF_EVEN))


def logistic(x: decimal.Decimal) -> decimal.Decimal:
    return 1 / (1 + (-x).exp())


def table(name: str, comment: str, values: list[int]) -> str:
    lines = [f"// {comment}", f"const std::uint32_t {name}[{len(values)}] = {{"]
    row = "   "
    for value in values:
        word = f" {value},"
        if len(row) + len(word) > 100:
            lines.append(row)
            row = "   "
        row += word
    lines += [row, "};", ""]
    return "\n".join(lines)


def text() -> str:
    d = decimal.Decimal
    logs = [rounded((1 + d(i) / 256).ln()) for i in range(257)]
    chances = [rounded(logistic(d(i) / 32)) for i in range(12 * 32 + 1)]
    decays = [rounded((-d(i) / 32).exp()) for i in range(12 * 32 + 1)]
    return "\n".join([
        "// Made by tools/curves/make_tables.py: values in 1/65,536, rounded to the nearest.",
        "#include \"simulation/foundation/curve_tables.hpp\"",
        "",
        "// clang-format off",
        "namespace sim::curve_tables {",
        "",
        table("natural_log", "ln(1 + i / 256), i = 0..256.", logs),
        table("logistic", "1 / (1 + exp(-i / 32)), i = 0..384.", chances),
        table("decay", "exp(-i / 32), i = 0..384.", decays),
        "}  // namespace sim::curve_tables",
        "",
    ])


def main() -> int:
    if "--check" in sys.argv[1:]:
        if OUT.read_text(encoding="utf-8") != text():
            print(f"{OUT.relative_to(ROOT)} is not what tools/curves/make_tables.py makes; run it")
            return 1
        return 0
    OUT.write_text(text(), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
