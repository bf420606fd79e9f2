// Shades: the layers that shade each place by a number: households, unrest, taxes, techniques. The
// first three are what the rules reckon (docs/formats/report.md, years), not what a source counts.

import { julian_of } from 'jinsong/report/calendar.js';

/**
 * @typedef {import('jinsong/report/record.js').History} History
 * @typedef {import('jinsong/report/address.js').PageView} PageView
 * @typedef {'households' | 'unrest' | 'revenue' | 'techniques'} ShadeLayer
 * @typedef {{layer: ShadeLayer, ramp: string[], bounds: number[], levels: Int8Array,
 *   value_of: (place: string) => number | null}} Shades
 * `bounds`: the least number of each level but the first; levels go by cell, -1 has no number.
 */

export const shade_layers = /** @type {const} */ ([
  'households',
  'unrest',
  'revenue',
  'techniques',
]);

/** @param {string} layer @returns {layer is ShadeLayer} */
export const is_shade = (layer) => /** @type {readonly string[]} */ (shade_layers).includes(layer);

/**
 * From light to dark, so that they are told apart without colours and in grey.
 * @type {Record<ShadeLayer, string[]>}
 */
export const ramps = {
  households: ['#f0ead9', '#dbe3cf', '#b9d3bb', '#8fbda9', '#5f9d97', '#357a80', '#175566'],
  unrest: ['#f4ead8', '#f6d9b4', '#f0bb87', '#e1905f', '#c9633f', '#a23a26', '#6e1d17'],
  revenue: ['#f3ecd8', '#efe0ae', '#e2c877', '#cba84b', '#a8842f', '#7c5f20', '#513d17'],
  techniques: ['#f0eae2', '#dcd5e2', '#c0b5d4', '#9f90c1', '#7d6aa9', '#5d478c', '#3c2a66'],
};

/**
 * The least number of each level but the first.
 * @type {Record<ShadeLayer, number[]>}
 */
const bounds = {
  households: [2_500, 10_000, 25_000, 50_000, 100_000, 200_000],
  unrest: [10, 20, 30, 40, 50, 65],
  revenue: [10_000, 50_000, 100_000, 250_000, 500_000, 1_000_000],
  techniques: [1, 5, 10, 15, 20, 25],
};

/** One technique is known or not. */
const known_or_not = [1];

/** @param {ShadeLayer} layer @param {string | null} technique */
const bounds_of = (layer, technique) =>
  layer === 'techniques' && technique ? known_or_not : bounds[layer];

/** @param {number} value @param {number[]} least */
export const level_of = (value, least) => least.filter((bound) => value >= bound).length;

/** @type {Record<Exclude<ShadeLayer, 'techniques'>, 'households' | 'unrest' | 'taxes'>} */
const columns = { households: 'households', unrest: 'unrest', revenue: 'taxes' };

/**
 * The number of a layer at each place on the day of a view.
 * @param {History} history
 * @param {PageView} view
 * @returns {(place: string) => number | null}
 */
export function value_on(history, { layer, technique, day }) {
  if (layer !== 'techniques') {
    const column = columns[/** @type {keyof typeof columns} */ (layer)];
    const year = history.years.year_shown(julian_of(day).year);
    return (place) => history.years.value(column, place, year);
  }
  /** @type {Map<string, number>} by court */
  const known = new Map();
  return (place) => {
    const holder = history.control_on(place, day)?.holder;
    if (!holder) {
      return null;
    }
    const kept = known.get(holder);
    if (kept !== undefined) {
      return kept;
    }
    const list = history.techniques_of(holder, day);
    const count = technique
      ? Number(list.some(({ id }) => id === technique))
      : list.filter(({ is_of_war }) => is_of_war).length;
    known.set(holder, count);
    return count;
  };
}

/**
 * @param {History} history
 * @param {import('jinsong/map/stage.js').Stage} stage
 * @param {PageView} view whose layer is one of these
 * @returns {Shades}
 */
export function shades_of(history, stage, view) {
  const layer = /** @type {ShadeLayer} */ (view.layer);
  const least = bounds_of(layer, view.technique);
  const all = ramps[layer];
  const ramp = least.length + 1 === all.length ? all : [all[0], all[4]];
  const value_of = value_on(history, view);
  const levels = Int8Array.from(stage.cells, ({ id }) => {
    const value = value_of(id);
    return value === null ? -1 : level_of(value, least);
  });
  return { layer, ramp, bounds: least, levels, value_of };
}

/**
 * What must be the same for two views to have the same shades.
 * @param {History} history
 * @param {PageView} view
 */
export function shades_key(history, view) {
  const { day, layer, technique } = view;
  return layer === 'techniques'
    ? `${technique ?? ''} ${history.control_step(day)} ${history.technique_step(day)}`
    : `${layer} ${history.years.year_shown(julian_of(day).year)}`;
}
