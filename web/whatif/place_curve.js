// Place curve: who holds one place over the days of the experiment, in how many futures, on a card
// that opens from the maps, the table or the list of all places.

import { pattern_path, mix } from 'jinsong/map/palette.js';
import { draw, fill, make } from 'jinsong/report/dom.js';
import {
  area_path,
  date_axis,
  date_ticks,
  folded_table,
  level_lines,
  scale_of,
  swatch,
} from 'jinsong/whatif/plot.js';

/**
 * @typedef {import('jinsong/whatif/told.js').Told} Told
 * @typedef {import('jinsong/whatif/told.js').Side} Side
 * @typedef {import('jinsong/whatif/chances.js').Chances} Chances
 * @typedef {string | null} Holder
 * @typedef {Holder | 'others'} Layer
 */

const frame = { left: 52, right: 330, top: 12, bottom: 148 };
/** Where the record stands below the days. */
const ribbon = { y: 176, height: 12 };
/** Courts with a colour of their own; the rest are drawn as one. */
const layers_most = 5;
const table_rows = 12;
/** What a name needs: units to each side, and a share of all futures. */
const name_room = 40;
const name_share = 0.13;
const colour_of_nobody = '#d8cfbd';
const colour_of_others = '#8b8378';

/** @param {number[]} list */
const sum_of = (list) => list.reduce((sum, one) => sum + one, 0);

/**
 * The holders that are drawn: first the one of the fork, then those with most futures.
 * @param {Chances} chances
 * @param {number} at
 * @returns {Holder[]}
 */
function holders_of(chances, at) {
  /** @type {Map<Holder, number>} */
  const weights = new Map();
  for (const side of chances.told.sides) {
    for (const { court, futures } of chances.over_time(side, at)) {
      weights.set(court, (weights.get(court) ?? 0) + sum_of(futures));
    }
  }
  const fork = chances.court(chances.map.fork[at]);
  weights.set(fork, Infinity);
  return [...weights]
    .sort((a, b) => b[1] - a[1])
    .slice(0, layers_most)
    .map(([court]) => court);
}

/**
 * Shares of one branch that lie on one another and fill the whole: the layers of the chart.
 * @param {Chances} chances
 * @param {Side} side
 * @param {number} at
 * @param {Holder[]} drawn
 * @returns {{layer: Layer, shares: number[]}[]}
 */
export function layers_of(chances, side, at, drawn) {
  const all = chances.over_time(side, at);
  const { members } = chances.told;
  const layers = drawn.map((court) => ({
    layer: /** @type {Layer} */ (court),
    shares: (all.find((one) => one.court === court)?.futures ?? []).map((one) => one / members),
  }));
  const rest = all.filter(({ court }) => !drawn.includes(court));
  if (rest.length > 0) {
    const shares = rest[0].futures.map(
      (_, look) => sum_of(rest.map(({ futures }) => futures[look])) / members,
    );
    layers.push({ layer: 'others', shares });
  }
  return layers.filter(({ shares }) => shares.some((share) => share > 0));
}

/** @param {Told} told @param {Layer} layer */
function look_of(told, layer) {
  const polity = layer === null ? undefined : told.polities.get(layer);
  return {
    colour: polity?.colour ?? (layer === null ? colour_of_nobody : colour_of_others),
    pattern: polity?.pattern ?? 'plain',
    name: layer === 'others' ? told.say('other_courts') : told.polity(layer),
  };
}

/**
 * The patterns of the layers, as a chart needs them.
 * @param {Told} told
 * @param {string} stem of their ids
 * @param {Layer[]} layers
 */
function pattern_defs(told, stem, layers) {
  const size = 7;
  return draw(
    'defs',
    {},
    layers.map((layer, number) => {
      const { colour, pattern } = look_of(told, layer);
      const outline = pattern_path(pattern, size);
      return draw(
        'pattern',
        { id: `${stem}_${number}`, width: size, height: size, patternUnits: 'userSpaceOnUse' },
        draw('rect', { width: size, height: size, fill: mix(colour, '#ffffff', 0.32) }),
        outline
          ? draw('path', {
              d: outline.d,
              fill: outline.is_filled ? colour : 'none',
              stroke: outline.is_filled ? 'none' : colour,
            })
          : null,
      );
    }),
  );
}

