// Atlas: the map of a page. It keeps its layers, redraws only what a new scene or view changes, and
// tells what is under the pointer.

import {
  draw_borders,
  draw_ground,
  draw_realms,
  draw_relief,
  draw_waters,
  outline_cell,
} from 'jinsong/map/layers.js';
import { draw_marks } from 'jinsong/map/marks.js';
import { same_realms } from 'jinsong/map/scene.js';
import { path_units } from 'jinsong/map/stage.js';
import { clamp_view, fit_view, scale_least, to_stage, zoom_view } from 'jinsong/map/view.js';

/**
 * @typedef {import('jinsong/map/stage.js').Stage} Stage
 * @typedef {import('jinsong/map/stage.js').Box} Box
 * @typedef {import('jinsong/map/scene.js').Scene} Scene
 * @typedef {import('jinsong/map/view.js').View} View
 * @typedef {{view: boolean, waters: boolean, realms: boolean}} Dirty
 */

/** @returns {CanvasRenderingContext2D} */
function new_pen() {
  const pen = document.createElement('canvas').getContext('2d', { alpha: true });
  if (!pen) {
    throw new Error('no canvas');
  }
  return pen;
}

export class Atlas {
  /**
   * @param {HTMLCanvasElement} canvas
   * @param {Stage} stage
   * @param {Box} home the part of the stage that is shown at first
   */
  constructor(canvas, stage, home) {
    const pen = canvas.getContext('2d', { alpha: false });
    if (!pen) {
      throw new Error('no canvas');
    }
    this.canvas = canvas;
    this.pen = pen;
    this.stage = stage;
    this.home = home;
    this.sheets = {
      ground: new_pen(),
      relief: new_pen(),
      waters: new_pen(),
      realms: new_pen(),
      hit: new_pen(),
    };
    /** @type {CanvasImageSource | null} */
    this.relief = null;
    /** @type {Scene | null} */
    this.scene = null;
    /** @type {View} */
    this.view = { scale: 1, x: 0, y: 0 };
    this.window = { width: 0, height: 0 };
    this.ratio = 1;
    /** @type {Dirty} */
    this.dirty = { view: true, waters: true, realms: true };
    /** @type {import('jinsong/map/marks.js').Spot[]} */
    this.spots = [];
    this.frame = 0;
    /** Milliseconds that each of the last redraws took. @type {number[]} */
    this.timings = [];
    /** @type {() => void} called whenever the view has changed */
    this.on_view = () => {};
  }

  /** Takes the size of the canvas on the page; keeps the middle of the view where it is. */
  resize() {
    const box = this.canvas.getBoundingClientRect();
    const ratio = Math.min(window.devicePixelRatio || 1, 2);
    const size = { width: Math.round(box.width), height: Math.round(box.height) };
    if (size.width === 0 || size.height === 0) {
      return;
    }
    const is_first = this.window.width === 0;
    if (
      !is_first &&
      size.width === this.window.width &&
      size.height === this.window.height &&
      ratio === this.ratio
    ) {
      return;
    }
    const middle = to_stage(this.view, this.window.width / 2, this.window.height / 2);
    const before = this.window;
    this.window = size;
    this.ratio = ratio;
    for (const pen of [this.pen, ...Object.values(this.sheets)]) {
      pen.canvas.width = size.width * ratio;
      pen.canvas.height = size.height * ratio;
    }
    // As much of the whole as before, in the new window.
    const scale = is_first
      ? 1
      : (this.view.scale * scale_least(this.stage, size)) / scale_least(this.stage, before);
    this.look_at(
      is_first
        ? fit_view(this.home, this.stage, size)
        : { scale, x: size.width / 2 - middle[0] * scale, y: size.height / 2 - middle[1] * scale },
    );
  }

  /** @param {View} view */
  look_at(view) {
    this.view = clamp_view(view, this.stage, this.window);
    this.dirty = { view: true, waters: true, realms: true };
    this.ask_redraw();
    this.on_view();
  }

  go_home() {
    this.look_at(fit_view(this.home, this.stage, this.window));
  }

  /** @param {number} factor @param {number} x @param {number} y on the screen */
  zoom(factor, x = this.window.width / 2, y = this.window.height / 2) {
    this.look_at(zoom_view(this.view, factor, x, y, this.stage, this.window));
  }

