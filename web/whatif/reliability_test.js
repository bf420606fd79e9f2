import assert from 'node:assert/strict';
import { test } from 'node:test';

import { is_honest, tenth_of, together } from 'jinsong/whatif/reliability.js';

/** @typedef {import('jinsong/whatif/reliability.js').Bin} Bin */

test('a dot is honest between the ends of its bar, and on them', () => {
  const at = (/** @type {number} */ happened) =>
    is_honest(/** @type {Bin} */ ([0.35, happened, 40, 0.2, 0.5]));
  assert.deepEqual([0.19, 0.2, 0.35, 0.5, 0.51].map(at), [false, true, true, true, false]);
});

test('a chance belongs to the tenth that begins with it, and 1 to the last', () => {
  const at = (/** @type {number} */ chance) => tenth_of(/** @type {Bin} */ ([chance, 0, 1, 0, 1]));
  assert.deepEqual([0, 0.099, 0.1, 0.55, 0.99, 1].map(at), [0, 0, 1, 5, 9, 9]);
});

test('bins together weigh by their places', () => {
  const { places, chance, happened } = together([
    [0.1, 0.5, 30, 0, 1],
    [0.4, 0.9, 10, 0, 1],
  ]);
  assert.equal(places, 40);
  assert.ok(Math.abs(chance - 0.175) < 1e-12);
  assert.ok(Math.abs(happened - 0.6) < 1e-12);
});
