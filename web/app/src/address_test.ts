import { expect, test } from 'vitest';

import { door_of, read_lab_address, write_lab_address, type Wish } from './address';

const wish: Wish = {
  decision: '1126-autumn-defence',
  option: 'keep-at-kaifeng',
  against: 'history',
  ask: ['song-holds-kaifeng', 'count(two-huai, holder(place) = song) >= 5'],
  until: '1127-10-02',
  members: 200,
  seed: 7,
};

test('a link leads back to the same experiment', () => {
  const link = write_lab_address(wish, 'zh', { pack: 'abc', digest: '0x0123456789abcdef' });
  const { troubles, language, pack, digest, ...rest } = read_lab_address(link);
  expect(rest).toEqual(wish);
  expect([troubles, language, pack, digest]).toEqual([[], 'zh', 'abc', '0x0123456789abcdef']);
  expect(write_lab_address({ ...wish, ...rest }, 'zh', { pack: 'abc', digest })).toBe(link);
});

test('what is usual is left out', () => {
  const link = write_lab_address({ ...wish, against: 'free', ask: [] }, 'en');
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
])('what cannot be read is told: %s', (part, trouble) => {
  const link = read_lab_address(`#lab&${part}`);
  expect(link.troubles).toEqual([trouble]);
  expect(link.decision ?? link.members ?? link.seed ?? link.until ?? link.against).toBeUndefined();
});

test('only addresses of the Lab are its', () => {
  for (const hash of ['', '#', '#date=1127-01-09', '#labour', '#event=lab']) {
    expect(door_of(hash)).toBe('atlas');
  }
  expect(door_of('#lab')).toBe('lab');
  expect(door_of('#lab&do=a=b')).toBe('lab');
});
