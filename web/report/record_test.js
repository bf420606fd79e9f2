import assert from 'node:assert/strict';
import { test } from 'node:test';

import { History } from 'jinsong/report/record.js';
import { stretches } from 'jinsong/report/rest.js';

const table = (/** @type {string[]} */ columns, /** @type {any[][]} */ rows) => ({ columns, rows });
const none = table(['from_day', 'to_day'], []);
const data = {
  pack: { first_day: 2127947, last_day: 2188577 },
  polities: [{ id: 'a' }, { id: 'b' }],
  places: [{ id: 'x' }],
  people: [],
  treaties: [
    { id: 't', date: '1120-01-01', until: '1125-01-01', status: 'concluded' },
    { id: 'u', date: '1120-01-01', status: 'offer' },
  ],
  events: [
    { event: 'late', date: '1130-05-01', causes: [{ event: 'early', kind: 'recorded' }] },
    { event: 'early', date: '1120-05-01', places: ['x'] },
  ],
  turning_points: [],
  readings: [{ id: 'r', table: 'events', row: 'early;late/2', column: 'date', readings: [] }],
  sources: [],
  calendar: { months: [], skips: {}, eras: [] },
  history: {
    control: table(
      ['place', 'holder', 'owner', 'from_day', 'to_day'],
      [
        ['x', 'a', 'a', 2127947, 2130000],
        ['x', 'b', 'b', 2130000, 2130000],
        ['x', 'b', 'a', 2130000, null],
      ],
    ),
    polities: table(
      ['polity', 'from_day', 'to_day'],
      [
        ['a', 2127947, 2129000],
        ['b', 2127947, null],
      ],
    ),
    capitals: table(['polity', 'place', 'from_day', 'to_day'], [['a', 'x', 2127947, null]]),
    claims: none,
    reigns: none,
    overlords: none,
    armies: none,
    sieges: none,
    dues: table(['due_day'], []),
    techniques: table(
      ['technique', 'polity', 'since_day'],
      [
        ['bomb', 'a', 2129000],
        ['bomb', 'b', 2130000],
      ],
    ),
  },
  techniques: [{ id: 'bomb', modifiers: { field: 0, siege_attack: 2 } }],
  years: { first: 1114, households: [[30, 1, 2]], unrest: [[0, 0, 0]], taxes: [[7, 0, 0]] },
};
const history = new History(data);

test('spans are half open and those of no days are left out', () => {
  assert.equal(history.control_on('x', 2129999)?.holder, 'a');
  assert.equal(history.control_on('x', 2130000)?.holder, 'b');
  assert.equal(history.control_on('x', 2130000)?.owner, 'a');
  assert.equal(history.control_on('y', 2130000), null);
});

test('the step changes with the map only', () => {
  assert.equal(history.control_step(2127947), history.control_step(2129999));
  assert.notEqual(history.control_step(2129999), history.control_step(2130000));
});

test('a polity that has fallen keeps no seat', () => {
  assert.equal(history.capitals[0].to, 2129000);
});

test('events stand in order and know what they led to', () => {
  assert.deepEqual(
    history.events.map(({ event }) => event),
    ['early', 'late'],
  );
  assert.deepEqual(
    history.effects.get('early')?.map(({ event }) => event),
    ['late'],
  );
  assert.deepEqual(
    history.events_at('x').map(({ event }) => event),
    ['early'],
  );
});

test('disputes are found by any of their rows', () => {
  assert.equal(history.disputes_of('events', 'early').length, 1);
  assert.equal(history.disputes_of('events', 'late').length, 1);
  assert.equal(history.disputes_of('events', 'lat').length, 0);
});

test('only treaties that were concluded and have not ended are in force', () => {
  assert.deepEqual(
    history.treaties_on(2131000).map(({ id }) => id),
    ['t'],
  );
  assert.deepEqual(history.treaties_on(2140000), []);
});

test('a court has a technique from the day on which it took it up', () => {
  assert.deepEqual(history.techniques_of('a', 2128999), []);
  assert.deepEqual(
    history.techniques_of('a', 2129000).map(({ id, is_of_war }) => [id, is_of_war]),
    [['bomb', true]],
  );
  assert.equal(history.technique_step(2129999), 1);
});

test('a court has what its places come to at the end of each year', () => {
  assert.deepEqual(history.court_years('a'), [
    { year: 1114, places: 1, households: 3000, taxes: 700 },
    { year: 1115, places: 1, households: 3100, taxes: 700 },
    { year: 1116, places: 1, households: 3300, taxes: 700 },
  ]);
  assert.deepEqual(history.court_years('b'), []);
  assert.equal(history.court_year('a', 1115)?.households, 3100);
});

test('years of the same dues are told as one', () => {
  assert.deepEqual(
    stretches(
      new Map([
        [1120, 5],
        [1121, 5],
        [1123, 5],
        [1124, 6],
      ]),
    ),
    [
      { from: 1120, to: 1121, amount: 5 },
      { from: 1123, to: 1123, amount: 5 },
      { from: 1124, to: 1124, amount: 6 },
    ],
  );
});
