// Place card: who held a place, its households, sieges and events.

import { julian_of, read_iso } from 'jinsong/report/calendar.js';
import { event_list, heading, section } from 'jinsong/report/card_parts.js';
import { band, points_chart } from 'jinsong/report/charts.js';
import { make } from 'jinsong/report/dom.js';
import { on_day } from 'jinsong/report/record.js';
import { written } from 'jinsong/report/say.js';

/**
 * @typedef {import('jinsong/report/teller.js').Teller} Teller
 * @typedef {import('jinsong/report/record.js').Place} Place
 * @typedef {import('jinsong/report/dom.js').Children} Children
 */

/** @param {Teller} teller @param {Place} place @param {number} day @returns {Children} */
export function place_card(teller, place, day) {
  const { history } = teller;
  const control = history.control_on(place.id, day);
  const facts = [
    teller.word('place_kind', place.kind),
    teller.language === 'zh' ? written(place.circuit_zh ?? '') : place.circuit,
    teller.word('terrain', place.terrain),
    place.modern_place && teller.language === 'en'
      ? teller.say('today_in', place.modern_place)
      : '',
  ].filter(Boolean);
  const events = history.events_at(place.id);
  return [
    ...heading(teller, place, 'name'),
    make('p', { class: 'facts' }, facts.join(' · ')),
    place.other_names && teller.language === 'en'
      ? make('p', { class: 'facts' }, teller.say('also_called', place.other_names))
      : null,
    control
      ? make(
          'p',
          { class: 'holder' },
          control.owner && control.owner !== control.holder
            ? teller.say(
                'holder_now_occupied',
                teller.day(day),
                teller.polity(control.holder),
                teller.polity(control.owner),
              )
            : teller.say('holder_now', teller.day(day), teller.polity(control.holder)),
        )
      : null,
    forces(teller, place, day),
    holders(teller, place, day),
    households(teller, place),
    sieges(teller, place),
    events.length ? section(teller.say('events_here'), event_list(teller, events)) : null,
    names(teller, place),
    teller.disputes(history.disputes_of('control_changes', place.id)),
  ];
}

/** @param {Teller} teller @param {Place} place @param {number} day */
function forces(teller, place, day) {
  const here = on_day(teller.history.armies, day).filter((army) => army.place === place.id);
  if (here.length === 0) {
    return null;
  }
  return section(
    teller.say('forces_here'),
    make(
      'ul',
      { class: 'plain' },
      here.map((army) => {
        const name = teller.history.names.force?.[army.force]?.[0];
        const who = army.commander ? teller.person_link(army.commander) : null;
        return make(
          'li',
          {},
          teller.court_link(army.polity),
          ' ',
          teller.say('men', teller.number((army.infantry_men ?? 0) + (army.cavalry_men ?? 0))),
          ` · ${teller.word('stance', army.stance)}`,
          who ? ' · ' : '',
          who,
          teller.language === 'en' && name ? make('small', {}, name) : null,
        );
      }),
    ),
  );
}

/** @param {Teller} teller @param {Place} place @param {number} day */
function holders(teller, place, day) {
  const { history } = teller;
  const stretches = (history.control_of.get(place.id) ?? []).map(({ from, to, holder }) => ({
    from,
    to,
    colour: history.polities.get(holder)?.colour ?? '#888888',
  }));
  const first = julian_of(history.first_day).year;
  const last = julian_of(history.last_day).year;
  const changes = (place.history ?? []).map((change) =>
    make(
      'li',
      {},
      make(
        'p',
        {},
        make(
          'button',
          {
            type: 'button',
            class: 'link when',
            onclick: () => teller.acts.go(read_iso(change.date)?.first ?? day),
          },
          teller.date(change.date),
        ),
        ' ',
        teller.say(
          'change_of_hands',
          change.from ? teller.polity(change.from) : '—',
          teller.polity(change.to),
        ),
        ` · ${teller.word('how', change.how)}`,
      ),
      change.event && history.event_of.has(change.event)
        ? make('p', {}, teller.event_link(change.event))
        : null,
      teller.evidence(change),
    ),
  );
  return section(
    teller.say('holders'),
    band(
      stretches,
      history.first_day,
      history.last_day + 1,
      day,
      teller.say('holders_chart', first, last),
    ),
    make(
      'p',
      { class: 'scale', 'aria-hidden': 'true' },
      make('span', {}, String(first)),
      make('span', {}, String(last)),
    ),
    make(
      'ol',
      { class: 'changes' },
      place.start_holder
        ? make('li', {}, teller.say('start_held', teller.polity(place.start_holder)))
        : null,
      changes,
    ),
  );
}

/** @param {Teller} teller @param {Place} place */
function households(teller, place) {
  const counts = place.household_counts ?? [];
  if (counts.length === 0) {
    return null;
  }
  const years = counts.map(({ date }) => Number(date.slice(0, 4)));
  const first = Math.min(1080, ...years);
  const last = Math.max(1290, ...years);
  const points = counts.map((count, at) => ({
    at: years[at],
    value: count.households,
    colour: teller.history.polities.get(count.polity)?.colour ?? '#888888',
    title: `${count.date}: ${teller.number(count.households)}`,
  }));
  return section(
    teller.say('households'),
    make('p', { class: 'about' }, teller.say('households_about')),
    points_chart(points, first, last, teller.say('households_chart'), (value) =>
      teller.number(value),
    ),
    make(
      'ul',
      { class: 'plain' },
      counts.map((count) =>
        make(
          'li',
          {},
          `${teller.date(count.date)} · `,
          teller.say('households_of', teller.number(count.households), teller.polity(count.polity)),
          teller.evidence(count),
        ),
      ),
    ),
  );
}

/** @param {Teller} teller @param {Place} place */
function sieges(teller, place) {
  const list = teller.history.sieges.filter((siege) => siege.place === place.id);
  if (list.length === 0) {
    return null;
  }
  return section(
    teller.say('sieges'),
    make(
      'ul',
      { class: 'plain' },
      list.map((siege) => {
        const span =
          siege.to - 1 > siege.from && Number.isFinite(siege.to)
            ? teller.say('from_to', teller.day(siege.from), teller.day(siege.to - 1))
            : teller.day(siege.from);
        return make(
          'li',
          {},
          make(
            'button',
            { type: 'button', class: 'link', onclick: () => teller.acts.go(siege.from) },
            teller.say(
              'siege_span',
              span,
              teller.polity(siege.attacker),
              teller.polity(siege.defender),
            ),
          ),
        );
      }),
    ),
  );
}

/** @param {Teller} teller @param {Place} place */
function names(teller, place) {
  if (!place.names?.length) {
    return null;
  }
  return section(
    teller.say('names_under'),
    make(
      'ul',
      { class: 'plain' },
      place.names.map((name) =>
        make('li', {}, teller.court(name.polity), ` ${teller.part(name, 'name')}`),
      ),
    ),
  );
}
