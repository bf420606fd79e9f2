// Writes the types of requests and answers from the published schemas into src/api.
//   node types.mjs
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

import { compile } from 'json-schema-to-typescript';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const bannerComment = '// Written by web/app/tools/types.mjs from api/schema.';
await mkdir(at('../src/api'), { recursive: true });
for (const [name, title] of [
  ['request', 'Request'],
  ['answer', 'Reply'],
]) {
  const schema = JSON.parse(await readFile(at(`../../../api/schema/${name}.schema.json`), 'utf8'));
  const options = { bannerComment, additionalProperties: false, unreachableDefinitions: false };
  const text = await compile({ ...schema, title }, title, options);
  await writeFile(at(`../src/api/${name}.d.ts`), text);
}
