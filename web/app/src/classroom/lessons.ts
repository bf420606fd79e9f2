// Lessons: the decision points that a class can be led through, their steps with minutes, and what
// of them is asked of the laboratory. What the lessons say stands in lessons.json; facts are told
// from the record, by the ids that it names.

import type { Wish } from '../address';
import { question_of, unchanged, type Decision, type Option } from '../lab/wish';
import type { Language } from '../text';
import lessons_json from './lessons.json';

export interface Discussion {
  question_en: string;
  question_zh: string;
  answer_en: string;
  answer_zh: string;
  /** Events of the pack on which the answer rests. */
  rests_on: string[];
}

export interface Lesson {
  id: string;
  decision: string;
  title_en: string;
  title_zh: string;
  about_en: string;
  about_zh: string;
  /** The day of the first map. */
  day: string;
  /** Places that the map must show, and the one that is outlined. */
  near: string[];
  focus: string;
  /** Events of the pack that led there, and that came of it. */
  before: string[];
  after: string[];
  experiment: {
    /** What is lived if the class has not voted, or has voted for what history chose. */
    option: string;
    /** An outcome of the pack; or an expression, with a question in words. */
    ask: string;
    ask_en?: string;
    ask_zh?: string;
    until: string;
    against: 'free' | 'history';
    against_orders?: string[];
    against_en?: string;
    against_zh?: string;
    hold?: number;
  };
  /** What of the answer can be borne. */
  bears: 'direction' | 'little' | 'nothing';
  belief_en: string;
  belief_zh: string;
  discussion: Discussion[];
}

export const lessons = lessons_json as Lesson[];

export const lesson_of = (id: string | undefined) => lessons.find((one) => one.id === id);

/** The steps of a lesson, in order, each with its minutes. */
export const steps = [
  { id: 'situation', minutes: 5 },
  { id: 'known', minutes: 5 },
  { id: 'question', minutes: 3 },
  { id: 'vote', minutes: 7 },
  { id: 'history', minutes: 5 },
  { id: 'futures', minutes: 6 },
  { id: 'maps', minutes: 4 },
  { id: 'belief', minutes: 4 },
  { id: 'discussion', minutes: 4 },
  { id: 'exit', minutes: 2 },
] as const;

export type StepId = (typeof steps)[number]['id'];

/** In which minutes of the lesson a step lies. */
export function minutes_of(id: StepId): [number, number] {
  const at = steps.findIndex((one) => one.id === id);
  const from = steps.slice(0, at).reduce((sum, { minutes }) => sum + minutes, 0);
  return [from, from + (steps[at]?.minutes ?? 0)];
}

/** Votes by option. */
export type Votes = Record<string, number>;

/** Whether a class can vote for an option: there are orders for it, or history took it. */
export const can_vote = ({ taken, binding }: Option) => taken || binding.kind === 'order';

export const votes_in = (votes: Votes, options: readonly Option[]) =>
  options.filter(can_vote).reduce((sum, { id }) => sum + (votes[id] ?? 0), 0);

/** The options that most have voted for; none: nobody has voted. */
export function winners(votes: Votes, options: readonly Option[]): Option[] {
  const open = options.filter(can_vote);
  const most = Math.max(0, ...open.map(({ id }) => votes[id] ?? 0));
  return most === 0 ? [] : open.filter(({ id }) => (votes[id] ?? 0) === most);
}

/** What is lived: what was chosen for it, else the most voted for that orders can express. */
export function option_to_live(
  lesson: Lesson,
  decision: Decision,
  votes: Votes,
  chosen: string | undefined,
): Option | undefined {
  const open = decision.options.filter(({ binding }) => binding.kind === 'order');
  const voted = winners(votes, open);
  const [first] = voted;
  return (
    open.find(({ id }) => id === chosen) ??
    voted.find(({ id }) => id === lesson.experiment.option) ??
    first ??
    open.find(({ id }) => id === lesson.experiment.option) ??
    open[0]
  );
}

export const members_usual = 200;

/** The experiment of a lesson as the Lab has it. */
export function wish_of(lesson: Lesson, option: string, members: number): Wish {
  const { ask, until, against, against_orders = [], hold = 0 } = lesson.experiment;
  return {
    ...unchanged,
    decision: lesson.decision,
    option,
    against,
    against_orders,
    hold,
    ask: [ask],
    until,
    members,
    seed: 1,
  };
}

/** The same as a question of the API. */
export function lesson_question(
  lesson: Lesson,
  decision: Decision,
  option: string,
  language: Language,
) {
  return question_of(wish_of(lesson, option, members_usual), decision, language);
}
