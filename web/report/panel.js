// Panel: what there is to read about a day: events around it, courts and rulers, sieges, treaties.

import { regnal_words } from 'jinsong/report/calendar.js';
import { make } from 'jinsong/report/dom.js';
import { on_day } from 'jinsong/report/record.js';
import { days_shown } from 'jinsong/report/scenes.js';

/**
 * @typedef {import('jinsong/report/teller.js').Teller} Teller
 * @typedef {import('jinsong/report/record.js').Event} Event
 */

/** @param {Teller} teller @param {number} day */
export function day_panel(teller, day) {
  return make(
    'div',
    { class: 'day', id: 'day' },
    happened(teller, day),
    courts(teller, day),
    sieges(teller, day),
    treaties(teller, day),
  );
}

/** @param {Teller} teller @param {number} day */
function happened(teller, day) {
  const events = teller.history.events_between(day - days_shown + 1, day).reverse();
  const list = events.map((event) => event_item(teller, event, day));
  return make(
    'section',
    { 'aria-labelledby': 'happened_heading' },
    make('h3', { id: 'happened_heading' }, teller.say('happened')),
    list.length > 0
      ? make('ol', { class: 'events' }, list)
      : make('p', { class: 'nothing' }, teller.say('happened_none')),
  );
}

/** @param {Teller} teller @param {Event} event @param {number} day */
function event_item(teller, event, day) {
  const is_today = event.day === day;
  return make(
    'li',
    { class: is_today ? 'event today' : 'event' },
    make(
      'p',
      { class: 'when' },
      is_today ? make('strong', {}, teller.say('today')) : teller.event_date(event),
      ' · ',
      teller.word('kind', event.kind),
      event.places?.length
        ? [' · ', teller.list(event.places.slice(0, 2).map((id) => teller.place(id)))]
        : '',
    ),
    make('h4', {}, teller.link('event', event.event, teller.part(event, 'title'))),
    make('p', {}, teller.part(event, 'summary')),
    teller.evidence(event),
    teller.disputes(teller.history.disputes_of('events', event.event)),
  );
}

/**
 * The courts of a day, the one with most places first.
 * @param {import('jinsong/report/record.js').History} history
 * @param {number} day
 */
export function courts_on(history, day) {
  /** @type {Map<string, number>} */
  const held = new Map();
  for (const place of history.places.keys()) {
    const holder = history.control_on(place, day)?.holder;
    if (holder) {
      held.set(holder, (held.get(holder) ?? 0) + 1);
    }
  }
  for (const reign of on_day(history.reigns, day)) {
    held.set(reign.polity, held.get(reign.polity) ?? 0);
  }
  return [...held].sort((a, b) => b[1] - a[1]).map(([id, places]) => ({ id, places }));
}

/** @param {Teller} teller @param {number} day */
function courts(teller, day) {
  const { history } = teller;
  const dates = history.calendar.dates_of(day);
  const rows = courts_on(history, day).map(({ id, places }) => {
    const reign = on_day(history.reigns, day).find(({ polity }) => polity === id);
    const seat = on_day(history.capitals, day).find(({ polity }) => polity === id);
    const lord = on_day(history.overlords, day).find(({ polity }) => polity === id);
    return make(
      'tr',
      {},
      make(
        'th',
        { scope: 'row' },
        teller.court_link(id),
        lord ? make('small', {}, teller.say('under', teller.polity(lord.overlord))) : null,
      ),
      make(
        'td',
        {},
        reign
          ? teller.link('person', reign.ruler, teller.ruler(id, reign.ruler))
          : teller.say('no_ruler'),
        dates
          .filter(({ polity }) => polity === id)
          .map((date) =>
            make(
              'small',
              {
                class: date.certain ? '' : 'uncertain',
                title: date.certain ? null : teller.say('uncertain_date'),
              },
              regnal_words(date, day, teller.language),
            ),
          ),
      ),
      make(
        'td',
        {},
        seat?.place
          ? [
              teller.place_link(seat.place),
              seat.kind === 'seat' ? null : make('small', {}, teller.word('seat_kind', seat.kind)),
            ]
          : seat && seat.kind !== 'seat'
            ? teller.word('seat_kind', seat.kind)
            : '—',
      ),
      make('td', { class: 'number' }, String(places)),
    );
  });
  const head = ['court', 'ruler', 'seat', 'places'].map((key) =>
    make('th', { scope: 'col' }, teller.say(key)),
  );
  return make(
    'section',
    { 'aria-labelledby': 'courts_heading' },
    make('h3', { id: 'courts_heading' }, teller.say('courts')),
    make(
      'table',
      { class: 'courts' },
      make('thead', {}, make('tr', {}, head)),
      make('tbody', {}, rows),
    ),
  );
}

/** @param {Teller} teller @param {number} day */
function sieges(teller, day) {
  const now = on_day(teller.history.sieges, day);
  if (now.length === 0) {
    return null;
  }
  return make(
    'section',
    { 'aria-labelledby': 'sieges_heading' },
    make('h3', { id: 'sieges_heading' }, teller.say('sieges_now')),
    make(
      'ul',
      { class: 'plain' },
      now.map((siege) =>
        make(
          'li',
          {},
          teller.link(
            'place',
            siege.place,
            teller.say('siege_of', teller.place(siege.place), teller.polity(siege.attacker)),
          ),
          ' ',
          make('small', {}, teller.say('since', teller.day(siege.from))),
        ),
      ),
    ),
  );
}

/** @param {Teller} teller @param {number} day */
function treaties(teller, day) {
  const now = teller.history.treaties_on(day);
  return make(
    'section',
    { 'aria-labelledby': 'treaties_heading' },
    make('h3', { id: 'treaties_heading' }, teller.say('treaties_now')),
    now.length === 0 ? make('p', { class: 'nothing' }, teller.say('treaties_none')) : null,
    make(
      'ul',
      { class: 'plain' },
      now.map((treaty) =>
        make(
          'li',
          {},
          teller.link('treaty', treaty.id, teller.part(treaty, 'name')),
          make(
            'small',
            {},
            teller.list((treaty.parties ?? []).map((id) => teller.polity(id))),
            ' · ',
            teller.say('since', teller.date(treaty.date)),
          ),
        ),
      ),
    ),
  );
}
