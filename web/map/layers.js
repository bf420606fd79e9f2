// Layers: the pictures that lie on one another. Each draws one of them on a canvas of its own size;
// atlas.js keeps them and redraws only those whose content has changed.

import { ink, make_pattern, mix } from 'jinsong/map/palette.js';
import { path_units } from 'jinsong/map/stage.js';

/**
 * @typedef {CanvasRenderingContext2D} Pen
 * @typedef {import('jinsong/map/stage.js').Stage} Stage
 * @typedef {import('jinsong/map/view.js').View} View
 * @typedef {import('jinsong/map/scene.js').Scene} Scene
 * @typedef {{pen: Pen, stage: Stage, view: View, ratio: number}} Sheet
 */

/**
 * Sets the pen to the units of the paths; gives back how many units make a pixel of the screen.
 * @param {Sheet} sheet
 */
export function use_path_units({ pen, view, ratio }) {
  const scale = (view.scale * ratio) / path_units;
  pen.setTransform(scale, 0, 0, scale, view.x * ratio, view.y * ratio);
  return ratio / scale;
}

/** @param {Sheet} sheet */
export function wipe({ pen }) {
  pen.setTransform(1, 0, 0, 1, 0, 0);
  pen.clearRect(0, 0, pen.canvas.width, pen.canvas.height);
}

/**
 * Sea and land.
 * @param {Sheet} sheet
 */
export function draw_ground(sheet) {
  const { pen, stage } = sheet;
  pen.setTransform(1, 0, 0, 1, 0, 0);
  pen.fillStyle = ink.sea;
  pen.fillRect(0, 0, pen.canvas.width, pen.canvas.height);
  const pixel = use_path_units(sheet);
  pen.strokeStyle = '#c3cfce';
  pen.lineJoin = 'round';
  for (const width of [9, 4]) {
    pen.lineWidth = width * pixel;
    pen.globalAlpha = 0.45;
    pen.stroke(stage.land);
  }
  pen.globalAlpha = 1;
  pen.fillStyle = ink.land;
  pen.fill(stage.land, 'evenodd');
}

/**
 * Light and shadow, on land only: to be laid over all colours as hard light.
 * @param {Sheet} sheet
 * @param {CanvasImageSource | null} relief
 */
export function draw_relief(sheet, relief) {
  wipe(sheet);
  const { pen, stage, view, ratio } = sheet;
  if (!relief || !stage.relief) {
    return;
  }
  use_path_units(sheet);
  pen.save();
  pen.clip(stage.land, 'evenodd');
  pen.setTransform(view.scale * ratio, 0, 0, view.scale * ratio, view.x * ratio, view.y * ratio);
  pen.imageSmoothingQuality = 'high';
  const { x, y, width, height } = stage.relief;
  pen.drawImage(relief, x, y, width, height);
  pen.restore();
}

/** @param {number} year @param {{from: number, to: number}} span */
const is_in = (year, span) => span.from <= year && year < span.to;

/**
 * Water and walls, as they were in a year.
 * @param {Sheet} sheet
 * @param {number} year
 */
export function draw_waters(sheet, year) {
  wipe(sheet);
  const { pen, stage, view } = sheet;
  const pixel = use_path_units(sheet);
  const overlays = stage.overlays.filter((overlay) => is_in(year, overlay));
  pen.lineJoin = 'round';
  pen.lineCap = 'round';
  pen.fillStyle = ink.sea;
  for (const overlay of overlays.filter(({ kind }) => kind === 'later_land')) {
    pen.fill(overlay.path);
  }
  pen.strokeStyle = ink.shore;
  pen.lineWidth = 0.8 * pixel;
  pen.stroke(stage.land);
  for (const overlay of overlays.filter(({ kind }) => kind === 'old_coast')) {
    pen.stroke(overlay.path);
  }
  draw_lakes(sheet, overlays, pixel);
  draw_rivers(sheet, overlays, pixel, view.scale);
  draw_works(pen, overlays, pixel);
}

/**
 * @param {Sheet} sheet
 * @param {import('jinsong/map/stage.js').Overlay[]} overlays
 * @param {number} pixel
 */
