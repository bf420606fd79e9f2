import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

import { fold, find } from 'jinsong/report/search.js';
import { say, texts } from 'jinsong/report/text.js';

const folder = new URL('.', import.meta.url);
const sources = readdirSync(folder)
  .filter((name) => name.endsWith('.js') && !name.endsWith('_test.js') && name !== 'text.js')
  .map((name) => readFileSync(new URL(name, folder), 'utf8'));

test('every text is there in both languages, with the same places to fill', () => {
  const places = (/** @type {string} */ text) => [...new Set(text.match(/\{\d\}/g) ?? [])].sort();
  for (const [key, [en, zh]] of Object.entries(texts)) {
    assert.deepEqual(places(en), places(zh), key);
    assert.equal(en === '', zh === '', key);
    assert.ok(key === 'language' || !/\p{Script=Han}/u.test(en) || key === 'language_label', key);
  }
});

test('every text that the page asks for is there, and none is idle', () => {
  const all = sources.join('\n');
  for (const [, key] of all.matchAll(/say\(\s*'([a-z_]+)'/g)) {
    assert.ok(texts[key], key);
  }
  for (const key of Object.keys(texts)) {
    const family = key.replace(/_[a-z]+$/, '_');
    assert.ok(
      all.includes(`'${key}'`) || all.includes(`${family}\${`) || all.includes(`${key}:`),
      `${key} is idle`,
    );
  }
  assert.throws(() => say('en', 'no such text'));
});

test('search takes pinyin with and without marks, and both kinds of characters', () => {
  const simplified = new Map([['飛', '飞']]);
  assert.equal(fold("Xi'an Yelü-Dàshí"), 'xianyeludashi');
  assert.equal(fold('岳飛', simplified), '岳飞');
  /** @type {import('jinsong/report/search.js').Entry[]} */
  const index = [
    { kind: 'person', id: 'yue-fei', weight: 4, keys: ['yuefei', '岳飞'] },
    { kind: 'event', id: 'recall', day: 7, weight: 1, keys: ['yuefeirecalled'] },
  ];
  assert.deepEqual(
    find(index, 'Yue Fei', simplified).map(({ id }) => id),
    ['yue-fei', 'recall'],
  );
  assert.deepEqual(
    find(index, '岳飛', simplified).map(({ id }) => id),
    ['yue-fei'],
  );
  assert.deepEqual(find(index, ' ', simplified), []);
});
