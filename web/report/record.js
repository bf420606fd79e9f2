// Record: the data of the page with the ways to look things up in it. Days are Julian day numbers.

import { Calendar, day_of, read_iso } from 'jinsong/report/calendar.js';
import { Years } from 'jinsong/report/years.js';

/**
 * @typedef {{columns: string[], rows: (string | number | null)[][]}} Table
 * @typedef {{id: string, name_en: string, name_zh: string, other_names?: string, kind: string,
 *   culture?: string, founded?: string, ended?: string, predecessor?: string, colour: string,
 *   pattern?: string, reigns?: Reign[], capitals?: Seat[], overlords?: Lord[],
 *   sources?: string[], confidence?: string, note?: string}} Polity
 * @typedef {{id: string, ruler: string, title_en: string, title_zh: string, accession: string,
 *   end?: string, end_kind?: string, sources?: string[], confidence?: string}} Reign
 * @typedef {{place?: string, kind: string, from: string, sources?: string[],
 *   confidence?: string}} Seat
 * @typedef {{overlord: string, from: string, until?: string, sources?: string[],
 *   confidence?: string}} Lord
 * @typedef {{id: string, name_en: string, name_zh: string, first_attested?: string,
 *   effect_en?: string, effect_zh?: string, is_of_war: boolean, sources?: string[],
 *   confidence?: string, adoptions?: {polity: string, from?: string, event?: string,
 *   sources?: string[], confidence?: string}[]}} Technique
 * @typedef {{date: string, from?: string, to: string, how: string, basis?: string, event?: string,
 *   sources?: string[], confidence: string, note?: string}} ChangeOfHands
 * @typedef {{date: string, households: number, polity: string, sources?: string[],
 *   confidence: string, note?: string}} Count
 * @typedef {{id: string, name_en: string, name_zh: string, other_names?: string, lon: number,
 *   lat: number, circuit?: string, circuit_zh?: string, kind: string, terrain?: string,
 *   modern_place?: string, names?: {polity: string, name_en: string, name_zh: string}[],
 *   walls_class?: number, households_1102?: number, households_basis?: string,
 *   household_counts?: Count[], history?: ChangeOfHands[], start_holder?: string}} Place
 * @typedef {{office: string, polity: string, from?: string, until?: string,
 *   sources?: string[]}} Post
 * @typedef {{id: string, name_en: string, name_zh: string, other_names?: string, tier?: string,
 *   birth?: string, death?: string, polity?: string, summary_en?: string, summary_zh?: string,
 *   death_kind?: string, father?: string, posts?: Post[], temple_name?: string,
 *   posthumous?: string}} Person
 * @typedef {{seq: number, kind: string, from?: string, to?: string, good?: string, amount?: number,
 *   from_date?: string, until_date?: string, reading?: string, terms_en: string,
 *   terms_zh: string}} Clause
 * @typedef {{id: string, name_en: string, name_zh: string, date: string, until?: string,
 *   status: string, parties?: string[], summary_en?: string, summary_zh?: string, event?: string,
 *   clauses?: Clause[], sources?: string[], confidence?: string}} Treaty
 * @typedef {{event: string, kind: string, title_en?: string, title_zh?: string}} CauseRef
 * @typedef {{event: string, date: string, date_end?: string, precision: string, kind: string,
 *   tier: string, title_en: string, title_zh: string, other?: string, polity?: string,
 *   confidence: string, summary_en?: string, summary_zh?: string, lunar?: string,
 *   places?: string[], place_detail?: string, people?: string[], other_people?: string,
 *   polities?: string[], causes?: CauseRef[], sources?: string[], note?: string,
 *   numbers?: {key: string, value: number, unit: string}[], day: number}} Event
 * @typedef {{date: string, title_en: string, title_zh: string, why_en: string, why_zh: string,
 *   event: string, day: number}} TurningPoint
 * @typedef {{reading: string, is_default: boolean, value: string, description_en: string,
 *   description_zh: string, sources?: string[], confidence: string}} Reading
 * @typedef {{id: string, table: string, row: string, column: string, readings: Reading[]}} Dispute
 * @typedef {{year: number, places: number, households: number, taxes: number}} CourtYear
 *   what the places held by a court come to: households, strings of taxes a year
 * @typedef {{id: string, from: number, to: number, [column: string]: any}} Span
 */

/**
 * Rows as objects; `from` is the first day, `to` the first day on which it is over.
 * @param {Table | undefined} table
 * @returns {Span[]}
 */
function spans_of(table) {
  if (!table) {
    return [];
  }
  return table.rows.map((row) => {
    /** @type {Record<string, any>} */
    const span = { id: '' };
    table.columns.forEach((column, at) => {
      span[column] = row[at];
    });
    span.from = span.from_day ?? -Infinity;
    span.to = span.to_day ?? Infinity;
    return /** @type {Span} */ (span);
  });
}

