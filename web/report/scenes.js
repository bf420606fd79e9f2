// Scenes: what the map shows of the record on a day. Parts that do not change from one day to the
// next stay the same objects, so that the map need not draw them again.

import { julian_of } from 'jinsong/report/calendar.js';
import { on_day } from 'jinsong/report/record.js';
import { written } from 'jinsong/report/say.js';
import { is_shade, shades_key, shades_of } from 'jinsong/report/shades.js';

/**
 * @typedef {import('jinsong/report/record.js').History} History
 * @typedef {import('jinsong/map/scene.js').Scene} Scene
 * @typedef {import('jinsong/report/address.js').PageView} PageView
 * @typedef {{holders: Int16Array, owners: Int16Array}} Control
 */

/** Days for which an event stays on the map. */
export const days_shown = 30;

const battles = new Set(['battle', 'city_taken', 'city_abandoned', 'revolt']);

export class Scenes {
  /**
   * @param {History} history
   * @param {import('jinsong/map/stage.js').Stage} stage
   */
  constructor(history, stage) {
    this.history = history;
    this.stage = stage;
    this.number_of = new Map([...history.polities.keys()].map((id, at) => [id, at]));
    /** @type {Map<number, Control>} by step */
    this.controls = new Map();
    /** @type {Map<string, number[][]>} */
    this.claims = new Map();
    /** @type {Map<string, import('jinsong/report/shades.js').Shades>} the last of them */
    this.kept_shades = new Map();
    this.no_claims = stage.cells.map(() => /** @type {number[]} */ ([]));
    /** @type {Record<'en' | 'zh', import('jinsong/map/scene.js').Realm[]>} */
    this.realms = { en: [], zh: [] };
    /** @type {Record<'en' | 'zh', import('jinsong/map/scene.js').PlaceLabel[]>} */
    this.labels = { en: [], zh: [] };
    this.name();
  }

  /** Names what is on the map, in the characters that are shown. */
  name() {
    this.realms = { en: this.realms_in('en'), zh: this.realms_in('zh') };
    this.labels = { en: this.labels_in('en'), zh: this.labels_in('zh') };
  }

  /** @param {'en' | 'zh'} language */
  realms_in(language) {
    return [...this.history.polities.values()].map((polity) => ({
      name: written(polity[`name_${language}`]),
      colour: polity.colour,
      pattern: polity.pattern ?? 'plain',
    }));
  }

  /** @param {'en' | 'zh'} language */
  labels_in(language) {
    return [...this.history.places.values()]
      .filter(({ id }) => this.stage.places.has(id))
      .map((place) => ({
        id: place.id,
        text: written(place[`name_${language}`]),
        rank: rank_of(place),
      }))
      .sort((a, b) => a.rank - b.rank);
  }

  /** @param {number} day @returns {Control} */
  control(day) {
    const step = this.history.control_step(day);
    const kept = this.controls.get(step);
    if (kept) {
      return kept;
    }
    const size = this.stage.cells.length;
    const control = {
      holders: new Int16Array(size).fill(-1),
      owners: new Int16Array(size).fill(-1),
    };
    this.stage.cells.forEach(({ id }, at) => {
      const span = this.history.control_on(id, day);
      control.holders[at] = this.number_of.get(span?.holder) ?? -1;
      control.owners[at] = this.number_of.get(span?.owner) ?? -1;
    });
    this.controls.set(step, control);
    return control;
  }

  /** @param {number} day @param {Int16Array} holders @returns {number[][]} */
  claims_on(day, holders) {
    const now = on_day(this.history.claims, day);
    const key = `${this.history.control_step(day)} ${now.map(({ claim }) => claim).join()}`;
    let claims = this.claims.get(key);
    if (!claims) {
      claims = this.stage.cells.map(({ id }, at) =>
        now
          .filter(({ place }) => place === id)
          .map(({ polity }) => this.number_of.get(polity) ?? -1)
          .filter((realm) => realm >= 0 && realm !== holders[at]),
      );
      this.claims.clear();
      this.claims.set(key, claims);
    }
    return claims;
  }

