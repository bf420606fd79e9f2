import assert from 'node:assert/strict';
import { test } from 'node:test';

import {
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
