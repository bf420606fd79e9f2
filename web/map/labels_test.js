import assert from 'node:assert/strict';
import { test } from 'node:test';

import { overlap, place_labels } from 'jinsong/map/labels.js';

const room = { x: 0, y: 0, width: 200, height: 100 };
/** @param {string} key @param {number} x @param {number} y */
const wish = (key, x, y) => ({ key, text: key, x, y, width: 40, height: 10, gap: 4 });

test('labels that would cover each other give way to the first', () => {
  const placed = place_labels([wish('a', 100, 50), wish('b', 101, 50), wish('c', 102, 51)], room);
  assert.equal(placed[0].key, 'a');
  assert.equal(placed[0].left, 104);
  for (const one of placed) {
    for (const other of placed) {
      /** @param {import('jinsong/map/labels.js').Placed} placed */
      const box = ({ left, top }) => ({ x: left, y: top, width: 40, height: 10 });
      assert.ok(one === other || !overlap(box(one), box(other)));
    }
  }
});

test('a label without room is left out', () => {
  assert.deepEqual(
    place_labels([wish('a', 100, 50)], room, [{ x: 0, y: 0, width: 200, height: 100 }]),
    [],
  );
  assert.deepEqual(place_labels([{ ...wish('a', 100, 50), width: 500 }], room), []);
});

test('at the right edge a label goes to the left of its mark', () => {
  assert.equal(place_labels([wish('a', 190, 50)], room)[0].left, 146);
});
