import { expect, test } from 'vitest';

import { lines_of } from './picture';

const fits = (line: string) => line.length <= 10;

test('words stay whole, Chinese breaks anywhere', () => {
  expect(lines_of('Who holds Kaifeng now', fits)).toEqual(['Who holds', 'Kaifeng', 'now']);
  expect(lines_of('一二三四五六七八九十甲乙', fits)).toEqual(['一二三四五六七八九十', '甲乙']);
  expect(lines_of('unbreakableword', fits)).toEqual(['unbreakableword']);
  expect(lines_of('', fits)).toEqual([]);
});
