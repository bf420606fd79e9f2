// Legend: what the colours and marks of the map mean, and the choice of what it shows.

import { make, fill } from 'jinsong/report/dom.js';
import { layers } from 'jinsong/report/address.js';
import { shade_words } from 'jinsong/report/shade_words.js';
import { ink, make_pattern, mix } from 'jinsong/map/palette.js';

/** @typedef {import('jinsong/report/teller.js').Teller} Teller */

/** An empty picture for one line of the legend. */
function blank() {
  return make('canvas', { width: '30', height: '18', class: 'sample', 'aria-hidden': 'true' });
}

/**
 * A small picture of a realm's colour and pattern.
 * @param {string} colour
 * @param {string} pattern
 */
function sample(colour, pattern) {
  const canvas = blank();
  const pen = canvas.getContext('2d');
  if (pen) {
    pen.fillStyle = mix(colour, '#ffffff', 0.42);
    pen.fillRect(0, 0, 30, 18);
    const tile = make_pattern(pattern, mix(colour, '#ffffff', 0.1), 9, 1);
    if (tile) {
      pen.fillStyle = tile;
      pen.fillRect(0, 0, 30, 18);
    }
  }
  return canvas;
}

/**
 * A small picture of one colour.
 * @param {string} colour
 */
function patch(colour) {
  const canvas = blank();
  const pen = canvas.getContext('2d');
  if (pen) {
    pen.fillStyle = colour;
    pen.fillRect(0, 0, 30, 18);
  }
  return canvas;
}

/** @param {string} kind */
function mark(kind) {
  const canvas = blank();
  const pen = canvas.getContext('2d');
  if (!pen) {
    return canvas;
  }
  pen.translate(15, 9);
  pen.strokeStyle = ink.battle;
  pen.fillStyle = ink.seat;
  pen.lineWidth = 1.6;
  pen.beginPath();
  if (kind === 'legend_seat') {
    pen.strokeStyle = ink.border;
    pen.rect(-4, -4, 8, 8);
    pen.fill();
  } else if (kind === 'legend_army') {
    pen.strokeStyle = ink.border;
    pen.moveTo(-4, 8);
    pen.lineTo(-4, -8);
    pen.moveTo(-4, -8);
    pen.lineTo(7, -4);
    pen.lineTo(-4, 1);
    pen.fill();
  } else if (kind === 'legend_battle') {
    pen.moveTo(-5, -5);
    pen.lineTo(5, 5);
    pen.moveTo(5, -5);
    pen.lineTo(-5, 5);
  } else if (kind === 'legend_siege') {
    for (let step = 0; step < 12; step += 1) {
      const angle = (step * Math.PI) / 6;
      pen.moveTo(5 * Math.cos(angle), 5 * Math.sin(angle));
      pen.lineTo(8 * Math.cos(angle), 8 * Math.sin(angle));
    }
    pen.moveTo(5, 0);
    pen.arc(0, 0, 5, 0, 2 * Math.PI);
  } else {
    pen.arc(0, 0, 5.5, 0, 2 * Math.PI);
  }
  pen.stroke();
  return canvas;
}

/**
 * The colours of a layer that shades, and what its numbers are.
 * @param {Teller} teller
 * @param {import('jinsong/report/address.js').PageView} view
 * @param {import('jinsong/report/shades.js').Shades} shades
 */
function shade_parts(teller, view, shades) {
  const { title, about, level } = shade_words(teller, view);
  return [
    make('p', { class: 'shade_title' }, title),
    make(
      'ul',
      { class: 'shades' },
      shades.ramp.map((colour, at) => make('li', {}, patch(colour), ' ', level(shades.bounds, at))),
    ),
    make('p', {}, about),
  ];
}

/** @param {import('jinsong/map/scene.js').Scene} scene */
function realm_list(scene) {
  /** @type {Map<number, number>} */
  const counts = new Map();
  for (const realm of scene.holders) {
    if (realm >= 0) {
      counts.set(realm, (counts.get(realm) ?? 0) + 1);
    }
  }
  const realms = [...counts].sort((a, b) => b[1] - a[1]).map(([realm]) => scene.realms[realm]);
  return make(
    'ul',
    { class: 'realms' },
    realms.map(({ name, colour, pattern }) => make('li', {}, sample(colour, pattern), ' ', name)),
  );
}

/**
 * @param {HTMLElement} holder
 * @param {Teller} teller
 * @param {import('jinsong/report/address.js').PageView} view
 * @param {import('jinsong/map/scene.js').Scene} scene
 */
export function fill_legend(holder, teller, view, scene) {
  const shades = /** @type {import('jinsong/report/shades.js').Shades | null | undefined} */ (
    scene.shades
  );
  const keys = ['legend_seat', 'legend_army', 'legend_siege', 'legend_battle', 'legend_event'];
  fill(
    holder,
    make('summary', {}, teller.say('legend')),
    shades ? shade_parts(teller, view, shades) : realm_list(scene),
    make(
      'ul',
      {},
      keys.map((key) => make('li', {}, mark(key), ' ', teller.say(key))),
    ),
    make(
      'p',
      {},
      (shades
        ? [teller.say('legend_vague')]
        : [teller.say('legend_occupied'), teller.say('legend_claimed'), teller.say('legend_vague')]
      ).join(teller.language === 'zh' ? '；' : '; '),
      teller.language === 'zh' ? '。' : '.',
    ),
    make('p', {}, teller.say('legend_estimate')),
  );
}

/**
 * @param {HTMLElement} holder
 * @param {Teller} teller
 * @param {import('jinsong/report/address.js').PageView} view
 * @param {{layer: (layer: any) => void, technique: (id: string | null) => void,
 *   armies: (shown: boolean) => void, zoom: (factor: number) => void, home: () => void}} acts
 */
export function fill_map_tools(holder, teller, view, acts) {
  const layer = make(
    'select',
    { id: 'layer', onchange: () => acts.layer(layer.value) },
    layers.map((name) =>
      make('option', { value: name, selected: name === view.layer }, teller.say(`layer_${name}`)),
    ),
  );
  const technique =
    view.layer === 'techniques'
      ? make(
          'select',
          { id: 'technique', onchange: () => acts.technique(technique?.value || null) },
          make('option', { value: '' }, teller.say('technique_all')),
          [...teller.history.techniques.values()]
            .map(({ id }) => ({ id, name: teller.technique(id) }))
            .sort((one, other) => one.name.localeCompare(other.name, teller.language))
            .map(({ id, name }) =>
              make('option', { value: id, selected: id === view.technique }, name),
            ),
        )
      : null;
  const armies = make('input', {
    type: 'checkbox',
    id: 'armies',
    checked: view.armies,
    onchange: () => acts.armies(armies.checked),
  });
  const button = (
    /** @type {string} */ key,
    /** @type {string} */ sign,
    /** @type {() => void} */ act,
  ) =>
    make(
      'button',
      {
        type: 'button',
        id: key,
        title: teller.say(key),
        'aria-label': teller.say(key),
        onclick: act,
      },
      sign,
    );
  fill(
    holder,
    make(
      'div',
      { class: 'zoom' },
      button('zoom_in', '+', () => acts.zoom(1.5)),
      button('zoom_out', '−', () => acts.zoom(1 / 1.5)),
      button('zoom_home', '⌂', acts.home),
    ),
    make('label', { class: 'choice' }, make('span', {}, teller.say('layer')), layer),
    technique &&
      make('label', { class: 'choice' }, make('span', {}, teller.say('technique')), technique),
    make('label', { class: 'choice' }, armies, make('span', {}, teller.say('armies'))),
  );
}
