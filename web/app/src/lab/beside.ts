// Beside: two answers laid side by side, as `jinsong whatif --of A --beside B` does: their branches
// with the change become the two branches of one ensemble, future by future, by the same chance.

import type { Opened, Question } from '../engine/crew';

/** An answer that this browser keeps. */
export interface Kept {
  /** The link that lives it again. */
  address: string;
  title_en: string;
  title_zh: string;
  /** The question as the engine writes it. */
  request: Opened['request'];
  pack: string;
  digest: string;
  /** Members as texts. */
  texts: string[];
  /** When it came out, in milliseconds. */
  at: number;
}

/** What of an answer is laid beside another. */
export type Lived = Pick<Kept, 'request' | 'pack' | 'texts'>;

/** Why two answers cannot be laid side by side. */
export type Hindrance = 'pack' | 'from' | 'until' | 'seed' | 'hold' | 'set' | 'ask' | 'members';

export function hindrance_of(one: Lived, other: Lived): Hindrance | undefined {
  if (one.pack !== other.pack) {
    return 'pack';
  }
  for (const part of ['from', 'until', 'seed', 'hold'] as const) {
    if (one.request[part] !== other.request[part]) {
      return part;
    }
  }
  // What is set by hand can stand in one branch alone, that of the second.
  if (one.request.set?.length) {
    return 'set';
  }
  if (common_questions(one, other).length === 0) {
    return 'ask';
  }
  return common_members(one, other).length === 0 ? 'members' : undefined;
}

const common_questions = (one: Lived, other: Lived) =>
  one.request.ask.filter((text) => other.request.ask.includes(text));

const number_of = (text: string) => Number(text.slice(0, text.indexOf(' ')));

/** Numbers that both hold, from the lowest on up to the first gap. */
function common_members(one: Lived, other: Lived): number[] {
  const there = new Set(other.texts.map(number_of));
  const common = one.texts
    .map(number_of)
    .filter((number) => there.has(number))
    .sort((a, b) => a - b);
  return common.filter((number, at) => number === (common[0] ?? 0) + at);
}

/** The branch with the change of a member: the answers that are wanted, the digest, the way. */
function branch_of(text: string, wanted: number[]): string {
  const [, , , , values = '', digest, way] = text.split(' ');
  const all = values.split(',');
  return [wanted.map((at) => all[at]).join(','), digest, way].join(' ');
}

/** The question and the members of the two as one ensemble. */
export function lay_beside(one: Lived, other: Lived): { question: Question; texts: string[] } {
  const ask = common_questions(one, other);
  const [first, second] = [one.request, other.request];
  const question: Question = {
    ask,
    ...(second.do?.length ? { do: second.do } : {}),
    ...(second.orders?.length ? { orders: second.orders } : {}),
    ...(second.set?.length ? { set: second.set } : {}),
    ...(first.do?.length ? { against: first.do } : {}),
    ...(first.orders?.length ? { against_orders: first.orders } : {}),
    from: second.from,
    until: second.until,
    seed: second.seed,
    ...(second.hold ? { hold: second.hold } : {}),
  };
  const by_number = (kept: Lived) => new Map(kept.texts.map((text) => [number_of(text), text]));
  const [here, there] = [by_number(one), by_number(other)];
  const [of_one, of_other] = [first, second].map((request) =>
    ask.map((text) => request.ask.indexOf(text)),
  ) as [number[], number[]];
  const texts = common_members(one, other).map((number) =>
    [
      number,
      branch_of(here.get(number) ?? '', of_one),
      branch_of(there.get(number) ?? '', of_other),
    ].join(' '),
  );
  return { question, texts };
}
