// Marks: what stands at places: seats of courts, towns, armies, sieges, events, and all names.

import { place_labels } from 'jinsong/map/labels.js';
import { ink, mix } from 'jinsong/map/palette.js';
import { realm_middles } from 'jinsong/map/scene.js';
import { to_screen } from 'jinsong/map/view.js';

/**
 * @typedef {import('jinsong/map/layers.js').Sheet} Sheet
 * @typedef {import('jinsong/map/scene.js').Scene} Scene
 * @typedef {import('jinsong/map/labels.js').Box} Box
 * @typedef {{place: string, x: number, y: number}} Spot something to point at, on the screen
 */

const serif = {
  en: "'Iowan Old Style', 'Palatino Linotype', Palatino, 'Liberation Serif', Georgia, serif",
  zh: "'Jinsong Serif', 'Noto Serif CJK TC', 'Songti TC', serif",
};

/**
 * Draws everything and gives back the spots of the places shown.
 * @param {Sheet} sheet
 * @param {Scene} scene
 * @returns {Spot[]}
 */
export function draw_marks(sheet, scene) {
  const { pen, ratio, stage, view } = sheet;
  pen.setTransform(ratio, 0, 0, ratio, 0, 0);
  const window = {
    x: 4,
    y: 4,
    width: pen.canvas.width / ratio - 8,
    height: pen.canvas.height / ratio - 8,
  };
  /** @type {Spot[]} */
  const spots = [];
  for (const [place, at] of stage.places) {
    const [x, y] = to_screen(view, at);
    if (x > -20 && y > -20 && x < window.width + 28 && y < window.height + 28) {
      spots.push({ place, x, y });
    }
  }
  const spot_of = new Map(spots.map((spot) => [spot.place, spot]));
  const zoom = view.scale / Math.max(window.width / stage.width, window.height / stage.height);
  /** @type {Box[]} */
  const taken = [];
  const wishes = name_wishes(pen, scene, spot_of, zoom);
  // Seats of courts and what is called for have their names, whatever stands beside them.
  const called = place_labels(
    wishes.filter(({ rank }) => rank < 0),
    window,
  );
  taken.push(...called);
  for (const place of scene.capitals.keys()) {
    const spot = spot_of.get(place);
    if (spot) {
      taken.push({ x: spot.x - 6, y: spot.y - 6, width: 12, height: 12 });
    }
  }
  draw_realm_names(sheet, scene, window, taken);
  draw_towns(pen, scene, spot_of, zoom);
  for (const happening of scene.happenings) {
    draw_happening(pen, happening, spot_of.get(happening.place), taken);
  }
  for (const army of scene.armies) {
    draw_army(pen, army, scene, spot_of.get(army.place), taken);
  }
  const others = wishes.filter(({ rank }) => rank >= 0);
  pen.textBaseline = 'top';
  pen.fillStyle = ink.label;
  for (const label of [...called, ...place_labels(others, window, taken)]) {
    pen.font = label.key;
    write(pen, label.text, label.left, label.top, 2.6);
  }
  pen.textBaseline = 'alphabetic';
  return spots;
}

/**
 * @param {CanvasRenderingContext2D} pen
 * @param {string} text
 * @param {number} x
 * @param {number} y
 * @param {number} halo
 */
function write(pen, text, x, y, halo) {
  pen.lineJoin = 'round';
  pen.strokeStyle = ink.halo;
  pen.globalAlpha *= 0.85;
  pen.lineWidth = halo;
  pen.strokeText(text, x, y);
  pen.globalAlpha /= 0.85;
  pen.fillText(text, x, y);
}

/**
 * @param {Sheet} sheet
 * @param {Scene} scene
 * @param {Box} window
 * @param {Box[]} taken
 */
function draw_realm_names({ pen, stage, view }, scene, window, taken) {
  const middles = [...realm_middles(stage, scene.holders)].sort((a, b) => b[1].area - a[1].area);
  pen.textBaseline = 'middle';
  pen.textAlign = 'center';
  for (const [realm, { x, y, area }] of middles) {
    const size = Math.min(30, Math.max(11, Math.sqrt(area) * view.scale * 0.085));
    const { name, colour } = scene.realms[realm];
    const text = scene.language === 'en' ? name.toUpperCase() : name;
    pen.letterSpacing = `${size * (scene.language === 'en' ? 0.22 : 0.5)}px`;
    pen.font = `600 ${size}px ${serif[scene.language]}`;
    const width = pen.measureText(text).width;
    // A name that is far wider than its realm would be taken for another's.
    if (width > Math.sqrt(area) * view.scale * 2.4) {
      continue;
    }
    const [at_x, at_y] = to_screen(view, [x, y]);
    const [placed] = place_labels(
      [{ key: name, text, x: at_x, y: at_y, width, height: size, gap: size / 2 }].flatMap(
        (wish) => [
          { ...wish, centred: true },
          ...[-1.6, 1.6, -3, 3].map((by) => ({ ...wish, y: wish.y + by * size, centred: true })),
        ],
      ),
      window,
      taken,
    );
    if (placed) {
      taken.push({ x: placed.left, y: placed.top, width, height: size });
      pen.globalAlpha = 0.9;
      pen.fillStyle = mix(colour, '#1c1410', 0.55);
      write(pen, text, placed.left + width / 2, placed.top + size / 2, 3);
      pen.globalAlpha = 1;
    }
  }
  pen.letterSpacing = '0px';
  pen.textAlign = 'left';
}

/**
 * @param {CanvasRenderingContext2D} pen
 * @param {Scene} scene
 * @param {Map<string, Spot>} spot_of
 * @param {number} zoom
 */
