// Order form: the forms of orders as the engine tells them ("besiege PLACE with ARMY [then FATE]"),
// their gaps, and the text of an order whose gaps are filled (docs/formats/orders.md).

import { order_words_zh } from '../text_orders';

export interface Gap {
  /** ARMY, PLACE, PERSON, COURT, NUMBER, or a list of words: FATE, STANCE … */
  name: string;
  optional: boolean;
}

const gap_pattern = /^[A-Z]+$/;

/** Words of a form, those in brackets in a list of their own. */
function parts_of(form: string): (string | string[])[] {
  return [...form.matchAll(/\[([^\]]+)\]|(\S+)/g)].map(([, bracket, word]) =>
    bracket === undefined ? (word ?? '') : bracket.split(' '),
  );
}

export const kind_of = (form: string) => form.split(' ')[0] ?? '';

export function gaps_of(form: string): Gap[] {
  return parts_of(form).flatMap((part) => {
    const words = typeof part === 'string' ? [part] : part;
    return words
      .filter((word) => gap_pattern.test(word))
      .map((name) => ({ name, optional: typeof part !== 'string' }));
  });
}

/** The words that a gap takes; empty where it takes a name or a number. */
export function words_of(gap: string): string[] {
  // A siege is begun by an order of its own (docs/formats/orders.md).
  return Object.keys(order_words_zh[gap] ?? {}).filter((word) => word !== 'siege');
}

/** The order without day and court; nothing while a gap that must be filled is empty. */
export function fill_form(form: string, values: readonly string[]): string | undefined {
  let at = 0;
  let is_whole = true;
  const filled = (words: string[]) => {
    let is_filled = true;
    const text = words.map((word) => {
      if (!gap_pattern.test(word)) {
        return word;
      }
      const value = (values[at] ?? '').trim();
      at += 1;
      is_filled &&= value !== '';
      return value;
    });
    return is_filled ? text : undefined;
  };
  const text = parts_of(form).flatMap((part) => {
    if (typeof part !== 'string') {
      return filled(part) ?? [];
    }
    const words = filled([part]);
    is_whole &&= words !== undefined;
    return words ?? [];
  });
  return is_whole ? text.join(' ') : undefined;
}

/** The whole order. `until`: the day up to which it holds; empty: it does not. */
export function order_text(day: string, court: string, filled: string, until = ''): string {
  return `${day} ${court} ${filled}${until ? ` until ${until}` : ''}`;
}

/** The day of an order, if it is written as a Julian date. */
export const day_of_order = (text: string) => /^\s*(\d{4}-\d{2}-\d{2})\s/.exec(text)?.[1];
