// Answer: shares, the quilt of pairs, and what the change was worth: needed, enough, both. Where
// nothing is changed, shares alone.

import { draw, make, table } from 'jinsong/report/dom.js';
import { scale_of, ticks_of } from 'jinsong/whatif/plot.js';

/**
 * @typedef {import('jinsong/whatif/told.js').Told} Told
 * @typedef {import('jinsong/whatif/told.js').Question} Question
 */

/** @param {Question} question whether the interval of its difference holds zero */
export const is_unsure = ({ difference }) =>
  !difference || (difference.low <= 0 && difference.high >= 0);

/** How far a share, or a number, can be told. @param {Told} told @param {Question} question */
function cloud_verdict(told, question) {
  if (question.kind === 'yes_no') {
    const { low, high } = question.with;
    return told.say('verdict_share', told.members, told.percent(low), told.percent(high));
  }
  const [low, lower, median, upper, high] = question.with.quantiles.map(
    (/** @type {number} */ one) => told.number(one),
  );
  return told.say('verdict_span', median, lower, upper, low, high);
}

/** What the numbers say, in a sentence. @param {Told} told @param {Question} question */
export function verdict(told, question) {
  if (told.is_cloud) {
    return cloud_verdict(told, question);
  }
  const { difference } = question;
  if (!difference) {
    return '';
  }
  if (question.kind !== 'yes_no') {
    return told.say(
      'verdict_number',
      told.number(difference.value),
      told.number(difference.low),
      told.number(difference.high),
    );
  }
  const key = is_unsure(question) ? 'unsure' : difference.value > 0 ? 'more' : 'less';
  return told.say(
    `verdict_${key}`,
    told.points(difference.value),
    told.points(difference.low),
    told.points(difference.high),
  );
}

/** What came out, in a sentence. @param {Told} told @param {Question} question */
export function lead(told, question) {
  const { without, with: changed } = question;
  const asked = told.asked(question);
  if (told.is_cloud) {
    return question.kind === 'yes_no'
      ? told.say(
          'answer_share_cloud',
          asked,
          told.members,
          changed.hits,
          told.percent(changed.value),
        )
      : told.say('answer_number_cloud', asked, told.members, told.number(changed.mean));
  }
  if (question.kind !== 'yes_no') {
    return told.say(
      'answer_number',
      asked,
      told.members,
      told.number(without.mean),
      told.number(changed.mean),
    );
  }
  return told.say(
    'answer_share',
    asked,
    told.members,
    without.hits,
    told.percent(without.value),
    changed.hits,
    told.percent(changed.value),
  );
}

/**
 * A bar for each branch with its interval.
 * @param {Told} told
 * @param {Question} question
 */
function share_bars(told, question) {
  return make(
    'figure',
    { class: 'bars' },
    make(
      'div',
      { class: 'bar_rows' },
      told.sides.map((side) => {
        const share = question[side];
        return make(
          'div',
          { class: `bar_row ${side}` },
          make('span', { class: 'bar_name' }, told.branch_name(side)),
          make(
            'span',
            { class: 'bar_track', 'aria-hidden': 'true' },
            make('span', { class: 'bar', style: `width: ${share.value * 100}%` }),
            make('span', {
              class: 'whisker',
              style: `left: ${share.low * 100}%; width: ${(share.high - share.low) * 100}%`,
            }),
          ),
          make(
            'span',
            { class: 'bar_value' },
            make('strong', {}, told.percent(share.value)),
            make('small', {}, told.percent_span(share)),
          ),
        );
      }),
    ),
    make('figcaption', {}, `${told.say('share_of_yes')}${told.say('interval_note')}`),
  );
}

/**
 * Boxes of the five quantiles of each branch.
 * @param {Told} told
 * @param {Question} question
 */
