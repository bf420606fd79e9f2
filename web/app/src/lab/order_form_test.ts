import { expect, test } from 'vitest';

import doc from '../../../../docs/formats/orders.md?raw';
import { order_kinds_zh, order_words_zh } from '../text_orders';
import { day_of_order, fill_form, gaps_of, kind_of, order_text, words_of } from './order_form';

test('kinds and words are those of the document', () => {
  const kinds = [...doc.matchAll(/^\| `([a-z-]+)[^`]*` \| ([^|]+?) \| `/gm)];
  expect(kinds.length).toBeGreaterThan(50);
  expect(Object.fromEntries(kinds.map(([, kind, zh]) => [kind, zh]))).toEqual(order_kinds_zh);
  const lists = [...doc.matchAll(/^\| ([A-Z]+) \| (.+) \|$/gm)].map(([, name, list]) => [
    name,
    Object.fromEntries(
      [...(list ?? '').matchAll(/`([a-z-]+)` ([^\s,]+)/g)].map(([, word, zh]) => [word, zh]),
    ),
  ]);
  expect(Object.fromEntries(lists)).toEqual(order_words_zh);
});

test('every form of the document has gaps that are known, and its example fills it', () => {
  const rows = [...doc.matchAll(/^\| `([^`]+)` \| [^|]+ \| `([^`]+)` \|$/gm)];
  const known = ['ARMY', 'PLACE', 'PERSON', 'COURT', 'NUMBER', ...Object.keys(order_words_zh)];
  for (const [, form = '', example = ''] of rows) {
    expect(kind_of(form)).toBe(kind_of(example));
    for (const { name } of gaps_of(form)) {
      expect(known).toContain(name);
    }
  }
});

test('an order is written when all that must be said is said', () => {
  const form = 'besiege PLACE with ARMY [then FATE]';
  expect(gaps_of(form)).toEqual([
    { name: 'PLACE', optional: false },
    { name: 'ARMY', optional: false },
    { name: 'FATE', optional: true },
  ]);
  expect(fill_form(form, ['taiyuan', ''])).toBeUndefined();
  expect(fill_form(form, ['taiyuan', 'd0123'])).toBe('besiege taiyuan with d0123');
  expect(fill_form(form, ['taiyuan', 'd0123', 'clemency'])).toBe(
    'besiege taiyuan with d0123 then clemency',
  );
  expect(fill_form('amnesty [at PLACE]', [])).toBe('amnesty');
  expect(words_of('STANCE')).not.toContain('siege');
  expect(words_of('PLACE')).toEqual([]);
});

test('day and court come first, and until when it holds last', () => {
  const text = order_text('1126-10-05', 'song', 'rest', '1126-12-01');
  expect(text).toBe('1126-10-05 song rest until 1126-12-01');
  expect(day_of_order(text)).toBe('1126-10-05');
  expect(day_of_order('靖康元年 song rest')).toBeUndefined();
});
