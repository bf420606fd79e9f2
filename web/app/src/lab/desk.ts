// Desk: what the Lab works with: an engine to ask, what can be decided and asked, and links held
// against them.

import type { Link, Wish } from '../address';
import type { Engine } from '../engine/engine';
import { WorkerEngine } from '../engine/worker_engine';
import { load_engine } from '../load';
import { part, say, type Language } from '../text';
import { wish_of_link, type Decision, type DecisionHead, type Outcome } from './wish';

const first_decision = '1126-autumn-defence';
/** Left free, the court leads the armies of that decision off again within ten days. */
const first_hold = 120;
const engines_most = 8;

export const engines_here = () =>
  Math.max(1, Math.min(navigator.hardwareConcurrency || 1, engines_most));

export interface Desk {
  engine: Engine;
  decisions: DecisionHead[];
  outcomes: Outcome[];
}

/** An experiment with the decision that it is about, or that was shown last. */
export interface Chosen {
  wish: Wish;
  decision: Decision;
}

export async function open_engine(): Promise<WorkerEngine> {
  return WorkerEngine.open(await load_engine());
}

export async function open_desk(): Promise<Desk> {
  const engine = await open_engine();
  const all = 100_000;
  const [{ decisions }, { outcomes }] = await Promise.all([
    engine.ask<'decisions'>({ call: 'decisions', limit: all }),
    engine.ask<'outcomes'>({ call: 'outcomes', limit: all }),
  ]);
  return { engine, decisions, outcomes };
}

export async function ask_decision({ engine }: Desk, id: string): Promise<Decision | undefined> {
  const { decisions } = await engine.ask<'decisions'>({ call: 'decisions', id });
  return decisions[0] as Decision | undefined;
}

/** What a link asks for, and what of it cannot be taken, in words. */
export async function chosen_by(
  desk: Desk,
  said: Link,
  language: Language,
): Promise<(Chosen & { troubles: string[]; is_known: boolean }) | undefined> {
  const known = (id: string) =>
    desk.decisions.find((one) => one.id === id || one.number === id)?.id;
  const id = said.decision === undefined ? first_decision : known(said.decision);
  const is_first = said.decision === undefined && said.from === undefined && !said.orders;
  const decision = await ask_decision(desk, id ?? known(first_decision) ?? desk.decisions[0]!.id);
  if (!decision) {
    return undefined;
  }
  const link = is_first ? { hold: first_hold, ...said } : id ? said : { troubles: [] };
  const told = wish_of_link(link, decision, desk.outcomes, language);
  if (!id) {
    told.troubles.push(say(language, 'link_decision', said.decision ?? ''));
  }
  return { ...told, decision, is_known: id !== undefined };
}

/** What an experiment changes, in words. */
export function change_words({ wish, decision }: Chosen, language: Language): string {
  const option = wish.decision ? decision.options.find(({ id }) => id === wish.option) : undefined;
  const lines = [...wish.orders, ...wish.set];
  return [...(option ? [part(option, 'label', language)] : []), ...lines].join('; ');
}

/** What an answer is called: what was chosen, or the orders that were given. */
export function titles_of(page: {
  do: { chosen: string; options: { id: string; label_en: string; label_zh: string }[] }[];
  answer: { orders: string[]; against_orders: string[]; set: string[] };
}): { title_en: string; title_zh: string } {
  const { orders, against_orders, set } = page.answer;
  const chosen = page.do.map(({ chosen: id, options }) => options.find((one) => one.id === id));
  const lines = page.do.length > 0 ? [] : [...orders, ...set, ...against_orders];
  const title = (label: 'label_en' | 'label_zh') =>
    [...chosen.map((one) => one?.[label] ?? ''), ...lines].join('; ');
  return { title_en: title('label_en'), title_zh: title('label_zh') };
}
