import { expect, test } from 'vitest';

import {
  changes_anything,
  first_wish,
  free_wish,
  is_free,
  later,
  question_of,
  wish_of_link,
  type Decision,
  type Outcome,
} from './wish';

const option = (id: string, kind: string, from: string | null, taken = false) => ({
  id,
  label_en: id,
  label_zh: id,
  taken,
  binding: { kind, from, orders: [] },
});
const decision = {
  id: 'd',
  number: 'dp001',
  options: [
    option('as-it-was', 'record', '1126-11-24', true),
    option('unbound', 'none', null),
    option('otherwise', 'order', '1126-10-02'),
    option('also', 'order', '1126-10-12'),
  ],
} as unknown as Decision;
const outcomes = [
  { id: 'first', natural_horizon_years: 3 },
  { id: 'second', natural_horizon_years: 5 },
] as unknown as Outcome[];

test('months are counted through years and short months', () => {
  expect(later('1126-10-02', 6)).toBe('1127-04-02');
  expect(later('1126-08-31', 6)).toBe('1127-02-28');
  expect(later('1126-12-05', 12)).toBe('1127-12-05');
  expect(later('1126-11', 1)).toBe('1126-12-01');
});

test('a first experiment takes what can be ordered and asks as far as is usual', () => {
  const wish = first_wish(decision, outcomes);
  expect(wish.option).toBe('otherwise');
  expect(wish.ask).toEqual(['first']);
  expect(wish.until).toBe('1129-10-02');
});

test('a link says what it wants, and what there is not is told', () => {
  const link = { option: 'also', ask: ['second', 'third', 'exists(jin)'], troubles: ['seed=x'] };
  const { wish, troubles } = wish_of_link(link, decision, outcomes, 'en');
  expect(wish.option).toBe('also');
  expect(wish.ask).toEqual(['second', 'exists(jin)']);
  expect(wish.until).toBe('1131-10-12');
  expect(troubles).toHaveLength(2);
  expect(troubles.join()).toContain('seed=x');
  expect(troubles.join()).toContain('third');
});

test.each(['as-it-was', 'unbound', 'nowhere'])('an option that cannot be taken: %s', (id) => {
  const { wish, troubles } = wish_of_link({ option: id, troubles: [] }, decision, outcomes, 'en');
  expect(wish.option).toBe('otherwise');
  expect(troubles).toHaveLength(1);
});

test("the branch without the change is free, or takes history's option", () => {
  const wish = first_wish(decision, outcomes);
  expect(question_of(wish, decision, 'en')).not.toHaveProperty('against');
  expect(question_of({ ...wish, against: 'history' }, decision, 'en').against).toEqual([
    'd=as-it-was',
  ]);
});

test('a day of its own with orders, by a link and as a question', () => {
  const link = { orders: ['1126-11-20 song rest', '1126-10-05 song rest'], hold: 9, troubles: [] };
  expect(is_free(link)).toBe(true);
  expect(is_free({ option: 'also', decision: 'd', orders: ['x'], troubles: [] })).toBe(false);
  const { wish } = wish_of_link(link, decision, outcomes, 'en');
  // The first order says the day; a hold is of the orders of decisions alone.
  expect([wish.decision, wish.from, wish.until, wish.hold]).toEqual([
    '',
    '1126-10-05',
    '1129-10-05',
    0,
  ]);
  expect(question_of(wish, decision, 'en')).toEqual({
    from: '1126-10-05',
    orders: link.orders,
    ask: ['first'],
    until: '1129-10-05',
    seed: 1,
    lang: 'en',
  });
  expect(changes_anything(wish)).toBe(true);
  expect(changes_anything(free_wish('1126-10-05', outcomes, wish))).toBe(false);
});

test('orders, a hold and what is set by hand go with a decision', () => {
  const link = { option: 'also', orders: ['x'], set: ['dead(yue-fei)'], hold: 30, troubles: [] };
  const { wish } = wish_of_link({ decision: 'd', ...link }, decision, outcomes, 'en');
  expect(question_of(wish, decision, 'en')).toMatchObject({
    do: ['d=also'],
    orders: ['x'],
    set: ['dead(yue-fei)'],
    hold: 30,
  });
});