/**
 * Stretches of looks with the same holder.
 * @param {Holder[]} holders
 * @returns {{holder: Holder, from: number, to: number}[]} `to`: the look at which the next begins
 */
export function stretches_of(holders) {
  /** @type {{holder: Holder, from: number, to: number}[]} */
  const list = [];
  holders.forEach((holder, look) => {
    const last = list.at(-1);
    if (last && last.holder === holder) {
      last.to = look;
    } else {
      if (last) {
        last.to = look;
      }
      list.push({ holder, from: look, to: look });
    }
  });
  return list;
}

/**
 * The look at which a layer has most room for its name, well inside the chart; none: not enough.
 * @param {number[]} xs
 * @param {number[]} shares
 */
function widest_look(xs, shares) {
  const inside = [...xs.keys()].filter(
    (look) => xs[look] > frame.left + name_room && xs[look] < frame.right - name_room,
  );
  const [first] = inside.sort((a, b) => shares[b] - shares[a]);
  return shares[first] >= name_share ? first : undefined;
}

/**
 * @param {Chances} chances
 * @param {Side} side
 * @param {number} at
 * @param {Holder[]} drawn
 */
function chart(chances, side, at, drawn) {
  const { told } = chances;
  const days = /** @type {number[]} */ (told.data.fans.days);
  const [first, last] = [days[0], days[days.length - 1]];
  const x = scale_of([first, last], [frame.left, frame.right]);
  const y = scale_of([0, 1], [frame.bottom, frame.top]);
  const xs = days.map(x);
  const record = chances.record_over_time(at);
  const layers = layers_of(chances, side, at, drawn);
  const of_record = record.filter((one) => !layers.some(({ layer }) => layer === one));
  const filled = [...layers.map(({ layer }) => layer), ...new Set(of_record)];
  const stem = `place_curve_${side}`;
  const paint = (/** @type {Layer} */ layer) => `url(#${stem}_${filled.indexOf(layer)})`;
  /** @type {number[]} */
  let low = days.map(() => 0);
  const stacked = layers.map(({ layer, shares }) => {
    const high = low.map(
      (/** @type {number} */ one, /** @type {number} */ look) => one + shares[look],
    );
    const own = { layer, shares, low, high };
    low = high;
    return own;
  });
  const areas = stacked.map(({ layer, low: below, high }) =>
    draw('path', {
      d: area_path(xs, below.map(y), high.map(y)),
      fill: paint(layer),
      class: 'layer',
    }),
  );
  const names = stacked.flatMap(({ layer, shares, low: below, high }) => {
    const look = widest_look(xs, shares);
    return look === undefined
      ? []
      : draw(
          'text',
          {
            x: xs[look],
            y: y((below[look] + high[look]) / 2) + 4,
            'text-anchor': 'middle',
            class: 'layer_name',
          },
          look_of(told, layer).name,
        );
  });
  const name = told.branch_name(side);
  return make(
    'figure',
    {},
    make('figcaption', {}, name),
    draw(
      'svg',
      {
        viewBox: '0 0 344 196',
        role: 'img',
        'aria-label': told.say('place_curve_label', told.place(chances.ids[at]), name),
      },
      pattern_defs(told, stem, filled),
      ...level_lines([0, 0.25, 0.5, 0.75, 1], y, frame, (tick) => told.percent(tick)),
      ...areas,
      ...names,
      ...date_axis(date_ticks(first, last, told.language), x, frame),
      ...stretches_of(record).map(({ holder, from, to }) =>
        draw('rect', {
          x: xs[from],
          y: ribbon.y,
          width: xs[to] - xs[from],
          height: ribbon.height,
          fill: paint(holder),
          class: 'layer',
        }),
      ),
      draw(
        'text',
        { x: frame.left - 6, y: ribbon.y + 10, 'text-anchor': 'end', class: 'tick' },
        told.say('in_history'),
      ),
    ),
  );
}

/**
 * The courts of the charts; the one that holds the place in the record is marked.
 * @param {Chances} chances
 * @param {number} at
 * @param {Holder[]} drawn
 */
function key(chances, at, drawn) {
  const { told } = chances;
  const record = chances.record_over_time(at);
  const layers = told.sides.flatMap((side) => layers_of(chances, side, at, drawn));
  const all = new Set([...drawn, ...record, ...layers.map(({ layer }) => layer)]);
  return make(
    'ul',
    { class: 'map_key' },
    [...all].map((layer) => {
      const { colour, pattern, name } = look_of(told, layer);
      const is_record = layer === record[record.length - 1];
      return swatch(colour, pattern, is_record ? told.say('place_in_record', name) : name);
    }),
  );
}