function boxes(told, question) {
  const all = told.sides.flatMap((side) => question[side].quantiles);
  const foot = 8 + 42 * told.sides.length;
  const [least, most] = [Math.min(...all), Math.max(...all)];
  const x = scale_of([least, most], [110, 600]);
  const ticks = ticks_of(least, most, 4, 1e-6);
  return make(
    'figure',
    { class: 'boxes' },
    draw(
      'svg',
      { viewBox: `0 0 640 ${foot + 28}`, role: 'img', 'aria-label': lead(told, question) },
      ...ticks.flatMap((tick) => [
        draw('line', { x1: x(tick), x2: x(tick), y1: 8, y2: foot, class: 'level' }),
        draw(
          'text',
          { x: x(tick), y: foot + 18, 'text-anchor': 'middle', class: 'tick' },
          told.short(tick),
        ),
      ]),
      ...told.sides.flatMap((side, at) => {
        const [low, lower, median, upper, high] = question[side].quantiles;
        const y = 28 + at * 42;
        return [
          draw(
            'text',
            { x: 100, y: y + 5, 'text-anchor': 'end', class: 'tick' },
            told.branch(side),
          ),
          draw('line', { x1: x(low), x2: x(high), y1: y, y2: y, class: `whisker_line ${side}` }),
          draw('rect', {
            x: x(lower),
            y: y - 10,
            width: Math.max(x(upper) - x(lower), 1),
            height: 20,
            class: `box ${side}`,
          }),
          draw('line', { x1: x(median), x2: x(median), y1: y - 13, y2: y + 13, class: 'median' }),
        ];
      }),
    ),
    make('figcaption', {}, told.say('number_note')),
  );
}

/** @type {{key: string, count: string}[]} */
export const quilt_kinds = [
  { key: 'quilt_both', count: 'both' },
  { key: 'quilt_only_with', count: 'only_with' },
  { key: 'quilt_only_without', count: 'only_without' },
  { key: 'quilt_neither', count: 'neither' },
];

/** @param {string} count @param {number} x @param {number} y the middle of the mark */
function quilt_mark(count, x, y) {
  if (count === 'only_with') {
    return draw('path', { d: `M${x} ${y - 4.6}l4.6 8.4h-9.2z`, class: 'mark only_with' });
  }
  if (count === 'only_without') {
    return draw('path', { d: `M${x} ${y + 4.6}l4.6 -8.4h-9.2z`, class: 'mark only_without' });
  }
  const r = count === 'both' ? 4 : 3;
  return draw('circle', { cx: x, cy: y, r, class: `mark ${count}` });
}

/**
 * How many marks each kind has, so that they add up to the whole.
 * @param {Question} question
 * @param {number} marks
 */
export function quilt_counts(question, marks) {
  const counts = quilt_kinds.map(({ count }) => Number(question[count]));
  const all = counts.reduce((sum, one) => sum + one, 0);
  const exact = counts.map((one) => (one * marks) / all);
  const whole = exact.map(Math.floor);
  const order = exact
    .map((one, at) => ({ at, left: one - Math.floor(one) }))
    .sort((a, b) => b.left - a.left);
  for (let at = 0; whole.reduce((sum, one) => sum + one, 0) < marks; at += 1) {
    whole[order[at].at] += 1;
  }
  return whole;
}

/**
 * Every future as a mark, in four kinds.
 * @param {Told} told
 * @param {Question} question
 * @param {number} [widest] columns at most
 */
export function quilt(told, question, widest = 50) {
  const most = 500;
  const marks = Math.min(told.members, most);
  const columns = Math.min(widest, marks > 200 ? 50 : marks > 60 ? 25 : 10);
  const counts = quilt_counts(question, marks);
  const drawn = counts.flatMap((count, kind) => Array(count).fill(quilt_kinds[kind].count));
  const rows = Math.ceil(marks / columns);
  const label = quilt_kinds
    .map(({ key, count }) => told.say('colon', told.say(key), question[count]))
    .join('; ');
  return make(
    'figure',
    { class: 'quilt' },
    draw(
      'svg',
      {
        viewBox: `0 0 ${columns * 12} ${rows * 12}`,
        role: 'img',
        'aria-label': label,
        // Few marks are not blown up.
        style: `max-width: ${columns * 22}px`,
      },
      // By column, so that each kind is a block.
      ...drawn.map((count, at) =>
        quilt_mark(count, Math.floor(at / rows) * 12 + 6, (at % rows) * 12 + 6),
      ),
    ),
    make(
      'ul',
      { class: 'quilt_key' },
      quilt_kinds.map(({ key, count }) =>
        make(
          'li',
          {},
          draw('svg', { viewBox: '0 0 12 12', 'aria-hidden': 'true' }, quilt_mark(count, 6, 6)),
          make('strong', {}, String(question[count])),
          ' ',
          told.say(key),
        ),
      ),
    ),
    make(
      'figcaption',
      {},
      marks < told.members
        ? told.say('quilt_scaled', told.number(told.members / marks))
        : told.say('quilt'),
      told.say('quilt_about'),
    ),
  );
}

