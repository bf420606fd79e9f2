// Shade words: what the layers that shade places say: legend, pointer and table.

import { julian_of } from 'jinsong/report/calendar.js';
import { make, table } from 'jinsong/report/dom.js';
import { is_shade, value_on } from 'jinsong/report/shades.js';

/**
 * @typedef {import('jinsong/report/teller.js').Teller} Teller
 * @typedef {import('jinsong/report/address.js').PageView} PageView
 */

/**
 * A number of a layer in words.
 * @param {Teller} teller
 * @param {PageView} view
 * @param {number | null} value
 */
export function shade_value(teller, view, value) {
  if (value === null) {
    return teller.say('unknown');
  }
  if (view.layer === 'techniques' && view.technique) {
    return teller.say(value > 0 ? 'technique_known' : 'technique_not_known');
  }
  return teller.say(`shade_value_${view.layer}`, teller.number(value));
}

/** @param {Teller} teller @param {PageView} view */
function title_of(teller, view) {
  if (view.layer === 'techniques') {
    return view.technique
      ? teller.say('shade_title_technique', teller.technique(view.technique), teller.day(view.day))
      : teller.say('shade_title_techniques', teller.day(view.day));
  }
  const year = teller.history.years.year_shown(julian_of(view.day).year);
  return teller.say(`shade_title_${view.layer}`, year);
}

/**
 * @param {Teller} teller
 * @param {PageView} view whose layer shades
 */
export function shade_words(teller, view) {
  return {
    title: title_of(teller, view),
    about: teller.say(view.layer === 'techniques' ? 'shade_techniques_about' : 'shade_about'),
    /** @param {number[]} bounds @param {number} at which level */
    level: (bounds, at) => {
      if (view.layer === 'techniques' && view.technique) {
        return shade_value(teller, view, at);
      }
      const [least, next] = [bounds[at - 1], bounds[at]];
      if (least === undefined) {
        return teller.say('shade_below', teller.number(next));
      }
      return next === undefined
        ? teller.say('shade_above', teller.number(least))
        : teller.say('from_to', teller.number(least), teller.number(next));
    },
  };
}

/**
 * What a layer shows, place by place: the same in words, most first.
 * @param {Teller} teller
 * @param {PageView} view
 * @returns {HTMLElement | null} null if the layer of the view does not shade
 */
export function shade_section(teller, view) {
  if (!is_shade(view.layer)) {
    return null;
  }
  const { title, about } = shade_words(teller, view);
  const details = make('details', {}, make('summary', {}, teller.say('as_table')));
  details.addEventListener('toggle', () => {
    if (details.open && details.childElementCount === 1) {
      details.append(shade_table(teller, view));
    }
  });
  return make(
    'section',
    { id: 'shades', 'aria-labelledby': 'shades_heading' },
    make('h2', { id: 'shades_heading' }, title),
    make('p', { class: 'about' }, about),
    details,
  );
}

/** @param {Teller} teller @param {PageView} view */
function shade_table(teller, view) {
  const { history } = teller;
  const value_of = value_on(history, view);
  const rows = [...history.places.keys()]
    .map((id) => ({ id, value: value_of(id) }))
    .sort((one, other) => (other.value ?? -1) - (one.value ?? -1))
    .map(({ id, value }) => [
      teller.place_link(id),
      teller.court_link(history.control_on(id, view.day)?.holder),
      shade_value(teller, view, value),
    ]);
  return table(
    [teller.say('place'), teller.say('court'), teller.say(`layer_${view.layer}`)],
    rows,
    { kind: 'dues_table' },
  );
}
