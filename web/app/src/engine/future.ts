// Future: one member of an ensemble lived again, both ways, with what is needed to show it day by
// day. It runs where the engine is: of the millions of letters that it reads, few are told.

import type { AnswerOf, Call, RequestOf } from './engine';
import type { Question } from './crew';
import { read_member, type Member } from './member';

export type Side = 'without' | 'with';
export type Compared = AnswerOf<'compare'>;

/** An event that is told, in few words. */
export interface Told {
  event: string;
  date: string;
  kind: string;
  place: string | null;
  polity: string | null;
  title_en: string;
  title_zh: string;
}

/** How one branch went. Days are as the calendar writes them. */
export interface Lived {
  /** As ensembles have it: of the whole way. */
  digest: string;
  /** Places that changed hands: day, place, new holder (or nobody). */
  control: [string, string, string | null][];
  /** Seats of courts: day, court, place. */
  capitals: [string, string, string | null][];
  events: Told[];
}

export interface Future {
  /** The first day that rules decide, and the last. */
  from: string;
  until: string;
  member: number;
  /** Holder of each place, and seat of each court, on the day before. */
  holders: [string, string | null][];
  seats: [string, string | null][];
  branches: Record<Side, Lived>;
  compared: Compared;
}

/** What one asks a single future. */
export interface FutureAsked {
  question: Question;
  member: number;
}

/** What one asks of a day of it. */
export interface FieldAsked extends FutureAsked {
  side: Side;
  date: string;
  compared: Pick<Compared, 'from' | 'until' | 'seed'>;
}

/** Armies that are out: those of one court at one place as one. */
export interface Host {
  place: string;
  polity: string;
  men: number;
}

/** A place that is invested. */
export interface Siege {
  place: string;
  attacker: string;
  defender: string;
  since: string;
}

/** What is in the field on a day. */
export interface Field {
  hosts: Host[];
  sieges: Siege[];
}

/** Kinds of events that make a story; sieges are told where they begin and where they end. */
const told_kinds = new Set([
  'city_taken',
  'battle',
  'siege_end',
  'treaty',
  'treaty_breach',
  'treaty_end',
  'alliance',
  'hostilities',
  'capital_move',
  'succession',
  'abdication',
  'coup',
  'purge',
  'revolt',
  'revolt_end',
  'state_ended',
  'plague',
  'reform',
]);

type Ask = <C extends Call>(request: RequestOf<C>) => AnswerOf<C>;
type EventFull = AnswerOf<'chronicle'>['events'][number];
interface AnyChange {
  kind: string;
  place?: string | null;
  to?: string | null;
  polity?: string;
}

/** The day before the ten days that hold a day: up to it the record decides. */
export function day_before_tick(date: string): { first: string; before: string } {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const first = day > 20 ? 21 : day > 10 ? 11 : 1;
  const two = (value: number) => String(value).padStart(2, '0');
  const name = (y: number, m: number, d: number) => `${y}-${two(m)}-${two(d)}`;
  if (first > 1) {
    return { first: name(year, month, first), before: name(year, month, first - 1) };
  }
  const [y, m] = month === 1 ? [year - 1, 12] : [year, month - 1];
  const days = [31, y % 4 === 0 ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][m - 1] ?? 30;
  return { first: name(year, month, 1), before: name(y, m, days) };
}

function told_of(events: EventFull[]): Told[] {
  return events
    .filter(({ kind, date }) => date !== null && told_kinds.has(kind))
    .map(({ event, date, kind, place, polity, title_en, title_zh }) => ({
      event,
      date: date ?? '',
      kind,
      place,
      polity,
      title_en,
      title_zh,
    }));
}

/** How the free run went that the session has lived last. */
function lived(ask: Ask, digest: string, from: string, to: string): Lived {
  const all = 1_000_000;
  const { events } = ask<'chronicle'>({ call: 'chronicle', run: 'free', from, to, limit: all });
  const way: Lived = { digest, control: [], capitals: [], events: told_of(events) };
  for (const { date, changes } of events) {
    const day = date ?? from;
    for (const change of changes as AnyChange[]) {
      if (change.kind === 'control' && change.place) {
        way.control.push([day, change.place, change.to ?? null]);
      } else if (change.kind === 'capital' && change.polity) {
        way.capitals.push([day, change.polity, change.place ?? null]);
      } else if (change.kind === 'polity_end' && change.polity) {
        way.capitals.push([day, change.polity, null]);
      }
    }
  }
  return way;
}

