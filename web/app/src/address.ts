// Address: which part of the app is shown, and the whole experiment of the Lab, as the part of the
// link behind '#'. The Atlas keeps the addresses of the report's page (web/report/address.js).
//   #lab&do=dp023=keep-at-kaifeng&ask=song-holds-kaifeng&until=1127-03-01&members=200&seed=1

export type Door = 'atlas' | 'lab' | 'class';
export type Against = 'free' | 'history';

/** An experiment as it is chosen; ids of the pack. */
export interface Wish {
  decision: string;
  option: string;
  against: Against;
  ask: string[];
  /** A date; empty: as many years as the first question is usually asked after. */
  until: string;
  members: number;
  seed: number;
}

/** What a link says; what it leaves out is absent. */
export interface Link extends Partial<Wish> {
  language?: 'en' | 'zh';
  /** The content of the pack and the digest that came out, when the link was made. */
  pack?: string;
  digest?: string;
  /** Parts of the link that cannot be read. */
  troubles: string[];
}

export const members_most = 5000;
const seed_most = 1_000_000_000;

export function door_of(hash: string): Door {
  const said = /^#(lab|class)(&|$)/.exec(hash)?.[1];
  return said === 'lab' || said === 'class' ? said : 'atlas';
}

const encoded = (text: string) =>
  encodeURIComponent(text).replaceAll('%3D', '=').replaceAll('%20', '+');

export function write_lab_address(
  wish: Wish | undefined,
  language: 'en' | 'zh',
  made?: { pack: string; digest?: string | undefined },
): string {
  const parts = ['#lab'];
  const put = (name: string, value: string | number | undefined) => {
    if (value !== undefined && value !== '') {
      parts.push(`${name}=${encoded(String(value))}`);
    }
  };
  if (wish) {
    put('do', `${wish.decision}=${wish.option}`);
    put('against', wish.against === 'history' ? 'history' : '');
    for (const one of wish.ask) {
      put('ask', one);
    }
    put('until', wish.until);
    put('members', wish.members);
    put('seed', wish.seed);
  }
  put('lang', language);
  put('pack', made?.pack);
  put('digest', made?.digest);
  return parts.join('&');
}

function whole_number(text: string, least: number, most: number): number | undefined {
  const number = /^\d{1,10}$/.test(text) ? Number(text) : Number.NaN;
  return number >= least && number <= most ? number : undefined;
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
  const until = said.get('until');
  if (until !== null && /^\d{4}(-\d{2}){0,2}$/.test(until)) {
    link.until = until;
  } else if (until !== null) {
    wrong('until');
  }
  for (const [name, least, most] of [
    ['members', 1, members_most],
    ['seed', 0, seed_most],
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
  const language = said.get('lang');
  if (language === 'en' || language === 'zh') {
    link.language = language;
  }
  const pack = said.get('pack');
  const digest = said.get('digest');
  Object.assign(link, pack ? { pack } : {}, digest ? { digest } : {});
  return link;
}
