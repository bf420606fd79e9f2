// Chances: who holds each place at the end, in how many futures, cell by cell of the stage.

/**
 * @typedef {import('jinsong/whatif/told.js').Told} Told
 * @typedef {import('jinsong/whatif/told.js').Side} Side
 * @typedef {{court: string | null, share: number}} Chance
 * @typedef {{x: number, y: number, width: number, height: number}} Box
 */

/**
 * What is told only where it changes, at every look.
 * @param {number[]} changes look, value, look, value …
 * @param {number} looks how many there are
 */
export function unfold(changes, looks) {
  /** @type {number[]} */
  const values = Array(looks).fill(0);
  for (let i = 0; i < changes.length; i += 2) {
    values.fill(changes[i + 1], changes[i]);
  }
  return values;
}

export class Chances {
  /** @param {Told} told */
  constructor(told) {
    this.told = told;
    /** @type {string[]} */
    this.ids = told.data.places.map((/** @type {any} */ one) => one.id);
    this.at = new Map(this.ids.map((id, at) => [id, at]));
    this.map = told.data.map;
  }

  /** @param {number} number @returns {string | null} */
  court(number) {
    return number < 0 ? null : this.map.courts[number];
  }

  /** Most futures first. @param {Side} side @param {number} at @returns {Chance[]} */
  of(side, at) {
    const list = this.map[side][at];
    const chances = [];
    for (let i = 0; i < list.length; i += 2) {
      chances.push({ court: this.court(list[i]), share: list[i + 1] / this.told.members });
    }
    return chances;
  }

  /** Whether any future, or the record, ever has another holder. @param {number} at */
  moves(at) {
    return this.map.over_time[at] !== null;
  }

  /**
   * In how many futures each court holds a place: at the fork and at each look after it.
   * @param {Side} side
   * @param {number} at
   * @returns {{court: string | null, futures: number[]}[]}
   */
  over_time(side, at) {
    const looks = this.told.data.fans.days.length;
    /** @type {number[][]} */
    const steps = this.map.over_time[at]?.[side] ?? [[this.map.fork[at], 0, this.told.members]];
    return steps.map(([court, ...changes]) => ({
      court: this.court(court),
      futures: unfold(changes, looks),
    }));
  }

  /** Who holds a place in the record, at each of the same looks. @param {number} at */
  record_over_time(at) {
    const looks = this.told.data.fans.days.length;
    const steps = this.map.over_time[at]?.record ?? [0, this.map.fork[at]];
    return unfold(steps, looks).map((number) => this.court(number));
  }

  /**
   * Who holds a place at a look; most futures first.
   * @param {Side} side
   * @param {number} at
   * @param {number} look
   * @returns {Chance[]}
   */
  at_look(side, at, look) {
    return this.over_time(side, at)
      .map(({ court, futures }) => ({ court, share: futures[look] / this.told.members }))
      .filter(({ share }) => share > 0)
      .sort((a, b) => b.share - a.share);
  }

  /** @param {Side} side @param {number} at @param {string} court */
  share(side, at, court) {
    return this.of(side, at).find((one) => one.court === court)?.share ?? 0;
  }

  /** Share with the change less share without it. @param {number} at @param {string} court */
  gain(at, court) {
    return this.share('with', at, court) - this.share('without', at, court);
  }

  /**
   * Whether any future has another holder than the rest, or than on the first day.
   * @param {number} at
   */
  is_open(at) {
    const fork = this.map.fork[at];
    return this.told.sides.some(
      (side) => this.map[side][at].length > 2 || this.map[side][at][0] !== fork,
    );
  }

  /** Courts whose share of any place differs, those that differ most first. */
  courts_that_differ() {
    const sums = new Map();
    for (let at = 0; at < this.ids.length; at += 1) {
      for (const court of this.map.courts) {
        sums.set(court, (sums.get(court) ?? 0) + Math.abs(this.gain(at, court)));
      }
    }
    return [...sums.entries()]
      .filter(([, sum]) => sum > 0)
      .sort((a, b) => b[1] - a[1])
      .map(([court]) => /** @type {string} */ (court));
  }

  /**
   * Places that a court holds in more futures with the change, and in fewer: the greatest first.
   * @param {string} court
   */
  moved(court) {
    const gains = this.ids.map((id, at) => ({ id, gain: this.gain(at, court) }));
    return {
      more: gains.filter(({ gain }) => gain > 0).sort((a, b) => b.gain - a.gain),
      fewer: gains.filter(({ gain }) => gain < 0).sort((a, b) => a.gain - b.gain),
    };
  }

  /** Places of which it is least sure who holds them, at the end: the least sure first. */
  least_sure() {
    return this.ids
      .map((id, at) => ({ id, at, sure: this.of('with', at)[0].share }))
      .filter(({ sure }) => sure < 1)
      .sort((a, b) => a.sure - b.sure);
  }

  /**
   * Places that in most futures are not in the hands in which they are in the record at the end:
   * those first that are so in the fewest, the strong before the weak.
   */
  unlike_record() {
    const walls_of = (/** @type {string} */ id) => this.told.places.get(id)?.walls_class ?? 0;
    return this.ids
      .map((id, at) => {
        const court = this.court(this.map.record[at]);
        const share = this.of('with', at).find((one) => one.court === court)?.share ?? 0;
        return { id, at, court, share };
      })
      .filter(({ share }) => share < 0.5)
      .sort((a, b) => a.share - b.share || walls_of(b.id) - walls_of(a.id));
  }

  /**
   * Places worth a name on the maps: those of which a court gains or loses most; of a cloud, those
   * that are least sure.
   * @param {string} court
   */
  worth_a_name(court) {
    if (this.told.is_cloud) {
      return this.least_sure()
        .slice(0, 8)
        .map(({ id }) => id);
    }
    const { more, fewer } = this.moved(court);
    return [...more.slice(0, 4), ...fewer.slice(0, 4)].map(({ id }) => id);
  }

  /** @param {Chance[]} chances @param {number} [most] "Song 53%, Jin 45%" */
  words(chances, most = 3) {
    const shown = chances.filter(({ share }, at) => at < most && (at === 0 || share >= 0.005));
    return shown
      .map(({ court, share }) => `${this.told.polity(court)} ${this.told.percent(share)}`)
      .join(this.told.language === 'zh' ? '、' : ', ');
  }

  /**
   * The part of the stage in which something is open, with a margin; the whole where little is.
   * @param {import('jinsong/map/stage.js').Stage} stage
   * @param {string[]} named places that must be seen
   * @returns {Box | null}
   */
  focus(stage, named) {
    const points = this.ids
      .filter((id, at) => {
        const sure = Math.min(...this.told.sides.map((side) => this.of(side, at)[0].share));
        return named.includes(id) || (this.is_open(at) && sure < 0.97);
      })
      .map((id) => stage.places.get(id))
      .filter((point) => point !== undefined);
    if (points.length < 2) {
      return null;
    }
    const xs = points.map(([x]) => x).sort((a, b) => a - b);
    const ys = points.map(([, y]) => y).sort((a, b) => a - b);
    // A twentieth on each side is left out: one far place must not make all others small.
    const cut = Math.floor(points.length / 20);
    const [left, right] = [xs[cut], xs[xs.length - 1 - cut]];
    const [top, bottom] = [ys[cut], ys[ys.length - 1 - cut]];
    const width = Math.max(right - left, 1200) * 1.25;
    const height = Math.max(bottom - top, 1000) * 1.25;
    return { x: (left + right) / 2 - width / 2, y: (top + bottom) / 2 - height / 2, width, height };
  }
}
