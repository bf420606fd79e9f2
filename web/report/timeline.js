// Timeline: the slider over all days, after the slider pattern of ARIA; behind it, how many places
// each court held; above it, play and the steps from event to event.

import { days_in_month, iso_of, julian_of, day_of, regnal_words } from 'jinsong/report/calendar.js';
import { draw, fill, make } from 'jinsong/report/dom.js';
import { mix } from 'jinsong/map/palette.js';

/**
 * @typedef {import('jinsong/report/teller.js').Teller} Teller
 * @typedef {import('jinsong/report/record.js').History} History
 */

/** Days of a step by the arrows up and down: a tick. */
const tick_days = 10;
const speeds = { speed_month: 30, speed_quarter: 91, speed_year: 365, speed_years: 1826 };

/**
 * A day so many years off, in the same month.
 * @param {number} day
 * @param {number} years
 */
export function add_years(day, years) {
  const { year, month, day: date } = julian_of(day);
  return day_of(year + years, month, Math.min(date, days_in_month(year + years, month)));
}

/**
 * The day that a key moves to, or null if the key is not one of the slider's.
 * @param {string} key
 * @param {number} day
 * @param {number} first
 * @param {number} last
 */
export function day_by_key(key, day, first, last) {
  /** @type {Record<string, number>} */
  const days = {
    ArrowRight: day + 1,
    ArrowLeft: day - 1,
    ArrowUp: day + tick_days,
    ArrowDown: day - tick_days,
    PageUp: add_years(day, 1),
    PageDown: add_years(day, -1),
    Home: first,
    End: last,
  };
  const to = days[key];
  return to === undefined ? null : Math.min(Math.max(to, first), last);
}

export class Timeline {
  /**
   * @param {{track: HTMLElement, controls: HTMLElement, date: HTMLElement}} parts
   * @param {History} history
   * @param {{go: (day: number) => void, step: (direction: 1 | -1) => void,
   *   point: (event: string, day: number) => void}} acts
   */
  constructor({ track, controls, date }, history, acts) {
    this.history = history;
    this.acts = acts;
    this.track = track;
    this.controls = controls;
    this.date = date;
    this.day = history.first_day;
    this.playing = false;
    this.speed = 'speed_year';
    this.slider = make('div', {
      class: 'slider',
      id: 'slider',
      role: 'slider',
      tabindex: '0',
      'aria-valuemin': history.first_day,
      'aria-valuemax': history.last_day,
      'aria-orientation': 'horizontal',
    });
    this.needle = make('div', { class: 'needle', 'aria-hidden': 'true' });
    this.points = make('div', { class: 'turning', role: 'group' });
    this.chart = draw_holdings(history);
    this.slider.append(this.chart, this.needle);
    track.append(this.points, this.slider, years_of(history));
    this.listen();
    new ResizeObserver(() => this.teller && this.place_points()).observe(this.points);
  }

  listen() {
    const { slider } = this;
    const to_pointer = (/** @type {PointerEvent} */ event) => {
      const box = slider.getBoundingClientRect();
      const share = Math.min(Math.max((event.clientX - box.left) / box.width, 0), 1);
      const { first_day, last_day } = this.history;
      this.acts.go(Math.round(first_day + share * (last_day - first_day)));
    };
    slider.addEventListener('pointerdown', (event) => {
      slider.setPointerCapture(event.pointerId);
      this.pause();
      to_pointer(event);
    });
    slider.addEventListener('pointermove', (event) => {
      if (slider.hasPointerCapture(event.pointerId)) {
        to_pointer(event);
      }
    });
    slider.addEventListener('keydown', (event) => {
      const { first_day, last_day } = this.history;
      const day = day_by_key(event.key, this.day, first_day, last_day);
      if (day !== null && !event.ctrlKey && !event.metaKey && !event.altKey) {
        event.preventDefault();
        this.acts.go(day);
      }
    });
  }

  /** Says everything anew in the language of the teller. @param {Teller} teller */
  tell(teller) {
    this.teller = teller;
    this.slider.setAttribute('aria-label', teller.say('slider'));
    this.points.setAttribute(
      'aria-label',
      teller.say('turning_points_n', this.history.turning_points.length),
    );
    fill(
      this.points,
      this.history.turning_points.map((point) =>
        make('button', {
          type: 'button',
          class: 'point',
          'aria-label': teller.say(
            'turning_point',
            teller.day(point.day),
            teller.part(point, 'title'),
          ),
          title: `${teller.day(point.day)}: ${teller.part(point, 'title')}`,
          onclick: () => this.acts.point(point.event, point.day),
        }),
      ),
    );
    this.place_points();
    this.play_button = make('button', {
      type: 'button',
      id: 'play',
      class: 'play',
      onclick: () => (this.playing ? this.pause() : this.play()),
    });
    const speed = make(
      'select',
      {
        id: 'speed',
        'aria-label': teller.say('speed'),
        onchange: () => {
          this.speed = speed.value;
        },
      },
      Object.keys(speeds).map((key) =>
        make('option', { value: key, selected: key === this.speed }, teller.say(key)),
      ),
    );
    fill(
      this.controls,
      make(
        'button',
        {
          type: 'button',
          id: 'previous',
          title: teller.say('previous_event'),
          'aria-label': teller.say('previous_event'),
          onclick: () => this.acts.step(-1),
        },
        '‹',
      ),
      this.play_button,
      make(
        'button',
        {
          type: 'button',
          id: 'next',
          title: teller.say('next_event'),
          'aria-label': teller.say('next_event'),
          onclick: () => this.acts.step(1),
        },
        '›',
      ),
      speed,
    );
    this.say_playing();
    this.show(this.day);
  }

