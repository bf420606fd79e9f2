// Checks exported files with libraries from the npm registry: check-geojson, ajv, graphology-gexf.
//
//   node check.mjs FOLDER ANSWERS
//
// FOLDER is what tests/exports/make.sh has written, ANSWERS the replies of the API, one a line.
// Prints what is wrong, one line each; the exit code is 1 if anything is.
import { readFileSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

import { check as checkGeojson } from "@placemarkio/check-geojson";
import Ajv from "ajv";
import Ajv2020 from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import graphology from "graphology";
import gexf from "graphology-gexf";

const here = dirname(fileURLToPath(import.meta.url));
const [folder, answersPath] = process.argv.slice(2);
const problems = [];
let checked = 0;

const text = (name) => readFileSync(join(folder, name), "utf8");
const schema = (name) => JSON.parse(readFileSync(join(here, "schema", name), "utf8"));

/** Runs one check; what it throws or returns as a text is a problem. */
function check(name, run) {
  checked += 1;
  try {
    const problem = run();
    if (problem) problems.push(`${name}: ${problem}`);
  } catch (error) {
    problems.push(`${name}: ${String(error.message ?? error).slice(0, 400)}`);
  }
}

const ajv = addFormats(new Ajv({ allErrors: false, strict: true, strictRequired: false }));

function checkSchema(name, validate) {
  check(name, () =>
    validate(JSON.parse(text(name))) ? null : ajv.errorsText(validate.errors).slice(0, 400),
  );
}

const linkedPlaces = ajv.compile(schema("linked_places.schema.json"));
const timeline = ajv.compile(schema("timeline.schema.json"));

const names = readdirSync(folder).sort();
for (const name of names) {
  if (name.endsWith(".geojson") || name.startsWith("linked_places")) {
    check(name, () => {
      const features = checkGeojson(text(name)).features.length;
      return features > 0 ? null : "no features";
    });
  }
  if (name.startsWith("linked_places")) checkSchema(name, linkedPlaces);
  if (name.startsWith("timeline")) checkSchema(name, timeline);
  if (name.endsWith(".gexf")) {
    check(name, () => {
      const graph = gexf.parse(graphology.MultiDirectedGraph, text(name));
      return graph.order > 0 && graph.size > 0 ? null : "no nodes or no edges";
    });
  }
}

// A schema that takes everything would check nothing: mistakes made on purpose must be found.
function mustRefuse(name, validate, spoil) {
  const spoiled = JSON.parse(text(name));
  spoil(spoiled);
  check(`${name}, spoiled`, () => (validate(spoiled) ? "the schema takes it" : null));
}
mustRefuse("linked_places.json", linkedPlaces, (data) => delete data.features[0].names);
mustRefuse("linked_places.json", linkedPlaces, (data) => {
  data.features[0].when.timespans[0].start.in = "January 1114";
});
mustRefuse("timeline.json", timeline, (data) => {
  data.events[3].start_date.month = 13;
});

if (answersPath) {
  const api = addFormats(new Ajv2020({ strict: false }));
  const answer = api.compile(
    JSON.parse(readFileSync(join(here, "../../api/schema/answer.schema.json"), "utf8")),
  );
  const lines = readFileSync(answersPath, "utf8").split("\n").filter(Boolean);
  lines.forEach((line, at) => {
    check(`answer ${at + 1}`, () =>
      answer(JSON.parse(line)) ? null : api.errorsText(answer.errors).slice(0, 400),
    );
  });
}

for (const problem of problems) console.log(problem);
console.log(`npm: ${checked} checks, ${problems.length} problems`);
process.exitCode = problems.length > 0 ? 1 : 0;
