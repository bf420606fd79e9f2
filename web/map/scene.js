// Scene: what stands on the map on one day, as plain values. Whoever has a record makes one; the
// drawing knows nothing else of history.

/**
 * @typedef {{name: string, colour: string, pattern: string}} Realm
 * @typedef {{place: string, realm: number, men: number}} Army
 * @typedef {{place: string, kind: 'siege' | 'battle' | 'event', age: number}} Happening
 * @typedef {{id: string, text: string, rank: number}} PlaceLabel rank 0 is the most important
 * @typedef {{ramp: string[], levels: Int8Array}} Shading colours from light to dark and which of
 *   them each cell has; -1 none
 * @typedef {{realms: Realm[], holders: Int16Array, owners: Int16Array, claims: number[][],
 *   capitals: Map<string, number>, armies: Army[], happenings: Happening[],
 *   labels: PlaceLabel[], year: number, language: 'en' | 'zh', selected: string | null,
 *   highlighted: string | null, shades?: Shading | null}} Scene
 * shades: cells have these colours instead of those of their holders. holders, owners and claims go
 * by cell, in the order of the stage; -1 is nobody.
 */

/**
 * Whether the cells of two scenes have the same colours.
 * @param {Scene | null} a
 * @param {Scene} b
 */
export function same_realms(a, b) {
  return (
    a !== null &&
    a.holders === b.holders &&
    a.owners === b.owners &&
    a.claims === b.claims &&
    a.realms === b.realms &&
    (a.shades ?? null) === (b.shades ?? null)
  );
}

/**
 * Where the name of each realm goes: the cell of its own that lies nearest to the middle of all.
 * @param {import('jinsong/map/stage.js').Stage} stage
 * @param {Int16Array} holders
 * @returns {Map<number, {x: number, y: number, area: number}>}
 */
export function realm_middles(stage, holders) {
  /** @type {Map<number, {x: number, y: number, area: number}>} */
  const sums = new Map();
  stage.cells.forEach(({ box, fade }, at) => {
    const realm = holders[at];
    if (realm < 0) {
      return;
    }
    const area = box.width * box.height * (1 - 0.6 * fade);
    const sum = sums.get(realm) ?? { x: 0, y: 0, area: 0 };
    sum.x += (box.x + box.width / 2) * area;
    sum.y += (box.y + box.height / 2) * area;
    sum.area += area;
    sums.set(realm, sum);
  });
  /** @type {Map<number, {x: number, y: number, area: number}>} */
  const middles = new Map();
  for (const [realm, sum] of sums) {
    const [x, y] = [sum.x / sum.area, sum.y / sum.area];
    let nearest = { x, y, area: sum.area };
    let least = Infinity;
    stage.cells.forEach(({ box }, at) => {
      const [cx, cy] = [box.x + box.width / 2, box.y + box.height / 2];
      const distance = (cx - x) ** 2 + (cy - y) ** 2;
      if (holders[at] === realm && distance < least) {
        least = distance;
        nearest = { x: cx, y: cy, area: sum.area };
      }
    });
    middles.set(realm, nearest);
  }
  return middles;
}
