import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

import { say, texts } from 'jinsong/whatif/text.js';

const folder = new URL('.', import.meta.url);
const sources = readdirSync(folder)
  .filter((name) => name.endsWith('.js') && !name.endsWith('_test.js') && !name.startsWith('text'))
  .map((name) => readFileSync(new URL(name, folder), 'utf8'))
  .join('\n');

test('both languages fill in the same values', () => {
  for (const [key, [english, chinese]] of Object.entries(texts)) {
    const places = (/** @type {string} */ text) =>
      [...text.matchAll(/\{\d\}/g)]
        .map(([place]) => place)
        .sort()
        .join();
    assert.equal(places(english), places(chinese), key);
    assert.match(chinese, /[\u4e00-\u9fff：「]|^\{0\}|English/, key);
  }
});

test('every text is said somewhere', () => {
  for (const key of Object.keys(texts)) {
    const [stem] = key.split(/_[^_]*$/);
    assert.ok(
      sources.includes(`'${key}'`) || sources.includes(`\`${stem}_\${`),
      `nobody says '${key}'`,
    );
  }
});

test('a text that is not there is an error', () => {
  assert.throws(() => say('en', 'no_such_text'));
});
