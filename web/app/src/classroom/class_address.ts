// Class address: lesson, step, votes and mode of the Classroom as the part of the link behind '#'.
//   #class&lesson=kaifeng-1126&step=vote&vote=keep-at-kaifeng=12&vote=send-home=3&lang=en

import { tag_of } from '../script';
import type { Language } from '../text';
import { lesson_of, members_usual, steps, type StepId, type Votes } from './lessons';

export interface ClassView {
  /** No lesson: the list of them. */
  lesson: string | undefined;
  step: StepId;
  votes: Votes;
  /** The option that is to be lived, if it is not the one that most have voted for. */
  live: string | undefined;
  members: number;
  projector: boolean;
}

export const votes_most = 999;
const members_most = 1000;

export const empty_view: ClassView = {
  lesson: undefined,
  step: 'situation',
  votes: {},
  live: undefined,
  members: members_usual,
  projector: false,
};

export function write_class_address(view: ClassView, language: Language): string {
  const parts = ['#class'];
  if (view.lesson) {
    parts.push(`lesson=${view.lesson}`, `step=${view.step}`);
    for (const [option, count] of Object.entries(view.votes)) {
      if (count > 0) {
        parts.push(`vote=${encodeURIComponent(option)}=${count}`);
      }
    }
    if (view.live) {
      parts.push(`live=${encodeURIComponent(view.live)}`);
    }
    if (view.members !== members_usual) {
      parts.push(`members=${view.members}`);
    }
    if (view.projector) {
      parts.push('mode=projector');
    }
  }
  parts.push(`lang=${tag_of(language)}`);
  return parts.join('&');
}

/** What an address says; `troubles`: the parts that it says wrongly. */
export function read_class_address(hash: string): { view: ClassView; troubles: string[] } {
  const said = new URLSearchParams(hash.replace(/^#class&?/, ''));
  const view: ClassView = { ...empty_view, votes: {} };
  const troubles: string[] = [];
  const wrong = (name: string, text: string) => troubles.push(`${name}=${text}`);
  const lesson = said.get('lesson');
  if (lesson !== null && lesson_of(lesson)) {
    view.lesson = lesson;
  } else if (lesson !== null) {
    wrong('lesson', lesson);
  }
  const step = said.get('step');
  const known = steps.find(({ id }) => id === step);
  if (known) {
    view.step = known.id;
  } else if (step !== null) {
    wrong('step', step);
  }
  for (const vote of said.getAll('vote')) {
    const match = /^([a-z0-9-]+)=(\d{1,3})$/.exec(vote);
    if (match?.[1] && match[2]) {
      view.votes[match[1]] = Number(match[2]);
    } else {
      wrong('vote', vote);
    }
  }
  view.live = said.get('live') ?? undefined;
  const members = said.get('members');
  if (members !== null) {
    const count = /^\d{1,4}$/.test(members) ? Number(members) : 0;
    if (count >= 1 && count <= members_most) {
      view.members = count;
    } else {
      wrong('members', members);
    }
  }
  view.projector = said.get('mode') === 'projector';
  return { view, troubles };
}

/** A view without options that its decision does not have; `troubles`: what it said of them. */
export function without_strange_options(
  view: ClassView,
  options: readonly string[],
): { view: ClassView; troubles: string[] } {
  const strange = Object.entries(view.votes).filter(([option]) => !options.includes(option));
  const troubles = strange.map(([option, count]) => `vote=${option}=${count}`);
  const votes = Object.fromEntries(
    Object.entries(view.votes).filter(([option]) => options.includes(option)),
  );
  let { live } = view;
  if (live !== undefined && !options.includes(live)) {
    troubles.push(`live=${live}`);
    live = undefined;
  }
  return { view: { ...view, votes, live }, troubles };
}
