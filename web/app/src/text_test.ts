import { expect, test } from 'vitest';

import { both, say, text_keys } from './text';

test.each(text_keys)('%s is there in both languages, with the same gaps', (key) => {
  const [english, chinese] = both(key);
  expect(english).not.toBe('');
  expect(chinese).not.toBe('');
  const gaps = (text: string) => [...new Set(text.match(/\{\d\}/g))].sort();
  expect(gaps(chinese)).toEqual(gaps(english));
});

test('texts are filled in', () => {
  expect(say('en', 'living', 3, 20)).toBe('3 of 20 futures');
  expect(say('zh', 'living', 3, 20)).toBe('已演 3，共 20');
});
