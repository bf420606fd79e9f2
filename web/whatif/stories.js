// Stories: single futures told, each sentence a button that shows what the event rests on; and the
// chain of causes that led to an answer.

import { by_id, fill, make } from 'jinsong/report/dom.js';

/**
 * @typedef {import('jinsong/whatif/told.js').Told} Told
 * @typedef {import('jinsong/whatif/told.js').Side} Side
 * @typedef {import('jinsong/whatif/told.js').Event} Event
 */

/**
 * All events of one branch of a future that the page knows, by reference.
 * @param {any} pair
 * @param {Side} side
 * @returns {Map<string, Event>}
 */
function events_of(pair, side) {
  const steps = pair[side].turn?.path?.steps ?? [];
  return new Map([...pair[side].events, ...steps].map((event) => [event.event, event]));
}

/** @param {Told} told @param {Event} event */
function origin_words(told, event) {
  const key = { rule: 'event_rule', order: 'event_order' }[String(event.origin)];
  return told.say(key ?? 'event_record');
}

/**
 * @param {Told} told
 * @param {any} pair
 * @param {Side} side
 * @param {Event} event
 */
function show_event(told, pair, side, event) {
  const known = events_of(pair, side);
  const card = /** @type {HTMLDialogElement} */ (by_id('event_card'));
  const causes = event.causes ?? [];
  fill(
    card,
    make(
      'p',
      { class: 'card_kind' },
      [
        told.day(event.date),
        told.known_word('kind', event.kind),
        told.say('member', pair.member),
        told.is_cloud ? '' : told.say(side),
      ]
        .filter(Boolean)
        .join(' · '),
    ),
    make('h2', { id: 'event_title' }, told.part(event, 'title')),
    make('p', { class: 'note' }, origin_words(told, event)),
    make('h3', {}, told.say('because')),
    causes.length === 0
      ? make('p', {}, told.say('because_none'))
      : make(
          'ul',
          {},
          causes.map((/** @type {Event} */ cause) => {
            const full = known.get(cause.event);
            return make(
              'li',
              {},
              full
                ? make(
                    'button',
                    {
                      type: 'button',
                      class: 'link',
                      onclick: () => show_event(told, pair, side, full),
                    },
                    told.part(cause, 'title'),
                  )
                : told.part(cause, 'title'),
              make('small', {}, ` ${told.known_word('cause', cause.kind)} ${cause.event}`),
            );
          }),
        ),
    make('p', { class: 'note' }, told.say('event_ask')),
    make(
      'code',
      { lang: 'en' },
      run_command(pair, side),
      '\n',
      `jinsong why ${event.event} --run run.sqlite`,
    ),
    make(
      'button',
      { type: 'button', class: 'quiet', autofocus: true, onclick: () => card.close() },
      told.say('close'),
    ),
  );
  if (!card.open) {
    card.showModal();
  }
}

/** The command that keeps one branch of a future as a run. @param {any} pair @param {Side} side */
export function run_command(pair, side) {
  const branch = side === 'with' ? '' : ' --branch without';
  return `jinsong run --of results.sqlite --member ${pair.member}${branch} --out run.sqlite`;
}

/** @param {Told} told @param {any} pair @param {Side} side @param {Event} event */
function sentence(told, pair, side, event) {
  return make(
    'button',
    {
      type: 'button',
      class: 'link',
      'data-event': event.event,
      onclick: () => show_event(told, pair, side, event),
    },
    told.headline(event),
  );
}

/** @param {Told} told @param {any} pair @param {Side} side */
function answer_words(told, pair, side) {
  const value = pair[side].answers[0];
  const asked = told.asked(told.question);
  if (told.question.kind !== 'yes_no') {
    return told.say('answer_is', asked, told.number(value));
  }
  return told.say(value ? 'answer_yes' : 'answer_no', asked);
}

