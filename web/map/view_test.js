import assert from 'node:assert/strict';
import { test } from 'node:test';

import {
  box_of_places,
  clamp_view,
  fit_view,
  scale_least,
  to_screen,
  to_stage,
  zoom_most,
  zoom_view,
} from 'jinsong/map/view.js';

const stage = { width: 1000, height: 800 };
const screen = { width: 500, height: 300 };

test('the stage always covers the window', () => {
  assert.equal(scale_least(stage, screen), 0.5);
  assert.deepEqual(clamp_view({ scale: 0.01, x: 40, y: 40 }, stage, screen), {
    scale: 0.5,
    x: 0,
    y: 0,
  });
  assert.deepEqual(clamp_view({ scale: 0.5, x: -900, y: -900 }, stage, screen), {
    scale: 0.5,
    x: 0,
    y: -100,
  });
});

test('zooming keeps the point under the pointer and has an end', () => {
  const view = { scale: 1, x: -200, y: -200 };
  const at = to_stage(view, 100, 50);
  const near = zoom_view(view, 2, 100, 50, stage, screen);
  assert.deepEqual(to_screen(near, at), [100, 50]);
  assert.equal(zoom_view(view, 1e9, 0, 0, stage, screen).scale, 0.5 * zoom_most);
});

test('a box is fitted in the middle', () => {
  const view = fit_view({ x: 400, y: 300, width: 100, height: 60 }, stage, screen);
  assert.equal(view.scale, 5);
  assert.deepEqual(to_screen(view, [450, 330]), [250, 150]);
});

test('the box of places leaves out a share of them on each side', () => {
  /** @type {Map<string, [number, number]>} */
  const places = new Map();
  for (let at = 0; at <= 10; at += 1) {
    places.set(String(at), [at * 10, 100 - at]);
  }
  const shares = { left: 0.1, right: 0.9, top: 0.2, bottom: 1 };
  assert.deepEqual(box_of_places({ places }, shares), { x: 10, y: 92, width: 80, height: 8 });
  assert.deepEqual(box_of_places({ places }, shares, 0.1), {
    x: 2,
    y: 84,
    width: 96,
    height: 24,
  });
});
