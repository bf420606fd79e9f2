// Prepares what the app loads: the parts of the record's page, the engine and the pack, each packed
// by gzip, so that few bytes travel whatever the host.
//   node prepare.mjs RECORD.html MODULE.wasm PACK DIGESTS FOLDER
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import process from 'node:process';
import { gzipSync } from 'node:zlib';

const [page_path, module_path, pack_path, digests_path, folder] = process.argv.slice(2);
if (!folder) {
  console.error('usage: node prepare.mjs RECORD.html MODULE.wasm PACK DIGESTS FOLDER');
  process.exit(2);
}

const page = await readFile(page_path, 'utf8');

/** The JSON of one of the page's elements: docs/formats/report.md. */
function element(id) {
  const opening = `<script type="application/json" id="${id}">`;
  const from = page.indexOf(opening);
  const to = page.indexOf('</script>', from);
  if (from < 0 || to < 0) {
    throw new Error(`${page_path} has no element "${id}": is it a page of jinsong report?`);
  }
  return page.slice(from + opening.length, to);
}

const relief = JSON.parse(element('assets')).relief;
const base64 = relief.replace(/^data:image\/webp;base64,/, '');
await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
const packed = async (name, bytes) =>
  writeFile(`${folder}/${name}.gz`, gzipSync(bytes, { level: 9 }));
await packed('record.json', element('data'));
await packed('stage.json', element('stage'));
await packed('engine.wasm', await readFile(module_path));
await packed('pack', await readFile(pack_path));
await packed('digests.txt', await readFile(digests_path));
await writeFile(`${folder}/relief.webp`, Buffer.from(base64, 'base64'));
