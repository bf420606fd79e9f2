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
