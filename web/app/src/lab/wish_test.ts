import { expect, test } from 'vitest';

import { first_wish, later, question_of, wish_of_link, type Decision, type Outcome } from './wish';

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
