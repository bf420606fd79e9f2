// Rest: what stands below the map: turning points, dues over time, who holds what in words, where
// the sources disagree, and what this page is.

import { julian_of } from 'jinsong/report/calendar.js';
import { columns_chart } from 'jinsong/report/charts.js';
import { make, table } from 'jinsong/report/dom.js';
import { shade_section } from 'jinsong/report/shade_words.js';

/**
 * @typedef {import('jinsong/report/teller.js').Teller} Teller
 * @typedef {{payer: string, payee: string, good: string, values: Map<number, number>}} DuesRow
 */

/**
 * What makes each part, so that whoever shows them can let others have their turn between.
 * @param {Teller} teller
 * @param {import('jinsong/report/address.js').PageView} view
 */
export function rest_parts(teller, view) {
  return [
    () => turning_points(teller),
    () => shades_holder(teller, view),
    () => dues(teller),
    () => holdings(teller, view.day),
    () => disputes(teller),
    () => about(teller),
  ];
}

/**
 * @param {string} id
 * @param {string} title
 * @param {...import('jinsong/report/dom.js').Children} content
 */
function section(id, title, ...content) {
  return make(
    'section',
    { id, 'aria-labelledby': `${id}_heading` },
    make('h2', { id: `${id}_heading` }, title),
    ...content,
  );
}

/** @param {Teller} teller */
function turning_points(teller) {
  const points = teller.history.turning_points.map((point) =>
    make(
      'li',
      {},
      make('p', { class: 'when' }, teller.day(point.day)),
      make('h3', {}, teller.link('event', point.event, teller.part(point, 'title'), point.day)),
      make('p', {}, teller.part(point, 'why')),
    ),
  );
  return section(
    'turning_points',
    teller.say('turning_points_n', points.length),
    make('ol', { class: 'points_list' }, points),
  );
}

/** @param {Teller} teller */
function dues(teller) {
  const { history } = teller;
  /** @type {Map<string, DuesRow>} */
  const rows = new Map();
  for (const due of history.dues) {
    const key = `${due.payer} ${due.payee} ${due.good}`;
    const row = rows.get(key) ?? {
      payer: due.payer,
      payee: due.payee,
      good: due.good,
      values: new Map(),
    };
    const year = julian_of(due.due_day).year;
    row.values.set(year, (row.values.get(year) ?? 0) + due.amount);
    rows.set(key, row);
  }
  const series = [...rows.values()].map((row) => ({
    title: `${payment(teller, row)} · ${good_name(teller, row.good)}`,
    colour: history.polities.get(row.payee)?.colour ?? '#888888',
    ...row,
  }));
  if (series.length === 0) {
    return null;
  }
  const first = julian_of(history.first_day).year;
  const last = julian_of(history.last_day).year;
  return section(
    'dues',
    teller.say('dues'),
    make('p', { class: 'about' }, teller.say('dues_about')),
    make(
      'div',
      { class: 'wide', tabindex: '0', role: 'group', 'aria-label': teller.say('dues_chart') },
      columns_chart(series, first, last, teller.say('dues_chart'), (value) => teller.number(value)),
    ),
    make(
      'details',
      {},
      make('summary', {}, teller.say('as_table')),
      table(
        ['whose', 'dues_years', 'dues_amount'].map((key) => teller.say(key)),
        series.flatMap((row) =>
          stretches(row.values).map(({ from, to, amount }) => [
            payment(teller, row),
            from === to ? String(from) : teller.say('from_to', from, to),
            teller.amount(row.good, amount),
          ]),
        ),
        { kind: 'dues_table' },
      ),
    ),
  );
}

/** @param {Teller} teller @param {DuesRow} row who pays whom */
function payment(teller, row) {
  return teller.say('dues_from_to', teller.polity(row.payer), teller.polity(row.payee));
}

/** @param {Teller} teller @param {string} good */
function good_name(teller, good) {
  return teller
    .amount(good, 0)
    .replace(/0/, '')
    .replace(/^\s*|\s*$/g, '')
    .replace(/\s+/g, ' ');
}

/**
 * Years that follow one another with the same amount, as one.
 * @param {Map<number, number>} values
 */
