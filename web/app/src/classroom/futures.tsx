// Futures: the choice of the class, lived in workers as the Lab lives it, and what came of it.

import { For, Show } from 'solid-js';

import type { Answer } from '../engine/crew';
import { Bars, type Side } from '../lab/bars';
import { is_under_way, type Experiment } from '../lab/experiment';
import { difference_words } from '../lab/live';
import { StateWords, time_words } from '../lab/progress';
import type { Decision, Option } from '../lab/wish';
import { part, say, type Language, type TextKey } from '../text';
import type { Lesson } from './lessons';

interface Props {
  language: Language;
  lesson: Lesson;
  decision: Decision;
  option: Option;
  members: number;
  experiment: Experiment | undefined;
  /** What this tab has lived before the page was loaded again. */
  kept: Answer | undefined;
  voted_for_history: boolean;
  choose: (option: string) => void;
  run: () => void;
}

/** What the choice is held against, in words. */
export function other_side(lesson: Lesson, language: Language): string {
  const { against } = lesson.experiment;
  return (
    part(lesson.experiment, 'against', language) ||
    say(language, against === 'history' ? 'class_side_history' : 'class_side_free')
  );
}

type Question = Answer['questions'][number];

/** Whether luck alone may have made the difference. */
export const is_unsure = ({ difference }: Question) =>
  !difference || (difference.low <= 0 && difference.high >= 0);

export function FutureBars(props: {
  language: Language;
  lesson: Lesson;
  option: Option;
  answer: Answer;
}) {
  const question = () => props.answer.questions[0] as Question;
  const asked = () =>
    part(props.lesson.experiment, 'ask', props.language) ||
    part(question(), 'question', props.language);
  const name_of = (side: Side) =>
    side === 'with'
      ? part(props.option, 'label', props.language)
      : other_side(props.lesson, props.language);
  return (
    <div class="class_answer">
      <p class="class_asked">{asked()}</p>
      <Bars question={question()} name_of={name_of} />
      <p class="class_verdict">
        {difference_words(question(), props.language)}
        {props.language === 'zh' ? '。' : '. '}
        {say(props.language, is_unsure(question()) ? 'class_unsure' : 'class_sure')}
      </p>
    </div>
  );
}

export function Futures(props: Props) {
  const t = (key: TextKey, ...values: (string | number)[]) => say(props.language, key, ...values);
  const state = () => props.experiment?.state;
  const phase = () => state()?.phase ?? 'idle';
  const answer = () => state()?.answer ?? (phase() === 'idle' ? props.kept : undefined);
  const open = () => props.decision.options.filter(({ binding }) => binding.kind === 'order');
  const is_busy = () => is_under_way(phase());
  return (
    <div class="class_futures" data-phase={phase()}>
      <label class="class_choice">
        <span>{t('class_lived')}</span>
        <select
          value={props.option.id}
          disabled={is_busy()}
          onChange={(event) => props.choose(event.currentTarget.value)}
        >
          <For each={open()}>
            {(one) => (
              <option value={one.id} selected={one.id === props.option.id}>
                {part(one, 'label', props.language)}
              </option>
            )}
          </For>
        </select>
      </label>
      <Show when={props.voted_for_history}>
        <p class="note">{t('class_lived_note')}</p>
      </Show>
      <Show when={phase() === 'idle'}>
        <p>
          <button type="button" class="lab_run" onClick={() => props.run()}>
            {t('class_run', props.members)}
          </button>
        </p>
        <Show when={props.kept}>
          <p class="note">{t('class_kept')}</p>
        </Show>
      </Show>
      <Show when={state()}>
        {(now) => (
          <div>
            <progress
              max={props.members}
              value={now().lived}
              aria-label={t('living', now().lived, props.members)}
            />
            <p class="lab_state" role={phase() === 'living' ? undefined : 'status'}>
              <StateWords
                language={props.language}
                state={now()}
                all={props.members}
                took={t(
                  'took',
                  props.members,
                  time_words(now().seconds, props.language),
                  now().engines,
                )}
              />{' '}
              <Show when={phase() === 'living'}>
                <button type="button" class="quiet" onClick={() => props.experiment?.stop()}>
                  {t('stop')}
                </button>
              </Show>
              <Show when={phase() === 'stopped' || phase() === 'failed'}>
                <button type="button" class="quiet" onClick={() => void props.experiment?.go_on()}>
                  {t('go_on')}
                </button>
              </Show>
            </p>
          </div>
        )}
      </Show>
      <Show when={answer()}>
        {(lived) => (
          <FutureBars
            language={props.language}
            lesson={props.lesson}
            option={props.option}
            answer={lived()}
          />
        )}
      </Show>
    </div>
  );
}
