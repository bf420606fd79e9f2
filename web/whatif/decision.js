// Decision: what was known, what pressed, what could be done, what history did. Where nothing is
// changed, the last alone.

import { make } from 'jinsong/report/dom.js';

/** @typedef {import('jinsong/whatif/told.js').Told} Told */

/**
 * The options of a decision, each with whether history took it and whether it is asked here.
 * @param {Told} told
 * @param {any} choice
 */
export function option_list(told, choice) {
  const other = told.data.against.find((/** @type {any} */ one) => one.id === choice.id);
  return make(
    'ul',
    { class: 'options' },
    choice.options.map((/** @type {any} */ option) => {
      const tags = [
        option.id === choice.chosen
          ? make('span', { class: 'tag here' }, told.say('taken_here'))
          : null,
        option.taken ? make('span', { class: 'tag history' }, told.say('taken_in_history')) : null,
        other && option.id === other.chosen
          ? make('span', { class: 'tag other' }, told.say('taken_other'))
          : null,
      ].filter(Boolean);
      return make(
        'li',
        { class: option.id === choice.chosen ? 'chosen' : '' },
        told.part(option, 'label'),
        tags.length > 0 ? ' ' : null,
        tags,
      );
    }),
  );
}

/** @param {Told} told @param {any} choice */
function one_decision(told, choice) {
  return make(
    'div',
    { class: 'decision' },
    make('h3', {}, told.part(choice, 'title')),
    make('p', { class: 'lead' }, told.part(choice, 'question')),
    make(
      'dl',
      { class: 'facts' },
      ['known', 'pressure'].map((key) =>
        make('div', {}, make('dt', {}, told.say(key)), make('dd', {}, told.part(choice, key))),
      ),
      make(
        'div',
        { class: 'whole' },
        make('dt', {}, told.say('options')),
        make('dd', {}, option_list(told, choice)),
      ),
      make(
        'div',
        { class: 'whole' },
        make('dt', {}, told.say('came_of_it')),
        make('dd', {}, told.part(choice, 'consequence')),
      ),
    ),
  );
}

/**
 * A list of orders or the like under its heading; nothing if it is empty.
 * @param {Told} told
 * @param {string} heading
 * @param {any[]} lines each what a list item holds
 */
function told_list(told, heading, lines) {
  return lines.length === 0
    ? null
    : make(
        'div',
        {},
        make('h3', {}, told.say(heading)),
        make(
          'ul',
          { class: 'options' },
          lines.map((line) => make('li', {}, line)),
        ),
      );
}

/**
 * The orders of a branch, in how many futures they could be obeyed, and for how long they held.
 * @param {Told} told
 * @param {'without' | 'with'} side
 * @param {string} heading
 */
function orders(told, side, heading) {
  const fates = told.data.answer.order_fates[side];
  return told_list(
    told,
    heading,
    fates.map((/** @type {any} */ fate) => [
      make('span', { lang: 'en' }, fate.order),
      ` — ${told.say('order_stood', fate.stood, told.members)}`,
      fate.hold ? told.say('order_held', fate.hold.days, fate.hold.whole) : null,
    ]),
  );
}

/** What was changed by hand. @param {Told} told */
function surgery(told) {
  return told_list(
    told,
    'surgery',
    told.data.answer.set.map((/** @type {string} */ one) => make('span', { lang: 'en' }, one)),
  );
}

/** @param {Told} told */
export function decision_section(told) {
  const outcome = told.data.outcomes[0];
  if (told.is_cloud) {
    return outcome?.answer_en
      ? make(
          'section',
          { class: 'part', 'aria-labelledby': 'decision_heading' },
          make('h2', { id: 'decision_heading' }, told.say('in_history')),
          make('p', { class: 'history' }, told.part(outcome, 'answer')),
        )
      : null;
  }
  return make(
    'section',
    { class: 'part', 'aria-labelledby': 'decision_heading' },
    make(
      'h2',
      { id: 'decision_heading' },
      told.say(told.data.do.length > 0 ? 'decision' : 'change'),
    ),
    told.data.do.map((/** @type {any} */ choice) => one_decision(told, choice)),
    surgery(told),
    orders(told, 'with', 'orders'),
    orders(told, 'without', 'orders_against'),
    outcome?.answer_en
      ? make(
          'p',
          { class: 'history' },
          make('strong', {}, told.say('colon', told.say('in_history'), '')),
          told.part(outcome, 'answer'),
        )
      : null,
  );
}