function draw_lakes({ pen, stage }, overlays, pixel) {
  pen.fillStyle = ink.sea;
  pen.strokeStyle = ink.river;
  pen.lineWidth = 0.6 * pixel;
  for (const path of [
    stage.lakes,
    ...overlays.filter(({ kind }) => kind === 'lake').map(({ path }) => path),
  ]) {
    pen.fill(path);
    pen.stroke(path);
  }
  const marsh = make_pattern('level', ink.river, 5, 1);
  for (const overlay of overlays.filter(({ kind }) => kind === 'marsh')) {
    if (marsh) {
      marsh.setTransform(new DOMMatrix().scale(pixel));
      pen.fillStyle = marsh;
      pen.globalAlpha = 0.6;
      pen.fill(overlay.path);
      pen.globalAlpha = 1;
    }
  }
}

/**
 * @param {Sheet} sheet
 * @param {import('jinsong/map/stage.js').Overlay[]} overlays
 * @param {number} pixel
 * @param {number} scale
 */
function draw_rivers({ pen, stage }, overlays, pixel, scale) {
  const widths = [0, 2.1, 1.2, 0.7];
  pen.strokeStyle = ink.river;
  for (const river of stage.rivers) {
    if (river.period === 'modern' || (river.rank >= 3 && scale < 0.2)) {
      continue;
    }
    pen.lineWidth = (widths[river.rank] ?? 0.7) * pixel;
    pen.stroke(river.path);
  }
  for (const overlay of overlays) {
    if (overlay.kind === 'yellow_river' || overlay.kind === 'river') {
      pen.lineWidth = (overlay.kind === 'river' ? 1.2 : 2.1) * pixel;
      pen.stroke(overlay.path);
    }
  }
}

/**
 * Canals and walls.
 * @param {Pen} pen
 * @param {import('jinsong/map/stage.js').Overlay[]} overlays
 * @param {number} pixel
 */
function draw_works(pen, overlays, pixel) {
  pen.lineCap = 'butt';
  for (const overlay of overlays) {
    if (overlay.kind === 'canal') {
      pen.strokeStyle = '#5d8496';
      pen.lineWidth = 1.3 * pixel;
      pen.setLineDash([5 * pixel, 2.5 * pixel]);
      pen.stroke(overlay.path);
    } else if (overlay.kind === 'wall') {
      pen.strokeStyle = '#8a7c66';
      pen.lineWidth = 1.4 * pixel;
      pen.setLineDash([1.5 * pixel, 2.5 * pixel]);
      pen.stroke(overlay.path);
    }
  }
  pen.setLineDash([]);
}

/**
 * Cells of one look: their paths as one.
 * @param {Stage} stage
 * @param {(at: number) => string | null} key_of what cells must share; null: not drawn
 */
export function joined(stage, key_of) {
  /** @type {Map<string, Path2D>} */
  const paths = new Map();
  stage.cells.forEach((cell, at) => {
    const key = key_of(at);
    if (key !== null) {
      const path = paths.get(key) ?? new Path2D();
      path.addPath(cell.path);
      paths.set(key, path);
    }
  });
  return paths;
}

/**
 * The colours of the realms, on white: to be laid over the ground by multiplication.
 * @param {Sheet} sheet
 * @param {Scene} scene
 */
export function draw_realms(sheet, scene) {
  wipe(sheet);
  const { pen, stage } = sheet;
  const pixel = use_path_units(sheet);
  const { holders, realms } = scene;
  pen.lineJoin = 'round';
  pen.lineWidth = 0.9 * pixel;
  if (scene.shades) {
    draw_shades(pen, stage, scene.shades);
    draw_hatches(pen, stage, scene, pixel);
    return;
  }
  const fills = joined(stage, (at) =>
    holders[at] < 0 ? null : `${holders[at]} ${Math.round(stage.cells[at].fade * 10) / 10}`,
  );
  for (const [key, path] of fills) {
    const [realm, fade] = key.split(' ').map(Number);
    pen.fillStyle = mix(realms[realm].colour, '#ffffff', 0.42 + 0.5 * fade);
    pen.strokeStyle = pen.fillStyle;
    pen.fill(path);
    pen.stroke(path);
  }
  const whole = joined(stage, (at) =>
    holders[at] < 0 || stage.cells[at].fade > 0.75 ? null : `${holders[at]}`,
  );
  for (const [realm, path] of whole) {
    const { colour, pattern } = realms[Number(realm)];
    fill_pattern(pen, path, pattern, mix(colour, '#ffffff', 0.1), 9, 1, pixel, 0.55);
  }
  draw_hatches(pen, stage, scene, pixel);
}

/**
 * Cells in the colours of their levels, paler where the land was only roamed over.
 * @param {Pen} pen
 * @param {Stage} stage
 * @param {import('jinsong/map/scene.js').Shading} shades
 */
