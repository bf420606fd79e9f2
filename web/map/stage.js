// Stage: everything that the map draws, made ready once: paths of the canvas, cells, arcs and who
// lies beside them. The JSON comes from atlas::stage_json; its paths are in units of the stage.

/**
 * @typedef {{id: string, name_en?: string, name_zh?: string, rank: number, period: string,
 *   d: string}} RiverData
 * @typedef {{id: string, kind: string, name_en?: string, name_zh?: string, from?: number | null,
 *   to?: number | null, d: string}} OverlayData
 * @typedef {{id: string, d: string, fade: number, core: number, reach: number}} CellData
 * @typedef {{x: number, y: number, width: number, height: number}} Box
 * @typedef {{width: number, height: number, land: string, lakes: string, rivers: RiverData[],
 *   overlays: OverlayData[], arcs: string[],
 *   sides: {left: number[], right: number[], river: number[]}, cells: CellData[],
 *   places: Record<string, [number, number]>, relief?: Box | null}} StageData
 */

/**
 * @typedef {{id: string, path: Path2D, fade: number, box: Box}} Cell
 * @typedef {{path: Path2D, left: number, right: number}} Arc
 * @typedef {{rank: number, period: string, path: Path2D, name_en: string, name_zh: string,
 *   at: [number, number]}} River
 * @typedef {{kind: string, from: number, to: number, path: Path2D, name_en: string,
 *   name_zh: string, at: [number, number]}} Overlay
 * @typedef {{width: number, height: number, land: Path2D, lakes: Path2D, rivers: River[],
 *   overlays: Overlay[], arcs: Arc[], cells: Cell[], cell_of: Map<string, number>,
 *   places: Map<string, [number, number]>, relief: Box | null}} Stage
 */

/** How many units of a path make one unit of the stage. */
export const path_units = 1;

/**
 * The points of a path of absolute M and relative l, in units of the stage.
 * @param {string} d
 * @returns {[number, number][]}
 */
export function points_of(d) {
  /** @type {[number, number][]} */
  const points = [];
  let x = 0;
  let y = 0;
  const pattern = /([MlLmz])|(-?\d+(?:\.\d+)?)/g;
  let relative = false;
  /** @type {number[]} */
  const pair = [];
  for (const match of d.matchAll(pattern)) {
    if (match[1]) {
      relative = match[1] === 'l' || match[1] === 'm';
      continue;
    }
    pair.push(Number(match[2]));
    if (pair.length === 2) {
      x = relative ? x + pair[0] : pair[0];
      y = relative ? y + pair[1] : pair[1];
      points.push([x / path_units, y / path_units]);
      pair.length = 0;
    }
  }
  return points;
}

/**
 * @param {[number, number][]} points
 * @returns {Box}
 */
function box_of(points) {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/**
 * The point of a line that lies in its middle by count.
 * @param {string} d
 * @returns {[number, number]}
 */
function middle_of(d) {
  const points = points_of(d);
  return points[Math.floor(points.length / 2)] ?? [0, 0];
}

/**
 * @param {StageData} data
 * @returns {Stage}
 */
export function make_stage(data) {
  const cells = data.cells.map((cell) => ({
    id: cell.id,
    path: new Path2D(cell.d),
    fade: cell.fade,
    box: box_of(points_of(cell.d)),
  }));
  return {
    width: data.width,
    height: data.height,
    land: new Path2D(data.land),
    lakes: new Path2D(data.lakes),
    rivers: data.rivers.map((river) => ({
      rank: river.rank,
      period: river.period,
      path: new Path2D(river.d),
      name_en: river.name_en ?? '',
      name_zh: river.name_zh ?? '',
      at: middle_of(river.d),
    })),
    overlays: data.overlays.map((overlay) => ({
      kind: overlay.kind,
      from: overlay.from ?? -Infinity,
      to: overlay.to ?? Infinity,
      path: new Path2D(overlay.d),
      name_en: overlay.name_en ?? '',
      name_zh: overlay.name_zh ?? '',
      at: middle_of(overlay.d),
    })),
    arcs: data.arcs.map((d, at) => ({
      path: new Path2D(d),
      left: data.sides.left[at],
      right: data.sides.right[at],
    })),
    cells,
    cell_of: new Map(cells.map((cell, at) => [cell.id, at])),
    places: new Map(Object.entries(data.places)),
    relief: data.relief ?? null,
  };
}
