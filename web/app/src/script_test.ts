import { afterEach, expect, test } from 'vitest';

import { read_lab_address, write_lab_address } from './address';
import { lessons } from './classroom/lessons';
import { language_of, tag_of, use_script, written } from './script';
import { simplified, traditional_only } from './simplified';
import { both, part, say, text_keys } from './text';

afterEach(() => use_script('hant'));

const left = (text: string) => [...simplified(text)].filter((one) => traditional_only.has(one));

test.each(text_keys)('%s has a simplified form', (key) => {
  expect(left(both(key)[1])).toEqual([]);
});

test('the lessons have a simplified form', () => {
  expect(left(JSON.stringify(lessons))).toEqual([]);
});

test.each([
  ['李乾順', '李乾顺'],
  ['乾道元年正月', '乾道元年正月'],
  ['乾祐三年', '乾祐三年'],
  ['种師道', '种师道'],
  ['鍾相', '钟相'],
  ['耶律余睹與餘眾', '耶律余睹与余众'],
  ['徵調陝西軍', '征调陕西军'],
  ['皇后與其後', '皇后与其后'],
  ['不答覆', '不答复'],
  ['列印連結', '打印链接'],
  ['開封（汴京）', '开封（汴京）'],
])('%s', (text, form) => {
  expect(simplified(text)).toBe(form);
});

test('what is shown follows the characters', async () => {
  expect(say('zh', 'stop')).toBe('停止');
  expect(say('zh', 'go_on')).toBe('繼續');
  await use_script('hans');
  expect(say('zh', 'go_on')).toBe('继续');
  expect(part({ name_en: 'Kaifeng', name_zh: '開封' }, 'name', 'zh')).toBe('开封');
  expect(written('畢沅')).toBe('毕沅');
  expect(tag_of('zh')).toBe('zh-Hans');
  expect(tag_of('en')).toBe('en');
  expect(write_lab_address(undefined, 'zh')).toBe('#lab&lang=zh-Hans');
});

test('an address says language and characters', () => {
  expect(language_of('#lab&lang=zh-Hans')).toEqual({ language: 'zh', script: 'hans' });
  expect(language_of('#date=1127-01-09&lang=zh')).toEqual({ language: 'zh', script: 'hant' });
  expect(language_of('#lang=en&date=1127')).toEqual({ language: 'en', script: 'hant' });
  expect(language_of('#lang=zhuang')).toBeUndefined();
  expect(read_lab_address('#lab&lang=zh-Hans').language).toBe('zh');
});