  /** @param {PageView} view @returns {import('jinsong/report/shades.js').Shades | null} */
  shades(view) {
    if (!is_shade(view.layer)) {
      return null;
    }
    const key = shades_key(this.history, view);
    let shades = this.kept_shades.get(key);
    if (!shades) {
      shades = shades_of(this.history, this.stage, view);
      // Two days may lie side by side.
      if (this.kept_shades.size > 3) {
        this.kept_shades.clear();
      }
      this.kept_shades.set(key, shades);
    }
    return shades;
  }

  /** @param {number} day */
  happenings(day) {
    /** @type {import('jinsong/map/scene.js').Happening[]} */
    const list = [];
    for (const siege of this.history.sieges) {
      if (siege.from <= day && day < Math.max(siege.to, siege.from + 1)) {
        list.push({ place: siege.place, kind: 'siege', age: 0 });
      }
    }
    for (const event of this.history.events_between(day - days_shown + 1, day)) {
      const place = event.places?.[0];
      if (place) {
        const kind = battles.has(event.kind) ? 'battle' : 'event';
        list.push({ place, kind, age: (day - event.day) / days_shown });
      }
    }
    return list;
  }

  /** @param {number} day hosts of one court at one place are one; garrisons are left out */
  armies(day) {
    /** @type {Map<string, import('jinsong/map/scene.js').Army>} */
    const hosts = new Map();
    for (const army of on_day(this.history.armies, day)) {
      if (!army.place || army.stance === 'garrison') {
        continue;
      }
      const key = `${army.polity} ${army.place}`;
      const host = hosts.get(key) ?? {
        place: army.place,
        realm: this.number_of.get(army.polity) ?? 0,
        men: 0,
      };
      host.men += (army.infantry_men ?? 0) + (army.cavalry_men ?? 0);
      hosts.set(key, host);
    }
    return [...hosts.values()].sort((a, b) => b.men - a.men);
  }

  /** @param {number} day */
  capitals(day) {
    /** @type {Map<string, number>} */
    const seats = new Map();
    for (const { place, polity } of on_day(this.history.capitals, day)) {
      const holder = this.history.control_on(place, day)?.holder;
      if (place && (polity === holder || !seats.has(place))) {
        seats.set(place, this.number_of.get(polity) ?? 0);
      }
    }
    return seats;
  }

  /** @param {PageView} view @returns {Scene} */
  scene(view) {
    const { day, language } = view;
    const control = this.control(day);
    const by_right = view.layer === 'owner';
    const shades = this.shades(view);
    return {
      realms: this.realms[language],
      holders: by_right ? control.owners : control.holders,
      // Shades are not crossed by the stripes of owners.
      owners: shades ? control.holders : control.owners,
      shades,
      claims: view.layer === 'claims' ? this.claims_on(day, control.holders) : this.no_claims,
      capitals: this.capitals(day),
      armies: view.armies ? this.armies(day) : [],
      happenings: this.happenings(day),
      labels: this.labels[language],
      year: julian_of(day).year,
      language,
      selected: this.place_selected(view),
      highlighted: null,
    };
  }

  /** @param {PageView} view */
  place_selected({ selection, day }) {
    if (selection?.kind === 'place') {
      return selection.id;
    }
    if (selection?.kind === 'court') {
      return (
        on_day(this.history.capitals, day).find(({ polity }) => polity === selection.id)?.place ??
        null
      );
    }
    if (selection?.kind === 'event') {
      return this.history.event_of.get(selection.id)?.places?.[0] ?? null;
    }
    return null;
  }
}

/** @param {import('jinsong/report/record.js').Place} place 0: a great city; 4: a small post */
function rank_of(place) {
  const walls = place.walls_class ?? 1;
  if (place.kind === 'capital') {
    return walls >= 4 ? 0 : 1;
  }
  const households = place.households_1102 ?? 0;
  if (walls >= 4) {
    return households >= 100000 ? 1 : 2;
  }
  return walls === 3 ? 3 : 4;
}
