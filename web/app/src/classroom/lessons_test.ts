import { expect, test } from 'vitest';

import decision_options_csv from '../../../../data/jin_song/decision_options.csv?raw';
import decisions_csv from '../../../../data/jin_song/decisions.csv?raw';
import events_csv from '../../../../data/jin_song/events.csv?raw';
import outcomes_csv from '../../../../data/jin_song/outcomes.csv?raw';
import places_csv from '../../../../data/jin_song/places.csv?raw';
import type { Decision, Option } from '../lab/wish';
import { both, type TextKey } from '../text';
import {
  lesson_question,
  lessons,
  minutes_of,
  option_to_live,
  steps,
  votes_in,
  winners,
} from './lessons';

/** A column of a table of the pack, before whose values in a row there are no quoted ones. */
function column(table: string, name: string): string[] {
  const [head = '', ...rows] = table.split('\n');
  const at = head.split(',').indexOf(name);
  expect(at).toBeGreaterThanOrEqual(0);
  return rows.map((row) => row.split(',')[at] ?? '');
}

const events = new Set(column(events_csv, 'id'));
const places = new Set(column(places_csv, 'id'));
const outcomes = new Set(column(outcomes_csv, 'slug'));
const numbers = column(decisions_csv, 'id');
const decisions = column(decisions_csv, 'slug');

/** The options of a decision, by its id. */
function options_of(id: string): string[] {
  const number = numbers[decisions.indexOf(id)];
  const options = column(decision_options_csv, 'option');
  return column(decision_options_csv, 'decision').flatMap((one, at) =>
    one === number ? [options[at] ?? ''] : [],
  );
}

test('a lesson lasts 45 minutes', () => {
  expect(steps.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(45);
  expect(minutes_of('situation')[0]).toBe(0);
  expect(minutes_of('exit')[1]).toBe(45);
});

test('each step has its words', () => {
  for (const { id } of steps) {
    for (const key of [`step_${id}`, `note_${id}`] as TextKey[]) {
      expect(both(key).every((text) => text !== '')).toBe(true);
    }
  }
});

test.each(lessons)('$id names only what the pack has', (lesson) => {
  const rests_on = lesson.discussion.flatMap((one) => one.rests_on);
  for (const id of [...lesson.before, ...lesson.after, ...rests_on]) {
    expect(events, id).toContain(id);
  }
  for (const id of [...lesson.near, lesson.focus]) {
    expect(places, id).toContain(id);
  }
  expect(decisions).toContain(lesson.decision);
  expect(options_of(lesson.decision)).toContain(lesson.experiment.option);
  const { ask, ask_en, ask_zh } = lesson.experiment;
  expect(outcomes.has(ask) || (ask_en !== undefined && ask_zh !== undefined)).toBe(true);
  expect(lesson.before.length).toBeGreaterThan(0);
  expect(lesson.after.length).toBeGreaterThan(0);
});

test.each(lessons)('$id says everything in both languages', (lesson) => {
  const told = [lesson, lesson.experiment, ...lesson.discussion] as object[];
  for (const thing of told as Record<string, unknown>[]) {
    for (const name of Object.keys(thing)) {
      if (name.endsWith('_en')) {
        expect(thing[name], name).toMatch(/[a-z]/);
        expect(thing[name.replace(/_en$/, '_zh')], name).toMatch(/[\u4e00-\u9fff]/);
      }
    }
  }
});

const option = (id: string, kind: string, taken = false): Option => ({
  id,
  label_en: id,
  label_zh: id,
  taken,
  binding: { kind, from: null, orders: [] },
});
const options = [
  option('attack-baigou', 'record', true),
  option('accept-buffer', 'order'),
  option('await-bids', 'order'),
  option('small-cut', 'none'),
];
const lesson = lessons[0]!;
const decision = { id: lesson.decision, options } as Decision;
const live = (votes: Record<string, number>, chosen?: string) =>
  option_to_live(lesson, decision, votes, chosen)?.id;

test('votes are counted for what can be done', () => {
  expect(
    votes_in({ 'attack-baigou': 3, 'await-bids': 4, 'small-cut': 9, nonsense: 1 }, options),
  ).toBe(7);
  expect(winners({}, options)).toEqual([]);
  expect(winners({ 'attack-baigou': 3, 'await-bids': 2 }, options).map(({ id }) => id)).toEqual([
    'attack-baigou',
  ]);
  expect(winners({ 'accept-buffer': 2, 'await-bids': 2, 'small-cut': 5 }, options)).toHaveLength(2);
});

test('what most have voted for is lived, where orders can express it', () => {
  expect(live({})).toBe(lesson.experiment.option);
  expect(live({ 'await-bids': 1 })).toBe('await-bids');
  expect(live({ 'attack-baigou': 9, 'await-bids': 1 })).toBe('await-bids');
  expect(live({ 'attack-baigou': 9 })).toBe(lesson.experiment.option);
  expect(live({ 'await-bids': 9 }, 'accept-buffer')).toBe('accept-buffer');
  expect(live({ 'await-bids': 9 }, 'small-cut')).toBe('await-bids');
});

test('the question holds what the lesson asks', () => {
  const yue_fei = lessons.find(({ id }) => id === 'yue-fei-1140')!;
  const asked = lesson_question(yue_fei, { ...decision, id: yue_fei.decision }, 'x', 'en');
  expect(asked).toMatchObject({ do: [`${yue_fei.decision}=x`], hold: 120, seed: 1 });
  expect(asked).toMatchObject({ against_orders: yue_fei.experiment.against_orders });
});
