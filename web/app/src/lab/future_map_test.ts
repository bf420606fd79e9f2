import { expect, test } from 'vitest';

import { looks_of } from './future_map';

test('looks are the last days of ten days, as the months go', () => {
  expect(looks_of({ from: '1127-02-11', until: '1127-03-20' })).toEqual([
    '1127-02-10',
    '1127-02-20',
    '1127-02-28',
    '1127-03-10',
    '1127-03-20',
  ]);
  expect(looks_of({ from: '1126-12-21', until: '1127-01-10' })).toEqual([
    '1126-12-20',
    '1126-12-31',
    '1127-01-10',
  ]);
});
