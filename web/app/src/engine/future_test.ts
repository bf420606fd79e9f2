import { expect, test } from 'vitest';

import { day_before_tick, field_on, live_branch, live_future, on_day } from './future';

test('the ten days of a day, and the day before them', () => {
  expect(day_before_tick('1126-10-02')).toEqual({ first: '1126-10-01', before: '1126-09-30' });
  expect(day_before_tick('1127-03-31')).toEqual({ first: '1127-03-21', before: '1127-03-20' });
  expect(day_before_tick('1127-01-11')).toEqual({ first: '1127-01-11', before: '1127-01-10' });
  expect(day_before_tick('1127-01-05').before).toBe('1126-12-31');
  // Every fourth Julian year is a leap year, 1300 too.
  expect(day_before_tick('1128-03-01').before).toBe('1128-02-29');
  expect(day_before_tick('1129-03-01').before).toBe('1129-02-28');
});

test('what stands on a day is what was said last', () => {
  const changes: [string, string, string | null][] = [
    ['1127-01-01', 'kaifeng', 'jin'],
    ['1127-02-01', 'kaifeng', null],
  ];
  const start: [string, string | null][] = [['kaifeng', 'song']];
  expect(on_day(start, changes, '1126-12-31').get('kaifeng')).toBe('song');
  expect(on_day(start, changes, '1127-01-01').get('kaifeng')).toBe('jin');
  expect(on_day(start, changes, '1127-02-01').get('kaifeng')).toBeNull();
});

const bits = (value: 0 | 1) => (value ? '3ff0000000000000' : '0000000000000000');

/** An engine that has lived one future, told what came out when it is lived again. */
function engine_of(other: string, answer = 1) {
  const asked: Record<string, unknown>[] = [];
  const answers: Record<string, unknown> = {
    compare: {
      from: '1126-10-02',
      until: '1126-11-30',
      seed: 1,
      digest: { without: 'a', with: 'b' },
      questions: [{ without: { at_end: 0 }, with: { at_end: answer } }],
    },
    ensemble: {},
    ensemble_live: { members: [`4 ${bits(0)} 0a way ${bits(1)} 0b way`] },
    at: {
      places: [{ id: 'kaifeng', holder: 'song' }],
      courts: [{ id: 'song', capital: { id: 'kaifeng' } }],
    },
    run: { digest: other },
    chronicle: {
      events: [
        {
          event: 'e1',
          date: '1126-11-01',
          kind: 'city_taken',
          changes: [{ kind: 'control', place: 'kaifeng', to: 'jin' }],
        },
        { event: 'e2', date: '1126-11-02', kind: 'muster', changes: [{ kind: 'army_raised' }] },
      ],
    },
  };
  const ask = (request: { call: string }) => {
    asked.push(request);
    return answers[request.call];
  };
  return { ask: ask as Parameters<typeof live_future>[0], asked };
}

test('a future is lived both ways, and told in few words', () => {
  const { ask, asked } = engine_of('a');
  const question = { do: ['d=o'], ask: ['q'], against: ['d=h'], hold: 9, until: '1126-11-30' };
  const future = live_future(ask, { question, member: 4 });
  expect(asked.find(({ call }) => call === 'run')).toMatchObject({
    do: ['d=h'],
    hold: 9,
    member: 4,
  });
  expect(asked.find(({ call }) => call === 'at')).toMatchObject({ date: '1126-09-30' });
  expect(future.branches.with.control).toEqual([['1126-11-01', 'kaifeng', 'jin']]);
  expect(future.branches.with.events.map(({ event }) => event)).toEqual(['e1']);
  // The digests are those that the ensemble counts.
  expect([future.branches.without.digest, future.branches.with.digest]).toEqual(['0x0a', '0x0b']);
});

test('armies of one court at one place are one host, garrisons none', () => {
  const army = (polity: string, place: string | null, infantry: number, stance = 'march') => ({
    polity,
    place,
    infantry,
    cavalry: 500,
    stance,
  });
  const armies = [
    army('song', 'kaifeng', 1000),
    army('jin', 'kaifeng', 9000),
    army('song', 'kaifeng', 2000),
    army('song', 'kaifeng', 7000, 'garrison'),
    army('jin', null, 800),
  ];
  const ask = (request: object) => {
    expect(request).toEqual({ call: 'at', run: 'free', date: '1127-01-10' });
    const siege = { id: null, attacker: 'jin', defender: 'song', since: '1126-12-10', event: '7' };
    return { armies, sieges: [{ ...siege, place: { id: 'kaifeng', name_en: 'Kaifeng' } }] };
  };
  expect(field_on(ask as Parameters<typeof field_on>[0], '1127-01-10')).toEqual({
    hosts: [
      { place: 'kaifeng', polity: 'jin', men: 9500 },
      { place: 'kaifeng', polity: 'song', men: 4000 },
    ],
    sieges: [{ place: 'kaifeng', attacker: 'jin', defender: 'song', since: '1126-12-10' }],
  });
});

test('the branch whose armies are asked is lived, and no other', () => {
  const { ask, asked } = engine_of('a');
  const compared = { from: '1126-10-02', until: '1126-11-30', seed: 1 };
  const of = { question: { do: ['d=o'], ask: ['q'] }, member: 4, date: '1126-11-10', compared };
  live_branch(ask, { ...of, side: 'without' });
  live_branch(ask, { ...of, side: 'with' });
  expect(asked.map(({ call, member }) => [call, member])).toEqual([
    ['run', 4],
    ['compare', 4],
  ]);
  expect(asked[0]).toMatchObject(compared);
});

test('a branch that comes out otherwise is not shown', () => {
  const { ask } = engine_of('c');
  expect(() => live_future(ask, { question: { ask: ['q'] }, member: 4 })).toThrow(/came out as c/);
  const unlike = engine_of('a', 0);
  expect(() => live_future(unlike.ask, { question: { ask: ['q'] }, member: 4 })).toThrow(
    /answers otherwise/,
  );
});
