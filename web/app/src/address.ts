// Address: which part of the app is shown, and the whole experiment of the Lab, as the part of the
// link behind '#'. The Atlas keeps the addresses of the report's page (web/report/address.js).
//   #lab&do=dp023=keep-at-kaifeng&ask=song-holds-kaifeng&until=1127-03-01&members=200&seed=1
//   #lab&from=1126-10-02&order=1126-10-05+song+march+d0293+to+kaifeng&ask=song-holds-kaifeng
// Two experiments side by side: the second stands in `beside`, its parts as one value.

import { language_of, tag_of } from './script';

export type Door = 'atlas' | 'lab' | 'class';
export type Against = 'free' | 'history';

/** An experiment as it is chosen; ids of the pack. */
export interface Wish {
  /** Empty: nothing but orders and what is set by hand. */
  decision: string;
  option: string;
  /** The day of the fork where there is no decision. */
  from: string;
  /** Orders of the branch with the change, and of the one without (docs/formats/orders.md). */
  orders: string[];
  against_orders: string[];
  /** What is changed by hand (docs/whatif.md). */
  set: string[];
  /** Days for which the orders of the decision hold. */
  hold: number;
  against: Against;
  ask: string[];
  /** A date; empty: as many years as the first question is usually asked after. */
  until: string;
  members: number;
  seed: number;
}

/** A single future that is shown: the day, empty for the last, and the branch. */
export interface Shown {
  member: number;
  day: string;
  side: 'with' | 'without';
}

/** What a link says; what it leaves out is absent. */
export interface Link extends Partial<Wish> {
  shown?: Shown;
  /** The second of two experiments, as the address of one. */
  beside?: string;
  language?: 'en' | 'zh';
  /** The content of the pack and the digest that came out, when the link was made. */
  pack?: string;
  digest?: string;
  /** Parts of the link that cannot be read. */
  troubles: string[];
}

export const members_most = 5000;
const seed_most = 1_000_000_000;
export const hold_most = 3650;

export function door_of(hash: string): Door {
  const said = /^#(lab|class)(&|$)/.exec(hash)?.[1];
  return said === 'lab' || said === 'class' ? said : 'atlas';
}

/** Parts that may be said several times. */
const lists = [
  ['order', 'orders'],
  ['against-order', 'against_orders'],
  ['set', 'set'],
] as const;

const encoded = (text: string) =>
  encodeURIComponent(text).replaceAll('%3D', '=').replaceAll('%20', '+');

const put = (parts: string[], name: string, value: string | number | undefined) => {
  if (value !== undefined && value !== '') {
    parts.push(`${name}=${encoded(String(value))}`);
  }
};

/** The part of an address that says an experiment, or two side by side. */
export function experiment_part(wish: Wish, beside?: Wish): string {
  const parts: string[] = [];
  put(parts, 'do', wish.decision && `${wish.decision}=${wish.option}`);
  put(parts, 'from', wish.decision ? '' : wish.from);
  for (const [name, list] of lists) {
    for (const one of wish[list]) {
      put(parts, name, one);
    }
  }
  put(parts, 'hold', wish.hold || '');
  put(parts, 'against', wish.against === 'history' ? 'history' : '');
  for (const one of wish.ask) {
    put(parts, 'ask', one);
  }
  put(parts, 'until', wish.until);
  put(parts, 'members', wish.members);
  put(parts, 'seed', wish.seed);
  put(parts, 'beside', beside && experiment_part(beside));
  return parts.join('&');
}

/** Two experiments side by side, from the addresses of both as `write_lab_address` writes them. */
export function pair_address(one: string, other: string): string {
  const part = (address: string) => address.replace(/^#lab&|&lang=.*$/g, '');
  return `#lab&${part(one)}&beside=${encoded(part(other))}`;
}

export function write_lab_address(
  wish: Wish | undefined,
  language: 'en' | 'zh',
  made?: { pack: string; digest?: string | undefined },
  shown?: Shown,
  beside?: Wish,
): string {
  const parts = ['#lab'];
  if (wish) {
    parts.push(experiment_part(wish, beside));
  }
  if (shown) {
    put(parts, 'member', shown.member);
    put(parts, 'day', shown.day);
    put(parts, 'branch', shown.side === 'without' ? 'without' : '');
  }
  put(parts, 'lang', tag_of(language));
  put(parts, 'pack', made?.pack);
  put(parts, 'digest', made?.digest);
  return parts.join('&');
}

function whole_number(text: string, least: number, most: number): number | undefined {
  const number = /^\d{1,10}$/.test(text) ? Number(text) : Number.NaN;
  return number >= least && number <= most ? number : undefined;
}

/** The single future of a link. */
function read_shown(said: URLSearchParams, link: Link) {
  const text = said.get('member');
  if (text === null) {
    return;
  }
  const member = whole_number(text, 0, members_most - 1);
  if (member === undefined) {
    link.troubles.push(`member=${text}`);
    return;
  }
  const day = said.get('day') ?? '';
  const is_day = /^\d{4}-\d{2}-\d{2}$/.test(day);
  if (day && !is_day) {
    link.troubles.push(`day=${day}`);
  }
  const side = said.get('branch') === 'without' ? 'without' : 'with';
  link.shown = { member, day: is_day ? day : '', side };
}

export function read_lab_address(hash: string): Link {
  const said = new URLSearchParams(hash.replace(/^#lab&?/, ''));
  const link: Link = { troubles: [] };
  const wrong = (name: string) => link.troubles.push(`${name}=${said.get(name)}`);
  const change = said.get('do');
  if (change !== null) {
    const [decision, option, more] = change.split('=');
    if (decision && option && more === undefined && said.getAll('do').length === 1) {
      link.decision = decision;
      link.option = option;
    } else {
      wrong('do');
    }
  }
  const against = said.get('against');
  if (against === 'history' || against === 'free') {
    link.against = against;
  } else if (against !== null) {
    wrong('against');
  }
  if (said.has('ask')) {
    link.ask = [...new Set(said.getAll('ask').filter(Boolean))];
  }
  for (const name of ['from', 'until'] as const) {
    const date = said.get(name);
    if (date !== null && /^\d{4}(-\d{2}){0,2}$/.test(date)) {
      link[name] = date;
    } else if (date !== null) {
      wrong(name);
    }
  }
  // A decision has its day.
  if (link.from && link.decision) {
    wrong('from');
    delete link.from;
  }
  for (const [name, list] of lists) {
    if (said.has(name)) {
      link[list] = said.getAll(name).filter(Boolean);
    }
  }
  for (const [name, least, most] of [
    ['members', 1, members_most],
    ['seed', 0, seed_most],
    ['hold', 0, hold_most],
  ] as const) {
    const text = said.get(name);
    if (text !== null) {
      const number = whole_number(text, least, most);
      if (number === undefined) {
        wrong(name);
      } else {
        link[name] = number;
      }
    }
  }
  read_shown(said, link);
  const beside = said.get('beside');
  if (beside && said.getAll('beside').length === 1) {
    link.beside = `#lab&${beside}`;
  } else if (beside !== null) {
    wrong('beside');
  }
  const language = language_of(hash)?.language;
  if (language) {
    link.language = language;
  }
  const pack = said.get('pack');
  const digest = said.get('digest');
  Object.assign(link, pack ? { pack } : {}, digest ? { digest } : {});
  return link;
}
