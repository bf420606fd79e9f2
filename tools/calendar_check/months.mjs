// Lunar months from two sides, the pack's table and lunar-javascript, and how they differ.
// No file is touched here.
import lunar from 'lunar-javascript';

const { LunarYear, Solar } = lunar;

/** Julian day number of a proleptic Julian date "YYYY-MM-DD". */
export function dayNumber(date) {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  if (!match) throw new Error(`not a day: ${date}`);
  const [year, month, day] = match.slice(1).map(Number);
  const beforeMarch = month <= 2 ? 1 : 0;
  const years = year + 4800 - beforeMarch;
  const months = month + 12 * beforeMarch - 3;
  return (
    day + Math.floor((153 * months + 2) / 5) + 365 * years + Math.floor(years / 4) - 32083
  );
}

/** Rows of a CSV text as objects by column name. */
export function parseCsv(text) {
  const rows = [];
  let cells = [''];
  let quoted = false;
  for (let at = 0; at < text.length; ++at) {
    const sign = text[at];
    if (sign === '"' && quoted && text[at + 1] === '"') {
      cells[cells.length - 1] += '"';
      ++at;
    } else if (sign === '"') {
      quoted = !quoted;
    } else if (sign === ',' && !quoted) {
      cells.push('');
    } else if (sign === '\n' && !quoted) {
      rows.push(cells);
      cells = [''];
    } else if (sign !== '\r') {
      cells[cells.length - 1] += sign;
    }
  }
  if (cells.length > 1 || cells[0] !== '') rows.push(cells);
  const header = rows.shift() ?? [];
  return rows.map((row) => Object.fromEntries(header.map((name, at) => [name, row[at] ?? ''])));
}

export const keyOf = (lunarYear, month, leap) => `${lunarYear}/${leap ? 'leap ' : ''}${month}`;

/**
 * The default almanac of the pack: the months of the first court, then those of the next that begin
 * after its last. A map from key to {lunarYear, first, length, cycle}.
 */
export function defaultMonths(rows, courts) {
  const months = new Map();
  let end = -Infinity;
  for (const court of courts) {
    const from = end;
    for (const row of rows) {
      const first = dayNumber(row.first_day);
      if (row.court !== court || first < from) continue;
      const key = keyOf(row.lunar_year, row.month, row.leap === '1');
      if (months.has(key)) throw new Error(`month ${key} is listed twice`);
      const length = Number(row.length);
      months.set(key, {
        lunarYear: Number(row.lunar_year),
        first,
        length,
        cycle: row.first_day_sexagenary,
      });
      end = Math.max(end, first + length);
    }
  }
  return months;
}

/** The months of the lunar years firstYear..lastYear as the library has them. */
export function libraryMonths(firstYear, lastYear) {
  const months = new Map();
  for (let year = firstYear; year <= lastYear; ++year) {
    for (const month of LunarYear.fromYear(year).getMonths()) {
      // The months of a year of the library overlap with those of its neighbours.
      if (month.getYear() < firstYear || month.getYear() > lastYear) continue;
      const number = month.getMonth();
      const first = month.getFirstJulianDay();
      months.set(keyOf(month.getYear(), Math.abs(number), number < 0), {
        lunarYear: month.getYear(),
        first,
        length: month.getDayCount(),
        cycle: Solar.fromJulianDay(first).getLunar().getDayInGanZhi(),
      });
    }
  }
  return months;
}

/**
 * Every difference between the two sides as {key, field, table, library}: a month that one side
 * lacks (field "month"), another first day, length or cyclic name of the first day.
 */
export function differences(table, library) {
  const found = [];
  for (const [key, month] of table) {
    const other = library.get(key);
    if (!other) {
      found.push({ key, field: 'month', table: 'present', library: 'absent' });
      continue;
    }
    for (const field of ['first', 'length', 'cycle']) {
      if (month[field] !== other[field]) {
        found.push({ key, field, table: String(month[field]), library: String(other[field]) });
      }
    }
  }
  for (const key of library.keys()) {
    if (!table.has(key)) found.push({ key, field: 'month', table: 'absent', library: 'present' });
  }
  return found;
}

const sameDifference = (a, b) =>
  a.key === b.key && a.field === b.field && a.table === b.table && a.library === b.library;

/**
 * Parts the differences into those that nobody has explained and the explanations that explain
 * nothing (any more). An explanation is a difference with a `reason`.
 */
export function unexplained(found, explanations) {
  return {
    unexplained: found.filter((one) => !explanations.some((other) => sameDifference(one, other))),
    stale: explanations.filter(
      (one) => !one.reason || !found.some((other) => sameDifference(one, other)),
    ),
  };
}
