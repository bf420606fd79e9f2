// Handout: two sheets of A4 for a class, made of the same numbers: the situation, a pair of maps
// and questions; and the answers with their sources. They are seen in print only.

import { make } from 'jinsong/report/dom.js';
import { is_unsure, lead, quilt, verdict } from 'jinsong/whatif/answer.js';
import { decision_sources, outcome_sources, skill_short } from 'jinsong/whatif/belief.js';
import { court_key, first_court, gain_key } from 'jinsong/whatif/maps.js';
import {
  draw_picture,
  gain_look,
  holder_look,
  prepare_picture,
  record_look,
} from 'jinsong/whatif/pictures.js';

/**
 * @typedef {import('jinsong/whatif/told.js').Told} Told
 * @typedef {import('jinsong/whatif/pictures.js').Ground} Ground
 * @typedef {{question: string, answer: string[]}} Task
 */

const named_most = 4;

/** @param {Told} told */
function choose_task(told) {
  const [choice] = told.data.do;
  const taken = choice?.options.find((/** @type {any} */ one) => one.taken);
  return {
    question: told.say('q_choose'),
    answer: [told.say('a_choose', told.part(taken, 'label'), told.part(choice, 'consequence'))],
  };
}

/** @param {Told} told @returns {Task} */
function guess_task(told) {
  const { question } = told;
  const day = told.day(told.data.answer.until);
  const asked = told.asked(question);
  const { without, with: changed } = question;
  if (question.kind !== 'yes_no') {
    return {
      question: told.say('q_guess_number', asked, told.members, day),
      answer: [
        told.say('a_guess_number', told.number(without.mean), told.number(changed.mean)),
        verdict(told, question),
      ],
    };
  }
  return {
    question: told.say('q_guess', asked, told.members, day),
    answer: [
      told.say(
        'a_guess',
        without.hits,
        told.percent(without.value),
        told.percent_span(without),
        changed.hits,
        told.percent(changed.value),
        told.percent_span(changed),
      ),
    ],
  };
}

/** @param {Ground} ground @returns {Task} */
function maps_task(ground) {
  const { chances } = ground;
  const { told } = chances;
  const court = first_court(ground);
  const { more, fewer } = chances.moved(court);
  if (more.length + fewer.length === 0) {
    return {
      question: told.say('q_maps_same', told.polity(court)),
      answer: [told.say('a_maps_same')],
    };
  }
  const words = (/** @type {{id: string, gain: number}[]} */ list) =>
    list.length === 0
      ? told.say('none_such')
      : list
          .slice(0, named_most)
          .map(({ id, gain }) => `${told.place(id)} (${told.points(gain)})`)
          .join(told.language === 'zh' ? '、' : ', ');
  return {
    question: told.say('q_maps', told.polity(court)),
    answer: [told.say('a_maps', told.polity(court), words(more), words(fewer))],
  };
}

/** @param {Told} told @returns {Task} */
function pairs_task(told) {
  const { question } = told;
  if (question.kind !== 'yes_no') {
    return {
      question: told.say('q_number_pairs', told.members),
      answer: [told.say('a_number_pairs')],
    };
  }
  const { only_with, only_without } = question;
  if (only_with + only_without === 0) {
    return { question: told.say('q_pairs_none'), answer: [told.say('a_pairs_none')] };
  }
  const goes_both_ways = only_with > 0 && only_without > 0;
  return {
    question: told.say(goes_both_ways ? 'q_pairs' : 'q_pairs_some'),
    answer: [
      told.say(
        'a_pairs',
        only_with,
        told.percent(only_with / told.members),
        only_without,
        told.percent(only_without / told.members),
      ),
    ],
  };
}

/** @param {Told} told @returns {Task | null} */
function believe_task(told) {
  const { question } = told;
  if (!question.difference) {
    return null;
  }
  const words = (/** @type {number} */ one) =>
    question.kind === 'yes_no' ? told.points(one) : told.number(one);
  const { value, low, high } = question.difference;
  return {
    question: told.say('q_believe'),
    answer: [
      told.say(is_unsure(question) ? 'a_unsure' : 'a_sure', words(value), words(low), words(high)),
      skill_short(told),
    ],
  };
}

