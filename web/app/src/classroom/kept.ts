// Kept: answers that this tab has lived, so that loading the page again loses nothing. Where the
// browser forbids it, the futures are lived again.

import type { Answer } from '../engine/crew';

const name_of = (key: string) => `jinsong class ${key}`;

export function keep_answer(key: string, answer: Answer) {
  try {
    sessionStorage.setItem(name_of(key), JSON.stringify(answer));
  } catch {
    // Storage is denied or full: the answer stays in memory.
  }
}

export function kept_answer(key: string): Answer | undefined {
  try {
    const text = sessionStorage.getItem(name_of(key));
    return text === null ? undefined : (JSON.parse(text) as Answer);
  } catch {
    return undefined;
  }
}
