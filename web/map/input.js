// Input: pan and zoom by mouse, touch and keyboard; clicks and hovering.

/**
 * @typedef {import('jinsong/map/atlas.js').Atlas} Atlas
 * @typedef {{on_pick: (place: string | null) => void,
 *   on_hover: (place: string | null, x: number, y: number) => void}} Listeners
 */

/** Pixels that a pointer may wander and still click. */
const click_slack = 5;

/**
 * @param {Atlas} atlas
 * @param {HTMLElement} target takes the pointer and the keys
 * @param {Listeners} listeners
 */
export function listen(atlas, target, listeners) {
  /** @type {Map<number, {x: number, y: number}>} */
  const pointers = new Map();
  let wandered = 0;
  /** @param {PointerEvent | WheelEvent} event */
  const point = (event) => {
    const box = atlas.canvas.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };

  target.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) {
      return;
    }
    pointers.set(event.pointerId, point(event));
    wandered = pointers.size === 1 ? 0 : Infinity;
    target.setPointerCapture(event.pointerId);
  });
  target.addEventListener('pointermove', (event) => {
    const at = point(event);
    const before = pointers.get(event.pointerId);
    if (!before) {
      listeners.on_hover(atlas.place_at(at.x, at.y), at.x, at.y);
      return;
    }
    wandered += Math.abs(at.x - before.x) + Math.abs(at.y - before.y);
    if (pointers.size === 1 && wandered > click_slack) {
      atlas.pan(at.x - before.x, at.y - before.y);
    } else if (pointers.size === 2) {
      pinch(atlas, pointers, event.pointerId, at);
    }
    pointers.set(event.pointerId, at);
  });
  const release = (/** @type {PointerEvent} */ event) => {
    const at = pointers.get(event.pointerId);
    pointers.delete(event.pointerId);
    if (at && event.type === 'pointerup' && wandered <= click_slack) {
      listeners.on_pick(atlas.place_at(at.x, at.y));
    }
  };
  target.addEventListener('pointerup', release);
  target.addEventListener('pointercancel', release);
  target.addEventListener('pointerleave', () => listeners.on_hover(null, 0, 0));
  target.addEventListener(
    'wheel',
    (event) => {
      event.preventDefault();
      const { x, y } = point(event);
      atlas.zoom(Math.exp(-event.deltaY * (event.deltaMode === 1 ? 0.05 : 0.0015)), x, y);
    },
    { passive: false },
  );
  target.addEventListener('keydown', (event) => on_key(atlas, event));
}

/**
 * Two fingers: the zoom by their distance, around their middle.
 * @param {Atlas} atlas
 * @param {Map<number, {x: number, y: number}>} pointers
 * @param {number} moved
 * @param {{x: number, y: number}} at
 */
function pinch(atlas, pointers, moved, at) {
  const other = [...pointers].find(([id]) => id !== moved)?.[1];
  const before = pointers.get(moved);
  if (!other || !before) {
    return;
  }
  const was = Math.hypot(before.x - other.x, before.y - other.y);
  const is = Math.hypot(at.x - other.x, at.y - other.y);
  atlas.zoom(is / Math.max(was, 1), (at.x + other.x) / 2, (at.y + other.y) / 2);
}

/** @param {Atlas} atlas @param {KeyboardEvent} event */
function on_key(atlas, event) {
  const step = 60;
  /** @type {Record<string, () => void>} */
  const acts = {
    ArrowLeft: () => atlas.pan(step, 0),
    ArrowRight: () => atlas.pan(-step, 0),
    ArrowUp: () => atlas.pan(0, step),
    ArrowDown: () => atlas.pan(0, -step),
    '+': () => atlas.zoom(1.3),
    '=': () => atlas.zoom(1.3),
    '-': () => atlas.zoom(1 / 1.3),
    0: () => atlas.go_home(),
    Home: () => atlas.go_home(),
  };
  const act = acts[event.key];
  if (act && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.preventDefault();
    act();
  }
}
