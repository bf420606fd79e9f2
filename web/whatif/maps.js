// Maps: the section with the three maps, their legend, hints and table.

import { fill, make } from 'jinsong/report/dom.js';
import { to_stage } from 'jinsong/map/view.js';
import {
  draw_picture,
  fewer_colour,
  gain_look,
  holder_look,
  more_colour,
  prepare_picture,
  touches,
} from 'jinsong/whatif/pictures.js';
import { place_button, place_card, place_choice } from 'jinsong/whatif/place_curve.js';
import { folded_table, swatch } from 'jinsong/whatif/plot.js';

/**
 * @typedef {import('jinsong/whatif/told.js').Told} Told
 * @typedef {import('jinsong/whatif/pictures.js').Ground} Ground
 * @typedef {import('jinsong/whatif/pictures.js').Look} Look
 */

/** The court whose gains are shown at first: that of the decision. @param {Ground} ground */
export function first_court({ chances }) {
  const courts = chances.courts_that_differ();
  const decided = chances.told.data.fans.courts[0]?.id;
  return courts.includes(decided) || courts.length === 0
    ? (decided ?? chances.map.courts[0])
    : courts[0];
}

/**
 * The place at a point of a canvas.
 * @param {Ground} ground
 * @param {import('jinsong/map/view.js').View} view
 * @param {number} x
 * @param {number} y
 */
function place_at({ stage }, view, x, y) {
  const [sx, sy] = to_stage(view, x, y);
  const pen = document.createElement('canvas').getContext('2d');
  const cell = stage.cells.find(
    ({ path, box }) =>
      sx >= box.x &&
      sy >= box.y &&
      sx <= box.x + box.width &&
      sy <= box.y + box.height &&
      pen?.isPointInPath(path, sx, sy),
  );
  return cell?.id ?? null;
}

/**
 * A map that draws itself as wide as it stands on the page.
 * @param {Ground} ground
 * @param {string} title
 * @param {() => Look} look_of
 * @param {(place: string) => void} open what a click on a place does
 */
function map_figure(ground, title, look_of, open) {
  const { told } = ground.chances;
  const canvas = make('canvas', {
    role: 'img',
    'aria-label': told.say('map_label', title, told.day(told.data.answer.until)),
  });
  const hint = make('span', { class: 'hint', hidden: true, 'aria-hidden': 'true' });
  const frame = make('div', { class: 'map_frame' }, canvas, hint);
  let view = { scale: 1, x: 0, y: 0 };
  /** None where it is not to be seen. */
  const size_of = () => {
    const width = frame.clientWidth;
    const ratio = Math.min(devicePixelRatio, 2);
    return width > 0 ? { width, height: Math.round(width * 0.86), ratio } : null;
  };
  const prepare = () => {
    const size = size_of();
    if (size) {
      canvas.style.height = `${size.height}px`;
      prepare_picture(size, ground);
    }
  };
  const redraw = () => {
    const size = size_of();
    if (size) {
      canvas.style.height = `${size.height}px`;
      view = draw_picture(canvas, size, ground, look_of());
    }
  };
  canvas.addEventListener('pointermove', (event) => {
    const place = place_at(ground, view, event.offsetX, event.offsetY);
    const at = place ? ground.chances.at.get(place) : undefined;
    hint.hidden = at === undefined;
    if (at !== undefined) {
      const { chances } = ground;
      hint.textContent = told.say(
        'map_hint',
        told.place(place),
        chances.words(chances.of('without', at)),
        chances.words(chances.of('with', at)),
      );
      const left = Math.min(event.offsetX + 12, Math.max(frame.clientWidth - 230, 0));
      hint.style.transform = `translate(${left}px, ${event.offsetY + 16}px)`;
    }
  });
  canvas.addEventListener('click', (event) => {
    const place = place_at(ground, view, event.offsetX, event.offsetY);
    if (place) {
      hint.hidden = true;
      open(place);
    }
  });
  canvas.addEventListener('pointerleave', () => {
    hint.hidden = true;
  });
  return {
    element: make('figure', { class: 'map' }, make('figcaption', {}, title), frame),
    prepare,
    redraw,
  };
}

/** The courts on the maps, with their colours. @param {Ground} ground */
export function court_key({ chances, stage, box }) {
  const { told } = chances;
  const seen = new Map();
  for (const side of /** @type {const} */ (['without', 'with'])) {
    holder_look(chances, stage, side).holders.forEach((holder, cell) => {
      if (holder >= 0 && touches(stage.cells[cell], box)) {
        seen.set(holder, (seen.get(holder) ?? 0) + 1);
      }
    });
  }
  const all = [...told.polities.values()];
  return make(
    'ul',
    { class: 'map_key' },
    [...seen.entries()]
      .sort((a, b) => b[1] - a[1])
      .slice(0, 9)
      .map(([number]) =>
        swatch(all[number].colour, all[number].pattern, told.polity(all[number].id)),
      ),
  );
}

/** @param {Told} told */
export function gain_key(told) {
  return make(
    'ul',
    { class: 'map_key' },
    swatch(more_colour, 'rising', told.say('map_more')),
    swatch(fewer_colour, 'falling', told.say('map_fewer')),
  );
}

