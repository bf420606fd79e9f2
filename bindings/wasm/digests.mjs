// Replays the record and lives the sample futures in WebAssembly, and prints the digests in the
// form of tests/digests/record.txt.
//   node digests.mjs MODULE.wasm PACK
import { readFile } from "node:fs/promises";
import process from "node:process";

import { Engine } from "./jinsong.mjs";

const [modulePath, packPath] = process.argv.slice(2);
if (packPath === undefined) {
  console.error("usage: node digests.mjs MODULE.wasm PACK");
  process.exit(2);
}
const engine = await Engine.load(await readFile(modulePath), await readFile(packPath));
const reply = engine.call({ call: "verify_record" });
const lines = [reply.answer.digest, ...reply.answer.yearly, ...reply.answer.futures];
console.log(lines.join("\n"));