/** @param {Told} told @returns {Task} */
function cloud_guess_task(told) {
  const { question } = told;
  const day = told.day(told.data.answer.until);
  const is_share = question.kind === 'yes_no';
  const { hits, value, mean } = question.with;
  return {
    question: told.say(
      is_share ? 'q_guess_cloud' : 'q_guess_number_cloud',
      told.asked(question),
      told.members,
      day,
    ),
    answer: [
      is_share
        ? told.say('a_guess_cloud', hits, told.percent(value))
        : told.say('a_guess_number_cloud', told.number(mean)),
      verdict(told, question),
    ],
  };
}

/** @param {Ground} ground @returns {Task} */
function unsure_task({ chances }) {
  const { told } = chances;
  const places = chances
    .least_sure()
    .slice(0, named_most)
    .map(({ id, at }) =>
      told.say('in_brackets', told.place(id), chances.words(chances.of('with', at))),
    );
  return {
    question: told.say('q_unsure_cloud'),
    answer:
      places.length === 0
        ? [told.say('a_unsure_none')]
        : [told.say('a_unsure_cloud', places.join(told.language === 'zh' ? '、' : '; '))],
  };
}

/** @param {Ground} ground @returns {Task} */
function history_task({ chances }) {
  const { told } = chances;
  const [outcome] = told.data.outcomes;
  const unlike = chances.unlike_record();
  const places = unlike
    .slice(0, named_most)
    .map(({ id, court, share }) =>
      told.say('in_brackets', told.place(id), chances.words([{ court, share }])),
    );
  return {
    question: told.say('q_history'),
    answer: [
      told.part(outcome, 'answer'),
      places.length === 0
        ? told.say('a_history_none')
        : told.say('a_history', unlike.length, places.join(told.language === 'zh' ? '、' : '; ')),
    ],
  };
}

/** @param {Told} told @returns {Task} */
function chance_task(told) {
  return { question: told.say('q_chance'), answer: [told.say('a_chance'), skill_short(told)] };
}

/** @param {Ground} ground @returns {Task[]} */
function tasks_of(ground) {
  const { told } = ground.chances;
  if (told.is_cloud) {
    return [cloud_guess_task(told), unsure_task(ground), history_task(ground), chance_task(told)];
  }
  const tasks = [
    told.data.do.length > 0 ? choose_task(told) : null,
    guess_task(told),
    maps_task(ground),
    pairs_task(told),
    believe_task(told),
  ];
  return tasks.filter((task) => task !== null);
}

/** @param {Told} told @param {string} name */
function sheet_head(told, name) {
  const [choice] = told.data.do;
  return make(
    'header',
    {},
    make('p', { class: 'sheet_name' }, told.say(name)),
    make('h2', {}, told.part(choice ?? told.data.pack, 'title')),
  );
}

/** @param {Told} told */
function colophon(told) {
  const { pack, answer } = told.data;
  return make(
    'footer',
    {},
    make('p', {}, told.say('colophon', told.part(pack, 'title'), pack.content, answer.digest)),
  );
}

/** @param {string} label */
const picture = (label) => make('canvas', { role: 'img', 'aria-label': label });

