// Wish: what a link or a visitor asks for, held against what the pack has.

import type { AnswerOf } from '../engine/engine';
import type { Link, Wish } from '../address';
import { say, type Language } from '../text';
import { day_of_order } from './order_form';

export type DecisionHead = AnswerOf<'decisions'>['decisions'][number];
export type Outcome = AnswerOf<'outcomes'>['outcomes'][number];

export interface Binding {
  kind: string;
  from: string | null;
  orders: string[];
  lack_en?: string | null;
  lack_zh?: string | null;
}
export interface Option {
  id: string;
  label_en: string;
  label_zh: string;
  taken: boolean;
  binding: Binding;
}
/** A decision with its options, as the call `decisions` tells one. */
export interface Decision {
  id: string;
  number: string;
  date: string;
  polity: string;
  person: { name_en: string; name_zh: string } | null;
  title_en: string;
  title_zh: string;
  question_en: string;
  question_zh: string;
  known_en: string;
  known_zh: string;
  pressure_en: string;
  pressure_zh: string;
  consequence_en: string;
  consequence_zh: string;
  options: Option[];
  sources: { key: string; locator: string | null; citation: string }[];
}

export const ask_most = 4;

/** Options that a what-if can take: there are orders for them. */
export const can_take = (option: Option) => option.binding.kind === 'order';

/** What history chose, where the branch without the change can go by it. */
export const recorded = (decision: Decision) =>
  decision.options.find(({ taken, binding }) => taken && binding.kind === 'record');

/** A question of one's own, not an id (docs/formats/outcomes.md). */
export const is_expression = (text: string) => /[ (=<>]/.test(text);

/** So many months later, on the same day of the month, or on its 28th. */
export function later(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const at = year * 12 + (month - 1) + months;
  const two = (value: number) => String(value).padStart(2, '0');
  return `${Math.floor(at / 12)}-${two((at % 12) + 1)}-${two(Math.min(day, 28))}`;
}

export const spans_months = [6, 12, 24, 60, 120, 240];

/** What is asked after, unless something else is said: as long as is usual for the question. */
export function usual_until(from: string, ask: string | undefined, outcomes: Outcome[]): string {
  const years = outcomes.find(({ id }) => id === ask)?.natural_horizon_years ?? 10;
  return later(from, 12 * years);
}

/** What changes nothing yet. */
export const unchanged = { from: '', orders: [], against_orders: [], set: [], hold: 0 };

/** A first experiment for a day on which nobody had to decide: it has no orders yet. */
export function free_wish(from: string, outcomes: Outcome[], former: Wish): Wish {
  return {
    ...former,
    ...unchanged,
    decision: '',
    option: '',
    against: 'free',
    from,
    until: usual_until(from, former.ask[0], outcomes),
  };
}

/** Whether anything is changed. */
export const changes_anything = (wish: Wish) =>
  Boolean(wish.option) || wish.orders.length + wish.against_orders.length + wish.set.length > 0;

/** A first experiment for a decision. */
export function first_wish(decision: Decision, outcomes: Outcome[], former?: Wish): Wish {
  const option = decision.options.find(can_take);
  const ask = former?.ask.length ? former.ask : outcomes.slice(0, 1).map(({ id }) => id);
  return {
    ...unchanged,
    decision: decision.id,
    option: option?.id ?? '',
    against: 'free',
    ask,
    until: option?.binding.from ? usual_until(option.binding.from, ask[0], outcomes) : '',
    members: former?.members ?? 100,
    seed: former?.seed ?? 1,
  };
}

/** Whether a link asks for a day of its own. */
export const is_free = (link: Link) =>
  link.decision === undefined &&
  (link.from !== undefined || Boolean(link.orders?.length) || Boolean(link.against_orders?.length));

/** The day of such a link: the one that it says, or that of its first order. */
function day_of_link({ from, orders = [], against_orders = [] }: Link): string {
  const days = [...orders, ...against_orders].map(day_of_order).filter((one) => one !== undefined);
  const [, year = '1126', month = '01', day = '01'] =
    /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(from ?? days.sort()[0] ?? '') ?? [];
  return `${year}-${month}-${day}`;
}

/** The day of the fork; nothing if the option has none. */
export const day_of_wish = (wish: Wish, decision: Decision) =>
  wish.decision ? decision.options.find(({ id }) => id === wish.option)?.binding.from : wish.from;

/** The wish of a link, and what of it there is no such thing of, in words. */
export function wish_of_link(
  link: Link,
  decision: Decision,
  outcomes: Outcome[],
  language: Language,
): { wish: Wish; troubles: string[] } {
  const troubles = link.troubles.map((one) => say(language, 'link_value', one));
  const wish = is_free(link)
    ? free_wish(day_of_link(link), outcomes, first_wish(decision, outcomes))
    : first_wish(decision, outcomes);
  if (wish.decision && link.option !== undefined) {
    const option = decision.options.find(({ id }) => id === link.option);
    if (option && can_take(option)) {
      wish.option = option.id;
    } else {
      troubles.push(say(language, 'link_option', link.option));
    }
  }
  const known = (text: string) => outcomes.some(({ id }) => id === text) || is_expression(text);
  for (const text of link.ask ?? []) {
    if (!known(text)) {
      troubles.push(say(language, 'link_outcome', text));
    }
  }
  const ask = (link.ask ?? []).filter(known).slice(0, ask_most);
  if (ask.length > 0) {
    wish.ask = ask;
  }
  if (link.against === 'history' && recorded(decision)) {
    wish.against = 'history';
  }
  wish.orders = link.orders ?? [];
  wish.against_orders = link.against_orders ?? [];
  wish.set = link.set ?? [];
  wish.hold = wish.decision ? (link.hold ?? 0) : 0;
  const from = day_of_wish(wish, decision);
  wish.until = link.until ?? (from ? usual_until(from, wish.ask[0], outcomes) : '');
  wish.members = link.members ?? wish.members;
  wish.seed = link.seed ?? wish.seed;
  return { wish, troubles };
}

const filled = (name: string, list: string[]) => (list.length > 0 ? { [name]: list } : {});

/** The wish as a question of the API. */
export function question_of(wish: Wish, decision: Decision, language: Language) {
  const is_against_history = wish.decision !== '' && wish.against === 'history';
  const history = is_against_history ? recorded(decision) : undefined;
  return {
    ...(wish.decision ? { do: [`${decision.id}=${wish.option}`] } : { from: wish.from }),
    ...filled('orders', wish.orders),
    ...filled('against_orders', wish.against_orders),
    ...filled('set', wish.set),
    ...(wish.hold > 0 ? { hold: wish.hold } : {}),
    ...(history ? { against: [`${decision.id}=${history.id}`] } : {}),
    ask: wish.ask,
    until: wish.until,
    seed: wish.seed,
    lang: language,
  };
}
