// Compare: pictures of pages held against those that were looked at. To renew them, run a test with
// JINSONG_RENEW=1, and look at each before you commit it.

import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';

import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

const folder = new URL('snapshots/', import.meta.url);
const differing = new URL('../../build/test_logs/snapshots/', import.meta.url);
/** Share of pixels that fonts and rounding of another machine may change. */
const tolerance = 0.02;

/**
 * @param {string} name
 * @param {Buffer} bytes of a PNG
 */
export function compare_picture(name, bytes) {
  const file = new URL(`${name}.png`, folder);
  if (process.env.JINSONG_RENEW || !existsSync(file)) {
    assert.ok(process.env.JINSONG_RENEW, `${name}.png is missing`);
    writeFileSync(file, bytes);
    return;
  }
  const [is, was] = [PNG.sync.read(bytes), PNG.sync.read(readFileSync(file))];
  assert.deepEqual([is.width, is.height], [was.width, was.height], name);
  const count = pixelmatch(is.data, was.data, undefined, is.width, is.height, { threshold: 0.15 });
  const is_alike = count <= tolerance * is.width * is.height;
  if (!is_alike) {
    mkdirSync(differing, { recursive: true });
    writeFileSync(new URL(`${name}.png`, differing), bytes);
  }
  assert.ok(is_alike, `${name}: ${count} pixels differ; see build/test_logs/snapshots`);
}
