// Page: puts the page of a what-if together, in the language that is chosen. The web app shows the
// same page below its own form.

import { box_of_places } from 'jinsong/map/view.js';
import { julian_of, read_iso } from 'jinsong/report/calendar.js';
import { add, by_id, fill, make } from 'jinsong/report/dom.js';
import { answer_section } from 'jinsong/whatif/answer.js';
import { again_section, belief_section, sources_section } from 'jinsong/whatif/belief.js';
import { Chances } from 'jinsong/whatif/chances.js';
import { decision_section } from 'jinsong/whatif/decision.js';
import { fans_section } from 'jinsong/whatif/fans.js';
import { handout } from 'jinsong/whatif/handout.js';
import { maps_section } from 'jinsong/whatif/maps.js';
import { path_section, stories_section } from 'jinsong/whatif/stories.js';
import { survival_section } from 'jinsong/whatif/survival.js';
import { Told } from 'jinsong/whatif/told.js';

export class AnswerPage {
  /**
   * @param {{data: any, stage: import('jinsong/map/stage.js').Stage, language: 'en' | 'zh'}} parts
   *   docs/formats/whatif_report.md
   */
  constructor({ data, stage, language }) {
    this.data = data;
    this.stage = stage;
    this.whole = box_of_places(stage, { left: 0.02, right: 0.995, top: 0.02, bottom: 0.98 });
    /** @type {CanvasImageSource | null} */
    this.relief = null;
    this.language = language;
    /** @type {() => void} */
    this.redraw = () => {};
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    this.later = undefined;
    this.listen_head();
    let width = 0;
    new ResizeObserver(([entry]) => {
      if (entry.contentRect.width !== width) {
        width = entry.contentRect.width;
        clearTimeout(this.later);
        this.later = setTimeout(() => this.redraw(), 120);
      }
    }).observe(by_id('report'));
  }

  /** What is done with a card with charts when it is drawn. @param {HTMLElement} _card */
  on_shown(_card) {}

  /** What the head of the page does when it is used. */
  listen_head() {
    by_id('language').addEventListener('click', () => {
      this.language = this.language === 'en' ? 'zh' : 'en';
      history.replaceState(null, '', `#lang=${this.language}`);
      this.tell();
    });
    by_id('print').addEventListener('click', () => print());
  }

  /**
   * Loads the shades of the ground; without them the maps are flat.
   * @param {string | undefined} address
   */
  async load_relief(address) {
    if (address) {
      const image = new Image();
      image.src = address;
      await image.decode().catch(() => {});
      this.relief = image.complete && image.naturalWidth > 0 ? image : null;
    }
  }

  /** @param {Told} told */
  ground(told) {
    const chances = new Chances(told);
    const named = this.data.survival
      .filter((/** @type {any} */ life) => life.kind === 'place')
      .map((/** @type {any} */ life) => life.id);
    const day = read_iso(this.data.answer.until)?.last ?? 0;
    return {
      stage: this.stage,
      relief: this.relief,
      chances,
      box: chances.focus(this.stage, named) ?? this.whole,
      named,
      called: chances.worth_a_name(this.data.fans.courts[0]?.id),
      year: julian_of(day).year,
      on_shown: (/** @type {HTMLElement} */ card) => this.on_shown(card),
    };
  }

  /** @param {Told} told */
  title_section(told) {
    return make(
      'section',
      { class: 'title' },
      make('h1', {}, told.title),
      make(
        'p',
        { class: 'lead' },
        told.say(
          told.either('asked_line', 'asked_line_cloud'),
          told.asked(told.question),
          told.day(this.data.answer.until),
          told.day(this.data.answer.from),
        ),
      ),
      make(
        'p',
        {},
        this.data.against.length > 0
          ? told.say('other_branch_chosen', told.other)
          : told.say(told.either('other_branch', 'no_other_branch')),
      ),
    );
  }

  /** The head of the page. @param {Told} told */
  tell_head(told) {
    document.documentElement.lang = this.language === 'zh' ? 'zh-Hant' : 'en';
    document.title = told.title;
    by_id('kicker').textContent = told.say(told.either('kicker', 'kicker_cloud'), told.members);
    by_id('skip').textContent = told.say('skip');
    by_id('print').textContent = told.say('print');
    const button = by_id('language');
    button.textContent = told.say('language');
    button.title = told.say('language_label');
    button.setAttribute('lang', this.language === 'zh' ? 'en' : 'zh-Hant');
  }

  /**
   * Tells the page step by step, so that whoever shows it can let others have their turn between.
   * @returns {Generator<void>}
   */
  *steps() {
    const told = new Told(this.data, this.language);
    this.tell_head(told);
    const report = by_id('report');
    fill(report);
    yield;
    const ground = this.ground(told);
    yield;
    const maps = maps_section(ground, this.whole);
    yield;
    for (const part of [
      () => this.title_section(told),
      () => answer_section(told),
      () => decision_section(told),
      () => maps.element,
      () => fans_section(told),
      () => survival_section(told),
      () => stories_section(told),
      () => path_section(told),
      () => belief_section(told),
      () => this.handout_section(told),
      () => sources_section(told),
      () => again_section(told),
    ]) {
      add(report, [part()]);
      yield;
    }
    this.redraw = maps.redraw;
    for (const redraw of maps.redraws) {
      redraw();
      yield;
    }
    const sheets = handout({ ...ground });
    fill(by_id('handout'), ...sheets.elements);
    yield;
    for (const redraw of sheets.redraws) {
      redraw();
      yield;
    }
  }

  tell() {
    const steps = this.steps();
    while (!steps.next().done);
  }

  /** @param {Told} told */
  handout_section(told) {
    return make(
      'section',
      { class: 'part', 'aria-labelledby': 'handout_heading' },
      make('h2', { id: 'handout_heading' }, told.say('handout')),
      make('p', {}, told.say(told.either('handout_about', 'handout_about_cloud'))),
      make('button', { type: 'button', class: 'quiet', onclick: () => print() }, told.say('print')),
    );
  }
}
