// Calendar: days as numbers (Julian day numbers), as Julian dates, and as the courts dated them.

import { written } from 'jinsong/report/say.js';

/**
 * @typedef {{year: number, month: number, day: number}} JulianDate
 * @typedef {{polity: string, name_en: string, name_zh: string, year_zero: number,
 *   spans: [number, number, number][]}} Era
 * @typedef {{months: [number, number, number, number][], skips: Record<string, number[]>,
 *   eras: Era[]}} CalendarData
 * @typedef {{polity: string, era: Era, year: number, month: number, leap: boolean, day: number,
 *   certain: boolean}} RegnalDate
 */

/** @param {number} year @param {number} month @param {number} day @returns {number} */
export function day_of(year, month, day) {
  const shift = Math.floor((14 - month) / 12);
  const y = year + 4800 - shift;
  const m = month + 12 * shift - 3;
  return day + Math.floor((153 * m + 2) / 5) + 365 * y + Math.floor(y / 4) - 32083;
}

/** @param {number} day @returns {JulianDate} */
export function julian_of(day) {
  const c = day + 32082;
  const d = Math.floor((4 * c + 3) / 1461);
  const e = c - Math.floor((1461 * d) / 4);
  const m = Math.floor((5 * e + 2) / 153);
  return {
    year: d - 4800 + Math.floor(m / 10),
    month: m + 3 - 12 * Math.floor(m / 10),
    day: e - Math.floor((153 * m + 2) / 5) + 1,
  };
}

/** @param {number} day @returns {string} "1127-01-09" */
export function iso_of(day) {
  const { year, month, day: date } = julian_of(day);
  const two = (/** @type {number} */ value) => String(value).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(date)}`;
}

/** @param {number} year @param {number} month */
export function days_in_month(year, month) {
  return day_of(month === 12 ? year + 1 : year, (month % 12) + 1, 1) - day_of(year, month, 1);
}

/**
 * Reads "1127", "1127-01" or "1127-01-09".
 * @param {string} text
 * @returns {{first: number, last: number} | null} null: no such date
 */
export function read_iso(text) {
  const match = /^(\d{3,4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  if (!match) {
    return null;
  }
  const year = Number(match[1]);
  const month = match[2] === undefined ? undefined : Number(match[2]);
  const date = match[3] === undefined ? undefined : Number(match[3]);
  if (month === undefined) {
    return { first: day_of(year, 1, 1), last: day_of(year, 12, 31) };
  }
  if (month < 1 || month > 12) {
    return null;
  }
  const length = days_in_month(year, month);
  if (date === undefined) {
    return { first: day_of(year, month, 1), last: day_of(year, month, length) };
  }
  if (date < 1 || date > length) {
    return null;
  }
  return { first: day_of(year, month, date), last: day_of(year, month, date) };
}

const months_en = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/**
 * A date as the record writes it, in words: "9 January 1127", "January 1127", "1127".
 * @param {string} text
 * @param {'en' | 'zh'} language
 */
export function date_words(text, language) {
  const [year, month, day] = text.split('-').map(Number);
  if (language === 'zh') {
    return `${year}年${month ? `${month}月` : ''}${day ? `${day}日` : ''}`;
  }
  return [day || '', month ? months_en[month - 1] : '', year]
    .filter((part) => part !== '')
    .join(' ');
}

/** @param {number} day @param {'en' | 'zh'} language */
export function day_words(day, language) {
  return date_words(iso_of(day), language);
}

const stems_zh = '甲乙丙丁戊己庚辛壬癸';
const branches_zh = '子丑寅卯辰巳午未申酉戌亥';
const stems_en = ['jia', 'yi', 'bing', 'ding', 'wu', 'ji', 'geng', 'xin', 'ren', 'gui'];
const branches_en = [
  'zi',
  'chou',
  'yin',
  'mao',
  'chen',
  'si',
  'wu',
  'wei',
  'shen',
  'you',
  'xu',
  'hai',
];

/** @param {number} day @param {'en' | 'zh'} language the name of the day in the cycle of sixty */
export function cycle_of_day(day, language) {
  const at = (((day + 49) % 60) + 60) % 60;
  return language === 'zh'
    ? stems_zh[at % 10] + branches_zh[at % 12]
    : stems_en[at % 10] + branches_en[at % 12];
}

const digits_zh = '〇一二三四五六七八九';

/** @param {number} value 1 to 99 */
export function numeral_zh(value) {
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  return (
    (tens > 1 ? digits_zh[tens] : '') + (tens > 0 ? '十' : '') + (ones > 0 ? digits_zh[ones] : '')
  );
}

export class Calendar {
  /** @param {CalendarData} data */
  constructor(data) {
    this.data = data;
    /** @type {Map<string, Set<number>>} */
    this.skips = new Map(Object.entries(data.skips).map(([court, list]) => [court, new Set(list)]));
  }

  /**
   * How all courts that counted an era dated a day, in the order of the eras.
   * @param {number} day
   * @returns {RegnalDate[]}
   */
  dates_of(day) {
    /** @type {RegnalDate[]} */
    const dates = [];
    for (const era of this.data.eras) {
      const span = era.spans.find(([first, last]) => first <= day && day <= last);
      const month = span && this.month_of(era.polity, day);
      if (span && month) {
        const [first, lunar_year, number, leap] = month;
        dates.push({
          polity: era.polity,
          era,
          year: lunar_year - era.year_zero,
          month: number,
          leap: leap === 1,
          day: day - first + 1,
          certain: span[2] === 1,
        });
      }
    }
    return dates;
  }

  /** @param {string} court @param {number} day */
  month_of(court, day) {
    const { months } = this.data;
    const skipped = this.skips.get(court);
    let low = 0;
    let high = months.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (months[middle][0] <= day) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    for (let at = low - 1; at >= 0; at -= 1) {
      if (!skipped?.has(at)) {
        return months[at];
      }
    }
    return null;
  }
}

/**
 * "靖康元年閏十一月二十五日丙辰"; "Jingkang 1, intercalary month 11, day 25 (bingchen)".
 * @param {RegnalDate} date
 * @param {number} day
 * @param {'en' | 'zh'} language
 */
export function regnal_words(date, day, language) {
  const cycle = cycle_of_day(day, language);
  if (language === 'zh') {
    const year = date.year === 1 ? '元' : numeral_zh(date.year);
    const month = date.month === 1 ? '正' : numeral_zh(date.month);
    const leap = date.leap ? '閏' : '';
    const name = date.era.name_zh;
    return written(`${name}${year}年${leap}${month}月${numeral_zh(date.day)}日${cycle}`);
  }
  const month = `${date.leap ? 'intercalary month' : 'month'} ${date.month}`;
  return `${date.era.name_en} ${date.year}, ${month}, day ${date.day} (${cycle})`;
}
