// Maps: the section with the three maps, their legend, hints and table. Of a cloud there is one.

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
 * @typedef {import('jinsong/whatif/chances.js').Chances} Chances
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
        told.either('map_hint', 'colon'),
        told.place(place),
        ...told.sides.map((side) => chances.words(chances.of(side, at))),
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
  for (const side of told.sides) {
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
  // Where the branches differ most; of a cloud, what is least sure.
  const weight_of = (/** @type {number} */ at) =>
    told.is_cloud ? -chances.of('with', at)[0].share : Math.abs(chances.gain(at, court));
  const open = chances.ids
    .map((id, at) => ({ id, at, weight: weight_of(at) }))
    .filter(({ at }) => chances.is_open(at))
    .sort((a, b) => b.weight - a.weight);
  const rows = open.map(({ id, at }) => [
    place_button(told, id, open_place),
    told.polity(chances.court(chances.map.fork[at])),
    ...told.sides.map((side) => chances.words(chances.of(side, at))),
    ...(told.is_cloud ? [] : [told.points(chances.gain(at, court))]),
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
        ...told.sides.map((side) => told.branch_name(side)),
        ...told.either([told.say('more_or_fewer', told.polity(court))], []),
        told.say('in_record'),
      ],
      rows,
    ),
    rest > 0
      ? make('p', { class: 'note' }, told.say(told.either('all_same', 'all_same_cloud'), rest))
      : null,
  );
}

/**
 * Places with what is to be said of each, under a title.
 * @param {Told} told
 * @param {string} title
 * @param {{id: string, words: string}[]} places
 * @param {(place: string) => void} open
 */
function place_list(told, title, places, open) {
  return make(
    'div',
    {},
    make('h3', {}, told.say(title)),
    places.length === 0
      ? make('p', { class: 'note' }, told.say('none_such'))
      : make(
          'ol',
          {},
          places.map(({ id, words }) =>
            make('li', {}, place_button(told, id, open), make('b', {}, words)),
          ),
        ),
  );
}

const listed_most = 6;

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
    place_list(
      told,
      title,
      gains.slice(0, listed_most).map(({ id, gain }) => ({ id, words: told.points(gain) })),
      open,
    );
  return [
    list('map_more', more),
    list('map_fewer', fewer),
    make('p', { class: 'note' }, told.say('points_note')),
  ];
}

/**
 * Beside the map of a cloud: what is least sure, and where most futures are not as history was.
 * @param {Chances} chances
 * @param {(place: string) => void} open
 */
function cloud_lists(chances, open) {
  const { told } = chances;
  const unsure = chances
    .least_sure()
    .map(({ id, at }) => ({ id, words: chances.words(chances.of('with', at)) }));
  const unlike = chances
    .unlike_record()
    .map(({ id, court, share }) => ({ id, words: chances.words([{ court, share }]) }));
  return make(
    'div',
    { class: 'gain_lists wide' },
    place_list(told, 'least_sure', unsure.slice(0, listed_most), open),
    place_list(told, 'unlike_history', unlike.slice(0, listed_most), open),
    make('p', { class: 'note' }, told.say('unlike_history_note')),
  );
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
  const { card, open } = place_card(chances, ground.on_shown);
  const own = told.is_cloud ? null : difference_parts(ground, open);
  const figures = told.sides.map((side) =>
    map_figure(
      ground,
      told.say(told.either(`map_${side}`, 'map_cloud')),
      () => holder_look(chances, stage, side),
      open,
    ),
  );
  const all = own ? [...figures, own.figure] : figures;
  const redraw = () => all.forEach((figure) => figure.redraw());
  const key = make('div', {}, court_key(ground));
  const wide = make(
    'button',
    {
      type: 'button',
      class: 'quiet',
      onclick: () => {
        ground.box = ground.box === whole ? part : whole;
        wide.textContent = wide_words();
        fill(key, court_key(ground));
        redraw();
      },
    },
    wide_words(),
  );
  function wide_words() {
    const to_part = told.either('map_part', 'map_part_cloud');
    return told.say(ground.box === whole ? to_part : 'map_whole');
  }
  const element = make(
    'section',
    { class: 'part', 'aria-labelledby': 'maps_heading' },
    make('h2', { id: 'maps_heading' }, told.say('maps')),
    make('p', {}, told.say('maps_about', told.day(told.data.answer.until))),
    make(
      'div',
      { class: 'maps' },
      figures.map((figure) => figure.element),
      own ? null : make('div', { class: 'gains' }, cloud_lists(chances, open)),
      make('div', { class: 'map_foot' }, key, part === whole ? null : wide),
      own ? [own.figure.element, own.beside] : null,
    ),
    place_choice(chances, open),
    own?.table ?? map_table(ground, '', open),
    card,
  );
  return {
    element,
    redraw,
    redraws: all.flatMap(({ prepare, redraw: draw }) => [prepare, draw]),
  };
}

/**
 * What a comparison has besides its two maps: the map of the difference for one court, the choice
 * of that court and the lists beside the map, and the table.
 * @param {Ground} ground
 * @param {(place: string) => void} open
 */
function difference_parts(ground, open) {
  const { chances, stage } = ground;
  const { told } = chances;
  let court = first_court(ground);
  const table = make('div', {}, map_table(ground, court, open));
  const figure = map_figure(
    ground,
    told.say('map_difference'),
    () => gain_look(chances, stage, court),
    open,
  );
  const lists = make('div', { class: 'gain_lists' }, gain_lists(ground, court, open));
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
        figure.redraw();
      },
    },
    courts.map((id) => make('option', { value: id }, told.polity(id))),
  );
  const beside = make(
    'div',
    { class: 'gains' },
    make('label', { for: 'map_court' }, `${told.say('map_court')} `, choice),
    about,
    gain_key(told),
    lists,
  );
  return { figure, beside, table };
}