/** The member as ensembles have it: its answers and digests are those that are counted. */
function counted(ask: Ask, question: Question, member: number): Member {
  ask<'ensemble'>({ ...question, call: 'ensemble' });
  const { members } = ask<'ensemble_live'>({ call: 'ensemble_live', first: member });
  return read_member(members[0] ?? '');
}

/** Lives the branch without the change alone; gives back its digest. */
function live_other(
  ask: Ask,
  { against, against_orders, hold }: Question,
  member: number,
  { from, until, seed }: FieldAsked['compared'],
): string {
  // What history chose lies in the record, and has its own fork.
  const { digest } = ask<'run'>({
    call: 'run',
    ...(against?.length ? { do: against } : { from }),
    ...(against_orders?.length ? { orders: against_orders } : {}),
    ...(hold ? { hold } : {}),
    until,
    seed,
    member,
  });
  return digest;
}

/** A branch of a future, by name. */
export const branch_name = ({ question, member }: FutureAsked, side: Side) =>
  JSON.stringify([question, member, side]);

/** Makes a branch the run that the engine can be asked about. */
export function live_branch(ask: Ask, { question, member, side, compared }: FieldAsked) {
  if (side === 'with') {
    // It leaves the future with the change behind.
    ask<'compare'>({ ...question, call: 'compare', member });
  } else {
    live_other(ask, question, member, compared);
  }
}

/** Armies and sieges on a day of the run that was lived last, the greatest armies first. */
export function field_on(ask: Ask, date: string): Field {
  const { armies, sieges } = ask<'at'>({ call: 'at', run: 'free', date });
  const hosts = new Map<string, Host>();
  for (const { place, polity, stance, infantry, cavalry } of armies) {
    if (place && polity && stance !== 'garrison') {
      const key = `${polity} ${place}`;
      const host = hosts.get(key) ?? { place, polity, men: 0 };
      host.men += infantry + cavalry;
      hosts.set(key, host);
    }
  }
  return {
    hosts: [...hosts.values()].sort((one, other) => other.men - one.men),
    sieges: sieges.map(({ place, attacker, defender, since }) => ({
      place: place?.id ?? '',
      attacker: attacker ?? '',
      defender: defender ?? '',
      since: since ?? '',
    })),
  };
}

export function live_future(ask: Ask, { question, member }: FutureAsked): Future {
  const { digests, without, with: value_with } = counted(ask, question, member);
  const compared = ask<'compare'>({ ...question, call: 'compare', member });
  compared.questions.forEach((one, at) => {
    if (one.without.at_end !== without[at] || one.with.at_end !== value_with[at]) {
      throw new Error(`member ${member} answers otherwise than in its ensemble`);
    }
  });
  const { first, before } = day_before_tick(compared.from);
  const start = ask<'at'>({ call: 'at', date: before });
  const changed = lived(ask, digests[1], first, compared.until);
  const digest = live_other(ask, question, member, compared);
  if (digest !== compared.digest.without) {
    throw new Error(`the other branch came out as ${digest}, not ${compared.digest.without}`);
  }
  return {
    from: first,
    until: compared.until,
    member,
    holders: start.places.map(({ id, holder }) => [id, holder]),
    seats: start.courts.map(({ id, capital }) => [id, capital?.id ?? null]),
    branches: { without: lived(ask, digests[0], first, compared.until), with: changed },
    compared,
  };
}

/** What stands on a day: the last that was said up to it. */
export function on_day(
  start: readonly [string, string | null][],
  changes: readonly [string, string, string | null][],
  day: string,
): Map<string, string | null> {
  const state = new Map(start);
  for (const [date, id, value] of changes) {
    if (date <= day) {
      state.set(id, value);
    }
  }
  return state;
}
