// Fans: what courts have over time, with the change and without it; of a cloud, in all futures.

import { draw, make } from 'jinsong/report/dom.js';
import {
  area_path,
  date_axis,
  date_ticks,
  folded_table,
  level_lines,
  line_path,
  scale_of,
  ticks_of,
} from 'jinsong/whatif/plot.js';

/**
 * @typedef {import('jinsong/whatif/told.js').Told} Told
 * @typedef {Record<'without' | 'with', number[][]>} Fan five quantiles for each day
 */

const frame = { left: 52, right: 330, top: 14, bottom: 150 };
const figures = ['places', 'households', 'cash'];

/** @param {Told} told @param {Fan} fan */
const values_of = (told, fan) => told.sides.flatMap((side) => fan[side]).flat();

/** Whether there is anything to draw. @param {Told} told @param {Fan} fan */
const has_any = (told, fan) => values_of(told, fan).some((one) => one !== 0);

/**
 * The quantiles of the branch without the change as broken lines, what matters most on top.
 * @type {[number, string][]}
 */
const broken_lines = [
  [0, 'edge'],
  [4, 'edge'],
  [1, 'inner'],
  [3, 'inner'],
  [2, 'middle'],
];

/**
 * @param {Told} told
 * @param {string} court
 * @param {string} figure
 * @param {Fan} fan
 */
function fan_chart(told, court, figure, fan) {
  const { days } = told.data.fans;
  const [first, last] = [days[0], days[days.length - 1]];
  const all = values_of(told, fan);
  const most = Math.max(...all, 1);
  const span = most - Math.min(...all);
  // Where little moves, what moves is shown, not the way down to nothing.
  const least = span < most * 0.4 ? Math.min(...all) - span * 0.25 : Math.min(...all, 0);
  const x = scale_of([first, last], [frame.left, frame.right]);
  const y = scale_of([least, most + span * 0.08], [frame.bottom, frame.top]);
  const xs = days.map(x);
  const line = (/** @type {number[][]} */ list, /** @type {number} */ at) =>
    line_path(list.map((one, day) => [xs[day], y(one[at])]));
  const area = (/** @type {number} */ low, /** @type {number} */ high) =>
    area_path(
      xs,
      fan.with.map((one) => y(one[low])),
      fan.with.map((one) => y(one[high])),
    );
  const name = told.say(`fan_${figure}`);
  return make(
    'figure',
    { class: 'fan' },
    make('figcaption', {}, name),
    draw(
      'svg',
      {
        viewBox: '0 0 344 176',
        role: 'img',
        'aria-label': told.say('fan_label', told.polity(court), name),
      },
      ...level_lines(ticks_of(Math.max(least, 0), most, 4), y, frame, (tick) => told.short(tick)),
      draw('path', { d: area(0, 4), class: 'fan_most' }),
      draw('path', { d: area(1, 3), class: 'fan_half' }),
      ...broken_lines.flatMap(([at, of]) =>
        told.sides.includes('without')
          ? draw('path', { d: line(fan.without, at), class: `fan_without ${of}` })
          : [],
      ),
      draw('path', { d: line(fan.with, 2), class: 'fan_median' }),
      ...date_axis(date_ticks(first, last, told.language), x, frame),
    ),
  );
}

/** @param {Told} told @param {any} court */
function court_table(told, court) {
  const { days } = told.data.fans;
  const span = (/** @type {number[]} */ one) =>
    told.say('quantile_span', told.number(one[2]), told.number(one[0]), told.number(one[4]));
  const every = Math.ceil(days.length / 12);
  /** @type {{day: number, at: number}[]} */
  const all = days.map((/** @type {number} */ day, /** @type {number} */ at) => ({ day, at }));
  const shown = all.filter(({ at }) => at % every === 0 || at === days.length - 1);
  return folded_table(
    told.say('table'),
    told.say('fan_table_about', told.polity(court.id)),
    [
      told.say('date'),
      ...figures.flatMap((figure) =>
        told.sides.map((side) =>
          told.either(
            told.say('colon', told.say(`fan_${figure}`), told.branch(side)),
            told.say(`fan_${figure}`),
          ),
        ),
      ),
    ],
    shown.map(({ day, at }) => [
      told.day(day),
      ...figures.flatMap((figure) => told.sides.map((side) => span(court[figure][side][at]))),
    ]),
  );
}

/** What the lines mean, drawn once. @param {Told} told */
function fan_key(told) {
  return make(
    'p',
    { class: 'line_key' },
    make(
      'span',
      {},
      draw(
        'svg',
        { viewBox: '0 0 54 20', 'aria-hidden': 'true' },
        draw('rect', { x: 0, y: 2, width: 54, height: 16, class: 'fan_most' }),
        draw('rect', { x: 0, y: 6, width: 54, height: 8, class: 'fan_half' }),
        draw('line', { x1: 0, x2: 54, y1: 10, y2: 10, class: 'fan_median' }),
      ),
      told.branch('with'),
    ),
    told.is_cloud
      ? null
      : make(
          'span',
          {},
          draw(
            'svg',
            { viewBox: '0 0 54 20', 'aria-hidden': 'true' },
            draw('path', { d: 'M0 2H54', class: 'fan_without edge' }),
            draw('path', { d: 'M0 18H54', class: 'fan_without edge' }),
            draw('path', { d: 'M0 10H54', class: 'fan_without middle' }),
          ),
          told.branch('without'),
        ),
  );
}

/** @param {Told} told */
export function fans_section(told) {
  return make(
    'section',
    { class: 'part', 'aria-labelledby': 'fans_heading' },
    make('h2', { id: 'fans_heading' }, told.say('fans')),
    make('p', {}, told.say(told.either('fans_about', 'fans_about_cloud'))),
    fan_key(told),
    told.data.fans.courts.map((/** @type {any} */ court) =>
      make(
        'div',
        { class: 'court_fans', style: `--colour: ${told.polities.get(court.id)?.colour}` },
        make('h3', {}, told.polity(court.id)),
        make(
          'div',
          { class: 'fans' },
          figures
            .filter((figure) => has_any(told, court[figure]))
            .map((figure) => fan_chart(told, court.id, figure, court[figure])),
        ),
        court_table(told, court),
      ),
    ),
  );
}
