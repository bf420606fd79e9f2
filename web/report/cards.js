// Cards: all that the record tells of one place, event, person or treaty.

import { event_list, heading, section } from 'jinsong/report/card_parts.js';
import { make } from 'jinsong/report/dom.js';
import { court_card } from 'jinsong/report/court_card.js';
import { place_card } from 'jinsong/report/place_card.js';
import { written } from 'jinsong/report/say.js';
import { cause_tree, effect_list } from 'jinsong/report/tree.js';

/**
 * @typedef {import('jinsong/report/teller.js').Teller} Teller
 * @typedef {import('jinsong/report/address.js').Selection} Selection
 * @typedef {import('jinsong/report/dom.js').Children} Children
 */

/**
 * @param {Teller} teller
 * @param {Selection} selection
 * @param {number} day
 * @returns {HTMLElement | null} null: there is no such thing
 */
export function card(teller, selection, day) {
  const { history } = teller;
  const { kind, id } = selection;
  const place = kind === 'place' ? history.places.get(id) : undefined;
  const event = kind === 'event' ? history.event_of.get(id) : undefined;
  const person = kind === 'person' ? history.people.get(id) : undefined;
  const treaty = kind === 'treaty' ? history.treaties.get(id) : undefined;
  const court = kind === 'court' ? history.polities.get(id) : undefined;
  const content = place
    ? place_card(teller, place, day)
    : event
      ? event_card(teller, event)
      : person
        ? person_card(teller, person)
        : treaty
          ? treaty_card(teller, treaty)
          : court
            ? court_card(teller, court, day)
            : null;
  if (!content) {
    return null;
  }
  return make(
    'article',
    { class: `card of_${kind}`, id: 'card', 'aria-labelledby': 'card_heading' },
    make(
      'div',
      { class: 'card_head' },
      make('p', { class: 'kicker' }, teller.say(kind)),
      make(
        'button',
        { type: 'button', class: 'close', id: 'close', onclick: () => teller.acts.select(null) },
        teller.say('back_to_day'),
      ),
    ),
    content,
  );
}

/**
 * @param {Teller} teller
 * @param {import('jinsong/report/record.js').Event} event
 * @returns {Children}
 */
function event_card(teller, event) {
  const precise = event.precision === 'day' ? '' : teller.say(`precision_${event.precision}`);
  /** @param {string} title @param {Children[]} items */
  const row = (title, items) =>
    items.length > 0 ? [make('dt', {}, teller.say(title)), make('dd', {}, joined(items))] : [];
  return [
    ...heading(teller, event, 'title'),
    make(
      'p',
      { class: 'facts' },
      [
        teller.event_date(event),
        precise,
        written(event.lunar ?? ''),
        teller.word('kind', event.kind),
      ]
        .filter(Boolean)
        .join(' · '),
    ),
    make('p', { class: 'summary' }, teller.part(event, 'summary')),
    make(
      'dl',
      {},
      ...row(
        'where',
        (event.places ?? []).map((id) => teller.place_link(id)),
      ),
      ...row(
        'who',
        (event.people ?? []).map((id) => teller.person_link(id)),
      ),
      ...row(
        'whose',
        (event.polities ?? []).map((id) => teller.court_link(id)),
      ),
      ...(teller.language === 'en'
        ? row(
            'figures',
            (event.numbers ?? []).map(
              ({ key, value, unit }) =>
                `${key.replaceAll('_', ' ')}: ${teller.number(value)} ${unit.replaceAll('_', ' ')}`,
            ),
          )
        : []),
    ),
    teller.evidence(event, true),
    teller.disputes(teller.history.disputes_of('events', event.event)),
    section(teller.say('causes'), cause_tree(teller, event)),
    section(teller.say('effects'), effect_list(teller, event)),
  ];
}

/** @param {Children[]} items @returns {Children} */
function joined(items) {
  return items.flatMap((item, at) => (at === 0 ? [item] : [' · ', item])).flat();
}

/**
 * @param {Teller} teller
 * @param {import('jinsong/report/record.js').Person} person
 * @returns {Children}
 */
function person_card(teller, person) {
  const life = [
    person.birth ? teller.say('born', teller.date(person.birth)) : '',
    person.death ? teller.say('died', teller.date(person.death)) : '',
    person.death_kind ? teller.word('death_kind', person.death_kind) : '',
  ].filter(Boolean);
  const events = teller.history.events_of(person.id);
  const posts = (person.posts ?? []).map((post) =>
    make(
      'li',
      {},
      teller.court_link(post.polity),
      ` ${teller.word('office', post.office)} · `,
      teller.say(
        'from_to',
        teller.date(post.from),
        post.until ? teller.date(post.until) : teller.say('unknown'),
      ),
      teller.evidence(post),
    ),
  );
  return [
    ...heading(teller, person, 'name'),
    person.other_names && teller.language === 'en'
      ? make('p', { class: 'facts' }, teller.say('also_called', person.other_names))
      : null,
    make(
      'p',
      { class: 'facts' },
      person.polity ? [teller.court_link(person.polity), ' · '] : '',
      life.join(' · '),
    ),
    person.temple_name || person.posthumous
      ? make(
          'p',
          { class: 'facts' },
          [
            person.temple_name ? teller.say('temple_name', person.temple_name) : '',
            person.posthumous ? teller.say('posthumous', person.posthumous) : '',
          ]
            .filter(Boolean)
            .join(' · '),
        )
      : null,
    person.father
      ? make('p', { class: 'facts' }, teller.say('father'), ' ', teller.person_link(person.father))
      : null,
    make('p', { class: 'summary' }, teller.part(person, 'summary')),
    teller.evidence(/** @type {any} */ (person)),
    teller.disputes(teller.history.disputes_of('people', person.id)),
    posts.length ? section(teller.say('posts'), make('ul', { class: 'plain' }, posts)) : null,
    events.length ? section(teller.say('deeds'), event_list(teller, events)) : null,
  ];
}

/**
 * @param {Teller} teller
 * @param {import('jinsong/report/record.js').Treaty} treaty
 * @returns {Children}
 */
function treaty_card(teller, treaty) {
  const disputes = teller.history.readings.filter(({ row }) => row.startsWith(treaty.id));
  return [
    ...heading(teller, treaty, 'name'),
    make(
      'p',
      { class: 'facts' },
      [
        treaty.until
          ? teller.say('from_to', teller.date(treaty.date), teller.date(treaty.until))
          : teller.date(treaty.date),
        teller.word('treaty_status', treaty.status),
      ].join(' · '),
    ),
    make(
      'p',
      { class: 'facts' },
      joined((treaty.parties ?? []).map((id) => teller.court_link(id))),
    ),
    make('p', { class: 'summary' }, teller.part(treaty, 'summary')),
    treaty.event ? make('p', {}, teller.event_link(treaty.event)) : null,
    section(
      teller.say('clauses'),
      make(
        'ol',
        { class: 'clauses' },
        (treaty.clauses ?? []).map((clause) =>
          make(
            'li',
            {},
            make('strong', {}, teller.word('clause', clause.kind)),
            ' ',
            teller.part(clause, 'terms'),
            clause.reading && clause.reading !== 'default'
              ? make('em', {}, ` (${teller.say('other_reading')})`)
              : null,
          ),
        ),
      ),
    ),
    teller.evidence(treaty, true),
    teller.disputes(disputes),
  ];
}
