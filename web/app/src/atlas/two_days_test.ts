import { expect, test } from 'vitest';

import type { Scene } from 'jinsong/map/scene.js';
import { History } from 'jinsong/report/record.js';

import { changes_between, read_beside, shaded, swipe_by_key, write_beside } from './two_days';

test('an address leads back to the same two days', () => {
  const beside = { day: 2138580, swipe: 30, shade: false };
  const address = `#date=1127-01-09${write_beside(beside)}`;
  expect(read_beside(address)).toEqual(beside);
  expect(write_beside(undefined)).toBe('');
  expect(write_beside({ day: 2138580, swipe: 50, shade: true })).toMatch(
    /^&beside=\d{4}-\d\d-\d\d$/,
  );
});

test('what an address says wrongly is left out', () => {
  expect(read_beside('#date=1127-01-09')).toBeUndefined();
  expect(read_beside('#beside=soon')).toBeUndefined();
  expect(read_beside('#beside=1142&swipe=half')).toMatchObject({ swipe: 50, shade: true });
  expect(read_beside('#beside=1142&swipe=900')).toMatchObject({ swipe: 100 });
});

test('the line goes as a slider goes, and stays on the map', () => {
  expect(swipe_by_key('ArrowRight', 50)).toBe(52);
  expect(swipe_by_key('PageDown', 10)).toBe(0);
  expect(swipe_by_key('End', 10)).toBe(100);
  expect(swipe_by_key('Enter', 10)).toBeUndefined();
});

test('stripes tell the holder of the other day', () => {
  const scene = (holder: number) =>
    ({
      holders: Int16Array.of(holder),
      owners: Int16Array.of(9),
      claims: [[7]],
    }) as unknown as Scene;
  const one = shaded(scene(1), scene(2));
  expect([...one.holders, ...one.owners]).toEqual([1, 2]);
  expect(one.claims).toEqual([[]]);
});

test('places that changed hands', () => {
  const span = (place: string, from: number | null, to: number | null, holder: string) =>
    [place, from, to, holder, holder] as (string | number | null)[];
  const history = Object.assign(Object.create(History.prototype) as History, {
    places: new Map([
      ['kaifeng', {}],
      ['hangzhou', {}],
    ]),
    control_of: new Map(
      Object.entries({
        kaifeng: [span('kaifeng', null, 100, 'song'), span('kaifeng', 100, null, 'jin')],
        hangzhou: [span('hangzhou', null, null, 'song')],
      }).map(([place, spans]) => [
        place,
        spans.map(([, from, to, holder]) => ({
          from: from ?? -Infinity,
          to: to ?? Infinity,
          holder,
        })),
      ]),
    ),
  });
  expect(changes_between(history, 50, 150)).toEqual([
    { place: 'kaifeng', then: 'song', now: 'jin' },
  ]);
  expect(changes_between(history, 120, 150)).toEqual([]);
});
