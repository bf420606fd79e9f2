import assert from 'node:assert/strict';
import { test } from 'node:test';

import {
  cycle_of_day,
  date_words,
  day_of,
  iso_of,
  julian_of,
  numeral_zh,
  read_iso,
} from 'jinsong/report/calendar.js';
import { add_years, day_by_key, spread } from 'jinsong/report/timeline.js';

test('days and Julian dates go both ways', () => {
  assert.equal(day_of(1114, 1, 1), 2127947);
  assert.equal(day_of(1279, 12, 31), 2188577);
  for (let day = 2127947; day <= 2188577; day += 1) {
    const { year, month, day: date } = julian_of(day);
    assert.equal(day_of(year, month, date), day);
  }
  assert.equal(iso_of(day_of(1127, 1, 9)), '1127-01-09');
});

test('dates that never were are refused', () => {
  assert.equal(read_iso('1127-02-29'), null);
  assert.equal(read_iso('1127-13'), null);
  assert.equal(read_iso('soon'), null);
  assert.deepEqual(read_iso('1128-02-29'), {
    first: day_of(1128, 2, 29),
    last: day_of(1128, 2, 29),
  });
});

test('dates are told as far as they are known', () => {
  assert.equal(date_words('1127-01-09', 'en'), '9 January 1127');
  assert.equal(date_words('1127-01', 'en'), 'January 1127');
  assert.equal(date_words('1127', 'zh'), '1127年');
  assert.equal(date_words('1127-01-09', 'zh'), '1127年1月9日');
});

test('the cycle of sixty and numerals', () => {
  assert.equal(cycle_of_day(day_of(1127, 2, 1), 'zh'), '己卯');
  assert.equal(cycle_of_day(day_of(1115, 1, 28), 'en'), 'renshen');
  assert.deepEqual([1, 10, 11, 20, 29, 30].map(numeral_zh), [
    '一',
    '十',
    '十一',
    '二十',
    '二十九',
    '三十',
  ]);
});

test('keys move the slider and stop at its ends', () => {
  const [first, last] = [day_of(1114, 1, 1), day_of(1279, 12, 31)];
  assert.equal(day_by_key('PageUp', day_of(1128, 2, 29), first, last), day_of(1129, 2, 28));
  assert.equal(day_by_key('ArrowLeft', first, first, last), first);
  assert.equal(day_by_key('PageUp', last, first, last), last);
  assert.equal(day_by_key('a', first, first, last), null);
  assert.equal(add_years(day_of(1129, 2, 28), -1), day_of(1128, 2, 28));
});

test('points on a line are moved apart, in order and within it', () => {
  assert.deepEqual(spread([50, 52, 200], 24, 300), [50, 74, 200]);
  assert.deepEqual(spread([1, 299], 24, 300), [12, 288]);
  assert.deepEqual(spread([290, 295], 24, 300), [264, 288]);
});
