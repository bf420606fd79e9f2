// Whether those who see few colours can tell apart what the map tells by colour: neighbouring
// realms, and the levels of a shade.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import { rgb_of } from 'jinsong/map/palette.js';
import { ramps } from 'jinsong/report/shades.js';

/**
 * How linear RGB is seen without one kind of cone: Machado, Oliveira and Fernandes 2009, severity
 * 1.0.
 * @type {Record<string, number[][]>}
 */
const sights = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** sRGB made linear (IEC 61966-2-1). @param {number} value 0..255 */
const linear = (value) => {
  const part = value / 255;
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
};

/** CIELAB under D65 of linear RGB. @param {number[]} rgb */
function lab_of([r, g, b]) {
  const bent = (/** @type {number} */ t) =>
    t > (6 / 29) ** 3 ? Math.cbrt(t) : t / (3 * (6 / 29) ** 2) + 4 / 29;
  const x = bent((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047);
  const y = bent(0.2126729 * r + 0.7151522 * g + 0.072175 * b);
  const z = bent((0.0193339 * r + 0.119192 * g + 0.9503041 * b) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/**
 * A colour in CIELAB as it is seen.
 * @param {string} colour
 * @param {number[][]} sight
 */
function seen(colour, sight) {
  const rgb = rgb_of(colour).map(linear);
  const parts = sight.map((row) => row.reduce((sum, weight, at) => sum + weight * rgb[at], 0));
  return lab_of(parts.map((part) => Math.min(Math.max(part, 0), 1)));
}

/** @param {number[]} a @param {number[]} b */
const difference = (a, b) => Math.hypot(...a.map((part, at) => part - b[at]));

/** Rows of a table of the pack by the names of its columns. @param {string} name */
function rows_of(name) {
  const text = readFileSync(new URL(`../../data/jin_song/${name}.csv`, import.meta.url), 'utf8');
  const [head, ...rows] = text
    .trim()
    .split('\n')
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map((cell) => cell[1] ?? cell[2]),
    );
  return rows.map((cells) => Object.fromEntries(head.map((column, at) => [column, cells[at]])));
}

/** Pairs of realms of which, on some day, each held an end of the same route: "first second". */
function neighbours() {
  const holders = new Map(rows_of('start_control').map(({ place, holder }) => [place, holder]));
  /** @type {Map<string, string[]>} */
  const beside = new Map();
  for (const { from, to } of rows_of('routes')) {
    beside.set(from, [...(beside.get(from) ?? []), to]);
    beside.set(to, [...(beside.get(to) ?? []), from]);
  }
  /** @type {Set<string>} */
  const pairs = new Set();
  const meet = (/** @type {string} */ place) => {
    const holder = holders.get(place);
    for (const other of beside.get(place) ?? []) {
      const neighbour = holders.get(other);
      if (holder && neighbour && holder !== neighbour) {
        pairs.add([holder, neighbour].sort().join(' '));
      }
    }
  };
  [...holders.keys()].forEach(meet);
  // Changes stand in order of day; those of one day are seen together.
  const changes = rows_of('control_changes');
  for (let at = 0; at < changes.length;) {
    const { date } = changes[at];
    const places = [];
    for (; at < changes.length && changes[at].date === date; at += 1) {
      holders.set(changes[at].place, changes[at].to);
      places.push(changes[at].place);
    }
    places.forEach(meet);
  }
  return pairs;
}

/** Five times what is just noticed side by side (2.3). */
const told_apart = 11.5;

const realms = new Map(rows_of('polities').map((row) => [row.id, row]));
const pairs = [...neighbours()];

test('the sights leave grey as it is, and confuse what they are known to confuse', () => {
  for (const [name, sight] of Object.entries(sights)) {
    const [, a, b] = seen('#808080', sight);
    assert.ok(Math.hypot(a, b) < 0.5, `${name}: ${a} ${b}`);
  }
  // Colours that lie on one line of confusion, and far apart for whoever has all cones.
  const all = [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ];
  const red_green = ['#9b7d00', '#6a8a1c'];
  const apart = (/** @type {number[][]} */ sight) =>
    difference(seen(red_green[0], sight), seen(red_green[1], sight));
  assert.ok(apart(sights.deuteranopia) < apart(all) / 2);
  assert.ok(apart(sights.protanopia) < apart(all) / 2);
  assert.ok(apart(sights.tritanopia) > apart(all) / 2);
});

test('neighbouring realms are told apart by colour or by pattern, whichever cones one has', () => {
  assert.ok(pairs.length > 50, `${pairs.length} pairs`);
  assert.ok(pairs.includes('jin song') && pairs.includes('jin liao'));
  const alike = [];
  for (const pair of pairs) {
    const [one, other] = pair.split(' ').map((id) => {
      const realm = realms.get(id);
      assert.ok(realm, `no realm '${id}'`);
      return realm;
    });
    if (one.pattern !== other.pattern) {
      continue;
    }
    for (const [name, sight] of Object.entries(sights)) {
      const apart = difference(seen(one.colour, sight), seen(other.colour, sight));
      if (apart < told_apart) {
        alike.push(`${pair}, both ${one.pattern}, ${name}: ${apart.toFixed(1)}`);
      }
    }
  }
  assert.deepEqual(alike, []);
});

test('the levels of a shade darken step by step, whichever cones one has', () => {
  for (const [layer, ramp] of Object.entries(ramps)) {
    for (const [name, sight] of Object.entries(sights)) {
      const light = ramp.map((colour) => seen(colour, sight)[0]);
      for (let at = 1; at < light.length; at += 1) {
        assert.ok(
          light[at] < light[at - 1] - 2.3,
          `${layer}, ${name}: level ${at} is ${light[at]} after ${light[at - 1]}`,
        );
      }
    }
  }
});
