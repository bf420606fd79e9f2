// View: which part of the stage is seen. Screen = stage * scale + offset. Values only; no page.

/**
 * @typedef {{width: number, height: number}} Size
 * @typedef {{scale: number, x: number, y: number}} View
 */

/** How far one can zoom in, in multiples of the whole. */
export const zoom_most = 14;

/**
 * The scale at which the whole stage covers the window.
 * @param {Size} stage
 * @param {Size} window
 */
export function scale_least(stage, window) {
  return Math.max(window.width / stage.width, window.height / stage.height);
}

/**
 * The view nearest to this one that is allowed: neither too far in nor out, no edge inside.
 * @param {View} view
 * @param {Size} stage
 * @param {Size} window
 * @returns {View}
 */
export function clamp_view(view, stage, window) {
  const least = scale_least(stage, window);
  const scale = Math.min(Math.max(view.scale, least), least * zoom_most);
  return {
    scale,
    x: Math.min(0, Math.max(view.x, window.width - stage.width * scale)),
    y: Math.min(0, Math.max(view.y, window.height - stage.height * scale)),
  };
}

/**
 * The view that shows a box as large as the window lets it.
 * @param {{x: number, y: number, width: number, height: number}} box
 * @param {Size} stage
 * @param {Size} window
 */
export function fit_view(box, stage, window) {
  const scale = Math.min(window.width / box.width, window.height / box.height);
  return clamp_view(
    {
      scale,
      x: window.width / 2 - (box.x + box.width / 2) * scale,
      y: window.height / 2 - (box.y + box.height / 2) * scale,
    },
    stage,
    window,
  );
}

/**
 * Zooms by a factor; the point under (x, y) of the screen stays where it is.
 * @param {View} view
 * @param {number} factor
 * @param {number} x
 * @param {number} y
 * @param {Size} stage
 * @param {Size} window
 */
export function zoom_view(view, factor, x, y, stage, window) {
  const least = scale_least(stage, window);
  const scale = Math.min(Math.max(view.scale * factor, least), least * zoom_most);
  const by = scale / view.scale;
  return clamp_view({ scale, x: x - (x - view.x) * by, y: y - (y - view.y) * by }, stage, window);
}

/**
 * @param {View} view
 * @param {[number, number]} point of the stage
 * @returns {[number, number]} of the screen
 */
export function to_screen(view, [x, y]) {
  return [x * view.scale + view.x, y * view.scale + view.y];
}

/**
 * @param {View} view
 * @param {number} x
 * @param {number} y
 * @returns {[number, number]} of the stage
 */
export function to_stage(view, x, y) {
  return [(x - view.x) / view.scale, (y - view.y) / view.scale];
}

/**
 * The part of the stage that holds the places but for a share of them on each side.
 * @param {{places: Map<string, [number, number]>}} stage
 * @param {{left: number, right: number, top: number, bottom: number}} shares of the places that lie
 *   left of the left side, of the right one, and so on
 * @param {number} [margin] around it, in widths of it
 */
export function box_of_places({ places }, { left, right, top, bottom }, margin = 0) {
  const points = [...places.values()];
  const xs = points.map(([x]) => x).sort((a, b) => a - b);
  const ys = points.map(([, y]) => y).sort((a, b) => a - b);
  const at = (/** @type {number[]} */ list, /** @type {number} */ share) =>
    list[Math.floor(share * (list.length - 1))] ?? 0;
  const [x, y] = [at(xs, left), at(ys, top)];
  const [width, height] = [at(xs, right) - x, at(ys, bottom) - y];
  const wide = width * margin;
  return { x: x - wide, y: y - wide, width: width + 2 * wide, height: height + 2 * wide };
}