function draw_shades(pen, stage, { levels, ramp }) {
  const fills = joined(stage, (at) =>
    levels[at] < 0 ? null : `${levels[at]} ${Math.round(stage.cells[at].fade * 10) / 10}`,
  );
  for (const [key, path] of fills) {
    const [level, fade] = key.split(' ').map(Number);
    pen.fillStyle = mix(ramp[level], '#ffffff', 0.5 * fade);
    pen.strokeStyle = pen.fillStyle;
    pen.fill(path);
    pen.stroke(path);
  }
}

/**
 * @param {Pen} pen
 * @param {Path2D} path
 * @param {string} kind
 * @param {string} colour
 * @param {number} size
 * @param {number} width
 * @param {number} pixel
 * @param {number} alpha
 */
export function fill_pattern(pen, path, kind, colour, size, width, pixel, alpha) {
  const pattern = make_pattern(kind, colour, size, width);
  if (pattern) {
    pattern.setTransform(new DOMMatrix().scale(pixel));
    pen.globalAlpha = alpha;
    pen.fillStyle = pattern;
    pen.fill(path);
    pen.globalAlpha = 1;
  }
}

/**
 * Occupied land carries broad stripes of whose it is by right, claimed land thin ones.
 * @param {Pen} pen
 * @param {Stage} stage
 * @param {Scene} scene
 * @param {number} pixel
 */
function draw_hatches(pen, stage, { holders, owners, claims, realms }, pixel) {
  const occupied = joined(stage, (at) =>
    holders[at] >= 0 && owners[at] >= 0 && owners[at] !== holders[at] ? `${owners[at]}` : null,
  );
  for (const [owner, path] of occupied) {
    fill_pattern(pen, path, 'rising', realms[Number(owner)].colour, 11, 3.6, pixel, 0.75);
  }
  const most = claims.reduce((sum, list) => Math.max(sum, list.length), 0);
  for (let place = 0; place < most; place += 1) {
    const claimed = joined(stage, (at) =>
      claims[at][place] === undefined ? null : `${claims[at][place]}`,
    );
    for (const [claimant, path] of claimed) {
      const kind = place % 2 ? 'rising' : 'falling';
      fill_pattern(pen, path, kind, realms[Number(claimant)].colour, 8, 1.6, pixel, 0.85);
    }
  }
}

/**
 * Borders: a line where two realms meet; broken where the land was only roamed over.
 * @param {Sheet} sheet
 * @param {Scene} scene
 */
export function draw_borders(sheet, scene) {
  const { pen, stage } = sheet;
  const pixel = use_path_units(sheet);
  const firm = new Path2D();
  const vague = new Path2D();
  for (const { path, left, right } of stage.arcs) {
    const a = left < 0 ? -1 : scene.holders[left];
    const b = right < 0 ? -1 : scene.holders[right];
    if (a === b || left < -1 || right < -1 || (a < 0 && b < 0)) {
      continue;
    }
    const fade = Math.max(
      left < 0 ? 1 : stage.cells[left].fade,
      right < 0 ? 1 : stage.cells[right].fade,
    );
    (fade >= 0.6 ? vague : firm).addPath(path);
  }
  pen.lineJoin = 'round';
  pen.lineCap = 'round';
  pen.strokeStyle = 'rgba(255, 250, 238, 0.75)';
  pen.lineWidth = 3.4 * pixel;
  pen.stroke(firm);
  pen.strokeStyle = ink.border;
  pen.lineWidth = 1.25 * pixel;
  pen.stroke(firm);
  pen.globalAlpha = 0.55;
  pen.lineWidth = 1 * pixel;
  pen.setLineDash([1 * pixel, 4 * pixel]);
  pen.stroke(vague);
  pen.setLineDash([]);
  pen.globalAlpha = 1;
}

/**
 * Outlines one cell.
 * @param {Sheet} sheet
 * @param {number} cell
 */
export function outline_cell(sheet, cell) {
  const { pen, stage } = sheet;
  const pixel = use_path_units(sheet);
  pen.lineJoin = 'round';
  pen.strokeStyle = 'rgba(255, 253, 246, 0.95)';
  pen.lineWidth = 4 * pixel;
  pen.stroke(stage.cells[cell].path);
  pen.strokeStyle = ink.seat;
  pen.lineWidth = 1.8 * pixel;
  pen.stroke(stage.cells[cell].path);
}
