import assert from 'node:assert/strict';
import { test } from 'node:test';

import { day_of } from 'jinsong/report/calendar.js';
import { area_path, date_ticks, scale_of, ticks_of } from 'jinsong/whatif/plot.js';

test('ticks are round, rise, and lie within', () => {
  assert.deepEqual(ticks_of(0, 100, 4), [0, 25, 50, 75, 100]);
  assert.deepEqual(ticks_of(221, 248, 4), [230, 240]);
  assert.deepEqual(ticks_of(0, 2, 4), [0, 1, 2]);
  assert.deepEqual(ticks_of(0, 0.4, 4, 1e-6), [0, 0.1, 0.2, 0.3, 0.4]);
  assert.ok(ticks_of(5, 5, 4).length <= 1);
});

test('a scale of one value is its middle', () => {
  assert.equal(scale_of([0, 10], [100, 200])(5), 150);
  assert.equal(scale_of([3, 3], [100, 200])(3), 150);
});

test('dates below a chart are beginnings of months, or of years', () => {
  const months = date_ticks(day_of(1126, 10, 2), day_of(1127, 3, 31), 'en');
  assert.deepEqual(
    months.map(({ text }) => text),
    ['Nov', 'Dec', '1127', 'Feb', 'Mar'],
  );
  const years = date_ticks(day_of(1126, 10, 2), day_of(1167, 3, 31), 'zh');
  assert.ok(years.length >= 3 && years.length <= 6);
  assert.ok(years.every(({ text }) => /^\d{4}$/.test(text)));
});

test('an area goes along the upper line and back along the lower', () => {
  assert.equal(area_path([0, 1], [5, 6], [2, 3]), 'M0.0 2.0L1.0 3.0L1.0 6.0L0.0 5.0Z');
});