function draw_towns(pen, scene, spot_of, zoom) {
  const rank_most = zoom < 1.6 ? 1 : zoom < 3 ? 3 : 9;
  pen.strokeStyle = ink.border;
  pen.lineWidth = 1;
  for (const label of scene.labels) {
    const spot = spot_of.get(label.id);
    if (!spot || (label.rank > rank_most && label.id !== scene.selected)) {
      continue;
    }
    const seat = scene.capitals.get(label.id);
    pen.beginPath();
    if (seat !== undefined) {
      pen.rect(spot.x - 4, spot.y - 4, 8, 8);
      pen.fillStyle = scene.realms[seat].colour;
      pen.fill();
      pen.stroke();
      pen.fillStyle = ink.halo;
      pen.fillRect(spot.x - 1.5, spot.y - 1.5, 3, 3);
      continue;
    }
    pen.arc(spot.x, spot.y, label.rank <= 1 ? 2.6 : 1.9, 0, 2 * Math.PI);
    pen.fillStyle = ink.halo;
    pen.fill();
    pen.stroke();
  }
}

/**
 * @param {CanvasRenderingContext2D} pen
 * @param {import('jinsong/map/scene.js').Happening} happening
 * @param {Spot | undefined} spot
 * @param {Box[]} taken
 */
function draw_happening(pen, { kind, age }, spot, taken) {
  if (!spot) {
    return;
  }
  pen.globalAlpha = Math.max(0.25, 1 - age);
  pen.strokeStyle = ink.battle;
  pen.fillStyle = ink.battle;
  pen.lineWidth = 1.6;
  pen.beginPath();
  if (kind === 'siege') {
    for (let step = 0; step < 12; step += 1) {
      const angle = (step * Math.PI) / 6;
      pen.moveTo(spot.x + 7 * Math.cos(angle), spot.y + 7 * Math.sin(angle));
      pen.lineTo(spot.x + 10.5 * Math.cos(angle), spot.y + 10.5 * Math.sin(angle));
    }
    pen.moveTo(spot.x + 7, spot.y);
    pen.arc(spot.x, spot.y, 7, 0, 2 * Math.PI);
  } else if (kind === 'battle') {
    pen.moveTo(spot.x - 6, spot.y - 6);
    pen.lineTo(spot.x + 6, spot.y + 6);
    pen.moveTo(spot.x + 6, spot.y - 6);
    pen.lineTo(spot.x - 6, spot.y + 6);
  } else {
    pen.arc(spot.x, spot.y, 6.5, 0, 2 * Math.PI);
  }
  pen.stroke();
  pen.globalAlpha = 1;
  taken.push({ x: spot.x - 7, y: spot.y - 7, width: 14, height: 14 });
}

/**
 * A banner; the larger the host, the larger it is.
 * @param {CanvasRenderingContext2D} pen
 * @param {import('jinsong/map/scene.js').Army} army
 * @param {Scene} scene
 * @param {Spot | undefined} spot
 * @param {Box[]} taken
 */
function draw_army(pen, army, scene, spot, taken) {
  if (!spot) {
    return;
  }
  const size = Math.min(17, 6 + Math.sqrt(Math.max(army.men, 0)) / 32);
  const slot = taken.filter((box) => Math.abs(box.x - spot.x) < 2 && box.y < spot.y).length;
  const x = spot.x + slot * 5;
  const top = spot.y - size * 1.7;
  pen.beginPath();
  pen.moveTo(x, spot.y);
  pen.lineTo(x, top);
  pen.strokeStyle = ink.border;
  pen.lineWidth = 1.4;
  pen.stroke();
  pen.beginPath();
  pen.moveTo(x, top);
  pen.lineTo(x + size, top + size * 0.38);
  pen.lineTo(x, top + size * 0.8);
  pen.closePath();
  pen.fillStyle = mix(scene.realms[army.realm].colour, '#1c1410', 0.1);
  pen.fill();
  pen.lineWidth = 1;
  pen.strokeStyle = ink.halo;
  pen.stroke();
  taken.push({ x: spot.x, y: top, width: size, height: size });
}

/**
 * The names of places that one would like to read, the most important first. Those of a rank below
 * nought must not be left out.
 * @param {CanvasRenderingContext2D} pen
 * @param {Scene} scene
 * @param {Map<string, Spot>} spot_of
 * @param {number} zoom
 */
function name_wishes(pen, scene, spot_of, zoom) {
  const rank_most = zoom < 1.6 ? 1 : zoom < 2.2 ? 2 : zoom < 3 ? 3 : 9;
  const busy = new Set(scene.happenings.map(({ place }) => place));
  const wishes = [];
  for (const label of scene.labels) {
    const spot = spot_of.get(label.id);
    const is_called = label.id === scene.selected || label.id === scene.highlighted;
    if (!spot || (label.rank > rank_most && !is_called && !busy.has(label.id))) {
      continue;
    }
    const is_seat = scene.capitals.has(label.id);
    const size = is_seat || is_called ? 14 : 12;
    const font = `${is_seat || is_called ? 600 : 400} ${size}px ${serif[scene.language]}`;
    pen.font = font;
    const rank = is_called ? -2 : is_seat ? -1 : busy.has(label.id) ? 0 : label.rank;
    wishes.push({
      key: font,
      text: label.text,
      x: spot.x,
      y: spot.y,
      width: pen.measureText(label.text).width,
      height: size,
      gap: 6,
      rank,
    });
  }
  return wishes.sort((a, b) => a.rank - b.rank);
}
