import { expect, test } from 'vitest';

import { csv_of, read_member } from './member';

// 1, 0 and -2.5 as they lie in memory.
const one = '3ff0000000000000';
const none = '0000000000000000';
const negative = 'c004000000000000';
const text = (number: number) =>
  `${number} ${one},${negative} 00000000000000aa d2F5 ${none},${one} 00000000000000bb d2F5`;

test('the bits of values are read as they are', () => {
  expect(read_member(text(12))).toEqual({
    number: 12,
    without: [1, -2.5],
    with: [0, 1],
    digests: ['0x00000000000000aa', '0x00000000000000bb'],
  });
});

test('what is no member is refused', () => {
  expect(() => read_member('12 nothing')).toThrow();
});

test('the table has one line for each member, in order', () => {
  expect(csv_of([text(2), text(1)], ['a', 'b, "c"']).split('\n')).toEqual([
    'member,without: a,with: a,"without: b, ""c""","with: b, ""c""",digest without,digest with',
    '1,1,0,-2.5,1,0x00000000000000aa,0x00000000000000bb',
    '2,1,0,-2.5,1,0x00000000000000aa,0x00000000000000bb',
    '',
  ]);
});
