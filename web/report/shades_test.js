import assert from 'node:assert/strict';
import { test } from 'node:test';

import { day_of } from 'jinsong/report/calendar.js';
import { level_of, shades_key, shades_of } from 'jinsong/report/shades.js';
import { Years } from 'jinsong/report/years.js';

const data = {
  first: 1114,
  households: [
    [30, 1, -31],
    [1200, 0, 5],
  ],
  unrest: [
    [0, 4, 60],
    [12, -12, 0],
  ],
  taxes: [
    [5, 0, 0],
    [900, 200, 0],
  ],
};
const years = new Years(data, ['x', 'y']);

test('each year stands as its difference from the one before', () => {
  assert.deepEqual(
    [1114, 1115, 1116].map((year) => years.value('households', 'x', year)),
    [3000, 3100, 0],
  );
  assert.equal(years.value('unrest', 'x', 1116), 64);
  assert.equal(years.value('taxes', 'y', 1115), 110_000);
  assert.equal(years.value('taxes', 'z', 1115), null);
  assert.equal(years.value('taxes', 'y', 1117), null);
});

test('a map shows the last year that is over, never one to come', () => {
  assert.equal(years.year_shown(1114), 1114);
  assert.equal(years.year_shown(1115), 1114);
  assert.equal(years.year_shown(1116), 1115);
  assert.equal(years.year_shown(1279), 1116);
});

test('without years nothing is known', () => {
  assert.equal(new Years(undefined, ['x']).value('unrest', 'x', 1114), null);
});

const technique = (/** @type {string} */ id, /** @type {boolean} */ is_of_war) => ({
  id,
  is_of_war,
});
const taken_up = [
  { polity: 'a', day: day_of(1115, 6, 1), ...technique('fire-lance', true) },
  { polity: 'a', day: day_of(1114, 1, 1), ...technique('printing', false) },
];
/** @type {any} */
const history = {
  years,
  control_on: (/** @type {string} */ place) => (place === 'x' ? { holder: 'a' } : null),
  control_step: () => 7,
  technique_step: (/** @type {number} */ day) => taken_up.filter((one) => one.day <= day).length,
  techniques_of: (/** @type {string} */ court, /** @type {number} */ day) =>
    taken_up.filter((one) => one.polity === court && one.day <= day),
};
/** @type {any} */
const stage = { cells: [{ id: 'x' }, { id: 'y' }, { id: 'nowhere' }] };
/** @param {object} change @returns {any} */
const view = (change) => ({ day: day_of(1116, 3, 1), technique: null, ...change });

test('cells have the level of their place, and none where nothing is reckoned', () => {
  const { levels, bounds, ramp } = shades_of(history, stage, view({ layer: 'households' }));
  assert.deepEqual([...levels], [level_of(3100, bounds), level_of(120_000, bounds), -1]);
  assert.equal(ramp.length, bounds.length + 1);
  assert.notEqual(levels[0], levels[1]);
});

test('techniques of war are counted by who holds the place', () => {
  const all = shades_of(history, stage, view({ layer: 'techniques' }));
  assert.equal(all.value_of('x'), 1);
  assert.equal(all.value_of('y'), null);
  const one = shades_of(history, stage, view({ layer: 'techniques', technique: 'printing' }));
  assert.deepEqual([...one.levels], [1, -1, -1]);
  const before = view({ layer: 'techniques', technique: 'fire-lance', day: day_of(1115, 5, 31) });
  assert.deepEqual([...shades_of(history, stage, before).levels], [0, -1, -1]);
});

test('shades are made anew only when what they show changes', () => {
  const key = (/** @type {object} */ change) => shades_key(history, view(change));
  assert.equal(
    key({ layer: 'unrest', day: day_of(1116, 1, 1) }),
    key({ layer: 'unrest', day: day_of(1116, 12, 31) }),
  );
  assert.notEqual(key({ layer: 'unrest' }), key({ layer: 'unrest', day: day_of(1115, 3, 1) }));
  assert.notEqual(key({ layer: 'unrest' }), key({ layer: 'revenue' }));
  assert.notEqual(
    key({ layer: 'techniques', day: day_of(1115, 5, 31) }),
    key({ layer: 'techniques', day: day_of(1115, 6, 1) }),
  );
  assert.notEqual(
    key({ layer: 'techniques' }),
    key({ layer: 'techniques', technique: 'fire-lance' }),
  );
});
