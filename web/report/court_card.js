// Court card: who ruled it and from where, under whom it stood, what it held, what it could use,
// what it agreed to and what befell it.

import { julian_of } from 'jinsong/report/calendar.js';
import { event_list, heading, section } from 'jinsong/report/card_parts.js';
import { years_chart } from 'jinsong/report/charts.js';
import { make, table } from 'jinsong/report/dom.js';
import { on_day } from 'jinsong/report/record.js';

/**
 * @typedef {import('jinsong/report/teller.js').Teller} Teller
 * @typedef {import('jinsong/report/record.js').Polity} Polity
 * @typedef {import('jinsong/report/dom.js').Children} Children
 */

/** Years from one row of the table to the next. */
const table_years = 10;

/** @param {Teller} teller @param {Polity} polity @param {number} day @returns {Children} */
export function court_card(teller, polity, day) {
  const { history } = teller;
  const events = history.events_of_court(polity.id);
  const facts = [
    teller.word('polity_kind', polity.kind),
    teller.word('culture', polity.culture),
    polity.founded ? teller.say('founded', teller.date(polity.founded)) : '',
    polity.ended ? teller.say('ended', teller.date(polity.ended)) : '',
  ].filter(Boolean);
  return [
    ...heading(teller, polity, 'name'),
    make('p', { class: 'facts' }, facts.join(' · ')),
    polity.other_names && teller.language === 'en'
      ? make('p', { class: 'facts' }, teller.say('also_called', polity.other_names))
      : null,
    polity.predecessor
      ? make(
          'p',
          { class: 'facts' },
          teller.say('after'),
          ' ',
          teller.court_link(polity.predecessor),
        )
      : null,
    teller.evidence(polity),
    teller.disputes(history.disputes_of('polities', polity.id)),
    today(teller, polity, day),
    over_time(teller, polity, day),
    reigns(teller, polity),
    seats(teller, polity),
    lords(teller, polity),
    techniques(teller, polity, day),
    treaties(teller, polity),
    events.length
      ? folded(teller.say('court_events', events.length), event_list(teller, events))
      : null,
  ];
}

/** @param {string} title @param {...Children} content to be opened */
function folded(title, ...content) {
  return make('details', { class: 'folded' }, make('summary', {}, title), ...content);
}

/** @param {Teller} teller @param {Polity} polity @param {number} day */
function today(teller, polity, day) {
  const { history } = teller;
  const own = (/** @type {import('jinsong/report/record.js').Span[]} */ spans) =>
    on_day(spans, day).find((span) => span.polity === polity.id);
  const reign = own(history.reigns);
  const seat = own(history.capitals);
  const lord = own(history.overlords);
  const vassals = on_day(history.overlords, day).filter(({ overlord }) => overlord === polity.id);
  const held = [...history.places.keys()].filter(
    (id) => history.control_on(id, day)?.holder === polity.id,
  ).length;
  if (!reign && held === 0) {
    return make('p', { class: 'holder' }, teller.say('court_not_there', teller.day(day)));
  }
  const year = history.years.year_shown(julian_of(day).year);
  const reckoned = history.court_year(polity.id, year);
  /** @param {string} title @param {...Children} content */
  const row = (title, ...content) => [
    make('dt', {}, teller.say(title)),
    make('dd', {}, ...content),
  ];
  return section(
    teller.day(day),
    make(
      'dl',
      {},
      ...row(
        'ruler',
        reign
          ? teller.link('person', reign.ruler, teller.ruler(polity.id, reign.ruler))
          : teller.say('no_ruler'),
      ),
      ...(seat?.place
        ? row(
            'seat',
            teller.place_link(seat.place),
            seat.kind === 'seat' ? '' : ` (${teller.word('seat_kind', seat.kind)})`,
          )
        : []),
      ...(lord ? row('lord', teller.court_link(lord.overlord)) : []),
      ...(vassals.length > 0
        ? row(
            'vassals',
            vassals.map(({ polity: vassal }) => [teller.court_link(vassal), ' ']).flat(),
          )
        : []),
      ...row('places', teller.number(held)),
      ...(reckoned && held > 0
        ? [
            ...row(
              'households',
              teller.say('court_households', teller.number(reckoned.households), year),
            ),
            ...row('taxes', teller.say('court_taxes', teller.number(reckoned.taxes), year)),
          ]
        : []),
    ),
  );
}

/**
 * What it held towards the end of each year.
 * @param {Teller} teller
 * @param {Polity} polity
 * @param {number} day
 */