/** @param {Span[]} spans without those of no days */
const lasting = (spans) => spans.filter(({ from, to }) => from < to);

/**
 * What of a span lies in others. A polity that has fallen keeps no seat.
 * @param {Span} span
 * @param {Span[]} others
 * @returns {Span[]}
 */
function within(span, others) {
  return others.map(({ from, to }) => ({
    ...span,
    from: Math.max(span.from, from),
    to: Math.min(span.to, to),
  }));
}

/**
 * What each event led to.
 * @param {Event[]} events
 */
function effects_of(events) {
  /** @type {Map<string, Event[]>} */
  const effects = new Map();
  for (const event of events) {
    for (const cause of event.causes ?? []) {
      effects.set(cause.event, [...(effects.get(cause.event) ?? []), event]);
    }
  }
  return effects;
}

/** @param {Span[]} spans @param {number} day those that hold on the day */
export function on_day(spans, day) {
  return spans.filter(({ from, to }) => from <= day && day < to);
}

/**
 * @template T
 * @param {T[]} list
 * @param {(item: T) => string} key_of
 * @returns {Map<string, T[]>}
 */
function grouped(list, key_of) {
  /** @type {Map<string, T[]>} */
  const groups = new Map();
  for (const item of list) {
    const key = key_of(item);
    const group = groups.get(key);
    if (group) {
      group.push(item);
    } else {
      groups.set(key, [item]);
    }
  }
  return groups;
}

/**
 * @template {{id: string}} T
 * @param {T[]} list
 * @returns {Map<string, T>}
 */
const by_id = (list) => new Map(list.map((item) => [item.id, item]));

export class History {
  /** @param {any} data of report::gather */
  constructor(data) {
    this.pack = data.pack;
    /** @type {number} */
    this.first_day = data.pack.first_day;
    /** @type {number} */
    this.last_day = data.pack.last_day;
    /** @type {{[key: string]: [string, string]}} */
    this.words = data.words ?? {};
    this.calendar = new Calendar(data.calendar);
    const forms = [...(data.simplified ?? '')];
    /** The simplified form of traditional characters. @type {Map<string, string>} */
    this.simplified = new Map();
    for (let at = 0; at + 1 < forms.length; at += 2) {
      this.simplified.set(forms[at + 1], forms[at]);
    }
    /** @type {Map<string, Polity>} */
    this.polities = by_id(data.polities);
    /** @type {Map<string, Place>} */
    this.places = by_id(data.places);
    /** @type {Map<string, Person>} */
    this.people = by_id(data.people);
    /** @type {Map<string, Treaty>} */
    this.treaties = by_id(data.treaties);
    /** @type {Event[]} */
    this.events = data.events
      .map((/** @type {Event} */ event) => ({
        ...event,
        day: this.clamp(read_iso(event.date)?.first ?? 0),
      }))
      .sort((/** @type {Event} */ one, /** @type {Event} */ other) => one.day - other.day);
    this.event_of = new Map(this.events.map((event) => [event.event, event]));
    this.effects = effects_of(this.events);
    /** @type {TurningPoint[]} */
    this.turning_points = data.turning_points.map((/** @type {TurningPoint} */ point) => ({
      ...point,
      day: read_iso(point.date)?.first ?? 0,
    }));
    /** @type {Dispute[]} */
    this.readings = data.readings;
    /** @type {Map<string, {key: string, citation: string, times_cited: number}>} */
    this.sources = new Map(data.sources.map((/** @type {any} */ source) => [source.key, source]));
    /** @type {{force?: {[id: string]: string[]}, insurgency?: {[id: string]: string[]}}} */
    this.names = data.names ?? {};
    const { history } = data;
    this.control = lasting(spans_of(history.control));
    this.control_of = grouped(this.control, ({ place }) => place);
    this.claims = lasting(spans_of(history.claims));
    const lives = grouped(spans_of(history.polities), ({ polity }) => polity);
    /** @param {Span[]} spans cut to the life of the polity */
    const alive = (spans) =>
      lasting(spans.flatMap((span) => within(span, lives.get(span.polity) ?? [])));
    this.reigns = alive(spans_of(history.reigns));
    this.capitals = alive(spans_of(history.capitals));
    this.overlords = lasting(spans_of(history.overlords));
    this.armies = lasting(spans_of(history.armies));
    this.sieges = spans_of(history.sieges);
    this.dues = spans_of(history.dues);
    this.years = new Years(data.years, [...this.places.keys()]);
    /** @type {Map<string, Technique>} */
    this.techniques = by_id(
      (data.techniques ?? []).map((/** @type {any} */ technique) => ({
        ...technique,
        is_of_war: Object.values(technique.modifiers ?? {}).some((by) => by !== 0),
      })),
    );
    /**
     * Who took up what on which day, by day.
     * @type {{technique: string, polity: string, day: number}[]}
     */
    this.adoptions = spans_of(history.techniques)
      .map(({ technique, polity, since_day }) => ({ technique, polity, day: since_day }))
      .sort((one, other) => one.day - other.day);
    /** @type {Map<string, CourtYear[]> | undefined} reckoned when first asked for */
    this.courts_by_year = undefined;
    /** Days on which who holds or owns something changes, ascending. */
    this.control_days = [...new Set(this.control.flatMap(({ from, to }) => [from, to]))]
      .filter(Number.isFinite)
      .sort((one, other) => one - other);
  }

