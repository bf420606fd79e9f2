// node --test: the comparison must find what is wrong.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import {
  dayNumber,
  defaultMonths,
  differences,
  keyOf,
  libraryMonths,
  parseCsv,
  unexplained,
} from './months.mjs';

const header = 'court,lunar_year,month,leap,first_day,length,first_day_sexagenary';
const table = (...lines) => parseCsv([header, ...lines].join('\n') + '\n');
const january = 'song,1127,1,0,1127-02-13,30,辛卯';

test('day numbers are Julian', () => {
  assert.equal(dayNumber('1127-01-09'), 2132703);
  assert.equal(dayNumber('1114-01-01'), 2127947);
  assert.throws(() => dayNumber('1127-1-9'));
});

test('quoted cells keep their commas and quotes', () => {
  assert.deepEqual(parseCsv('a,b\n"x, ""y""",2\n'), [{ a: 'x, "y"', b: '2' }]);
});

test('the library knows the leap month in which Kaifeng fell', () => {
  const months = libraryMonths(1126, 1126);
  assert.equal(months.size, 13);
  assert.equal(months.get(keyOf(1126, 11, true)).first, dayNumber('1127-01-09') - 24);
  assert.equal(months.get(keyOf(1126, 11, true)).cycle, '壬辰');
});

test('the second court goes on where the first ends', () => {
  const months = defaultMonths(
    table(january, 'mongol,1127,1,0,1127-02-13,29,辛卯', 'mongol,1127,2,0,1127-03-15,30,辛酉'),
    ['song', 'mongol'],
  );
  assert.deepEqual([...months.keys()], ['1127/1', '1127/2']);
  assert.equal(months.get('1127/1').length, 30);
  assert.throws(() => defaultMonths(table(january, january), ['song']), /twice/);
});

test('a wrong first day, length, name and a missing month are all found', () => {
  const library = new Map([...libraryMonths(1127, 1127)].slice(0, 2));
  assert.equal(library.has('1127/1'), true);
  const fields = (rows) =>
    differences(defaultMonths(rows, ['song']), library).map((one) => `${one.key} ${one.field}`);
  const february = 'song,1127,2,0,1127-03-15,30,辛酉';
  assert.deepEqual(fields(table(january, february)), []);
  assert.deepEqual(fields(table(january)), ['1127/2 month']);
  assert.deepEqual(fields(table(january, february.replace('1127-03-15', '1127-03-14'))), [
    '1127/2 first',
  ]);
  assert.deepEqual(fields(table(january.replace('30,', '29,'), february)), ['1127/1 length']);
  assert.deepEqual(fields(table(january.replace('辛卯', '庚寅'), february)), ['1127/1 cycle']);
  assert.deepEqual(fields(table(january, february, 'song,1127,2,1,1127-04-14,29,辛卯')), [
    '1127/leap 2 month',
  ]);
});

test('an explanation covers its own difference only and must be needed', () => {
  const one = { key: '1127/1', field: 'length', table: '29', library: '30' };
  const explained = { ...one, reason: 'the court struck a day' };
  assert.deepEqual(unexplained([one], [explained]), { unexplained: [], stale: [] });
  assert.deepEqual(unexplained([one], []).unexplained, [one]);
  assert.deepEqual(unexplained([], [explained]).stale, [explained]);
  assert.deepEqual(unexplained([one], [one]).stale, [one], 'a reason is required');
  assert.equal(unexplained([{ ...one, table: '31' }], [explained]).unexplained.length, 1);
});