function over_time(teller, polity, day) {
  const { history } = teller;
  const years = history.court_years(polity.id);
  if (years.length === 0) {
    return null;
  }
  const colour = polity.colour;
  const series = /** @type {const} */ (['places', 'households', 'taxes']).map((key) => ({
    title: teller.say(`court_chart_${key}`),
    colour,
    values: years.map((one) => ({ year: one.year, value: one[key] })),
  }));
  const [first, last] = [julian_of(history.first_day).year, julian_of(history.last_day).year];
  const rows = years.filter(
    ({ year }, at) => year % table_years === 0 || at === 0 || at === years.length - 1,
  );
  return section(
    teller.say('court_over_time'),
    make('p', { class: 'about' }, teller.say('shade_about')),
    years_chart(series, first, last, julian_of(day).year, teller.say('court_chart'), (value) =>
      teller.number(value),
    ),
    folded(
      teller.say('as_table'),
      table(
        ['dues_years', 'places', 'court_chart_households', 'court_chart_taxes'].map((key) =>
          teller.say(key),
        ),
        rows.map((one) => [
          String(one.year),
          teller.number(one.places),
          teller.number(one.households),
          teller.number(one.taxes),
        ]),
        { kind: 'dues_table' },
      ),
    ),
  );
}

/** @param {Teller} teller @param {Polity} polity */
function reigns(teller, polity) {
  const list = (polity.reigns ?? []).map((reign) =>
    make(
      'li',
      {},
      teller.link('person', reign.ruler, teller.part(reign, 'title') || teller.person(reign.ruler)),
      ' · ',
      span_words(teller, reign.accession, reign.end),
      reign.end_kind ? ` · ${teller.word('reign_end', reign.end_kind)}` : '',
      teller.evidence(reign),
    ),
  );
  return list.length
    ? section(teller.say('court_rulers'), make('ul', { class: 'plain' }, list))
    : null;
}

/** @param {Teller} teller @param {string | undefined} from @param {string | undefined} until */
function span_words(teller, from, until) {
  return until
    ? teller.say('from_to', teller.date(from), teller.date(until))
    : teller.say('since', teller.date(from));
}

/** @param {Teller} teller @param {Polity} polity */
function seats(teller, polity) {
  const list = (polity.capitals ?? []).map((seat) =>
    make(
      'li',
      {},
      seat.place ? teller.place_link(seat.place) : teller.word('seat_kind', seat.kind),
      seat.place && seat.kind !== 'seat' ? ` (${teller.word('seat_kind', seat.kind)})` : '',
      ' · ',
      teller.say('since', teller.date(seat.from)),
      teller.evidence(seat),
    ),
  );
  return list.length
    ? section(teller.say('court_seats'), make('ul', { class: 'plain' }, list))
    : null;
}

/** @param {Teller} teller @param {Polity} polity */
function lords(teller, polity) {
  const list = (polity.overlords ?? []).map((lord) =>
    make(
      'li',
      {},
      teller.court_link(lord.overlord),
      ' · ',
      span_words(teller, lord.from, lord.until),
      teller.evidence(lord),
    ),
  );
  return list.length ? section(teller.say('lord'), make('ul', { class: 'plain' }, list)) : null;
}

/** @param {Teller} teller @param {Polity} polity @param {number} day */
function techniques(teller, polity, day) {
  const { history } = teller;
  const known = history.techniques_of(polity.id, day);
  if (known.length === 0) {
    return null;
  }
  const list = known.map((technique) => {
    const adoption = technique.adoptions?.find((one) => one.polity === polity.id);
    return make(
      'li',
      {},
      teller.technique(technique.id),
      adoption?.from ? ` · ${teller.say('since', teller.date(adoption.from))}` : '',
      technique.effect_en ? make('small', {}, teller.part(technique, 'effect')) : null,
      teller.evidence(adoption ?? technique),
    );
  });
  return folded(
    teller.say('court_techniques', list.length, teller.day(day)),
    make('ul', { class: 'plain' }, list),
  );
}

/** @param {Teller} teller @param {Polity} polity */
function treaties(teller, polity) {
  const list = teller.history
    .treaties_of(polity.id)
    .map((treaty) =>
      make(
        'li',
        {},
        make('span', { class: 'when' }, teller.date(treaty.date), ' '),
        teller.link('treaty', treaty.id, teller.part(treaty, 'name')),
        ` · ${teller.word('treaty_status', treaty.status)}`,
      ),
    );
  return list.length
    ? section(teller.say('court_treaties'), make('ul', { class: 'plain' }, list))
    : null;
}
