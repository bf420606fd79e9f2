// Told: the data of the page in one language: names, dates, numbers.

import { date_words, day_words } from 'jinsong/report/calendar.js';
import { written } from 'jinsong/report/say.js';
import { say } from 'jinsong/whatif/text.js';

/**
 * @typedef {'en' | 'zh'} Language
 * @typedef {'without' | 'with'} Side
 * @typedef {{value: number, low: number, high: number, hits?: number}} Estimate
 * @typedef {{necessity: Estimate | null, sufficiency: Estimate | null, both: Estimate}} Causation
 * @typedef {Record<string, any>} Question as the call `whatif` answers it
 * @typedef {Record<string, any>} Event
 * @typedef {Record<string, any>} Data docs/formats/whatif_report.md
 */

/** @type {Side[]} */
const both_sides = ['without', 'with'];

export class Told {
  /** @param {Data} data @param {Language} language */
  constructor(data, language) {
    this.data = data;
    this.language = language;
    /** @type {Map<string, any>} */
    this.places = new Map(data.places.map((/** @type {any} */ one) => [one.id, one]));
    /** @type {Map<string, any>} */
    this.polities = new Map(data.polities.map((/** @type {any} */ one) => [one.id, one]));
    this.members = /** @type {number} */ (data.answer.members);
    /** Nothing is changed: the futures are a cloud, and not two branches to compare. */
    this.is_cloud = data.answer.changed === false;
    /** The branches that are told. Of a cloud both are one. */
    this.sides = this.is_cloud ? both_sides.slice(1) : both_sides;
  }

  /**
   * What is said of two branches, or of a cloud.
   * @template T
   * @param {T} of_branches
   * @param {T} of_cloud
   */
  either(of_branches, of_cloud) {
    return this.is_cloud ? of_cloud : of_branches;
  }

  /** What a branch is called within a line. @param {Side} side */
  branch(side) {
    return this.say(this.either(side, 'all_futures'));
  }

  /** What a branch is called by itself. @param {Side} side */
  branch_name(side) {
    return this.say(this.either(side === 'with' ? 'With' : 'Without', 'All_futures'));
  }

  /** @param {string} key @param {...(string | number)} values */
  say(key, ...values) {
    return say(this.language, key, ...values);
  }

  /** @param {any} thing @param {string} stem "name", "title", "question" … */
  part(thing, stem) {
    return written(String(thing?.[`${stem}_${this.language}`] ?? thing?.[`${stem}_en`] ?? ''));
  }

  /**
   * A word of the data in the language of the page; empty where it has none.
   * @param {string} family
   * @param {string} value
   */
  known_word(family, value) {
    return written(this.data.words[`${family}.${value}`]?.[this.language === 'zh' ? 1 : 0] ?? '');
  }

  /** @param {string | null | undefined} id */
  place(id) {
    return id ? this.part(this.places.get(id), 'name') || id : '';
  }

  /** @param {string | null | undefined} id */
  polity(id) {
    return id ? this.part(this.polities.get(id), 'name') || id : this.say('nobody');
  }

  /** @param {number | string} day a Julian day number, or a date as the data writes it */
  day(day) {
    return typeof day === 'number' ? day_words(day, this.language) : date_words(day, this.language);
  }

  /** @param {number} share */
  percent(share) {
    const rounded = Math.round(share * 100);
    return `${share > 0 && rounded === 0 ? '<1' : share < 1 && rounded === 100 ? '>99' : rounded}%`;
  }

  /** @param {number} years */
  years(years) {
    return years === 1 ? this.say('year_one') : this.say('years', years);
  }

  /** @param {Estimate} estimate */
  percent_span({ low, high }) {
    return this.say('span', this.percent(low), this.percent(high));
  }

  /** @param {number} share in points of a hundred, with its sign */
  points(share) {
    const value = Math.round(share * 1000) / 10;
    return `${value > 0 ? '+' : value < 0 ? '−' : ''}${Math.abs(value).toFixed(1)}`;
  }

  /** @param {number} value */
  number(value) {
    const rounded = Math.abs(value) >= 100 ? Math.round(value) : Math.round(value * 100) / 100;
    return rounded.toLocaleString('en-US').replace('-', '−');
  }

  /** A large number in few signs: "1.2 million", "120萬". @param {number} value */
  short(value) {
    const size = Math.abs(value);
    const sign = value < 0 ? '−' : '';
    const cut = (/** @type {number} */ by) => {
      const part = size / by;
      return String(part >= 100 ? Math.round(part) : Math.round(part * 10) / 10);
    };
    if (this.language === 'zh') {
      return sign + (size >= 1e4 ? written(`${cut(1e4)}萬`) : String(Math.round(size)));
    }
    if (size >= 1e6) {
      return `${sign}${cut(1e6)}m`;
    }
    return sign + (size >= 1e4 ? `${cut(1e3)}k` : Math.round(size).toLocaleString('en-US'));
  }

  /** @param {string[]} names */
  list(names) {
    if (this.language === 'zh') {
      return names.join('、');
    }
    return names.length < 2
      ? names.join('')
      : `${names.slice(0, -1).join(', ')} and ${names[names.length - 1]}`;
  }

  /** The first sentence of an event's title, without losses and terms. @param {Event} event */
  headline(event) {
    const title = this.part(event, 'title');
    const end = title.search(/[;；]/);
    return (end < 0 ? title : title.slice(0, end)).replace(/,$/, '');
  }

  /** The question of the page: the first. @returns {Question} */
  get question() {
    return this.data.answer.questions[0];
  }

  /** @param {Question} question */
  asked(question) {
    const asked = this.part(question, 'question');
    return question.outcome ? asked : this.say('expression', asked);
  }

  /** What was changed, in the words of the option. */
  get change() {
    return this.chosen(this.data.do);
  }

  /** The question of the page as a title: what was changed, or since when nothing is. */
  get title() {
    if (this.is_cloud) {
      return this.say('what_could', this.day(this.data.answer.from));
    }
    const [choice] = this.data.do;
    return choice
      ? this.say('what_if', this.polity(choice.polity), this.change)
      : this.say(
          'what_if_orders',
          this.list([
            ...this.data.answer.orders.map((/** @type {string} */ one) => this.say('ordered', one)),
            ...this.data.answer.set.map((/** @type {string} */ one) => this.say('by_hand', one)),
          ]),
        );
  }

  /** What stands against it; empty: the courts are free. */
  get other() {
    return this.chosen(this.data.against);
  }

  /** @param {any[]} choices */
  chosen(choices) {
    return choices
      .map((choice) => {
        const option = choice.options.find((/** @type {any} */ one) => one.id === choice.chosen);
        return this.part(option, 'label') || choice.chosen;
      })
      .join(this.language === 'zh' ? '；' : '; ');
  }

  /** @param {string} source "songshi(23)" */
  citation(source) {
    const match = /^([^(]+)(?:\((.*)\))?$/.exec(source);
    const key = match?.[1] ?? source;
    const text = written(this.data.works[key] ?? key)
      .replace(/--/g, '–')
      .replace(/\.$/, '');
    return match?.[2] ? `${text}: ${match[2]}.` : `${text}.`;
  }
}
