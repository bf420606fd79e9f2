// Years: what the rules reckon of every place towards the end of each year.

/**
 * @typedef {'households' | 'unrest' | 'taxes'} Column
 * @typedef {{first: number | null, households: number[][], unrest: number[][],
 *   taxes: number[][]}} YearsData by place, each year as the difference from the one before
 */

/**
 * How much one of the units is in which a column is kept.
 * @type {Record<Column, number>}
 */
const units = { households: 100, unrest: 1, taxes: 100 };

export class Years {
  /**
   * @param {YearsData | undefined} data none: nothing is known of any year
   * @param {string[]} places in the order of the data
   */
  constructor(data, places) {
    this.first = data?.first ?? 0;
    this.count = data?.households[0]?.length ?? 0;
    this.at_of = new Map(places.map((id, at) => [id, at]));
    this.data = data;
    /** @type {Map<Column, Int32Array[]>} by place, as they are first asked for */
    this.kept = new Map();
  }

  /**
   * The year whose end a map of a year shows: the last that is over, so that nothing is shown
   * before it has happened; in the first year that of the first.
   * @param {number} year
   */
  year_shown(year) {
    return Math.min(Math.max(year - 1, this.first), this.first + this.count - 1);
  }

  /** @param {Column} column */
  column(column) {
    let sums = this.kept.get(column);
    if (!sums) {
      sums = (this.data?.[column] ?? []).map((steps) => {
        let sum = 0;
        return Int32Array.from(steps, (step) => (sum += step) * units[column]);
      });
      this.kept.set(column, sums);
    }
    return sums;
  }

  /**
   * Households, unrest in hundredths, or strings of taxes a year; null where nothing is reckoned.
   * @param {Column} column
   * @param {string} place
   * @param {number} year
   * @returns {number | null}
   */
  value(column, place, year) {
    const at = this.at_of.get(place);
    return at === undefined ? null : (this.column(column)[at]?.[year - this.first] ?? null);
  }
}
