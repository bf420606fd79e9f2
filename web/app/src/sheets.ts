// Sheets: the styles of the pages that the app shows. Each page was written to stand alone, so that
// only those of the part that is shown are in force.

import font_url from '../../report/serif.woff2?url';
import two_days_sheet from './atlas/two_days.css?raw';
import hans_font_url from '../fonts/serif_hans.woff2?url';
import frame_sheet from './frame.css?raw';
import class_sheet from './classroom/class.css?raw';
import wall_sheet from './classroom/wall.css?raw';
import lab_sheet from './lab/lab.css?raw';
import futures_sheet from './lab/futures.css?raw';
import type { Door } from './address';
import type { Script } from './script';

const record_sheets = import.meta.glob<string>('../../report/*.css', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const answer_sheets = import.meta.glob<string>('../../whatif/*.css', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** In order of name, as pages are written (docs/formats/report.md). */
const joined = (sheets: Record<string, string>) =>
  Object.keys(sheets)
    .sort()
    .map((name) => sheets[name])
    .join('\n');

const base = record_sheets['../../report/base.css'] ?? '';
const styles: Record<Door, string> = {
  atlas: `${joined(record_sheets)}\n${frame_sheet}\n${two_days_sheet}`,
  lab: [base, joined(answer_sheets), frame_sheet, lab_sheet, futures_sheet].join('\n'),
  class: [base, joined(answer_sheets), frame_sheet, lab_sheet, class_sheet, wall_sheet].join('\n'),
};

const element = document.createElement('style');

/** Fonts of the machine, where a character is in none of ours. */
const others = {
  hant: "'Noto Serif CJK TC', 'Songti TC'",
  hans: "'Noto Serif CJK SC', 'Songti SC'",
};

/** The address of our type with the characters of a script. */
export const font_of = (script: Script) => (script === 'hans' ? hans_font_url : font_url);

/** A sheet with the machine's fonts for the characters of a script. */
export const sheet_in = (script: Script, sheet: string) =>
  sheet.replaceAll(others.hant, others[script]);

/** Puts the styles of a part of the app in force, with the type of the characters that it shows. */
export function dress(door: Door, script: Script) {
  element.textContent = sheet_in(script, styles[door]).replaceAll(
    'asset:serif.woff2',
    font_of(script),
  );
  if (!element.isConnected) {
    document.head.append(element);
  }
}
