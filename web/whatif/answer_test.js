import assert from 'node:assert/strict';
import { test } from 'node:test';

import { is_unsure, quilt_counts } from 'jinsong/whatif/answer.js';
import { share_on, staircase } from 'jinsong/whatif/survival.js';

test('marks of a quilt add up, however they are rounded', () => {
  const question = { both: 1, only_with: 1, only_without: 1, neither: 7000 };
  for (const marks of [3, 10, 500, 7003]) {
    const counts = quilt_counts(question, marks);
    assert.equal(
      counts.reduce((sum, one) => sum + one, 0),
      marks,
    );
  }
  assert.deepEqual(quilt_counts(question, 7003), [1, 1, 1, 7000]);
});

test('an interval that holds zero is unsure', () => {
  assert.equal(is_unsure({ difference: { value: 0.02, low: -0.01, high: 0.05 } }), true);
  assert.equal(is_unsure({ difference: { value: 0.02, low: 0.01, high: 0.05 } }), false);
  assert.equal(is_unsure({ difference: null }), true);
});

test('a curve goes down in steps and ends on the last day', () => {
  /** @type {[number, number, number, number][]} */
  const curve = [
    [10, 0.8, 0.7, 0.9],
    [20, 0.5, 0.4, 0.6],
  ];
  assert.deepEqual(staircase(curve, 30, 1), [
    [0, 1],
    [10, 1],
    [10, 0.8],
    [20, 0.8],
    [20, 0.5],
    [30, 0.5],
  ]);
  assert.equal(share_on(curve, 9)[1], 1);
  assert.equal(share_on(curve, 10)[1], 0.8);
  assert.equal(share_on(curve, 30)[1], 0.5);
});
