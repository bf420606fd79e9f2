// Pictures: maps of chances, each drawn once on a canvas of its own, on the same ground as the map
// of the record.

import {
  draw_borders,
  draw_ground,
  draw_relief,
  draw_waters,
  fill_pattern,
  joined,
  use_path_units,
  wipe,
} from 'jinsong/map/layers.js';
import { draw_marks } from 'jinsong/map/marks.js';
import { mix } from 'jinsong/map/palette.js';
import { fit_view } from 'jinsong/map/view.js';

/**
 * @typedef {import('jinsong/map/stage.js').Stage} Stage
 * @typedef {import('jinsong/map/scene.js').Scene} Scene
 * @typedef {import('jinsong/whatif/chances.js').Chances} Chances
 * @typedef {import('jinsong/whatif/told.js').Side} Side
 * @typedef {{colour: string, pattern: string, pale: number}} Tint `pale`: 0 full colour, 1 none
 * @typedef {{tints: (Tint | null)[], holders: Int16Array, names: boolean}} Look by cell
 */

export const more_colour = '#1b5c9e';
export const fewer_colour = '#b35806';

/** How pale a share makes a colour: a half is half gone. @param {number} share */
const pale_of = (share) => Math.min(0.85, Math.max(0, 1 - share) * 1.15);

/**
 * Who holds what; the paler, the less sure.
 * @param {Chances} chances
 * @param {Stage} stage
 * @param {(at: number) => import('jinsong/whatif/chances.js').Chance} first_of who holds a place
 * @returns {Look}
 */
function look_of(chances, stage, first_of) {
  const numbers = new Map([...chances.told.polities.keys()].map((id, at) => [id, at]));
  const holders = new Int16Array(stage.cells.length).fill(-1);
  const tints = stage.cells.map(({ id }, cell) => {
    const at = chances.at.get(id);
    const first = at === undefined ? undefined : first_of(at);
    const polity = first?.court ? chances.told.polities.get(first.court) : undefined;
    if (!first?.court || !polity) {
      return null;
    }
    holders[cell] = numbers.get(first.court) ?? -1;
    const { colour, pattern = 'plain' } = polity;
    return { colour, pattern, pale: pale_of(first.share) };
  });
  return { tints, holders, names: true };
}

/**
 * Who holds what in most futures.
 * @param {Chances} chances
 * @param {Stage} stage
 * @param {Side} side
 * @returns {Look}
 */
export const holder_look = (chances, stage, side) =>
  look_of(chances, stage, (at) => chances.of(side, at)[0]);

/**
 * Who held what in the record on the last day.
 * @param {Chances} chances
 * @param {Stage} stage
 * @returns {Look}
 */
export function record_look(chances, stage) {
  return look_of(chances, stage, (at) => ({
    court: chances.court(chances.map.record[at]),
    share: 1,
  }));
}

/**
 * Where a court holds places in more futures with the change, or in fewer.
 * @param {Chances} chances
 * @param {Stage} stage
 * @param {string} court
 * @returns {Look}
 */
export function gain_look(chances, stage, court) {
  const gains = stage.cells.map(({ id }) => {
    const at = chances.at.get(id);
    return at === undefined ? 0 : chances.gain(at, court);
  });
  const most = Math.max(0.1, ...gains.map(Math.abs));
  const tints = gains.map((gain) =>
    Math.abs(gain) < 0.005
      ? null
      : {
          colour: gain > 0 ? more_colour : fewer_colour,
          pattern: gain > 0 ? 'rising' : 'falling',
          pale: 0.78 * (1 - Math.abs(gain) / most),
        },
  );
  const { holders } = holder_look(chances, stage, 'with');
  return { tints, holders, names: false };
}

/**
 * @param {import('jinsong/map/layers.js').Sheet} sheet
 * @param {Look} look
 */
function draw_tints(sheet, look) {
  wipe(sheet);
  const { pen, stage } = sheet;
  const pixel = use_path_units(sheet);
  pen.lineJoin = 'round';
  pen.lineWidth = 0.9 * pixel;
  const key_of = (/** @type {number} */ cell) => {
    const tint = look.tints[cell];
    return tint && `${tint.colour} ${tint.pattern} ${Math.round(tint.pale * 12) / 12}`;
  };
  for (const [key, path] of joined(stage, key_of)) {
    const [colour, pattern, pale] = key.split(' ');
    pen.fillStyle = mix(colour, '#ffffff', 0.32 + 0.62 * Number(pale));
    pen.strokeStyle = pen.fillStyle;
    pen.fill(path);
    pen.stroke(path);
    const strength = 0.75 * (1 - 0.8 * Number(pale));
    fill_pattern(pen, path, pattern, mix(colour, '#ffffff', 0.05), 8, 1.1, pixel, strength);
  }
}

/** @param {number} width @param {number} height */
function new_pen(width, height) {
  const pen = document.createElement('canvas').getContext('2d', { alpha: true });
  if (!pen) {
    throw new Error('no canvas');
  }
  pen.canvas.width = width;
  pen.canvas.height = height;
  return pen;
}

