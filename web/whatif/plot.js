// Plot: scales, ticks and axes of the small charts.

import { julian_of } from 'jinsong/report/calendar.js';
import { draw, make, table } from 'jinsong/report/dom.js';

/**
 * @typedef {{left: number, right: number, top: number, bottom: number}} Frame
 * @typedef {(value: number) => number} Scale
 */

/**
 * Round numbers from 0, or from the least, up to the most.
 * @param {number} least
 * @param {number} most
 * @param {number} count about so many
 * @param {number} [finest] the least distance; what is counted has no halves
 */
export function ticks_of(least, most, count, finest = 1) {
  const span = most - least || Math.abs(most) || 1;
  const rough = Math.max(span / count, finest);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 2.5, 5, 10].map((by) => by * power).find((one) => one >= rough) ?? rough;
  /** @type {number[]} */
  const ticks = [];
  for (let at = Math.ceil(least / step) * step; at <= most + step * 1e-6; at += step) {
    ticks.push(Number((Math.round(at / step) * step).toPrecision(12)));
  }
  return ticks;
}

/**
 * @param {[number, number]} from
 * @param {[number, number]} to
 * @returns {Scale}
 */
export function scale_of([a, b], [x, y]) {
  return (value) => (b === a ? (x + y) / 2 : x + ((value - a) / (b - a)) * (y - x));
}

/** @param {number[][]} points */
export const line_path = (points) =>
  points.map(([x, y], at) => `${at ? 'L' : 'M'}${x.toFixed(1)} ${y.toFixed(1)}`).join('');

/**
 * The area between two lines over the same x.
 * @param {number[]} xs
 * @param {number[]} low
 * @param {number[]} high
 */
export function area_path(xs, low, high) {
  const up = xs.map((x, at) => [x, high[at]]);
  const down = xs.map((x, at) => [x, low[at]]).reverse();
  return `${line_path([...up, ...down])}Z`;
}

/**
 * Level lines with their values on the left.
 * @param {number[]} ticks
 * @param {Scale} y
 * @param {Frame} frame
 * @param {(value: number) => string} words_of
 */
export function level_lines(ticks, y, frame, words_of) {
  return ticks.flatMap((tick) => [
    draw('line', { x1: frame.left, x2: frame.right, y1: y(tick), y2: y(tick), class: 'level' }),
    draw(
      'text',
      { x: frame.left - 6, y: y(tick) + 4, 'text-anchor': 'end', class: 'tick' },
      words_of(tick),
    ),
  ]);
}

const months = {
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  zh: [...Array(12).keys()].map((month) => `${month + 1}月`),
};

/**
 * Days worth writing below a chart: the beginnings of months in a short span, else of years.
 * @param {number} first
 * @param {number} last
 * @param {'en' | 'zh'} language
 * @returns {{day: number, text: string}[]}
 */
export function date_ticks(first, last, language) {
  const years = (last - first) / 365.25;
  /** @type {{day: number, text: string}[]} */
  const all = [];
  for (let day = first; day <= last; day += 1) {
    const date = julian_of(day);
    if (date.day !== 1) {
      continue;
    }
    if (years <= 2.2) {
      all.push({
        day,
        text: date.month === 1 ? String(date.year) : months[language][date.month - 1],
      });
    } else if (date.month === 1) {
      all.push({ day, text: String(date.year) });
    }
  }
  // As many as there is room for; a year's beginning is kept before months.
  const every = Math.ceil(all.length / 5);
  return all.filter((_, at) => at % every === Math.floor(every / 2) % every);
}

/**
 * @param {{day: number, text: string}[]} ticks
 * @param {Scale} x
 * @param {Frame} frame
 */
export function date_axis(ticks, x, frame) {
  return [
    draw('line', {
      x1: frame.left,
      x2: frame.right,
      y1: frame.bottom,
      y2: frame.bottom,
      class: 'axis',
    }),
    ...ticks.flatMap(({ day, text }) => [
      draw('line', {
        x1: x(day),
        x2: x(day),
        y1: frame.bottom,
        y2: frame.bottom + 4,
        class: 'axis',
      }),
      draw(
        'text',
        { x: x(day), y: frame.bottom + 17, 'text-anchor': 'middle', class: 'tick' },
        text,
      ),
    ]),
  ];
}

/** A line of a key. @param {string} colour @param {string} pattern @param {string} words */
export const swatch = (colour, pattern, words) =>
  make(
    'li',
    {},
    make('span', {
      class: `swatch ${pattern}`,
      style: `--colour: ${colour}`,
      'aria-hidden': 'true',
    }),
    words,
  );

/**
 * A table that says what a drawing shows, folded away.
 * @param {string} summary
 * @param {string} caption
 * @param {string[]} head
 * @param {(string | Node)[][]} rows the first cell of each names it
 */
export function folded_table(summary, caption, head, rows) {
  return make(
    'details',
    { class: 'folded' },
    make('summary', {}, summary),
    make(
      'div',
      { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': caption },
      table(head, rows, { caption }),
    ),
  );
}
