// Reliability: whether what was given a chance came true as often as the chance said, held against
// the record by horizon. The forecasts are those of docs/skill.md: that a place stays in the hands
// that hold it.

import { draw, make } from 'jinsong/report/dom.js';
import { folded_table, level_lines, line_path, scale_of } from 'jinsong/whatif/plot.js';

/**
 * @typedef {import('jinsong/whatif/told.js').Told} Told
 * @typedef {[number, number, number, number, number]} Bin chance, happened, places, low, high
 * @typedef {{years: number, bins: Bin[]}} Horizon
 */

const frame = { left: 50, right: 390, top: 12, bottom: 252 };
const parts = [0, 0.25, 0.5, 0.75, 1];
const tenths = 10;

/** @param {Bin} bin */
export const is_honest = ([, happened, , low, high]) => low <= happened && happened <= high;

/** Which tenth of chance a bin is; 1 belongs to the last. @param {Bin} bin */
export const tenth_of = ([chance]) => Math.min(Math.floor(chance * tenths), tenths - 1);

/**
 * Bins together: how many places, their mean chance, and how often it came true.
 * @param {Bin[]} bins
 */
export function together(bins) {
  const places = bins.reduce((sum, bin) => sum + bin[2], 0);
  const mean = (/** @type {0 | 1} */ part) =>
    bins.reduce((sum, bin) => sum + bin[part] * bin[2], 0) / places;
  return { places, chance: mean(0), happened: mean(1) };
}

/** @param {Told} told @param {Horizon} horizon */
function chart(told, { years, bins }) {
  const x = scale_of([0, 1], [frame.left, frame.right]);
  const y = scale_of([0, 1], [frame.bottom, frame.top]);
  const dots = bins.map((bin) => [x(bin[0]), y(bin[1])]);
  return draw(
    'svg',
    {
      viewBox: '0 0 410 330',
      role: 'img',
      'aria-label': told.say(
        'reliability_label',
        told.years(years),
        bins.filter(is_honest).length,
        bins.length,
      ),
    },
    ...level_lines(parts, y, frame, (tick) => told.percent(tick)),
    ...parts.map((tick) =>
      draw(
        'text',
        { x: x(tick), y: frame.bottom + 18, 'text-anchor': 'middle', class: 'tick' },
        told.percent(tick),
      ),
    ),
    draw('path', {
      d: line_path([
        [x(0), y(0)],
        [x(1), y(1)],
      ]),
      class: 'honest_line',
    }),
    ...bins.map(([chance, , , low, high]) =>
      draw('line', { x1: x(chance), x2: x(chance), y1: y(low), y2: y(high), class: 'honest_bar' }),
    ),
    draw('path', { d: line_path(dots), class: 'reliability_line' }),
    ...bins.map((bin, at) =>
      draw('circle', {
        cx: dots[at][0],
        cy: dots[at][1],
        r: 5,
        class: `reliability_dot ${is_honest(bin) ? 'inside' : 'outside'}`,
      }),
    ),
    draw(
      'text',
      { x: frame.left, y: frame.bottom + 46, class: 'tick' },
      told.say('reliability_counts'),
    ),
    ...bins.map((bin) =>
      draw(
        'text',
        {
          x: x((tenth_of(bin) + 0.5) / tenths),
          y: frame.bottom + 66,
          'text-anchor': 'middle',
          class: 'tick count',
        },
        String(bin[2]),
      ),
    ),
  );
}

/** @param {Told} told @param {Horizon[]} horizons */
function bins_table(told, horizons) {
  return folded_table(
    told.say('table'),
    told.say('reliability_table'),
    [
      told.say('reliability_after'),
      told.say('reliability_tenth'),
      told.say('reliability_chance'),
      told.say('reliability_happened'),
      told.say('reliability_places'),
      told.say('reliability_bar'),
    ],
    horizons.flatMap(({ years, bins }) =>
      bins.map((bin) => {
        const [chance, happened, places, low, high] = bin;
        const tenth = tenth_of(bin);
        return [
          told.years(years),
          told.say('span', told.percent(tenth / tenths), told.percent((tenth + 1) / tenths)),
          told.percent(chance),
          told.percent(happened),
          String(places),
          told.say('span', told.percent(low), told.percent(high)),
        ];
      }),
    ),
  );
}

/** What the diagram of a horizon says, in a sentence for each half. @param {Told} told
 * @param {Horizon} horizon */
function halves_words(told, { years, bins }) {
  /** @type {[string, Bin[]][]} */
  const halves = [
    ['reliability_below', bins.filter(([chance]) => chance < 0.5)],
    ['reliability_above', bins.filter(([chance]) => chance >= 0.5)],
  ];
  return halves
    .filter(([, half]) => half.length > 0)
    .map(([key, half]) => {
      const { places, chance, happened } = together(half);
      return told.say(key, told.years(years), places, told.percent(chance), told.percent(happened));
    });
}

/** What the marks mean. @param {Told} told */
function marks_key(told) {
  const mark = (/** @type {SVGElement[]} */ shapes, /** @type {string} */ key) =>
    make(
      'span',
      {},
      draw('svg', { viewBox: '0 0 54 20', 'aria-hidden': 'true' }, ...shapes),
      told.say(key),
    );
  const dot = (/** @type {string} */ where) =>
    draw('circle', { cx: 27, cy: 10, r: 5, class: `reliability_dot ${where}` });
  return make(
    'p',
    { class: 'line_key' },
    mark([draw('path', { d: 'M0 10H54', class: 'honest_line' })], 'reliability_honest'),
    mark(
      [draw('line', { x1: 27, x2: 27, y1: 0, y2: 20, class: 'honest_bar' })],
      'reliability_bar_key',
    ),
    mark([dot('inside')], 'reliability_inside'),
    mark([dot('outside')], 'reliability_outside'),
  );
}

/** @param {Told} told */
export function reliability_part(told) {
  /** @type {Horizon[]} */
  const horizons = told.data.reliability;
  const { years, days, members } = told.data.answer.skill;
  const nearest = horizons.find((one) => one.years === years) ?? horizons[0];
  return make(
    'section',
    { class: 'part', 'aria-labelledby': 'reliability_heading' },
    make('h3', { id: 'reliability_heading' }, told.say('reliability')),
    make('p', {}, told.say('reliability_about', days, members)),
    make('p', {}, ...halves_words(told, nearest)),
    marks_key(told),
    make(
      'div',
      { class: 'reliability' },
      horizons.map((horizon) =>
        make(
          'figure',
          {},
          make(
            'figcaption',
            {},
            told.say(
              horizon === nearest ? 'reliability_nearest' : 'reliability_span',
              told.years(horizon.years),
            ),
          ),
          chart(told, horizon),
        ),
      ),
    ),
    make('p', { class: 'note' }, told.say('reliability_axes')),
    bins_table(told, horizons),
  );
}