export function stretches(values) {
  /** @type {{from: number, to: number, amount: number}[]} */
  const list = [];
  for (const [year, amount] of [...values].sort((a, b) => a[0] - b[0])) {
    const last = list.at(-1);
    if (last && last.amount === amount && last.to === year - 1) {
      last.to = year;
    } else {
      list.push({ from: year, to: year, amount });
    }
  }
  return list;
}

/**
 * What the layer of the map shows in words; empty if the layer does not shade.
 * @param {Teller} teller
 * @param {import('jinsong/report/address.js').PageView} view
 */
export function shades_holder(teller, view) {
  return make('div', { id: 'shades_holder' }, shade_section(teller, view));
}

/** @param {Teller} teller @param {number} day */
export function holdings(teller, day) {
  const holder = make(
    'details',
    { id: 'holdings_details' },
    make('summary', {}, teller.say('holdings_about', teller.day(day))),
  );
  const show = () => {
    if (holder.open && holder.childElementCount === 1) {
      holder.append(holdings_table(teller, day));
    }
  };
  holder.addEventListener('toggle', show);
  return section('holdings', teller.say('holdings'), holder);
}

/** @param {Teller} teller @param {number} day */
function holdings_table(teller, day) {
  /** @type {Map<string, {id: string, owner: string | null}[]>} */
  const held = new Map();
  for (const id of teller.history.places.keys()) {
    const span = teller.history.control_on(id, day);
    const list = held.get(span?.holder ?? '') ?? [];
    list.push({ id, owner: span && span.owner !== span.holder ? span.owner : null });
    held.set(span?.holder ?? '', list);
  }
  const rows = [...held]
    .sort((a, b) => b[1].length - a[1].length)
    .map(([holder, places]) => [
      [teller.court_link(holder || null), make('small', {}, String(places.length))],
      places.flatMap(({ id, owner }, at) => [
        at > 0 ? (teller.language === 'zh' ? '、' : ', ') : '',
        teller.place_link(id),
        owner ? ` (${teller.polity(owner)})` : '',
      ]),
    ]);
  return table([teller.say('court'), teller.say('places')], rows, { kind: 'holdings_table' });
}

/** @param {Teller} teller */
function disputes(teller) {
  const { readings } = teller.history;
  if (readings.length === 0) {
    return null;
  }
  /** @type {Map<string, import('jinsong/report/record.js').Reading[]>} */
  const points = new Map();
  for (const { table, row, column, readings: list } of readings) {
    const key = `${table} ${row} ${column}`;
    points.set(key, [...(points.get(key) ?? []), ...list]);
  }
  return section(
    'disputes',
    teller.say('all_disputes'),
    make(
      'ol',
      { class: 'disputes_list' },
      [...points.values()].map((list) =>
        make(
          'li',
          {},
          make(
            'ul',
            {},
            list.map((reading) =>
              make(
                'li',
                {},
                teller.part(reading, 'description'),
                reading.is_default ? make('em', {}, ` (${teller.say('reading_default')})`) : '',
                teller.evidence(reading),
              ),
            ),
          ),
        ),
      ),
    ),
  );
}

/** @param {Teller} teller */
function about(teller) {
  const { history } = teller;
  const { pack } = history;
  const changes = [...history.places.values()].reduce(
    (sum, { history: list }) => sum + (list?.length ?? 0),
    0,
  );
  return section(
    'about',
    teller.say('about'),
    make(
      'p',
      {},
      teller.say(
        'about_record',
        history.events.length,
        history.places.size,
        history.people.size,
        history.treaties.size,
        changes,
        history.sources.size,
      ),
    ),
    make(
      'p',
      {},
      teller.say('about_dates'),
      ' ',
      teller.say('about_estimates'),
      ' ',
      teller.say('legend_estimate'),
    ),
    make('p', {}, teller.say('about_licence', pack.license)),
    make(
      'p',
      {},
      teller.say('about_version', pack.version, pack.content),
      ' ',
      teller.say('permalink'),
    ),
    make(
      'details',
      {},
      make('summary', {}, teller.say('bibliography')),
      make(
        'ul',
        { class: 'bibliography' },
        [...history.sources.values()].map(({ key }) =>
          make('li', { lang: 'en' }, teller.citation(key)),
        ),
      ),
    ),
  );
}
