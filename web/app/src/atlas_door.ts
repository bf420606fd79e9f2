// Atlas door: the page of the record within the frame of the app.

import type { Scene } from 'jinsong/map/scene.js';
import { layers, write_address, type PageView } from 'jinsong/report/address.js';
import { read_iso } from 'jinsong/report/calendar.js';
import { add, by_id, fill, make } from 'jinsong/report/dom.js';
import { RecordPage } from 'jinsong/report/page.js';
import { rest_parts } from 'jinsong/report/rest.js';

import { door_of } from './address';
import { read_beside, TwoDays, write_beside, type Beside } from './atlas/two_days';
import { breath } from './breath';
import { history_of, type Prepared } from './load';
import { say, type Language } from './text';

export interface FrameActs {
  /** The language that the page has been told in, from its address. */
  spoken(language: Language): void;
}

/** The elements that the page fills: those of web/report/page.html without its head. */
export function atlas_element(): HTMLElement {
  return make(
    'main',
    {},
    make('h1', { class: 'unseen', id: 'title' }),
    make(
      'div',
      { class: 'stage' },
      make(
        'section',
        { class: 'map', id: 'map_section', 'aria-labelledby': 'map_heading' },
        make('h2', { class: 'unseen', id: 'map_heading' }),
        make(
          'div',
          { class: 'map_frame', id: 'map', tabindex: '0', role: 'group' },
          make('canvas', { id: 'canvas', role: 'img' }),
          make('div', { class: 'map_hint', id: 'hint', hidden: true }),
        ),
        make('p', { class: 'unseen', id: 'map_help' }),
        make('div', { class: 'map_tools', id: 'map_tools' }),
        make('div', { class: 'map_tools two_days', id: 'two_days' }),
        make('details', { class: 'legend', id: 'legend' }),
      ),
      make(
        'section',
        { class: 'timeline', id: 'timeline', 'aria-labelledby': 'timeline_heading' },
        make('h2', { class: 'unseen', id: 'timeline_heading' }),
        make(
          'div',
          { class: 'timeline_head' },
          make('div', { class: 'date', id: 'date' }),
          make('div', { class: 'controls', id: 'controls' }),
        ),
        make('div', { class: 'track', id: 'track' }),
      ),
      make('aside', { class: 'panel', id: 'panel', tabindex: '-1' }),
    ),
    make('div', { class: 'rest', id: 'changes', hidden: true }),
    make('div', { class: 'rest', id: 'rest' }),
  );
}

export class AtlasDoor extends RecordPage {
  private readonly acts: FrameActs;
  private readonly two_days: TwoDays;
  private beside: Beside | undefined;
  /** What a link said wrongly, until the visitor goes on. */
  private wrong: string[] = [];

  constructor(prepared: Prepared, language: Language, acts: FrameActs) {
    super({
      data: history_of(prepared),
      stage: prepared.stage,
      relief: prepared.relief,
      language,
    });
    this.acts = acts;
    this.tell_head();
    this.beside = this.beside_of(location.hash);
    this.wrong = this.told_wrongly(location.hash);
    this.two_days = new TwoDays(this.atlas, this.history, {
      change: (beside) => this.put_beside(beside),
      swap: () => this.swap_days(),
    });
    this.show();
    this.show_panel();
  }

