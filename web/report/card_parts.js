// Card parts: what several cards have.

import { make } from 'jinsong/report/dom.js';

/**
 * @typedef {import('jinsong/report/teller.js').Teller} Teller
 * @typedef {import('jinsong/report/dom.js').Children} Children
 */

/**
 * The heading of a card, with the name in the other language under it.
 * @param {Teller} teller
 * @param {any} thing
 * @param {string} part
 */
export function heading(teller, thing, part) {
  const other = teller.language === 'zh' ? 'en' : 'zh';
  return [
    make('h3', { id: 'card_heading', tabindex: '-1' }, teller.part(thing, part)),
    make(
      'p',
      { class: 'other_name', lang: other === 'zh' ? 'zh-Hant' : 'en' },
      thing[`${part}_${other}`] ?? '',
    ),
  ];
}

/** @param {string} title @param {...Children} content */
export function section(title, ...content) {
  return make('section', {}, make('h4', {}, title), ...content);
}

/** @param {Teller} teller @param {import('jinsong/report/record.js').Event[]} events */
export function event_list(teller, events) {
  return make(
    'ol',
    { class: 'plain' },
    events.map((event) =>
      make(
        'li',
        {},
        make('span', { class: 'when' }, teller.date(event.date), ' '),
        teller.event_link(event.event),
      ),
    ),
  );
}
