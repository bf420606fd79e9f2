// Labels: which names there is room for. The more important ones choose first; a label tries the
// right of its mark, then left, above and below, and is left out if nothing is free.

/**
 * @typedef {{x: number, y: number, width: number, height: number}} Box
 * @typedef {{key: string, text: string, x: number, y: number, width: number, height: number,
 *   gap: number, centred?: boolean}} Wish
 * @typedef {{key: string, text: string, left: number, top: number} & Box} Placed
 */

/** @param {Box} a @param {Box} b */
export function overlap(a, b) {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/**
 * @param {Wish} wish
 * @returns {Box[]}
 */
function tries_of(wish) {
  const { x, y, width, height, gap } = wish;
  const middle = { x: x - width / 2, y: y - height / 2, width, height };
  if (wish.centred) {
    return [middle];
  }
  return [
    { ...middle, x: x + gap },
    { ...middle, x: x - gap - width },
    { ...middle, y: y - gap - height },
    { ...middle, y: y + gap },
  ];
}

/**
 * Places labels in the order in which they are wished for.
 * @param {Wish[]} wishes most important first
 * @param {Box} window labels must lie within
 * @param {Box[]} taken where nothing may be written
 * @returns {Placed[]}
 */
export function place_labels(wishes, window, taken = []) {
  const filled = [...taken];
  /** @type {Placed[]} */
  const placed = [];
  for (const wish of wishes) {
    const free = tries_of(wish).find(
      (box) =>
        box.x >= window.x &&
        box.y >= window.y &&
        box.x + box.width <= window.x + window.width &&
        box.y + box.height <= window.y + window.height &&
        !filled.some((other) => overlap(box, other)),
    );
    if (free) {
      filled.push(free);
      placed.push({ ...free, key: wish.key, text: wish.text, left: free.x, top: free.y });
    }
  }
  return placed;
}
