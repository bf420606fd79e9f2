// Charts: small drawings, each with a text beside it that says the same.

import { draw } from 'jinsong/report/dom.js';

/**
 * @typedef {{from: number, to: number, colour: string}} Stretch
 * @typedef {{at: number, value: number, colour: string, title: string}} Point
 */

/**
 * A band of time: who held a place from when to when.
 * @param {Stretch[]} stretches
 * @param {number} first
 * @param {number} last
 * @param {number} now
 * @param {string} label
 */
export function band(stretches, first, last, now, label) {
  const x = (/** @type {number} */ day) =>
    ((Math.min(Math.max(day, first), last) - first) / (last - first)) * 1000;
  return draw(
    'svg',
    {
      viewBox: '0 0 1000 26',
      preserveAspectRatio: 'none',
      class: 'band',
      role: 'img',
      'aria-label': label,
    },
    ...stretches.map(({ from, to, colour }) =>
      draw('rect', {
        x: x(from),
        y: 3,
        width: Math.max(x(to) - x(from), 1.5),
        height: 20,
        fill: colour,
      }),
    ),
    draw('rect', { x: x(now) - 1.5, y: 0, width: 3, height: 26, fill: '#2b2320' }),
  );
}

/**
 * Points over years, none of them joined: what lies between is not known.
 * @param {Point[]} points
 * @param {number} first year
 * @param {number} last year
 * @param {string} label
 * @param {(value: number) => string} words_of
 */
export function points_chart(points, first, last, label, words_of) {
  const most = Math.max(...points.map(({ value }) => value), 1);
  const x = (/** @type {number} */ year) => 16 + ((year - first) / (last - first)) * 360;
  const y = (/** @type {number} */ value) => 88 - (value / most) * 66;
  return draw(
    'svg',
    { viewBox: '0 0 392 108', class: 'points', role: 'img', 'aria-label': label },
    draw('line', { x1: 16, x2: 376, y1: 88, y2: 88, class: 'axis' }),
    ...[first, Math.round((first + last) / 2), last].map((year) =>
      draw(
        'text',
        {
          x: x(year),
          y: 103,
          'text-anchor': year === first ? 'start' : year === last ? 'end' : 'middle',
        },
        String(year),
      ),
    ),
    ...points.flatMap(({ at, value, colour, title }) => [
      draw('line', { x1: x(at), x2: x(at), y1: 88, y2: y(value), class: 'stem' }),
      draw('circle', { cx: x(at), cy: y(value), r: 4.5, fill: colour }, draw('title', {}, title)),
      draw(
        'text',
        {
          x: x(at),
          y: y(value) - 8,
          'text-anchor': x(at) < 60 ? 'start' : x(at) > 332 ? 'end' : 'middle',
        },
        words_of(value),
      ),
    ]),
  );
}

/**
 * Columns over years, one row for each series.
 * @param {{title: string, colour: string, values: Map<number, number>}[]} rows
 * @param {number} first
 * @param {number} last
 * @param {string} label
 * @param {(value: number) => string} words_of
 */
export function columns_chart(rows, first, last, label, words_of) {
  const height = 74;
  const wide = 940 / (last - first + 1);
  const x = (/** @type {number} */ year) => 30 + (year - first) * wide;
  const decades = [];
  for (let year = Math.ceil(first / 20) * 20; year <= last; year += 20) {
    decades.push(year);
  }
  return draw(
    'svg',
    {
      viewBox: `0 0 1000 ${rows.length * height + 26}`,
      class: 'columns',
      role: 'img',
      'aria-label': label,
    },
    ...rows.flatMap(({ title, colour, values }, row) => {
      const most = Math.max(...values.values(), 1);
      const base = (row + 1) * height - 8;
      return [
        draw('line', { x1: 30, x2: 970, y1: base, y2: base, class: 'axis' }),
        draw('text', { x: 30, y: base - height + 22, class: 'row_title' }, title),
        draw(
          'text',
          { x: 970, y: base - height + 22, 'text-anchor': 'end', class: 'row_most' },
          words_of(most),
        ),
        ...[...values].map(([year, value]) =>
          draw(
            'rect',
            {
              x: x(year),
              y: base - (value / most) * (height - 34),
              width: Math.max(wide - 0.8, 1),
              height: (value / most) * (height - 34),
              fill: colour,
            },
            draw('title', {}, `${year}: ${words_of(value)}`),
          ),
        ),
      ];
    }),
    ...decades.flatMap((year) => [
      draw(
        'text',
        { x: x(year), y: rows.length * height + 16, 'text-anchor': 'middle' },
        String(year),
      ),
    ]),
  );
}

/**
 * Numbers over years, one row for each series; years without one are left out.
 * @param {{title: string, colour: string, values: {year: number, value: number}[]}[]} rows
 * @param {number} first
 * @param {number} last
 * @param {number} now the year that is marked
 * @param {string} label
 * @param {(value: number) => string} words_of
 */
export function years_chart(rows, first, last, now, label, words_of) {
  const height = 66;
  const wide = 360 / (last - first + 1);
  const x = (/** @type {number} */ year) => 16 + (year - first) * wide;
  const bottom = rows.length * height;
  return draw(
    'svg',
    { viewBox: `0 0 392 ${bottom + 20}`, class: 'points', role: 'img', 'aria-label': label },
    ...rows.flatMap(({ title, colour, values }, row) => {
      const most = Math.max(...values.map(({ value }) => value), 1);
      const base = (row + 1) * height - 4;
      const tall = height - 26;
      return [
        ...values.map(({ year, value }) =>
          draw(
            'rect',
            {
              x: x(year),
              y: base - (value / most) * tall,
              width: wide + 0.1,
              height: (value / most) * tall,
              fill: colour,
            },
            draw('title', {}, `${year}: ${words_of(value)}`),
          ),
        ),
        draw('line', { x1: 16, x2: 376, y1: base, y2: base, class: 'axis' }),
        draw('text', { x: 16, y: base - tall - 7 }, title),
        draw('text', { x: 376, y: base - tall - 7, 'text-anchor': 'end' }, words_of(most)),
      ];
    }),
    draw('line', { x1: x(now), x2: x(now), y1: 14, y2: bottom - 4, class: 'stem' }),
    ...[first, Math.round((first + last) / 2), last].map((year) =>
      draw(
        'text',
        {
          x: x(year),
          y: bottom + 14,
          'text-anchor': year === first ? 'start' : year === last ? 'end' : 'middle',
        },
        String(year),
      ),
    ),
  );
}
