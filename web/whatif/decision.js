// Decision: what was known, what pressed, what could be done, what history did.

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
 * The orders of the branch with the change, and in how many futures they could be obeyed.
 * @param {Told} told
 */
function orders(told) {
  const fates = told.data.answer.order_fates?.with ?? [];
  return fates.length === 0
    ? null
    : make(
        'div',
        {},
        make('h3', {}, told.say('orders')),
        make(
          'ul',
          { class: 'options' },
          fates.map((/** @type {any} */ fate) =>
            make(
              'li',
              {},
              make('span', { lang: 'en' }, fate.order),
              ` — ${told.say('order_stood', fate.stood, told.members)}`,
            ),
          ),
        ),
      );
}

/** @param {Told} told */
export function decision_section(told) {
  const outcome = told.data.outcomes[0];
  return make(
    'section',
    { class: 'part', 'aria-labelledby': 'decision_heading' },
    make(
      'h2',
      { id: 'decision_heading' },
      told.say(told.data.do.length > 0 ? 'decision' : 'change'),
    ),
    told.data.do.map((/** @type {any} */ choice) => one_decision(told, choice)),
    orders(told),
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