/** @param {Ground} ground @param {Task[]} tasks */
function first_sheet(ground, tasks) {
  const { told } = ground.chances;
  const [choice] = told.data.do;
  const day = told.day(told.data.answer.until);
  const canvases = told.sides.map((side) => picture(told.say('map_label', told.branch(side), day)));
  const element = make(
    'section',
    { class: 'sheet', 'aria-label': told.say('sheet_one') },
    sheet_head(told, 'sheet_one'),
    choice
      ? make(
          'div',
          { class: 'situation' },
          make(
            'p',
            { class: 'lead' },
            told.say('colon', told.day(choice.date), told.part(choice, 'question')),
          ),
          make('p', {}, told.part(choice, 'known'), ' ', told.part(choice, 'pressure')),
          make(
            'ol',
            { class: 'letters' },
            choice.options.map((/** @type {any} */ option) =>
              make('li', {}, told.part(option, 'label')),
            ),
          ),
        )
      : null,
    make('p', { class: 'change' }, told.title),
    make(
      'div',
      { class: 'pair' },
      told.sides.map((side, at) =>
        make(
          'figure',
          {},
          make('figcaption', {}, told.say(told.either(`map_${side}`, 'map_cloud'))),
          canvases[at],
        ),
      ),
    ),
    court_key(ground),
    make(
      'p',
      { class: 'note' },
      told.say(told.either('h_model', 'h_model_cloud'), told.members, day),
    ),
    make('h3', {}, told.say('questions')),
    make(
      'ol',
      { class: 'tasks' },
      tasks.map(({ question }) => make('li', {}, question)),
    ),
    colophon(told),
  );
  return { element, canvases };
}

/** @param {Ground} ground @param {Task[]} tasks */
function second_sheet(ground, tasks) {
  const { told } = ground.chances;
  const title = told.either('map_difference', 'map_record');
  const canvas = picture(told.say(title));
  const sources = [...new Set([...decision_sources(told), ...outcome_sources(told)])].slice(0, 6);
  const answers = [
    make('h3', {}, told.say('answers')),
    make(
      'ol',
      { class: 'tasks' },
      tasks.map(({ answer }) => make('li', {}, answer.filter(Boolean).join(' '))),
    ),
  ];
  const element = make(
    'section',
    { class: 'sheet', 'aria-label': told.say('sheet_two') },
    sheet_head(told, 'sheet_two'),
    make('p', { class: 'lead' }, told.either(verdict, lead)(told, told.question)),
    told.is_cloud
      ? [make('figure', {}, make('figcaption', {}, told.say(title)), canvas), ...answers]
      : make(
          'div',
          { class: 'key_columns' },
          make(
            'div',
            {},
            told.question.kind === 'yes_no' ? quilt(told, told.question, 25) : null,
            make(
              'figure',
              {},
              make(
                'figcaption',
                {},
                told.say('map_difference_about', told.polity(first_court(ground))),
              ),
              canvas,
              gain_key(told),
            ),
          ),
          make('div', {}, answers),
        ),
    sources.length === 0
      ? null
      : [
          make('h3', {}, told.say('sources')),
          make(
            'ul',
            { class: 'works' },
            sources.map((source) => make('li', { lang: 'en' }, told.citation(source))),
          ),
        ],
    make('p', { class: 'note' }, told.say('again_about')),
    make('code', { lang: 'en' }, told.data.command),
    colophon(told),
  );
  return { element, canvas };
}

/** How large the maps of the sheets are, in pixels of print, and how fine they are drawn. */
const half = { width: 330, height: 230, ratio: 2.5 };
const whole = { width: 680, height: 360, ratio: 2 };

/**
 * @param {Ground} ground
 * @returns {{elements: HTMLElement[], redraws: (() => void)[]}} what draws each map
 */
export function handout(ground) {
  const { chances, stage } = ground;
  const { told } = chances;
  const tasks = tasks_of(ground);
  const first = first_sheet(ground, tasks);
  const second = second_sheet(ground, tasks);
  const size = told.either(half, whole);
  const pair = first.canvases.map(
    (canvas, at) => () =>
      draw_picture(canvas, size, ground, holder_look(chances, stage, told.sides[at])),
  );
  const answer_look = () =>
    told.is_cloud ? record_look(chances, stage) : gain_look(chances, stage, first_court(ground));
  const redraws = [
    () => prepare_picture(size, ground),
    ...pair,
    () => draw_picture(second.canvas, size, ground, answer_look()),
  ];
  return { elements: [first.element, second.element], redraws };
}
