// Two days: a second day on the map of the Atlas, left of a line that is swiped; stripes where the
// two differ, and the same as a table.

import { Atlas } from 'jinsong/map/atlas.js';
import type { Scene } from 'jinsong/map/scene.js';
import { iso_of, read_iso } from 'jinsong/report/calendar.js';
import { by_id, fill, make, table } from 'jinsong/report/dom.js';
import type { History } from 'jinsong/report/record.js';
import type { PageView } from 'jinsong/report/address.js';
import { is_shade, type Shades } from 'jinsong/report/shades.js';
import { shade_words } from 'jinsong/report/shade_words.js';
import type { Teller } from 'jinsong/report/teller.js';

import { picture_buttons } from '../picture_tools';
import { drawing_of, framed, legend_of, type Swatch } from '../picture';
import { say, type Language, type TextKey } from '../text';

type Say = (key: TextKey, ...values: (string | number)[]) => string;

/** What the address says of it. */
export interface Beside {
  /** Julian day number of the other day. */
  day: number;
  /** How much of the map shows it, from the left, in hundredths. */
  swipe: number;
  shade: boolean;
}

const swipe_first = 50;

/** The part of an address that says it; empty if there is no other day. */
export function write_beside(beside: Beside | undefined): string {
  if (!beside) {
    return '';
  }
  const { day, swipe, shade } = beside;
  const parts = [`beside=${iso_of(day)}`];
  if (swipe !== swipe_first) {
    parts.push(`swipe=${swipe}`);
  }
  if (!shade) {
    parts.push('shade=no');
  }
  return `&${parts.join('&')}`;
}

