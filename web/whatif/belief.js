// Belief: how far to trust the answer, where it comes from, and how to have it again.

import { make } from 'jinsong/report/dom.js';
import { folded_table } from 'jinsong/whatif/plot.js';
import { reliability_part } from 'jinsong/whatif/reliability.js';
import { run_command } from 'jinsong/whatif/stories.js';

/**
 * @typedef {import('jinsong/whatif/told.js').Told} Told
 * @typedef {{value: number, low: number | null, high: number | null, p: number}} Gain
 * @typedef {{years: number, days: number, members: number, on_persistence: Gain,
 *   on_climatology: Gain, surest_chance: number, surest_happened: number,
 *   verdict: 'better' | 'worse' | 'unsure', is_of_this_data: boolean}} Skill
 */

/** @param {number | null} value null: without end */
const skill_text = (value) => (value === null ? '−∞' : value.toFixed(2).replace('-', '−'));

/** How well the model has told such things before. @param {Told} told @returns {Skill} */
const skill_of = (told) => told.data.answer.skill;

/** @param {Told} told @param {Gain} gain */
const gain_cells = (told, gain) => [
  skill_text(gain.value),
  told.say('span', skill_text(gain.low), skill_text(gain.high)),
  gain.p < 0.001 ? '< 0.001' : gain.p.toFixed(3),
];

/** The skill in words, for the handout. @param {Told} told */
export function skill_short(told) {
  const skill = skill_of(told);
  return told.say('a_skill', told.years(skill.years), skill_text(skill.on_persistence.value));
}

/** What that means: of shares by themselves even less than of differences. @param {Told} told */
function belief_key(told) {
  const { verdict } = skill_of(told);
  return told.is_cloud && verdict !== 'better' ? `belief_cloud_${verdict}` : `belief_${verdict}`;
}

/** @param {Told} told */
function skill_words(told) {
  const skill = skill_of(told);
  return make(
    'div',
    {},
    make(
      'p',
      {},
      told.say(
        'belief_skill',
        skill.members,
        skill.days,
        told.years(skill.years),
        skill_text(skill.on_persistence.value),
      ),
      told.say(
        'belief_surest',
        told.percent(skill.surest_chance),
        told.percent(skill.surest_happened),
      ),
    ),
    make('p', { class: 'verdict' }, told.say(belief_key(told))),
    skill.is_of_this_data ? null : make('p', { class: 'note' }, told.say('belief_other_data')),
    folded_table(
      told.say('table'),
      told.say('skill_table', told.years(skill.years)),
      [told.say('skill_against'), told.say('skill'), told.say('interval'), 'p'],
      [
        [told.say('skill_persistence'), ...gain_cells(told, skill.on_persistence)],
        [told.say('skill_climatology'), ...gain_cells(told, skill.on_climatology)],
      ],
    ),
  );
}

/** @param {Told} told */
export function belief_section(told) {
  const branches = told.data.against.length > 0 ? 'record' : 'free';
  const caveats = told.either(
    ['intervals', branches, 'rules', 'reading'],
    ['intervals', 'cloud', 'rules'],
  );
  return make(
    'section',
    { class: 'part', 'aria-labelledby': 'belief_heading' },
    make('h2', { id: 'belief_heading' }, told.say('belief')),
    skill_words(told),
    reliability_part(told),
    make(
      'ul',
      { class: 'caveats' },
      caveats.map((key) => make('li', {}, told.say(`caveat_${key}`))),
    ),
  );
}

/** @param {Told} told @param {string} title @param {string[]} sources */
function source_list(told, title, sources) {
  return sources.length === 0
    ? null
    : [
        make('h3', {}, title),
        make(
          'ul',
          { class: 'works' },
          sources.map((source) => make('li', { lang: 'en' }, told.citation(source))),
        ),
      ];
}

/** @param {Told} told */
export const decision_sources = (told) => [
  ...new Set(told.data.do.flatMap((/** @type {any} */ one) => one.sources ?? [])),
];

/** @param {Told} told */
export const outcome_sources = (told) => [
  ...new Set(told.data.outcomes.flatMap((/** @type {any} */ one) => one?.sources ?? [])),
];

/** @param {Told} told */
export function sources_section(told) {
  const literature = told.data.do.flatMap((/** @type {any} */ one) => one.literature ?? []);
  const outcome = told.data.outcomes[0];
  // A question of one's own about a day has neither.
  if (told.is_cloud && !outcome) {
    return null;
  }
  return make(
    'section',
    { class: 'part', 'aria-labelledby': 'sources_heading' },
    make('h2', { id: 'sources_heading' }, told.say('sources')),
    source_list(told, told.say('sources_decision'), decision_sources(told)),
    source_list(told, told.say('sources_outcome'), outcome_sources(told)),
    source_list(told, told.say('literature'), [...new Set(literature)]),
    outcome?.definition
      ? [
          make('h3', {}, told.say('definition')),
          make('p', { lang: 'en' }, outcome.definition),
          make('p', {}, make('code', { lang: 'en' }, outcome.expression)),
        ]
      : null,
  );
}

/** @param {Told} told @param {string} text */
function command(told, text) {
  const button = make(
    'button',
    {
      type: 'button',
      class: 'quiet',
      onclick: async () => {
        await navigator.clipboard?.writeText(text).catch(() => {});
        button.textContent = told.say('copied');
      },
    },
    told.say('copy'),
  );
  return make('div', { class: 'command' }, make('code', { lang: 'en' }, text), button);
}

/** @param {Told} told */
export function again_section(told) {
  const { pack, futures } = told.data;
  const pair = futures.pairs[futures.typical];
  return make(
    'section',
    { class: 'part', 'aria-labelledby': 'again_heading' },
    make('h2', { id: 'again_heading' }, told.say('again')),
    make('p', {}, told.say('again_about')),
    command(told, `${told.data.command} --out results.sqlite`),
    make('p', {}, told.say('again_member')),
    command(told, run_command(pair, 'with')),
    make(
      'p',
      { class: 'note' },
      told.say(
        'about_versions',
        pack.engine,
        told.part(pack, 'title'),
        pack.version,
        pack.content,
        told.data.answer.digest,
      ),
    ),
    make('p', { class: 'note' }, told.say('about_licence', pack.license)),
  );
}
