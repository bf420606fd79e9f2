// Load: what the app needs beside its program, unpacked.

import digests_url from 'prepared/digests.txt.gz?url';
import module_url from 'prepared/engine.wasm.gz?url';
import pack_url from 'prepared/pack.gz?url';
import record_url from 'prepared/record.json.gz?url';
import relief_url from 'prepared/relief.webp?url';
import stage_url from 'prepared/stage.json.gz?url';

import { History } from 'jinsong/report/record.js';
import { make_stage, type Stage } from 'jinsong/map/stage.js';

import { breath } from './breath';
import type { EngineParts } from './engine/worker_engine';

/** The bytes of a packed file. Some hosts unpack files that end in .gz themselves. */
async function bytes_of(address: string): Promise<ArrayBuffer> {
  const response = await fetch(address);
  if (!response.ok) {
    throw new Error(`${response.status} ${response.statusText} ${address}`);
  }
  const bytes = await response.arrayBuffer();
  const [first, second] = new Uint8Array(bytes, 0, 2);
  if (first !== 0x1f || second !== 0x8b) {
    return bytes;
  }
  const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(unpacked).arrayBuffer();
}

async function text_of(address: string): Promise<string> {
  return new TextDecoder().decode(await bytes_of(address));
}

/** The record as docs/formats/report.md tells it, and the base map (docs/formats/stage.md). */
export interface Prepared {
  // Their types are those of web/report and web/map, which check them where they are used.
  record: any;
  stage: Stage;
  relief: string;
}

export async function load_prepared(): Promise<Prepared> {
  const [record, stage] = await Promise.all([text_of(record_url), text_of(stage_url)]);
  const told = JSON.parse(record);
  await breath();
  const drawn = JSON.parse(stage);
  await breath();
  return { record: told, stage: make_stage(drawn), relief: relief_url };
}

let history: History | undefined;

/** The record with the ways to look things up in it, made once for all parts of the app. */
export function history_of(prepared: Prepared): History {
  history ??= new History(prepared.record);
  return history;
}

/** The base map as text, and the relief, for a page that is saved. */
export async function load_picture_parts() {
  const [stage, relief] = await Promise.all([text_of(stage_url), bytes_of(relief_url)]);
  return { stage, relief };
}

/** The browser has nothing that could run the engine. */
export class NoEngine extends Error {
  constructor() {
    super('no WebAssembly');
    this.name = 'NoEngine';
  }
}

let parts: Promise<EngineParts> | undefined;

/** The engine, compiled once for all workers. What failed is tried again when asked again. */
export function load_engine(): Promise<EngineParts> {
  parts ??= (async () => {
    if (typeof WebAssembly !== 'object') {
      throw new NoEngine();
    }
    const [module, pack] = await Promise.all([bytes_of(module_url), bytes_of(pack_url)]);
    return { module: await WebAssembly.compile(module), pack: new Blob([pack]) };
  })();
  parts.catch(() => {
    parts = undefined;
  });
  return parts;
}

/** The digests of the native program: the record, its years, the sample futures. */
export async function load_digests(): Promise<string[]> {
  const text = await text_of(digests_url);
  return text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
}
