import assert from 'node:assert/strict';
import { test } from 'node:test';

import { points_of } from 'jinsong/map/stage.js';
import { mix, rgb_of } from 'jinsong/map/palette.js';

test('a path of relative steps gives its points', () => {
  assert.deepEqual(points_of('M120 40l3 -2 5 1z'), [
    [120, 40],
    [123, 38],
    [128, 39],
  ]);
  assert.deepEqual(points_of('M1 1l1 0M5 5l0 1'), [
    [1, 1],
    [2, 1],
    [5, 5],
    [5, 6],
  ]);
});

test('colours mix', () => {
  assert.deepEqual(rgb_of('#0B4F8A'), [11, 79, 138]);
  assert.equal(mix('#000000', '#ffffff', 0.5), '#808080');
  assert.equal(mix('#123456', '#ffffff', 0), '#123456');
});
