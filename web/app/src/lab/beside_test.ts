import { expect, test } from 'vitest';

import { hindrance_of, lay_beside, type Kept } from './beside';

const kept = (of: string, change: Partial<Kept['request']> = {}, members = [0, 1, 2]): Kept => ({
  address: `#lab&do=d=${of}`,
  title_en: of,
  title_zh: of,
  request: {
    call: 'whatif',
    ask: ['q', 'r'],
    do: [`d=${of}`],
    from: '1126-10-02',
    until: '1127-03-31',
    seed: 1,
    ...change,
  },
  pack: 'p',
  digest: '0x1',
  texts: members.map((at) => `${at} f,f free way-free ${of}q${at},${of}r${at} ${of}d${at} ${of}w`),
  at: 0,
});

test('the branches with the change become the two branches of one question', () => {
  const { question, texts } = lay_beside(
    kept('a', { orders: ['o'], ask: ['r', 'q'] }, [1, 0, 2]),
    kept('b', { set: ['dead(x)'], ask: ['q'], hold: 9 }, [0, 1, 3]),
  );
  expect(question).toEqual({
    ask: ['q'],
    do: ['d=b'],
    set: ['dead(x)'],
    against: ['d=a'],
    against_orders: ['o'],
    from: '1126-10-02',
    until: '1127-03-31',
    seed: 1,
    hold: 9,
  });
  // By number, with the answers to what both were asked, up to the first gap.
  expect(texts).toEqual(['0 ar0 ad0 aw bq0 bd0 bw', '1 ar1 ad1 aw bq1 bd1 bw']);
});

test.each([
  [{ from: '1126-10-03' }, 'from'],
  [{ until: '1127-04-10' }, 'until'],
  [{ seed: 2 }, 'seed'],
  [{ hold: 5 }, 'hold'],
  [{ ask: ['s'] }, 'ask'],
])('what does not lie beside another is told: %j', (change, why) => {
  expect(hindrance_of(kept('a'), kept('b', change))).toBe(why);
});

test('another pack, a first that is set by hand, no members in common', () => {
  expect(hindrance_of(kept('a'), { ...kept('b'), pack: 'other' })).toBe('pack');
  expect(hindrance_of(kept('a', { set: ['x'] }), kept('b'))).toBe('set');
  expect(hindrance_of(kept('a'), kept('b', { set: ['x'] }))).toBeUndefined();
  expect(hindrance_of(kept('a', {}, [0]), kept('b', {}, [5]))).toBe('members');
});
