// Page: puts the page of the record together and keeps view, address and page in step. The web app
// shows the same page within its own frame.

import { Atlas } from 'jinsong/map/atlas.js';
import { listen } from 'jinsong/map/input.js';
import { box_of_places } from 'jinsong/map/view.js';
import { read_address, write_address } from 'jinsong/report/address.js';
import { julian_of } from 'jinsong/report/calendar.js';
import { card } from 'jinsong/report/cards.js';
import { by_id, fill } from 'jinsong/report/dom.js';
import { fill_legend, fill_map_tools } from 'jinsong/report/legend.js';
import { day_panel } from 'jinsong/report/panel.js';
import { History } from 'jinsong/report/record.js';
import { holdings, rest_parts, shades_holder } from 'jinsong/report/rest.js';
import { Scenes } from 'jinsong/report/scenes.js';
import { make_search } from 'jinsong/report/search.js';
import { shade_value } from 'jinsong/report/shade_words.js';
import { Teller } from 'jinsong/report/teller.js';
import { Timeline } from 'jinsong/report/timeline.js';

/** @typedef {import('jinsong/report/address.js').PageView} PageView */

/** Milliseconds of rest after which the parts that take long are told anew. */
const pause_ms = 120;

export class RecordPage {
  /**
   * @param {{data: any, stage: import('jinsong/map/stage.js').Stage, relief: string | undefined,
   *   language: 'en' | 'zh'}} parts the record, or docs/formats/report.md; the address of the
   *   relief; the language in which the page opens.
   */
  constructor({ data, stage, relief, language: opened }) {
    this.history = data instanceof History ? data : new History(data);
    this.stage = stage;
    this.scenes = new Scenes(this.history, this.stage);
    const first = this.history.turning_points[0]?.day ?? this.history.first_day;
    /** @type {PageView} */
    this.start = {
      day: first,
      selection: null,
      layer: 'control',
      technique: null,
      language: opened,
      armies: true,
    };
    this.view = read_address(location.hash, this.start);
    this.view.day = this.history.clamp(this.view.day);
    this.teller = this.new_teller();
    this.atlas = new Atlas(
      /** @type {HTMLCanvasElement} */ (by_id('canvas')),
      this.stage,
      this.home(),
    );
    this.timeline = new Timeline(
      { track: by_id('track'), controls: by_id('controls'), date: by_id('date') },
      this.history,
      {
        go: (day) => this.go(day),
        step: (by) => this.step(by),
        point: (id, day) => this.select({ kind: 'event', id }, day),
      },
    );
    this.tell_search = make_search(by_id('search'), this.history, () => this.teller);
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    this.later = undefined;
    this.listen();
    this.load_relief(relief);
    this.tell();
    this.atlas.resize();
  }

  /** The part of the stage that holds the places, with a margin. */
  home() {
    return box_of_places(this.stage, { left: 0.03, right: 0.995, top: 0.03, bottom: 0.86 }, 0.06);
  }

  new_teller() {
    return new Teller(this.history, this.view.language, {
      select: (selection, day) => this.select(selection, day),
      go: (day) => this.go(day),
    });
  }

  /** @param {string | undefined} address */
  load_relief(address) {
    if (address) {
      const image = new Image();
      image.onload = () => {
        this.atlas.relief = image;
        this.atlas.look_at(this.atlas.view);
      };
      image.src = address;
    }
  }

  listen() {
    listen(this.atlas, by_id('map'), {
      on_pick: (place) => this.select(place ? { kind: 'place', id: place } : null),
      on_hover: (place, x, y) => this.hint(place, x, y),
    });
    new ResizeObserver(() => this.atlas.resize()).observe(by_id('map'));
    addEventListener('popstate', () => this.follow_address());
    addEventListener('hashchange', () => this.follow_address());
    this.listen_head();
  }

  /** What the head of the page does when it is used. */
  listen_head() {
    by_id('language').addEventListener('click', () => {
      this.speak(this.view.language === 'en' ? 'zh' : 'en');
      by_id('language').focus();
    });
  }

  /** @param {'en' | 'zh'} language */
  speak(language) {
    this.view = { ...this.view, language };
    this.keep(true);
    this.tell();
  }

  follow_address() {
    const view = read_address(location.hash, this.start);
    view.day = this.history.clamp(view.day);
    if (this.address(view) === this.address(this.view)) {
      return;
    }
    const same_language = view.language === this.view.language;
    this.view = view;
    if (same_language) {
      this.show();
      this.tell_map_tools();
      this.show_panel();
      this.tell_shades();
    } else {
      this.tell();
    }
  }

  /** The address of a view. @param {PageView} view */
  address(view) {
    return write_address(view);
  }

  /** Keeps the view in the address. @param {boolean} is_step a step that "back" should undo */
  keep(is_step) {
    const address = this.address(this.view);
    if (is_step && address !== location.hash) {
      history.pushState(null, '', address);
    } else {
      history.replaceState(null, '', address);
    }
  }

  /** @param {number} day */
  go(day) {
    const to = this.history.clamp(day);
    if (to === this.view.day) {
      return;
    }
    this.view = { ...this.view, day: to };
    this.show();
    clearTimeout(this.later);
    this.later = setTimeout(() => this.rest_here(), pause_ms);
  }

  /** What waits until the slider has come to rest. */
  rest_here() {
    this.keep(false);
    this.show_panel();
    const old = document.getElementById('holdings');
    const is_open = /** @type {HTMLDetailsElement | null} */ (
      document.getElementById('holdings_details')
    )?.open;
    if (old) {
      const fresh = holdings(this.teller, this.view.day);
      old.replaceWith(fresh);
      /** @type {HTMLDetailsElement} */ (by_id('holdings_details')).open = is_open ?? false;
    }
    this.tell_shades();
  }