  /** Turning points lie above their days, but not so close that a finger would miss them. */
  place_points() {
    const { first_day, last_day, turning_points } = this.history;
    const width = this.points.clientWidth || 900;
    const days = turning_points.map(
      ({ day }) => (width * (day - first_day)) / (last_day - first_day),
    );
    spread(days, 24, width).forEach((left, at) => {
      /** @type {HTMLElement} */ (this.points.children[at]).style.left = `${left}px`;
    });
  }

  say_playing() {
    if (this.play_button && this.teller) {
      this.play_button.textContent = this.teller.say(this.playing ? 'pause' : 'play');
    }
  }

  /** @param {number} day */
  show(day) {
    this.day = day;
    const { first_day, last_day, calendar } = this.history;
    this.needle.style.left = `${(100 * (day - first_day)) / (last_day - first_day)}%`;
    if (!this.teller) {
      return;
    }
    const { language } = this.teller;
    const regnal = calendar.dates_of(day);
    const said = regnal.map(
      (date) => `${this.teller?.polity(date.polity)} ${regnal_words(date, day, language)}`,
    );
    this.slider.setAttribute('aria-valuenow', String(day));
    this.slider.setAttribute(
      'aria-valuetext',
      [this.teller.day(day), said[0]].filter(Boolean).join(language === 'zh' ? '，' : ', '),
    );
    fill(
      this.date,
      make('time', { class: 'julian', datetime: iso_of(day) }, this.teller.day(day)),
      make(
        'span',
        { class: 'regnal' },
        said.slice(0, 3).map((text) => make('span', {}, text)),
      ),
    );
  }

  play() {
    if (this.playing) {
      return;
    }
    this.playing = true;
    this.say_playing();
    if (this.day >= this.history.last_day) {
      this.acts.go(this.history.first_day);
    }
    const is_calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    let before = performance.now();
    let exact = this.day;
    const step = (/** @type {number} */ now) => {
      if (!this.playing) {
        return;
      }
      // Without motion: one jump a second.
      if (!is_calm || now - before >= 1000) {
        exact = Math.abs(exact - this.day) > 2 ? this.day : exact;
        exact +=
          (Math.min(now - before, 1200) / 1000) * speeds[/** @type {keyof speeds} */ (this.speed)];
        before = now;
        if (exact >= this.history.last_day) {
          this.pause();
        }
        this.acts.go(Math.min(Math.floor(exact), this.history.last_day));
      }
      requestAnimationFrame(step);
    };
    requestAnimationFrame(step);
  }

  pause() {
    this.playing = false;
    this.say_playing();
  }
}

/**
 * Moves places on a line apart, no further than needed, so that none lies nearer to the next than
 * `gap`. Keeps their order and stays within the line if there is room.
 * @param {number[]} wanted ascending
 * @param {number} gap
 * @param {number} length
 */
export function spread(wanted, gap, length) {
  const places = [...wanted];
  for (let at = 0; at < places.length; at += 1) {
    places[at] = Math.max(places[at], at === 0 ? gap / 2 : places[at - 1] + gap);
  }
  for (let at = places.length - 1; at >= 0; at -= 1) {
    const most = at === places.length - 1 ? length - gap / 2 : places[at + 1] - gap;
    places[at] = Math.min(places[at], most);
  }
  return places;
}

/** @param {History} history the years under the track */
function years_of(history) {
  const { first_day, last_day } = history;
  const years = make('div', { class: 'years', 'aria-hidden': 'true' });
  const last_year = julian_of(last_day).year;
  for (let year = Math.ceil(julian_of(first_day).year / 10) * 10; year <= last_year; year += 10) {
    const left = (100 * (day_of(year, 1, 1) - first_day)) / (last_day - first_day);
    years.append(
      make(
        'span',
        { class: year % 20 === 0 ? 'even' : 'odd', style: `left: ${left}%` },
        String(year),
      ),
    );
  }
  return years;
}

/**
 * Areas one upon the other: the places that each court held at the middle of each year.
 * @param {History} history
 */
function draw_holdings(history) {
  const first = julian_of(history.first_day).year;
  const last = julian_of(history.last_day).year;
  /** @type {Map<string, number[]>} */
  const held = new Map();
  const all = history.places.size;
  for (let year = first; year <= last; year += 1) {
    for (const place of history.places.keys()) {
      const holder = history.control_on(place, day_of(year, 7, 1))?.holder;
      if (holder) {
        const counts = held.get(holder) ?? new Array(last - first + 1).fill(0);
        counts[year - first] += 1;
        held.set(holder, counts);
      }
    }
  }
  const sum = (/** @type {number[]} */ counts) => counts.reduce((a, b) => a + b, 0);
  const order = [...held].sort((a, b) => sum(b[1]) - sum(a[1]));
  const below = new Array(last - first + 1).fill(0);
  const areas = order.map(([polity, counts]) => {
    const lower = below.map((value, at) => `${at + 0.5} ${100 - (100 * value) / all}`);
    counts.forEach((count, at) => {
      below[at] += count;
    });
    const upper = below.map((value, at) => `${at + 0.5} ${100 - (100 * value) / all}`);
    const colour = history.polities.get(polity)?.colour ?? '#888888';
    return draw('path', {
      d: `M${upper.join('L')}L${lower.reverse().join('L')}z`,
      fill: mix(colour, '#f6efdf', 0.3),
    });
  });
  return draw(
    'svg',
    {
      viewBox: `0 0 ${last - first + 1} 100`,
      preserveAspectRatio: 'none',
      class: 'holdings',
      'aria-hidden': 'true',
    },
    ...areas,
  );
}