  /** What the address says that there is not, or that cannot be read. */
  private told_wrongly(hash: string): string[] {
    const { history } = this;
    const said = new URLSearchParams(hash.replace(/^#/, ''));
    const known: Record<string, { has: (id: string) => boolean }> = {
      place: history.places,
      event: history.event_of,
      person: history.people,
      treaty: history.treaties,
      court: history.polities,
      technique: history.techniques,
      layer: new Set<string>(layers),
    };
    const is_day = (text: string) => {
      const read = read_iso(text);
      return Boolean(read && read.last >= history.first_day && read.first <= history.last_day);
    };
    return [...said]
      .filter(([name, text]) =>
        name === 'date' || name === 'beside' ? !is_day(text) : known[name]?.has(text) === false,
      )
      .map(([name, text]) => `${name}=${text}`);
  }

  private beside_of(hash: string): Beside | undefined {
    const beside = read_beside(hash);
    return beside && { ...beside, day: this.history.clamp(beside.day) };
  }

  private put_beside(beside: Beside | undefined) {
    const is_line_only = beside !== undefined && beside.day === this.beside?.day;
    this.beside = beside;
    this.keep(!is_line_only);
    this.show();
    if (!is_line_only) {
      this.show_panel();
    }
    this.two_days.tell(this.teller, this.view);
  }

  private swap_days() {
    if (this.beside) {
      const { day } = this.view;
      this.view = { ...this.view, day: this.beside.day };
      this.put_beside({ ...this.beside, day });
      document.getElementById('two_swap')?.focus();
    }
  }

  override keep(is_step: boolean) {
    this.wrong = [];
    super.keep(is_step);
  }

  override address(view: PageView): string {
    return write_address(view) + write_beside(this.beside);
  }

  /** Step by step, so that the page stays at hand; the first time at once. */
  override tell() {
    if (!this.two_days) {
      super.tell();
      return;
    }
    const steps = this.telling();
    steps.next();
    const { teller } = this;
    void (async () => {
      do {
        await breath();
        // Told anew meanwhile, in another language.
      } while (teller === this.teller && !steps.next().done);
    })();
  }

  /** Part by part, so that the page stays at hand. */
  override tell_rest() {
    const { teller } = this;
    const holder = by_id('rest');
    fill(holder);
    void (async () => {
      for (const part of rest_parts(teller, this.view)) {
        await breath();
        // Told anew meanwhile, in another language.
        if (teller !== this.teller) {
          return;
        }
        add(holder, [part()]);
      }
    })();
  }

  override scene_shown(): Scene {
    const { beside, view } = this;
    const now = super.scene_shown();
    // The first time is before the constructor has made the second map.
    return this.two_days
      ? this.two_days.show(beside, now, () => this.scenes.scene({ ...view, day: beside!.day }))
      : now;
  }

  override show_panel() {
    super.show_panel();
    if (this.wrong?.length > 0) {
      const words = this.wrong.map((one) => say(this.view.language, 'link_value', one));
      const notice = { class: 'link_trouble', role: 'alert' };
      by_id('panel').prepend(make('p', notice, words.join(' ')));
    }
    this.two_days?.tell(this.teller, this.view);
  }

  override hint_words(place: string): string {
    const { beside, teller, view } = this;
    if (!beside) {
      return super.hint_words(place);
    }
    const on = (day: number) => [
      teller.day(day),
      teller.polity(this.history.control_on(place, day)?.holder),
    ];
    const words = [teller.place(place), ...on(beside.day), ...on(view.day)];
    return say(view.language, 'two_hint', ...words);
  }

  /** The head is the app's: it asks for another language by `speak`. */
  override listen_head() {}

  override tell_head() {
    const { teller, view, history } = this;
    const title = teller.part(history.pack, 'title');
    document.title = title;
    by_id('title').textContent = title;
    // The first time is before the constructor has been given whom to tell.
    this.acts?.spoken(view.language);
  }

  override follow_address() {
    if (door_of(location.hash) === 'atlas') {
      const beside = this.beside_of(location.hash);
      this.wrong = this.told_wrongly(location.hash);
      if (this.wrong.length > 0) {
        this.show_panel();
      }
      if (write_beside(beside) !== write_beside(this.beside)) {
        this.beside = beside;
        this.show();
        this.show_panel();
      }
      super.follow_address();
    }
  }

  /** Before another part of the app is shown: nothing may be told where nothing is to be seen. */
  leave() {
    this.timeline.pause();
    clearTimeout(this.later);
  }

  /** Draws the map anew: the letters of its names have come. */
  look_again() {
    this.atlas.look_at(this.atlas.view);
  }

  /** When the Atlas is shown again. */
  come_back() {
    this.rest_here();
  }
}