  /** What the layer shows in words, if it shades; whether it was open stays so. */
  tell_shades() {
    const old = document.getElementById('shades_holder');
    if (old) {
      const is_open = old.querySelector('details')?.open ?? false;
      const fresh = shades_holder(this.teller, this.view);
      old.replaceWith(fresh);
      const details = fresh.querySelector('details');
      if (details) {
        details.open = is_open;
      }
    }
  }

  /** To the event before or after this day. @param {1 | -1} direction */
  step(direction) {
    const { events } = this.history;
    const { day, selection } = this.view;
    let at =
      selection?.kind === 'event' ? events.findIndex(({ event }) => event === selection.id) : -1;
    if (at >= 0 && events[at].day === day) {
      at += direction;
    } else {
      const after = events.findIndex((event) => event.day > day);
      at = direction > 0 ? after : (after < 0 ? events.length : after) - 1;
    }
    const event = events[at];
    if (event) {
      this.select({ kind: 'event', id: event.event }, event.day);
    }
  }

  /**
   * @param {import('jinsong/report/address.js').Selection | null} selection
   * @param {number} [day]
   */
  select(selection, day) {
    this.timeline.pause();
    this.view = {
      ...this.view,
      selection,
      day: day === undefined ? this.view.day : this.history.clamp(day),
    };
    this.keep(true);
    const place = this.scenes.place_selected(this.view);
    if (place) {
      this.atlas.reveal(place);
    }
    this.show();
    this.show_panel();
    const heading = document.getElementById('card_heading');
    by_id('panel').scrollTop = 0;
    heading?.focus({ preventScroll: innerWidth >= 900 });
  }

  /** The map and the slider of the view. */
  show() {
    this.atlas.show(this.scene_shown());
    this.timeline.show(this.view.day);
  }

  /** What the map shows of the view. */
  scene_shown() {
    return this.scenes.scene(this.view);
  }

  show_panel() {
    const { view, teller } = this;
    const shown = view.selection ? card(teller, view.selection, view.day) : null;
    fill(by_id('panel'), shown ?? day_panel(teller, view.day));
    by_id('canvas').setAttribute('aria-label', teller.say('map_label', teller.day(view.day)));
    fill_legend(by_id('legend'), teller, view, this.scenes.scene(view));
  }

  /** The head of the page, in the language of the view. */
  tell_head() {
    const { teller, view, history } = this;
    document.documentElement.lang = view.language === 'zh' ? 'zh-Hant' : 'en';
    const title = teller.part(history.pack, 'title');
    document.title = title;
    by_id('title').textContent = title;
    const years = julian_of(history.last_day).year - julian_of(history.first_day).year;
    by_id('subtitle').textContent = teller.say('subtitle', years);
    by_id('skip').textContent = teller.say('skip');
    const button = by_id('language');
    button.textContent = teller.say('language');
    button.title = teller.say('language_label');
    button.setAttribute('lang', view.language === 'zh' ? 'en' : 'zh-Hant');
  }

  /** Everything, in the language of the view. */
  tell() {
    const steps = this.telling();
    while (!steps.next().done);
  }

  /**
   * Tells everything step by step, so that whoever shows it can let others have their turn between.
   * @returns {Generator<void>}
   */
  *telling() {
    this.teller = this.new_teller();
    const { teller } = this;
    this.tell_head();
    by_id('map_heading').textContent = teller.say('map');
    by_id('map_help').textContent = teller.say('map_help');
    by_id('map').setAttribute('aria-label', teller.say('map'));
    by_id('map').setAttribute('aria-describedby', 'map_help');
    by_id('timeline_heading').textContent = teller.say('timeline');
    yield;
    this.timeline.tell(teller);
    yield;
    this.tell_search();
    this.tell_map_tools();
    yield;
    this.show();
    yield;
    this.show_panel();
    yield;
    this.tell_rest();
  }

  tell_map_tools() {
    /** @param {Partial<PageView>} change */
    const change = (change) => {
      this.view = { ...this.view, ...change };
      this.keep(true);
      this.show();
    };
    fill_map_tools(by_id('map_tools'), this.teller, this.view, {
      layer: (layer) => {
        change({ layer, technique: null });
        this.tell_map_tools();
        by_id('layer').focus();
        this.show_panel();
        this.tell_shades();
      },
      technique: (technique) => {
        change({ technique });
        this.show_panel();
        this.tell_shades();
      },
      armies: (armies) => change({ armies }),
      zoom: (factor) => this.atlas.zoom(factor),
      home: () => this.atlas.go_home(),
    });
  }

  /** What stands below the map. */
  tell_rest() {
    const parts = rest_parts(this.teller, this.view);
    fill(
      by_id('rest'),
      parts.map((part) => part()),
    );
  }

  /** @param {string | null} place @param {number} x @param {number} y */
  hint(place, x, y) {
    const hint = by_id('hint');
    hint.hidden = place === null;
    if (place === null) {
      return;
    }
    hint.textContent = this.hint_words(place);
    hint.style.transform = `translate(${Math.round(x + 14)}px, ${Math.round(y + 12)}px)`;
  }

  /** A place and whose it is. @param {string} place */
  hint_words(place) {
    const span = this.history.control_on(place, this.view.day);
    const holder = this.teller.polity(span?.holder);
    const words = [
      this.teller.place(place),
      span && span.owner !== span.holder
        ? this.teller.say('occupied_from', holder, this.teller.polity(span.owner))
        : holder,
    ];
    const shades = this.scenes.shades(this.view);
    if (shades) {
      words.push(shade_value(this.teller, this.view, shades.value_of(place)));
    }
    return words.join(' · ');
  }
}