/** @param {Told} told @param {any} pair @param {Side} side */
function chronicle(told, pair, side) {
  const elsewhere = new Set(
    told.sides
      .filter((other) => other !== side)
      .flatMap((other) => pair[other].events)
      .map((/** @type {Event} */ event) => event.date + event.title_en),
  );
  const { events } = pair[side];
  return make(
    'div',
    { class: `chronicle ${side}` },
    told.is_cloud ? null : make('h4', {}, told.branch_name(side)),
    events.length === 0
      ? make('p', { class: 'note' }, told.say('nothing_told'))
      : make(
          'ol',
          {},
          events.map((/** @type {Event} */ event) => {
            const is_shared = elsewhere.has(event.date + event.title_en);
            return make(
              'li',
              { class: is_shared ? 'shared' : '' },
              make('time', { datetime: event.date }, told.day(event.date)),
              sentence(told, pair, side, event),
              is_shared ? make('small', {}, told.say('same_in_both')) : null,
            );
          }),
        ),
    make('p', { class: 'outcome' }, answer_words(told, pair, side)),
  );
}

/** @param {Told} told @param {string} title @param {any} pair */
function story(told, title, pair) {
  return make(
    'article',
    { class: 'story' },
    make('h3', {}, title),
    make('p', { class: 'note' }, told.say('member_far', pair.member, told.percent(pair.distance))),
    make(
      'div',
      { class: 'two' },
      told.sides.map((side) => chronicle(told, pair, side)),
    ),
  );
}

/** @param {Told} told */
export function stories_section(told) {
  const { futures } = told.data;
  const [strangest, strange] = futures.strange;
  return make(
    'section',
    { class: 'part', 'aria-labelledby': 'stories_heading' },
    make('h2', { id: 'stories_heading' }, told.say('stories')),
    make('p', {}, told.say('stories_about')),
    story(told, told.say('typical'), futures.pairs[futures.typical]),
    strangest === undefined ? null : story(told, told.say('stranger'), futures.pairs[strangest]),
    strange === undefined ? null : story(told, told.say('strange'), futures.pairs[strange]),
  );
}

/** @param {Told} told @param {any} pair @param {Side} side */
function path_of(told, pair, side) {
  const { turn } = pair[side];
  const steps = turn?.path?.steps ?? [];
  return make(
    'div',
    { class: `chronicle ${side}` },
    make('h3', {}, told.say('path_side', told.branch_name(side))),
    steps.length === 0
      ? make('p', { class: 'note' }, told.say('path_no_turn'))
      : [
          make(
            'ol',
            { class: 'chain' },
            steps.map((/** @type {Event} */ step) =>
              make(
                'li',
                { class: step.is_own ? '' : 'shared' },
                make('time', { datetime: step.date }, told.day(step.date)),
                sentence(told, pair, side, step),
                step.is_own ? null : make('small', {}, told.say('same_in_both')),
              ),
            ),
          ),
          make('p', { class: 'note' }, told.say(`path_${turn.path.begins}`)),
        ],
    make('p', { class: 'outcome' }, answer_words(told, pair, side)),
  );
}

/** @param {Told} told */
export function path_section(told) {
  if (told.is_cloud) {
    return null;
  }
  const { futures, answer } = told.data;
  const pair = futures.deciding === null ? null : futures.pairs[futures.deciding];
  const words = (/** @type {number} */ value) =>
    answer.questions[0].kind === 'yes_no' ? told.say(value ? 'yes' : 'no') : told.number(value);
  return make(
    'section',
    { class: 'part', 'aria-labelledby': 'path_heading' },
    make('h2', { id: 'path_heading' }, told.say('path')),
    pair === null
      ? make('p', {}, told.say('path_none'))
      : [
          make(
            'p',
            {},
            told.say(
              'path_about',
              pair.member,
              told.say('path_differs', words(pair.without.answers[0]), words(pair.with.answers[0])),
            ),
            pair.parting
              ? ` ${told.say('part_ways', told.day(pair.parting.from), told.day(pair.parting.to))}`
              : '',
          ),
          make(
            'div',
            { class: 'two' },
            told.sides.map((side) => path_of(told, pair, side)),
          ),
        ],
  );
}