/**
 * Needed, enough, both, in plain words.
 * @param {Told} told
 * @param {any} causation
 * @param {'yes' | 'no'} effect
 */
function causes_of(told, causation, effect) {
  const rows = [
    ['necessity', causation.necessity, `necessity_${effect}`, 'necessity_not'],
    ['sufficiency', causation.sufficiency, `sufficiency_${effect}`, 'sufficiency_not'],
    ['both_ways', causation.both, `both_${effect}`, 'both_not'],
  ];
  return make(
    'dl',
    { class: 'causes' },
    rows.map(([name, estimate, words, not]) =>
      make(
        'div',
        {},
        make('dt', {}, told.say(name)),
        make(
          'dd',
          {},
          estimate
            ? [
                make('strong', { class: 'big' }, told.percent(estimate.value)),
                make('span', { class: 'interval' }, told.percent_span(estimate)),
                make('p', {}, told.say(words, told.percent(estimate.value))),
              ]
            : make('p', {}, told.say('cannot_tell')),
          make('p', { class: 'not' }, told.say(not)),
        ),
      ),
    ),
  );
}

/** @param {Told} told @param {Question} question */
function causes(told, question) {
  const up = question.only_with >= question.only_without;
  const blocks = [
    make('h4', {}, told.say('cause_up')),
    causes_of(told, question.brings_about, 'yes'),
    make('h4', {}, told.say('cause_down')),
    causes_of(told, question.prevents, 'no'),
  ];
  return make(
    'section',
    { class: 'part', 'aria-labelledby': 'causes_heading' },
    make('h3', { id: 'causes_heading' }, told.say('causes')),
    up ? blocks : [...blocks.slice(2), ...blocks.slice(0, 2)],
  );
}

/** A row of all that was asked. @param {Told} told @param {Question} question */
function question_row(told, question) {
  const is_share = question.kind === 'yes_no';
  const value = (/** @type {any} */ side) =>
    is_share ? `${told.percent(side.value)} (${told.percent_span(side)})` : told.number(side.mean);
  const shown = [told.asked(question), ...told.sides.map((side) => value(question[side]))];
  if (told.is_cloud) {
    return shown;
  }
  const { difference } = question;
  const words = (/** @type {number} */ one) => (is_share ? told.points(one) : told.number(one));
  return [
    ...shown,
    difference ? words(difference.value) : '–',
    difference ? told.say('span', words(difference.low), words(difference.high)) : '–',
  ];
}

/** @param {Told} told */
export function answer_section(told) {
  const { question } = told;
  const questions = told.data.answer.questions;
  const is_share = question.kind === 'yes_no';
  return make(
    'section',
    { id: 'answer', class: 'part', tabindex: -1, 'aria-labelledby': 'answer_heading' },
    make('h2', { id: 'answer_heading' }, told.say('answer')),
    make('p', { class: 'lead' }, lead(told, question)),
    make('p', { class: 'verdict' }, verdict(told, question)),
    is_share ? share_bars(told, question) : boxes(told, question),
    is_share && !told.is_cloud ? [quilt(told, question), causes(told, question)] : null,
    questions.length > 1
      ? make(
          'div',
          { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': told.say('all_questions') },
          table(
            [
              told.say('question'),
              ...told.sides.map((side) => told.branch_name(side)),
              ...told.either([told.say('difference'), told.say('interval')], []),
            ],
            questions.map((/** @type {Question} */ one) => question_row(told, one)),
            { caption: told.say('all_questions') },
          ),
        )
      : null,
  );
}