  /** @param {number} day */
  clamp(day) {
    return Math.min(Math.max(day, this.first_day), this.last_day);
  }

  /**
   * The span of control of a place on a day.
   * @param {string} place
   * @param {number} day
   * @returns {Span | null}
   */
  control_on(place, day) {
    return this.control_of.get(place)?.find(({ from, to }) => from <= day && day < to) ?? null;
  }

  /** @param {number} day how many changes of hands lie on or before it: the same, the same map */
  control_step(day) {
    let low = 0;
    let high = this.control_days.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.control_days[middle] <= day) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /**
   * What a court held towards the end of each year in which it held anything.
   * @param {string} polity
   * @returns {CourtYear[]}
   */
  court_years(polity) {
    this.courts_by_year ??= this.reckon_courts();
    return this.courts_by_year.get(polity) ?? [];
  }

  /** @param {string} polity @param {number} year */
  court_year(polity, year) {
    return this.court_years(polity).find((one) => one.year === year);
  }

  /** @returns {Map<string, CourtYear[]>} */
  reckon_courts() {
    /** @type {Map<string, CourtYear[]>} */
    const courts = new Map();
    const { years } = this;
    for (let year = years.first; year < years.first + years.count; year += 1) {
      const day = day_of(year, 12, 31);
      for (const place of this.places.keys()) {
        const holder = this.control_on(place, day)?.holder;
        if (!holder) {
          continue;
        }
        const list = courts.get(holder) ?? [];
        courts.set(holder, list);
        if (list.at(-1)?.year !== year) {
          list.push({ year, places: 0, households: 0, taxes: 0 });
        }
        const sum = list[list.length - 1];
        sum.places += 1;
        sum.households += years.value('households', place, year) ?? 0;
        sum.taxes += years.value('taxes', place, year) ?? 0;
      }
    }
    return courts;
  }

  /** @param {number} day how many techniques have been taken up by then */
  technique_step(day) {
    return this.adoptions.filter((adoption) => adoption.day <= day).length;
  }

  /** What a court can use on a day, as it took it up. @param {string} polity @param {number} day */
  techniques_of(polity, day) {
    return this.adoptions
      .filter((adoption) => adoption.polity === polity && adoption.day <= day)
      .flatMap(({ technique }) => this.techniques.get(technique) ?? []);
  }

  /** @param {number} first @param {number} last @returns {Event[]} */
  events_between(first, last) {
    return this.events.filter(({ day }) => first <= day && day <= last);
  }

  /** @param {string} place @returns {Event[]} */
  events_at(place) {
    return this.events.filter((event) => event.places?.includes(place));
  }

  /** @param {string} person @returns {Event[]} */
  events_of(person) {
    return this.events.filter((event) => event.people?.includes(person));
  }

  /** @param {string} polity @returns {Event[]} */
  events_of_court(polity) {
    return this.events.filter((event) => event.polities?.includes(polity));
  }

  /** Its treaties and offers, by date. @param {string} polity @returns {Treaty[]} */
  treaties_of(polity) {
    return [...this.treaties.values()]
      .filter(({ parties }) => parties?.includes(polity))
      .sort((one, other) => one.date.localeCompare(other.date));
  }

  /** @param {number} day @returns {Treaty[]} */
  treaties_on(day) {
    return [...this.treaties.values()].filter((treaty) => {
      const from = read_iso(treaty.date)?.first ?? Infinity;
      const to = treaty.until ? (read_iso(treaty.until)?.first ?? Infinity) : Infinity;
      return treaty.status === 'concluded' && from <= day && day < to;
    });
  }

  /**
   * Where the sources disagree about one row of a table.
   * @param {string} table
   * @param {string} row
   */
  disputes_of(table, row) {
    return this.readings.filter(
      (dispute) =>
        dispute.table === table &&
        dispute.row.split(';').some((part) => part === row || part.startsWith(`${row}/`)),
    );
  }

  /** The first day of a year, within the record. @param {number} year */
  first_of_year(year) {
    return this.clamp(day_of(year, 1, 1));
  }
}
