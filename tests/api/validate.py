#!/usr/bin/env python3
"""Checks requests and answers of the API against its published schemas, with jsonschema.

    node tests/api/answers.mjs MODULE.wasm PACK tests/api/requests.jsonl > ANSWERS
    build/venv/bin/python tests/api/validate.py tests/api/requests.jsonl ANSWERS

A request that fits the request schema may still be refused (there is no such place), but one that
does not fit must be refused; every answer must fit the answer schema.
"""

import json
import pathlib
import sys

import jsonschema

SCHEMAS = pathlib.Path(__file__).resolve().parent.parent.parent / "api" / "schema"


def validator(name: str) -> jsonschema.Draft202012Validator:
    schema = json.loads((SCHEMAS / name).read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


def explain(schema: dict, answer: dict) -> str:
    """The deepest complaint about the branch that the answer's call names."""
    definition = "error" if not answer.get("ok") else f"answer_{answer.get('call')}"
    branch = {"$defs": schema["$defs"], "$ref": f"#/$defs/{definition}"}
    parts = answer.get("errors", []) if not answer.get("ok") else [answer.get("answer")]
    for part in parts:
        for error in jsonschema.Draft202012Validator(branch).iter_errors(part):
            best = jsonschema.exceptions.best_match([error])
            return f"{best.json_path}: {best.message[:300]}"
    return "neither an answer nor a refusal"


def main(requests_path: str, answers_path: str) -> int:
    requests = [line for line in pathlib.Path(requests_path).read_text("utf-8").split("\n") if line]
    answers = [line for line in pathlib.Path(answers_path).read_text("utf-8").split("\n") if line]
    request_schema = validator("request.schema.json")
    answer_schema = validator("answer.schema.json")
    problems = []
    if len(requests) != len(answers):
        problems.append(f"{len(requests)} requests, {len(answers)} answers")
    for request, text in zip(requests, answers):
        answer = json.loads(text)
        fits = request_schema.is_valid(json.loads(request))
        if not fits and answer["ok"]:
            problems.append(f"{request}: not of the schema, but answered")
        if not answer_schema.is_valid(answer):
            problems.append(f"{request}: {explain(answer_schema.schema, answer)}")
    for problem in problems:
        print(problem)
    refused = sum(not json.loads(text)["ok"] for text in answers)
    print(f"{len(answers)} answers, {refused} of them refusals, {len(problems)} problems")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
