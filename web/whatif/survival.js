// Survival: how long a city stays in the same hands, or a court stands, over all futures.

import { draw, make } from 'jinsong/report/dom.js';
import { area_path, folded_table, level_lines, line_path, scale_of } from 'jinsong/whatif/plot.js';

/**
 * @typedef {import('jinsong/whatif/told.js').Told} Told
 * @typedef {[number, number, number, number]} Step day, share, low, high
 */

const frame = { left: 58, right: 640, top: 16, bottom: 230 };

/**
 * A curve as a staircase: for each step the day and the value before and after.
 * @param {Step[]} curve
 * @param {number} days
 * @param {number} part 1 share, 2 low, 3 high
 */
export function staircase(curve, days, part) {
  const points = [[0, 1]];
  for (const step of curve) {
    points.push([step[0], points[points.length - 1][1]], [step[0], step[part]]);
  }
  points.push([days, points[points.length - 1][1]]);
  return points;
}

/** The share on a day. @param {Step[]} curve @param {number} day */
export function share_on(curve, day) {
  return curve.filter((step) => step[0] <= day).pop() ?? [0, 1, 1, 1];
}

/** @param {Told} told @param {any} life */
function title_of(told, life) {
  return life.kind === 'place'
    ? told.say('survival_place', told.place(life.id), told.polity(life.holder))
    : told.say('survival_court', told.polity(life.id));
}

/** @param {Told} told @param {any} life */
function curve_chart(told, life) {
  const x = scale_of([0, life.days], [frame.left, frame.right]);
  const y = scale_of([0, 1], [frame.bottom, frame.top]);
  const at = (/** @type {number[][]} */ points) => points.map(([day, value]) => [x(day), y(value)]);
  const risk = life.with.at_risk;
  const height = 290 + 24 * told.sides.length;
  return draw(
    'svg',
    { viewBox: `0 0 680 ${height}`, role: 'img', 'aria-label': title_of(told, life) },
    ...level_lines([0, 0.25, 0.5, 0.75, 1], y, frame, (tick) => told.percent(tick)),
    ...told.sides.flatMap((side) => {
      const { curve } = life[side];
      const low = at(staircase(curve, life.days, 2));
      const high = at(staircase(curve, life.days, 3));
      const xs = low.map(([one]) => one);
      const band = area_path(
        xs,
        low.map(([, one]) => one),
        high.map(([, one]) => one),
      );
      const line = at(staircase(curve, life.days, 1));
      return [
        draw('path', { d: band, class: `band ${side}` }),
        draw('path', { d: line_path(line), class: `curve ${side}` }),
      ];
    }),
    draw('line', {
      x1: frame.left,
      x2: frame.right,
      y1: frame.bottom,
      y2: frame.bottom,
      class: 'axis',
    }),
    ...risk.flatMap((/** @type {[number, number]} */ [day], /** @type {number} */ column) => [
      draw(
        'text',
        { x: x(day), y: frame.bottom + 22, 'text-anchor': 'middle', class: 'tick' },
        told.say('day_n', day),
      ),
      ...told.sides.map((side, row) =>
        draw(
          'text',
          {
            x: x(day),
            y: frame.bottom + 72 + row * 24,
            'text-anchor': 'middle',
            class: `tick risk ${side}`,
          },
          String(life[side].at_risk[column][1]),
        ),
      ),
    ]),
    draw('text', { x: frame.left - 46, y: frame.bottom + 47, class: 'tick' }, told.say('at_risk')),
  );
}

/** @param {Told} told */
export function curve_key(told) {
  return make(
    'p',
    { class: 'line_key' },
    told.sides.map((side) =>
      make(
        'span',
        {},
        draw(
          'svg',
          { viewBox: '0 0 54 20', 'aria-hidden': 'true' },
          draw('rect', { x: 0, y: 4, width: 54, height: 12, class: `band ${side}` }),
          draw('path', { d: 'M0 10H54', class: `curve ${side}` }),
        ),
        told.branch(side),
      ),
    ),
  );
}

/** @param {Told} told @param {any} life */
function curve_table(told, life) {
  const cell = (/** @type {'without' | 'with'} */ side, /** @type {number} */ day) => {
    const [, share, low, high] = share_on(life[side].curve, day);
    return told.say('quantile_span', told.percent(share), told.percent(low), told.percent(high));
  };
  return folded_table(
    told.say('table'),
    title_of(told, life),
    [
      told.say('days_after'),
      ...told.sides.map((side) => told.branch_name(side)),
      ...told.sides.map((side) =>
        told.either(told.say('colon', told.say('at_risk'), told.branch(side)), told.say('at_risk')),
      ),
    ],
    life.with.at_risk.map((/** @type {[number, number]} */ [day], /** @type {number} */ at) => [
      String(day),
      ...told.sides.map((side) => cell(side, day)),
      ...told.sides.map((side) => String(life[side].at_risk[at][1])),
    ]),
  );
}

/** @param {Told} told */
export function survival_section(told) {
  const lives = told.data.survival;
  if (lives.length === 0) {
    return null;
  }
  return make(
    'section',
    { class: 'part', 'aria-labelledby': 'survival_heading' },
    make('h2', { id: 'survival_heading' }, told.say('survival')),
    make('p', {}, told.say('survival_about')),
    curve_key(told),
    lives.map((/** @type {any} */ life) =>
      make(
        'figure',
        { class: 'survival' },
        make('figcaption', {}, title_of(told, life)),
        curve_chart(told, life),
        curve_table(told, life),
      ),
    ),
  );
}
