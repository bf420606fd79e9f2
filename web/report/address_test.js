import assert from 'node:assert/strict';
import { test } from 'node:test';

import { layers, read_address, selection_kinds, write_address } from 'jinsong/report/address.js';
import { day_of } from 'jinsong/report/calendar.js';

/** @type {import('jinsong/report/address.js').PageView} */
const start = {
  day: day_of(1115, 1, 28),
  selection: null,
  layer: 'control',
  technique: null,
  language: 'en',
  armies: true,
};

test('every view comes back from its address', () => {
  for (const kind of selection_kinds) {
    for (const layer of layers) {
      for (const language of /** @type {const} */ (['en', 'zh'])) {
        const view = {
          day: day_of(1127, 1, 9),
          selection: { kind, id: 'a-b' },
          layer,
          technique: layer === 'techniques' && language === 'zh' ? 'fire-lance' : null,
          language,
          armies: language === 'zh',
        };
        assert.deepEqual(read_address(write_address(view), start), view);
      }
    }
  }
});

test('what an address says wrongly is left as it was', () => {
  assert.deepEqual(read_address('#date=1127-02-30&layer=x&lang=fr', start), start);
  assert.deepEqual(read_address('', start), start);
  assert.deepEqual(read_address('#technique=fire-lance&date=1115-01-28', start), start);
});

test('a month or year means its last day', () => {
  assert.equal(read_address('#date=1127', start).day, day_of(1127, 12, 31));
  assert.equal(read_address('#date=1128-02', start).day, day_of(1128, 2, 29));
});
