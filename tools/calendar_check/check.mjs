#!/usr/bin/env node
// Compares every month of the default almanac of the data pack with lunar-javascript: first day,
// length, leap month, cyclic name of the first day.
//
//   node check.mjs [lunar_months.csv]      (default: data/jin_song/lunar_months.csv)
//
// Prints every difference. Exit code 0: none, or each is explained in expected_differences.json;
// 1: an unexplained difference, or an explanation of a difference that is not there; 2: the table
// cannot be read.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { defaultMonths, differences, libraryMonths, parseCsv, unexplained } from './months.mjs';

// The lunar years of the record that both sides must have whole.
const firstYear = 1114;
const lastYear = 1279;
// The courts of the default almanac, one after the other.
const defaultCourts = ['song', 'mongol'];

const here = (name) => fileURLToPath(new URL(name, import.meta.url));

function readInputs(path) {
  try {
    const rows = parseCsv(readFileSync(path, 'utf8'));
    const explanations = JSON.parse(readFileSync(here('expected_differences.json'), 'utf8'));
    return { table: defaultMonths(rows, defaultCourts), explanations: explanations.differences };
  } catch (error) {
    console.error(`calendar check: cannot read ${path}: ${error.message}`);
    return process.exit(2);
  }
}

/** Keeps the years of the record, and of the years around it what the table holds. */
function sides(table) {
  const years = [...table.values()].map((month) => month.lunarYear);
  const library = libraryMonths(
    Math.min(firstYear, ...years),
    Math.max(lastYear, ...years),
  );
  for (const [key, month] of library) {
    const inRecord = month.lunarYear >= firstYear && month.lunarYear <= lastYear;
    if (!inRecord && !table.has(key)) library.delete(key);
  }
  return library;
}

function main() {
  const path = process.argv[2] ?? here('../../data/jin_song/lunar_months.csv');
  const { table, explanations } = readInputs(path);
  const library = sides(table);
  const found = differences(table, library);
  const result = unexplained(found, explanations);
  const tell = (one) =>
    `${one.key}: ${one.field} is ${one.table} in the table, ${one.library} in the library`;
  for (const one of result.unexplained) console.log(`DIFFERENT  ${tell(one)}`);
  for (const one of result.stale) {
    console.log(`STALE      ${tell(one)}: explained without a reason, or not there`);
  }
  const leaps = [...table.keys()].filter((key) => key.includes('leap')).length;
  console.log(
    `calendar check: ${table.size} months (${leaps} leap), ${found.length} differences, ` +
      `${result.unexplained.length} unexplained, ${result.stale.length} stale explanations`,
  );
  return result.unexplained.length + result.stale.length > 0 ? 1 : 0;
}

process.exitCode = main();