export function read_beside(hash: string): Beside | undefined {
  const said = new URLSearchParams(hash.replace(/^#/, ''));
  const date = read_iso(said.get('beside') ?? '');
  if (!date) {
    return undefined;
  }
  const swipe = /^\d{1,3}$/.test(said.get('swipe') ?? '') ? Number(said.get('swipe')) : swipe_first;
  return { day: date.last, swipe: Math.min(swipe, 100), shade: said.get('shade') !== 'no' };
}

/** A place that changed hands between two days. */
export interface Changed {
  place: string;
  then: string | null;
  now: string | null;
}

export function changes_between(history: History, then: number, now: number): Changed[] {
  const holder = (place: string, day: number) =>
    (history.control_on(place, day)?.holder as string | undefined) ?? null;
  return [...history.places.keys()]
    .map((place) => ({ place, then: holder(place, then), now: holder(place, now) }))
    .filter((one) => one.then !== one.now);
}

/** The line moved by a key; nothing if the key is none of those of a slider. */
export function swipe_by_key(key: string, swipe: number): number | undefined {
  const by: Record<string, number> = {
    ArrowLeft: swipe - 2,
    ArrowDown: swipe - 2,
    ArrowRight: swipe + 2,
    ArrowUp: swipe + 2,
    PageDown: swipe - 20,
    PageUp: swipe + 20,
    Home: 0,
    End: 100,
  };
  const to = by[key];
  return to === undefined ? undefined : Math.min(Math.max(to, 0), 100);
}

/** The map with stripes where the other day has another holder: they have its colour. */
export function shaded(scene: Scene, other: Scene): Scene {
  return { ...scene, owners: other.holders, claims: scene.claims.map(() => []) };
}

interface Acts {
  /** Takes another day beside, or none. */
  change: (beside: Beside | undefined) => void;
  /** Makes each of the two days the other. */
  swap: () => void;
}

export class TwoDays {
  private readonly then: Atlas;
  private readonly frame = by_id('map');
  private readonly handle: HTMLElement;
  private readonly sheet: HTMLCanvasElement;
  private readonly tags = [make('span', { class: 'then' }), make('span', { class: 'now' })];
  private beside: Beside | undefined;

  constructor(
    private readonly atlas: Atlas,
    private readonly history: History,
    private readonly acts: Acts,
  ) {
    this.sheet = make('canvas', { class: 'then_sheet', 'aria-hidden': 'true' });
    this.handle = make(
      'div',
      {
        class: 'swipe',
        role: 'slider',
        tabindex: '0',
        'aria-valuemin': '0',
        'aria-valuemax': '100',
      },
      ...this.tags,
    );
    atlas.canvas.after(this.sheet);
    this.frame.after(this.handle);
    this.then = new Atlas(this.sheet, atlas.stage, atlas.home);
    this.then.on_view = () => {};
    atlas.on_view = () => this.follow();
    new ResizeObserver(() => this.follow()).observe(this.frame);
    this.listen();
  }

  /** The second map shows the part of the stage that the first shows. */
  private follow() {
    if (!this.beside) {
      return;
    }
    this.then.resize();
    this.then.relief = this.atlas.relief;
    if (this.then.window.width > 0) {
      this.then.look_at(this.atlas.view);
    }
  }

  private listen() {
    const move = (event: PointerEvent) => {
      const { left, width } = this.frame.getBoundingClientRect();
      this.swipe_to(Math.round((100 * (event.clientX - left)) / width));
    };
    this.handle.addEventListener('pointerdown', (event) => {
      this.handle.setPointerCapture(event.pointerId);
      event.preventDefault();
      this.handle.focus();
    });
    this.handle.addEventListener('pointermove', (event) => {
      if (this.handle.hasPointerCapture(event.pointerId)) {
        move(event);
      }
    });
    this.handle.addEventListener('keydown', (event) => {
      const to = this.beside && swipe_by_key(event.key, this.beside.swipe);
      if (to !== undefined && !event.ctrlKey && !event.metaKey && !event.altKey) {
        event.preventDefault();
        this.swipe_to(to);
      }
    });
  }

  private swipe_to(swipe: number) {
    if (this.beside) {
      this.acts.change({ ...this.beside, swipe: Math.min(Math.max(swipe, 0), 100) });
    }
  }

  /** Shows the other day beside the scene of this one; gives back what the first map shows. */
  show(beside: Beside | undefined, now: Scene, then: () => Scene): Scene {
    const is_new = !this.beside && beside;
    this.beside = beside;
    this.sheet.hidden = !beside;
    this.handle.hidden = !beside;
    if (!beside) {
      return now;
    }
    const other = then();
    this.then.show(beside.shade ? shaded(other, now) : other);
    if (is_new) {
      // After the first map has been drawn: both at once would take too long.
      requestAnimationFrame(() => setTimeout(() => this.follow()));
    }
    this.sheet.style.clipPath = `inset(0 ${100 - beside.swipe}% 0 0)`;
    this.handle.style.left = `${beside.swipe}%`;
    return beside.shade ? shaded(now, other) : now;
  }

  /** The controls, the line's words and the table, in the language of the teller. */
  tell(teller: Teller, view: PageView) {
    const { beside } = this;
    const { day } = view;
    const language = teller.language as Language;
    const t: Say = (key, ...values) => say(language, key, ...values);
    this.handle.setAttribute('aria-label', t('two_line'));
    fill(
      by_id('two_days'),
      ...[beside ? this.controls(teller, beside, t) : this.opener(day, t)].flat(),
      picture_buttons({
        language,
        name: this.title(teller, view, t),
        png: () => this.picture(teller, view, t),
      }),
    );
    const changes = by_id('changes');
    changes.hidden = !beside;
    if (beside) {
      const [one, other] = [teller.day(beside.day), teller.day(day)];
      this.tags[0]!.textContent = one;
      this.tags[1]!.textContent = other;
      this.handle.setAttribute('aria-valuenow', String(beside.swipe));
      this.handle.setAttribute('aria-valuetext', t('two_value', one, other, beside.swipe));
      fill(changes, this.table(teller, beside.day, day, t));
    }
  }

  private title(teller: Teller, view: PageView, t: Say): string {
    const { day } = view;
    if (!this.beside) {
      return is_shade(view.layer)
        ? shade_words(teller, view).title
        : t('map_title', teller.day(day));
    }
    const days = t('map_title_two', teller.day(this.beside.day), teller.day(day));
    return is_shade(view.layer) ? `${teller.say(`layer_${view.layer}`)} · ${days}` : days;
  }

  /** What the colours of the map are: realms, or the levels of a layer that shades. */
  private legend(teller: Teller, view: PageView): Swatch[] {
    const shades = this.atlas.scene?.shades as Shades | null | undefined;
    if (!shades) {
      return legend_of(this.atlas.scene);
    }
    const { level } = shade_words(teller, view);
    return shades.ramp.map((colour, at) => ({
      text: level(shades.bounds, at),
      colour,
      pattern: 'plain',
      is_level: true,
    }));
  }

  /** The map as a picture; with the other day left of the line. */
  private picture(teller: Teller, view: PageView, t: Say): HTMLCanvasElement {
    const { beside } = this;
    const now = drawing_of([this.atlas.canvas]);
    const draw = (pen: CanvasRenderingContext2D) => {
      now.draw(pen);
      if (beside) {
        const at = (now.width * beside.swipe) / 100;
        pen.save();
        pen.beginPath();
        pen.rect(0, 0, at, now.height);
        pen.clip();
        drawing_of([this.sheet]).draw(pen);
        pen.restore();
        pen.fillStyle = '#2b2320';
        pen.fillRect(at - 1.5, 0, 3, now.height);
      }
    };
    const { version, content } = this.history.pack;
    return framed(
      { ...now, draw },
      {
        title: this.title(teller, view, t),
        source: t('map_source', version, content, beside?.shade ? t('two_shade_about') : ''),
        legend: this.legend(teller, view),
      },
    );
  }

  private opener(day: number, t: Say) {
    return make(
      'button',
      {
        type: 'button',
        id: 'two_open',
        onclick: () => {
          // A generation on, or back: enough for a map to have changed.
          const years = day + 9000 <= this.history.last_day ? 9000 : -9000;
          const other = this.history.clamp(day + years);
          this.acts.change({ day: other, swipe: swipe_first, shade: true });
          by_id('two_date').focus();
        },
      },
      t('two_open'),
    );
  }

  private controls(teller: Teller, beside: Beside, t: Say) {
    const points = this.history.turning_points;
    const date = make('input', {
      id: 'two_date',
      type: 'text',
      value: iso_of(beside.day),
      list: 'two_points',
      autocomplete: 'off',
      onchange: () => {
        const read = read_iso(date.value.trim());
        date.setAttribute('aria-invalid', String(!read));
        if (read) {
          this.acts.change({ ...beside, day: this.history.clamp(read.last) });
        }
      },
    });
    const shade = make('input', {
      id: 'two_shade',
      type: 'checkbox',
      checked: beside.shade,
      onchange: () => this.acts.change({ ...beside, shade: shade.checked }),
    });
    const button = (id: string, key: TextKey, act: () => void) =>
      make('button', { type: 'button', id, onclick: act }, t(key));
    return [
      make('label', { class: 'choice' }, make('span', {}, t('two_date')), date),
      make(
        'datalist',
        { id: 'two_points' },
        points.map((point) =>
          make('option', { value: iso_of(point.day) }, teller.part(point, 'title')),
        ),
      ),
      make(
        'label',
        { class: 'choice', title: t('two_shade_about') },
        shade,
        make('span', {}, t('two_shade')),
      ),
      button('two_swap', 'two_swap', () => this.acts.swap()),
      button('two_close', 'two_close', () => {
        this.acts.change(undefined);
        by_id('two_open').focus();
      }),
    ];
  }

  private table(teller: Teller, then: number, now: number, t: Say) {
    const changed = changes_between(this.history, then, now);
    const head = [t('gap_PLACE'), teller.day(then), teller.day(now)];
    return make(
      'section',
      { 'aria-labelledby': 'changes_heading' },
      make(
        'h2',
        { id: 'changes_heading' },
        t('two_changes', changed.length, teller.day(then), teller.day(now)),
      ),
      make('p', { class: 'about' }, t('two_shade_about')),
      make(
        'details',
        {},
        make('summary', {}, teller.say('as_table')),
        table(
          head,
          changed.map((one) => [
            teller.place_link(one.place),
            teller.court_link(one.then),
            teller.court_link(one.now),
          ]),
          { kind: 'dues_table' },
        ),
      ),
    );
  }
}
