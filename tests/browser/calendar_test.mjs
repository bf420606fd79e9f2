// The page dates days as the program does: all courts, on days spread over the whole record and on
// the first days of eras.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import { Calendar, iso_of, regnal_words } from '../../web/report/calendar.js';
import { page_path } from './page.mjs';

const program = process.env.JINSONG_PROGRAM ?? 'build/release/bin/jinsong';
const data = JSON.parse(
  /<script type="application\/json" id="data">(.*?)<\/script>/s.exec(
    readFileSync(page_path, 'utf8'),
  )[1],
);

test('the page dates days as the program does', () => {
  const calendar = new Calendar(data.calendar);
  const { first_day, last_day } = data.pack;
  const days = [];
  for (let at = 0; at < 40; at += 1) {
    days.push(Math.round(first_day + (at * (last_day - first_day)) / 39));
  }
  // Where eras and almanacs change, mistakes would show first.
  for (const era of data.calendar.eras.filter((_, at) => at % 4 === 0)) {
    days.push(era.spans[0][0], era.spans.at(-1)[1]);
  }
  for (const [, skips] of Object.entries(data.calendar.skips)) {
    const day = data.calendar.months[skips[0]][0];
    days.push(day, Math.max(first_day, day - 1));
  }
  for (const day of days) {
    const answer = JSON.parse(
      execFileSync(program, ['date', iso_of(day), '--json'], { encoding: 'utf8' }),
    );
    const wanted = answer.readings[0].regnal.map((one) => [
      one.polity,
      one.text_zh,
      one.text_en,
      one.certain,
    ]);
    const told = calendar
      .dates_of(day)
      .map((date) => [
        date.polity,
        regnal_words(date, day, 'zh'),
        regnal_words(date, day, 'en'),
        date.certain,
      ]);
    assert.deepEqual(told, wanted, iso_of(day));
  }
  assert.ok(days.length > 60);
});
