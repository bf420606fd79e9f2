// Puts every line of requests.jsonl to the WebAssembly engine and prints one answer a line.
//   node answers.mjs MODULE.wasm PACK REQUESTS
import { readFile } from "node:fs/promises";
import process from "node:process";

import { Engine } from "../../bindings/wasm/jinsong.mjs";

const [modulePath, packPath, requestsPath] = process.argv.slice(2);
const engine = await Engine.load(await readFile(modulePath), await readFile(packPath));
// "$lived" stands for the members that ensemble_live told last.
let lived = "";
for (const line of (await readFile(requestsPath, "utf8")).split("\n")) {
  if (line !== "") {
    const reply = engine.callText(line.replace('"$lived"', () => lived));
    if (reply.ok && reply.call === "ensemble_live") {
      lived = reply.answer.members.map((member) => JSON.stringify(member)).join();
    }
    process.stdout.write(JSON.stringify(reply) + "\n");
  }
}