/** @param {Ground} ground @param {string} court @param {(place: string) => void} open_place */
function map_table({ chances }, court, open_place) {
  const { told } = chances;
  const open = chances.ids
    .map((id, at) => ({ id, at, gain: chances.gain(at, court) }))
    .filter(({ at }) => chances.is_open(at))
    .sort((a, b) => Math.abs(b.gain) - Math.abs(a.gain));
  const rows = open.map(({ id, at, gain }) => [
    place_button(told, id, open_place),
    told.polity(chances.court(chances.map.fork[at])),
    chances.words(chances.of('without', at)),
    chances.words(chances.of('with', at)),
    told.points(gain),
    told.polity(chances.court(chances.map.record[at])),
  ]);
  const rest = chances.ids.length - open.length;
  return make(
    'div',
    {},
    folded_table(
      told.say('table'),
      told.say('maps_caption', told.day(told.data.answer.until)),
      [
        told.say('place'),
        told.say('at_fork'),
        told.say('Without'),
        told.say('With'),
        told.say('more_or_fewer', told.polity(court)),
        told.say('in_record'),
      ],
      rows,
    ),
    rest > 0 ? make('p', { class: 'note' }, told.say('all_same', rest)) : null,
  );
}

/**
 * The places that a court gains and loses most often, in words.
 * @param {Ground} ground
 * @param {string} court
 * @param {(place: string) => void} open
 */
function gain_lists({ chances }, court, open) {
  const { told } = chances;
  const { more, fewer } = chances.moved(court);
  const list = (/** @type {string} */ title, /** @type {{id: string, gain: number}[]} */ gains) =>
    make(
      'div',
      {},
      make('h3', {}, told.say(title)),
      gains.length === 0
        ? make('p', { class: 'note' }, told.say('none_such'))
        : make(
            'ol',
            {},
            gains
              .slice(0, 6)
              .map(({ id, gain }) =>
                make('li', {}, place_button(told, id, open), make('b', {}, told.points(gain))),
              ),
          ),
    );
  return [
    list('map_more', more),
    list('map_fewer', fewer),
    make('p', { class: 'note' }, told.say('points_note')),
  ];
}

/**
 * @param {Ground} ground
 * @param {import('jinsong/whatif/chances.js').Box} whole
 * @returns {{element: HTMLElement, redraw: () => void, redraws: (() => void)[]}}
 */
export function maps_section(ground, whole) {
  const { chances, stage } = ground;
  const { told } = chances;
  const part = ground.box;
  let court = first_court(ground);
  const { card, open } = place_card(chances, ground.on_shown);
  const table = make('div', {}, map_table(ground, court, open));
  const figures = [
    map_figure(ground, told.say('map_without'), () => holder_look(chances, stage, 'without'), open),
    map_figure(ground, told.say('map_with'), () => holder_look(chances, stage, 'with'), open),
    map_figure(ground, told.say('map_difference'), () => gain_look(chances, stage, court), open),
  ];
  const lists = make('div', { class: 'gain_lists' }, gain_lists(ground, court, open));
  const redraw = () => figures.forEach((figure) => figure.redraw());
  const about = make('p', { class: 'note' }, told.say('map_difference_about', told.polity(court)));
  const courts = [...new Set([court, ...chances.courts_that_differ()])].slice(0, 12);
  const choice = make(
    'select',
    {
      id: 'map_court',
      onchange: (/** @type {Event} */ event) => {
        court = /** @type {HTMLSelectElement} */ (event.target).value;
        about.textContent = told.say('map_difference_about', told.polity(court));
        fill(table, map_table(ground, court, open));
        fill(lists, ...gain_lists(ground, court, open));
        figures[2].redraw();
      },
    },
    courts.map((id) => make('option', { value: id }, told.polity(id))),
  );
  const key = make('div', {}, court_key(ground));
  const wide = make(
    'button',
    {
      type: 'button',
      class: 'quiet',
      onclick: () => {
        ground.box = ground.box === whole ? part : whole;
        wide.textContent = told.say(ground.box === whole ? 'map_part' : 'map_whole');
        fill(key, court_key(ground));
        redraw();
      },
    },
    told.say(ground.box === whole ? 'map_part' : 'map_whole'),
  );
  const element = make(
    'section',
    { class: 'part', 'aria-labelledby': 'maps_heading' },
    make('h2', { id: 'maps_heading' }, told.say('maps')),
    make('p', {}, told.say('maps_about', told.day(told.data.answer.until))),
    make(
      'div',
      { class: 'maps' },
      figures[0].element,
      figures[1].element,
      make('div', { class: 'map_foot' }, key, part === whole ? null : wide),
      figures[2].element,
      make(
        'div',
        { class: 'gains' },
        make('label', { for: 'map_court' }, `${told.say('map_court')} `, choice),
        about,
        gain_key(told),
        lists,
      ),
    ),
    place_choice(chances, open),
    table,
    card,
  );
  return {
    element,
    redraw,
    redraws: figures.flatMap(({ prepare, redraw: draw }) => [prepare, draw]),
  };
}
