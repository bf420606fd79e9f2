import assert from 'node:assert/strict';
import { test } from 'node:test';

import { is_unsure, lead, quilt_counts, verdict } from 'jinsong/whatif/answer.js';
import { Chances, unfold } from 'jinsong/whatif/chances.js';
import { layers_of, stretches_of } from 'jinsong/whatif/place_curve.js';
import { share_on, staircase } from 'jinsong/whatif/survival.js';
import { Told } from 'jinsong/whatif/told.js';

test('marks of a quilt add up, however they are rounded', () => {
  const question = { both: 1, only_with: 1, only_without: 1, neither: 7000 };
  for (const marks of [3, 10, 500, 7003]) {
    const counts = quilt_counts(question, marks);
    assert.equal(
      counts.reduce((sum, one) => sum + one, 0),
      marks,
    );
  }
  assert.deepEqual(quilt_counts(question, 7003), [1, 1, 1, 7000]);
});

test('an interval that holds zero is unsure', () => {
  assert.equal(is_unsure({ difference: { value: 0.02, low: -0.01, high: 0.05 } }), true);
  assert.equal(is_unsure({ difference: { value: 0.02, low: 0.01, high: 0.05 } }), false);
  assert.equal(is_unsure({ difference: null }), true);
});

test('a curve goes down in steps and ends on the last day', () => {
  /** @type {[number, number, number, number][]} */
  const curve = [
    [10, 0.8, 0.7, 0.9],
    [20, 0.5, 0.4, 0.6],
  ];
  assert.deepEqual(staircase(curve, 30, 1), [
    [0, 1],
    [10, 1],
    [10, 0.8],
    [20, 0.8],
    [20, 0.5],
    [30, 0.5],
  ]);
  assert.equal(share_on(curve, 9)[1], 1);
  assert.equal(share_on(curve, 10)[1], 0.8);
  assert.equal(share_on(curve, 30)[1], 0.5);
});

test('what is told where it changes is there at every look', () => {
  assert.deepEqual(unfold([0, 7, 2, 5], 4), [7, 7, 5, 5]);
  assert.deepEqual(unfold([3, 1], 4), [0, 0, 0, 1]);
});

test('layers of a place fill the whole at every look, the rest as one', () => {
  const steps = [
    [0, 0, 10, 1, 6, 2, 1],
    [1, 1, 3],
    [-1, 1, 1, 2, 0],
    [2, 2, 6],
  ];
  const map = {
    courts: ['song', 'jin', 'qi'],
    fork: [0],
    over_time: [{ record: [0, 0, 2, 1], without: steps, with: [[0, 0, 10]] }],
  };
  const told = {
    members: 10,
    data: { map, places: [{ id: 'kaifeng' }], fans: { days: [1, 2, 3] } },
  };
  const chances = new Chances(/** @type {any} */ (told));
  const layers = layers_of(chances, 'without', 0, ['song', 'qi']);
  assert.deepEqual(
    layers.map(({ layer }) => layer),
    ['song', 'qi', 'others'],
  );
  for (const look of [0, 1, 2]) {
    const whole = layers.reduce((sum, { shares }) => sum + shares[look], 0);
    assert.ok(Math.abs(whole - 1) < 1e-9, `${whole}`);
  }
  assert.deepEqual(chances.at_look('without', 0, 2), [
    { court: 'qi', share: 0.6 },
    { court: 'jin', share: 0.3 },
    { court: 'song', share: 0.1 },
  ]);
  assert.deepEqual(stretches_of(chances.record_over_time(0)), [
    { holder: 'song', from: 0, to: 2 },
    { holder: 'jin', from: 2, to: 2 },
  ]);
});

/** Ten futures with nothing changed, of four places. @param {any} question */
const cloud_of = (question) => ({
  answer: { changed: false, from: '1125-11-01', members: 10, questions: [question] },
  places: [
    { id: 'kaifeng', name_en: 'Kaifeng', walls_class: 5 },
    { id: 'taiyuan', name_en: 'Taiyuan', walls_class: 4 },
    { id: 'yan', name_en: 'Yan', walls_class: 1 },
    { id: 'hangzhou', name_en: 'Hangzhou', walls_class: 3 },
  ],
  polities: [
    { id: 'song', name_en: 'Song' },
    { id: 'jin', name_en: 'Jin' },
  ],
  map: {
    courts: ['song', 'jin'],
    fork: [0, 0, 0, 0],
    record: [1, 1, 1, 0],
    with: [
      [0, 6, 1, 4],
      [0, 10],
      [0, 10],
      [0, 10],
    ],
  },
});

test('of a cloud one branch is told, and no difference', () => {
  const share = { value: 0.6, low: 0.31, high: 0.83, hits: 6 };
  const question = {
    kind: 'yes_no',
    outcome: 'held',
    question_en: 'Is Kaifeng held?',
    with: share,
    without: share,
    difference: { value: 0, low: 0, high: 0 },
  };
  const told = new Told(cloud_of(question), 'en');
  assert.deepEqual(told.sides, ['with']);
  assert.equal(told.title, 'What could have happened from 1 November 1125 on?');
  assert.equal(
    lead(told, question),
    'Is Kaifeng held? In 6 of 10 futures the answer is yes (60%).',
  );
  assert.match(verdict(told, question), /^With 10 futures .* 31% to 83%\.$/);
  const number = { kind: 'number', with: { mean: 5, quantiles: [1, 2, 4, 8, 9] } };
  const words = verdict(new Told(cloud_of(number), 'en'), number);
  assert.equal(words.replace(/[^\d]+/g, ' ').trim(), '4 2 8 1 9');
  const changed = { ...cloud_of(question), do: [] };
  changed.answer.changed = true;
  assert.deepEqual(new Told(changed, 'en').sides, ['without', 'with']);
});

test('of a cloud the least sure places are told, and those most unlike history', () => {
  const chances = new Chances(new Told(cloud_of({}), 'en'));
  assert.deepEqual(
    chances.least_sure().map(({ id, sure }) => [id, sure]),
    [['kaifeng', 0.6]],
  );
  // Those that no future has first, the strong before the weak; one that is as history is not.
  assert.deepEqual(
    chances.unlike_record().map(({ id, court, share }) => [id, court, share]),
    [
      ['taiyuan', 'jin', 0],
      ['yan', 'jin', 0],
      ['kaifeng', 'jin', 0.4],
    ],
  );
  assert.deepEqual(chances.worth_a_name('song'), ['kaifeng']);
  assert.equal(chances.is_open(0), true);
  assert.equal(chances.is_open(3), false);
});
