// Teller: how the page says things in its language: names, dates, words of the data, sources, and
// the buttons that lead from one thing to another.

import { date_words, day_words } from 'jinsong/report/calendar.js';
import { make } from 'jinsong/report/dom.js';
import { written } from 'jinsong/report/say.js';
import { grouped, say } from 'jinsong/report/text.js';

/**
 * @typedef {import('jinsong/report/record.js').History} History
 * @typedef {import('jinsong/report/address.js').Selection} Selection
 * @typedef {import('jinsong/report/address.js').SelectionKind} SelectionKind
 * @typedef {{select: (selection: Selection | null, day?: number) => void,
 *   go: (day: number) => void}} Acts
 */

export class Teller {
  /**
   * @param {History} history
   * @param {'en' | 'zh'} language
   * @param {Acts} acts
   */
  constructor(history, language, acts) {
    this.history = history;
    this.language = language;
    this.acts = acts;
  }

  /** @param {string} key @param {...(string | number)} values */
  say(key, ...values) {
    return say(this.language, key, ...values);
  }

  /** @param {string} family @param {string | undefined} value a word of the data */
  word(family, value) {
    const pair = value === undefined ? undefined : this.history.words[`${family}.${value}`];
    const word = pair ? pair[this.language === 'zh' ? 1 : 0] : (value ?? '');
    return pair ? written(word) : word.replaceAll(/[_-]/g, ' ');
  }

  /** @param {any} thing @param {string} part "name", "title", "summary" ... */
  part(thing, part) {
    return written(String(thing?.[`${part}_${this.language}`] ?? thing?.[`${part}_en`] ?? ''));
  }

  /** @param {string | undefined | null} id */
  place(id) {
    return id ? this.part(this.history.places.get(id), 'name') || id : this.say('unknown');
  }

  /** @param {string | undefined | null} id */
  polity(id) {
    return id ? this.part(this.history.polities.get(id), 'name') || id : this.say('nobody');
  }

  /** @param {string | undefined | null} id */
  person(id) {
    return id ? this.part(this.history.people.get(id), 'name') || id : this.say('unknown');
  }

  /** @param {string} id */
  technique(id) {
    return this.part(this.history.techniques.get(id), 'name') || id;
  }

  /**
   * The title under which a person rules, else the name.
   * @param {string} polity
   * @param {string} person
   */
  ruler(polity, person) {
    const reigns = /** @type {any} */ (this.history.polities.get(polity))?.reigns ?? [];
    const reign = reigns.find((/** @type {any} */ one) => one.ruler === person);
    return (reign && this.part(reign, 'title')) || this.person(person);
  }

  /** @param {string | undefined} text a date as the record writes it */
  date(text) {
    return text ? date_words(text, this.language) : this.say('unknown');
  }

  /** @param {number} day */
  day(day) {
    return day_words(day, this.language);
  }

  /** @param {{date: string, date_end?: string}} event */
  event_date(event) {
    const first = this.date(event.date);
    return event.date_end && event.date_end !== event.date
      ? this.say('from_to', first, this.date(event.date_end))
      : first;
  }

  /** @param {string[]} names */
  list(names) {
    return names.join(this.language === 'zh' ? '、' : ', ');
  }

  /**
   * A button that leads to a thing.
   * @param {SelectionKind} kind
   * @param {string} id
   * @param {string} text
   * @param {number} [day]
   */
  link(kind, id, text, day) {
    return make(
      'button',
      {
        type: 'button',
        class: 'link',
        'data-kind': kind,
        'data-id': id,
        onclick: () => this.acts.select({ kind, id }, day),
      },
      text,
    );
  }

  /** @param {string} id */
  place_link(id) {
    return this.link('place', id, this.place(id));
  }

  /** @param {string} id */
  person_link(id) {
    return this.history.people.has(id) ? this.link('person', id, this.person(id)) : this.person(id);
  }

  /** @param {string} id @param {{title_en?: string, title_zh?: string}} [otherwise] */
  event_link(id, otherwise) {
    const event = this.history.event_of.get(id);
    return event
      ? this.link('event', id, this.part(event, 'title'), event.day)
      : this.part(otherwise, 'title') || id;
  }

  /** @param {string} id a court with its colour */
  court(id) {
    return make('span', { class: 'court' }, this.swatch(id), this.polity(id));
  }

  /** A court with its colour, which leads to its card. @param {string | null | undefined} id */
  court_link(id) {
    return id && this.history.polities.has(id)
      ? make('span', { class: 'court' }, this.swatch(id), this.link('court', id, this.polity(id)))
      : this.polity(id);
  }

  /** @param {string} id */
  swatch(id) {
    return make('span', {
      class: 'swatch',
      style: `--colour: ${this.history.polities.get(id)?.colour ?? '#888888'}`,
      'aria-hidden': 'true',
    });
  }

  /** @param {string} source "songshi(23)" */
  citation(source) {
    const match = /^([^(]+)(?:\((.*)\))?$/.exec(source);
    const key = match?.[1] ?? source;
    const cited = this.history.sources.get(key)?.citation ?? key;
    const text = written(cited).replace(/--/g, '–').replace(/\.$/, '');
    return match?.[2] ? `${text}: ${match[2]}.` : `${text}.`;
  }

  /**
   * Sources and how sure the fact is, folded away.
   * @param {{sources?: string[], confidence?: string, note?: string, basis?: string}} fact
   * @param {boolean} [open]
   */
  evidence(fact, open = false) {
    const sources = fact.sources ?? [];
    const sure = fact.confidence
      ? make(
          'span',
          { class: `sure ${fact.confidence}` },
          this.say('confidence', this.word('confidence', fact.confidence)),
        )
      : null;
    const summary =
      sources.length > 0 ? this.say('sources_n', sources.length) : this.say('sources');
    return make(
      'details',
      { class: 'evidence', open },
      make('summary', {}, summary, sure ? ' · ' : '', sure),
      sources.length > 0
        ? make(
            'ul',
            {},
            sources.map((source) => make('li', { lang: 'en' }, this.citation(source))),
          )
        : make(
            'p',
            {},
            this.say('no_source'),
            fact.basis ? ` (${this.word('basis', fact.basis)})` : '',
          ),
      fact.note ? make('p', { class: 'note', lang: 'en' }, fact.note) : null,
    );
  }

  /** @param {import('jinsong/report/record.js').Dispute[]} disputes */
  disputes(disputes) {
    if (disputes.length === 0) {
      return null;
    }
    const readings = disputes.flatMap((dispute) => dispute.readings);
    return make(
      'div',
      { class: 'disputed' },
      make('h4', {}, this.say('disputed')),
      make(
        'ul',
        {},
        readings.map((reading) =>
          make(
            'li',
            {},
            this.part(reading, 'description'),
            reading.is_default ? make('em', {}, ` (${this.say('reading_default')})`) : '',
            this.evidence(reading),
          ),
        ),
      ),
    );
  }

  /** @param {number} value */
  number(value) {
    return grouped(value);
  }

  /** @param {string} good @param {number} amount */
  amount(good, amount) {
    const pair = this.history.words[`good.${good}`];
    const pattern = pair ? pair[this.language === 'zh' ? 1 : 0] : `{0} ${good}`;
    return written(pattern).replace('{0}', grouped(amount));
  }
}