/** @param {Chances} chances @param {number} at */
function table(chances, at) {
  const { told } = chances;
  const days = /** @type {number[]} */ (told.data.fans.days);
  const record = chances.record_over_time(at);
  const every = Math.ceil(days.length / table_rows);
  const shown = [...days.keys()].filter((look) => look % every === 0 || look === days.length - 1);
  const words = (/** @type {Side} */ side, /** @type {number} */ look) =>
    chances.words(chances.at_look(side, at, look), layers_most);
  return folded_table(
    told.say('table'),
    told.say('place_curve_title', told.place(chances.ids[at])),
    [told.say('date'), ...told.sides.map((side) => told.branch_name(side)), told.say('in_history')],
    shown.map((look) => [
      told.day(days[look]),
      ...told.sides.map((side) => words(side, look)),
      told.polity(record[look]),
    ]),
  );
}

/** @param {Chances} chances @param {number} at */
function content(chances, at) {
  const { told } = chances;
  if (!chances.moves(at)) {
    const holder = told.polity(chances.court(chances.map.fork[at]));
    return [make('p', {}, told.say(told.either('place_still', 'place_still_cloud'), holder))];
  }
  const drawn = holders_of(chances, at);
  return [
    make(
      'p',
      {},
      told.say(
        told.either('place_end', 'place_end_cloud'),
        told.day(told.data.answer.until),
        told.polity(chances.court(chances.map.record[at])),
        ...told.sides.map((side) => chances.words(chances.of(side, at))),
      ),
    ),
    make(
      'div',
      { class: 'place_curves' },
      told.sides.map((side) => chart(chances, side, at, drawn)),
    ),
    key(chances, at, drawn),
    make('p', { class: 'note' }, told.say('place_curve_about')),
    table(chances, at),
  ];
}

/**
 * The card of a place; `open` shows it of any place of the pack.
 * @param {Chances} chances
 * @param {(card: HTMLElement) => void} on_shown what is done with a card that has been drawn
 */
export function place_card(chances, on_shown) {
  const { told } = chances;
  const card = make('dialog', { class: 'place_card', 'aria-labelledby': 'place_title' });
  const open = (/** @type {string} */ id) => {
    const at = chances.at.get(id);
    if (at === undefined) {
      return;
    }
    fill(
      card,
      make('h2', { id: 'place_title' }, told.say('place_curve_title', told.place(id))),
      ...content(chances, at),
      make(
        'button',
        { type: 'button', class: 'quiet', autofocus: true, onclick: () => card.close() },
        told.say('close'),
      ),
    );
    on_shown(card);
    card.showModal();
    card.scrollTop = 0;
  };
  return { card, open };
}

/**
 * All places of the pack to choose from, those with more than one holder first: the way for those
 * who do not point.
 * @param {Chances} chances
 * @param {(id: string) => void} open
 */
export function place_choice(chances, open) {
  const { told } = chances;
  const all = chances.ids.map((id, at) => ({ id, name: told.place(id), moves: chances.moves(at) }));
  all.sort((a, b) => a.name.localeCompare(b.name, told.language));
  const group = (/** @type {string} */ label, /** @type {boolean} */ moves) =>
    make(
      'optgroup',
      { label: told.say(label) },
      all
        .filter((one) => one.moves === moves)
        .map(({ id, name }) => make('option', { value: id }, name)),
    );
  const choice = make(
    'select',
    { id: 'map_place' },
    group('places_that_move', true),
    group('places_that_do_not', false),
  );
  return make(
    'p',
    { class: 'place_choice' },
    make('label', { for: 'map_place' }, `${told.say('any_place')} `, choice),
    make(
      'button',
      { type: 'button', class: 'quiet', onclick: () => open(choice.value) },
      told.say('place_show'),
    ),
  );
}

/**
 * A place by its name, which opens its card.
 * @param {Told} told
 * @param {string} id
 * @param {(id: string) => void} open
 */
export const place_button = (told, id, open) =>
  make('button', { type: 'button', class: 'link', onclick: () => open(id) }, told.place(id));
