import { expect, test } from 'vitest';

import { door_of, pair_address, read_lab_address, write_lab_address, type Wish } from './address';

const wish: Wish = {
  decision: '1126-autumn-defence',
  option: 'keep-at-kaifeng',
  from: '',
  orders: ['1126-11-20 song march d0293 to kaifeng until 1126-12-01'],
  against_orders: ['1126-10-20 song flee to yangzhou'],
  set: ['garrison(kaifeng)=20000', 'no-treaty(song, jin)'],
  hold: 60,
  against: 'history',
  ask: ['song-holds-kaifeng', 'count(two-huai, holder(place) = song) >= 5'],
  until: '1127-10-02',
  members: 200,
  seed: 7,
};

test('a link leads back to the same experiment', () => {
  const link = write_lab_address(wish, 'zh', { pack: 'abc', digest: '0x0123456789abcdef' });
  const { troubles, language, pack, digest, ...rest } = read_lab_address(link);
  expect({ from: '', ...rest }).toEqual(wish);
  expect([troubles, language, pack, digest]).toEqual([[], 'zh', 'abc', '0x0123456789abcdef']);
  expect(write_lab_address({ ...wish, ...rest }, 'zh', { pack: 'abc', digest })).toBe(link);
});

test('a link of two experiments leads back to both', () => {
  const other = { ...wish, option: 'river-line', orders: [], hold: 0, seed: 8 };
  const link = write_lab_address(wish, 'en', { pack: 'abc', digest: '0x1' }, undefined, other);
  const { beside, language, pack, digest, troubles, ...first } = read_lab_address(link);
  expect({ from: '', ...first }).toEqual(wish);
  expect([language, pack, digest, troubles]).toEqual(['en', 'abc', '0x1', []]);
  const { troubles: none, ...second } = read_lab_address(beside ?? '');
  expect({ from: '', orders: [], hold: 0, ...second }).toEqual(other);
  expect(none).toEqual([]);
  const [one, two] = [wish, other].map((each) => write_lab_address(each, 'zh', { pack: 'abc' }));
  expect(pair_address(one ?? '', two ?? '')).toBe(link.replace(/&lang=.*/, ''));
});

test('what is usual is left out', () => {
  const none = { against: 'free', ask: [], orders: [], against_orders: [], set: [], hold: 0 };
  const link = write_lab_address({ ...wish, ...none } as Wish, 'en');
  expect(link).not.toMatch(/order|set=|hold|from/);
  expect(link).not.toContain('against');
  expect(link).not.toContain('ask=');
  expect(write_lab_address(undefined, 'en')).toBe('#lab&lang=en');
  expect(read_lab_address('#lab')).toEqual({ troubles: [] });
});

test.each([
  ['do=nonsense', 'do=nonsense'],
  ['do=a=b=c', 'do=a=b=c'],
  ['do=a=b&do=c=d', 'do=a=b'],
  ['against=nobody', 'against=nobody'],
  ['until=soon', 'until=soon'],
  ['members=0', 'members=0'],
  ['members=99999', 'members=99999'],
  ['members=1e3', 'members=1e3'],
  ['seed=-1', 'seed=-1'],
  ['hold=-1', 'hold=-1'],
  ['from=spring', 'from=spring'],
  ['beside=', 'beside='],
  ['beside=a&beside=b', 'beside=a'],
])('what cannot be read is told: %s', (part, trouble) => {
  const link = read_lab_address(`#lab&${part}`);
  expect(link.troubles).toEqual([trouble]);
  expect(link.decision ?? link.members ?? link.seed ?? link.until ?? link.against).toBeUndefined();
});

test('a day of its own stands where no decision does', () => {
  const free = { ...wish, decision: '', option: '', from: '1126-10-02' };
  const link = write_lab_address(free, 'en');
  expect(link).not.toContain('do=');
  const { troubles, language, ...rest } = read_lab_address(link);
  expect({ decision: '', option: '', ...rest }).toEqual(free);
  // A decision has its day: another would not be heard.
  expect(read_lab_address('#lab&do=a=b&from=1126-10-02').troubles).toEqual(['from=1126-10-02']);
});

test('a single future, its day and its branch', () => {
  const shown = { member: 0, day: '1127-01-10', side: 'without' } as const;
  const link = write_lab_address(wish, 'en', undefined, shown);
  expect(read_lab_address(link).shown).toEqual(shown);
  expect(read_lab_address('#lab&member=12').shown).toEqual({ member: 12, day: '', side: 'with' });
  expect(read_lab_address('#lab&member=-1').troubles).toEqual(['member=-1']);
  expect(read_lab_address('#lab&member=1&day=soon').troubles).toEqual(['day=soon']);
});

test('only addresses of the Lab are its', () => {
  for (const hash of ['', '#', '#date=1127-01-09', '#labour', '#event=lab']) {
    expect(door_of(hash)).toBe('atlas');
  }
  expect(door_of('#lab')).toBe('lab');
  expect(door_of('#lab&do=a=b')).toBe('lab');
});