/**
 * @typedef {{stage: Stage, relief: CanvasImageSource | null, chances: Chances,
 *   box: import('jinsong/whatif/chances.js').Box, named: string[], called: string[],
 *   year: number, on_shown: (card: HTMLElement) => void}} Ground `named`: what the question asks
 *   about; `called`: worth a name; `on_shown`: takes the card of a place when it is drawn
 */

/**
 * Whether any part of a cell may lie in a box.
 * @param {import('jinsong/map/stage.js').Cell} cell
 * @param {import('jinsong/whatif/chances.js').Box} box
 */
export function touches({ box: { x, y, width, height } }, box) {
  return x < box.x + box.width && y < box.y + box.height && x + width > box.x && y + height > box.y;
}

/**
 * Whether the middle of a cell lies in a box.
 * @param {import('jinsong/map/stage.js').Cell} cell
 * @param {import('jinsong/whatif/chances.js').Box} box
 */
function is_inside({ box: { x, y, width, height } }, box) {
  const [cx, cy] = [x + width / 2, y + height / 2];
  return cx >= box.x && cy >= box.y && cx <= box.x + box.width && cy <= box.y + box.height;
}

/** @param {Ground} ground @param {Look} look @returns {Scene} */
function scene_of({ chances, named, called, year, stage, box }, look) {
  const { told } = chances;
  const written = new Set([...named, ...called]);
  const labels = told.data.places
    .filter((/** @type {any} */ place) => written.has(place.id) || place.kind === 'capital')
    .map((/** @type {any} */ place) => ({
      id: place.id,
      text: told.place(place.id),
      rank: written.has(place.id) ? 0 : 1,
    }));
  return {
    realms: [...told.polities.values()].map((polity) => ({
      name: told.polity(polity.id),
      colour: polity.colour,
      pattern: polity.pattern ?? 'plain',
    })),
    // By these the realms are named: each in the middle of what is seen of it.
    holders: look.holders.map((holder, cell) =>
      look.names && is_inside(stage.cells[cell], box) ? holder : -1,
    ),
    owners: look.holders,
    claims: [],
    capitals: new Map(),
    armies: [],
    happenings: [],
    labels: labels.sort((/** @type {any} */ a, /** @type {any} */ b) => a.rank - b.rank),
    year,
    language: told.language,
    selected: named[0] ?? null,
    highlighted: null,
  };
}

/** @typedef {{width: number, height: number, ratio: number}} Size */
/** @typedef {import('jinsong/map/layers.js').Sheet} Sheet */

/** @param {Size} size @param {Stage} stage @param {import('jinsong/map/view.js').View} view */
const new_sheet = ({ width, height, ratio }, stage, view) => ({
  pen: new_pen(Math.round(width * ratio), Math.round(height * ratio)),
  stage,
  view,
  ratio,
});

/**
 * What lies below and above the tints, which maps of one size share: the last that was drawn.
 * @type {{of: unknown[], ground: Sheet, relief: Sheet, waters: Sheet} | undefined}
 */
let kept;

/**
 * Draws what maps of this size have in common, unless it is there already. Whoever draws in steps
 * does so in a step of its own: it takes as long as a map.
 * @param {Size} size
 * @param {Ground} ground
 */
export function prepare_picture(size, { stage, relief, box, year }) {
  const of = [size.width, size.height, size.ratio, stage, relief, box, year];
  if (!kept || kept.of.some((one, at) => one !== of[at])) {
    const view = fit_view(box, stage, size);
    const sheet = () => new_sheet(size, stage, view);
    kept = { of, ground: sheet(), relief: sheet(), waters: sheet() };
    draw_ground(kept.ground);
    draw_relief(kept.relief, relief);
    draw_waters(kept.waters, year);
  }
  return kept;
}

/**
 * Draws one map as large as the canvas is to be shown; gives back its view.
 * @param {HTMLCanvasElement} canvas
 * @param {Size} size
 * @param {Ground} ground
 * @param {Look} look
 */
export function draw_picture(canvas, size, ground, look) {
  const { stage } = ground;
  const { ratio } = size;
  canvas.width = Math.round(size.width * ratio);
  canvas.height = Math.round(size.height * ratio);
  const pen = canvas.getContext('2d', { alpha: false });
  if (!pen) {
    throw new Error('no canvas');
  }
  const layers = prepare_picture(size, ground);
  const { view } = layers.ground;
  const tints = new_sheet(size, stage, view);
  const scene = scene_of(ground, look);
  draw_tints(tints, look);
  pen.setTransform(1, 0, 0, 1, 0, 0);
  pen.drawImage(layers.ground.pen.canvas, 0, 0);
  pen.globalCompositeOperation = 'multiply';
  pen.drawImage(tints.pen.canvas, 0, 0);
  pen.globalCompositeOperation = 'hard-light';
  pen.globalAlpha = 0.45;
  pen.drawImage(layers.relief.pen.canvas, 0, 0);
  pen.globalAlpha = 1;
  pen.globalCompositeOperation = 'source-over';
  pen.drawImage(layers.waters.pen.canvas, 0, 0);
  const own = { pen, stage, view, ratio };
  draw_borders(own, { ...scene, holders: look.holders });
  draw_marks(own, scene);
  return view;
}