  /** @param {number} x @param {number} y pixels */
  pan(x, y) {
    this.look_at({ ...this.view, x: this.view.x + x, y: this.view.y + y });
  }

  /**
   * Brings a place into view, if it is not well inside.
   * @param {string} place
   */
  reveal(place) {
    const at = this.stage.places.get(place);
    if (!at) {
      return;
    }
    const { scale, x, y } = this.view;
    const [sx, sy] = [at[0] * scale + x, at[1] * scale + y];
    const { width, height } = this.window;
    const margin = Math.min(width, height) * 0.12;
    if (sx < margin || sy < margin || sx > width - margin || sy > height - margin) {
      this.look_at({ scale, x: width / 2 - at[0] * scale, y: height / 2 - at[1] * scale });
    }
  }

  /** @param {Scene} scene */
  show(scene) {
    this.dirty.waters ||= this.waters_key(this.scene) !== this.waters_key(scene);
    this.dirty.realms ||= !same_realms(this.scene, scene);
    this.scene = scene;
    this.ask_redraw();
  }

  /** @param {Scene | null} scene which of the layers that change with the year are to be seen */
  waters_key(scene) {
    const year = scene?.year ?? -Infinity;
    return this.stage.overlays.map(({ from, to }) => (from <= year && year < to ? 1 : 0)).join('');
  }

  ask_redraw() {
    if (this.frame === 0) {
      this.frame = requestAnimationFrame(() => {
        this.frame = 0;
        this.redraw();
      });
    }
  }

  redraw() {
    if (!this.scene || this.window.width === 0) {
      return;
    }
    const start = performance.now();
    const { stage, view, ratio, scene, sheets, dirty, pen } = this;
    /** @param {CanvasRenderingContext2D} on */
    const sheet = (on) => ({ pen: on, stage, view, ratio });
    if (dirty.view) {
      draw_ground(sheet(sheets.ground));
      draw_relief(sheet(sheets.relief), this.relief);
    }
    if (dirty.waters) {
      draw_waters(sheet(sheets.waters), scene.year);
    }
    if (dirty.realms) {
      draw_realms(sheet(sheets.realms), scene);
    }
    this.dirty = { view: false, waters: false, realms: false };
    pen.setTransform(1, 0, 0, 1, 0, 0);
    pen.globalCompositeOperation = 'copy';
    pen.drawImage(sheets.ground.canvas, 0, 0);
    pen.globalCompositeOperation = 'multiply';
    pen.drawImage(sheets.realms.canvas, 0, 0);
    pen.globalCompositeOperation = 'hard-light';
    pen.globalAlpha = 0.55;
    pen.drawImage(sheets.relief.canvas, 0, 0);
    pen.globalAlpha = 1;
    pen.globalCompositeOperation = 'source-over';
    pen.drawImage(sheets.waters.canvas, 0, 0);
    draw_borders(sheet(pen), scene);
    const cell = scene.selected === null ? undefined : stage.cell_of.get(scene.selected);
    if (cell !== undefined) {
      outline_cell(sheet(pen), cell);
    }
    this.spots = draw_marks(sheet(pen), scene);
    this.timings.push(performance.now() - start);
    if (this.timings.length > 600) {
      this.timings.shift();
    }
  }

  /**
   * The place at a point of the screen: a mark that is near, else the place of the cell.
   * @param {number} x
   * @param {number} y
   * @returns {string | null}
   */
  place_at(x, y) {
    let nearest = null;
    let least = 9 ** 2;
    for (const spot of this.spots) {
      const distance = (spot.x - x) ** 2 + (spot.y - y) ** 2;
      if (distance < least) {
        least = distance;
        nearest = spot.place;
      }
    }
    return nearest ?? this.cell_at(x, y);
  }

  /** @param {number} x @param {number} y @returns {string | null} */
  cell_at(x, y) {
    const [sx, sy] = to_stage(this.view, x, y);
    const { hit } = this.sheets;
    hit.setTransform(1, 0, 0, 1, 0, 0);
    for (const { id, path, box } of this.stage.cells) {
      const is_near =
        sx >= box.x && sy >= box.y && sx <= box.x + box.width && sy <= box.y + box.height;
      if (is_near && hit.isPointInPath(path, sx * path_units, sy * path_units)) {
        return id;
      }
    }
    return null;
  }
}
