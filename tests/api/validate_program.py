#!/usr/bin/env python3
"""Checks what a program that plays a court is told, and what it answers, against the schema.

    jinsong run ... --as song --program "python3 tests/api/validate_program.py OUT"
    build/venv/bin/python tests/api/validate_program.py --check OUT

The first is the program: it plays by giving a few orders, good and bad, and keeps every line that
is said. The second looks at what was kept, with jsonschema.
"""

import json
import pathlib
import sys

SCHEMAS = pathlib.Path(__file__).resolve().parent.parent.parent / "api" / "schema"
ANSWERS = (
    {"pass": True},
    {"orders": []},
    {"orders": ["fortfy at kaifeng", "march d9999 to kaifeng", "tax at 1100"]},
    {"orders": ["offer jin: peace; we pay 100,000 taels of silver each year"]},
)


def play(path: str) -> int:
    with open(path, "w", encoding="utf-8") as kept:
        for line in sys.stdin:
            message = json.loads(line)
            kept.write(line)
            if message["type"] == "end":
                return 0
            answer = json.dumps(ANSWERS[message["turn"] % len(ANSWERS)])
            kept.write(answer + "\n")
            print(answer, flush=True)
    return 1


def check(path: str) -> int:
    import jsonschema
    import referencing

    read = lambda name: json.loads((SCHEMAS / name).read_text(encoding="utf-8"))
    answers = read("answer.schema.json")
    registry = referencing.Registry().with_resource(
        answers["$id"], referencing.Resource.from_contents(answers)
    )
    schema = read("program.schema.json")
    jsonschema.Draft202012Validator.check_schema(schema)
    problems, turns, refused, ends = [], 0, 0, 0
    for line in pathlib.Path(path).read_text(encoding="utf-8").splitlines():
        message = json.loads(line)
        kind = message.get("type", "answer")
        branch = {**schema, "$ref": f"#/$defs/{kind}"}
        del branch["oneOf"]
        validator = jsonschema.Draft202012Validator(branch, registry=registry)
        for error in validator.iter_errors(message):
            problems.append(f"{kind}: {error.json_path}: {error.message[:200]}")
        turns += kind == "turn"
        ends += kind == "end"
        refused += len(message.get("refused", []))
    if not turns or not refused or ends != 1:
        problems.append(f"{turns} turns, {refused} refusals, {ends} ends: not what was to be said")
    for problem in problems[:20]:
        print(problem)
    print(f"{turns} turns, {refused} refusals, {len(problems)} problems")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(check(sys.argv[2]) if sys.argv[1] == "--check" else play(sys.argv[1]))
