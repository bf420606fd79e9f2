// Script: the characters in which Chinese is shown. Texts and data are written in traditional ones;
// simplified ones are made of them when they are shown, by a table that is loaded only then.

import { language_tag, write_in, written as written_now } from 'jinsong/report/say.js';
import { createSignal } from 'solid-js';

import type { Language } from './text';

export type Script = 'hant' | 'hans';

const [script, set_script] = createSignal<Script>('hant');
export { script };

/** Shows Chinese in these characters from now on. */
export async function use_script(wanted: Script): Promise<void> {
  write_in(wanted === 'hans' ? (await import('./simplified')).simplified : null);
  set_script(wanted);
}

/** A text in the characters that are shown; told anew when they change. */
export function written(text: string): string {
  script();
  return written_now(text);
}

/** What an address says of language and characters. */
export function language_of(hash: string): { language: Language; script: Script } | undefined {
  const said = /[#&]lang=(en|zh-Hans|zh)(&|$)/.exec(hash)?.[1];
  return said === undefined
    ? undefined
    : { language: said === 'en' ? 'en' : 'zh', script: said === 'zh-Hans' ? 'hans' : 'hant' };
}

/** The language with its characters, as an address has it. */
export function tag_of(language: Language): string {
  script();
  return language_tag(language);
}
