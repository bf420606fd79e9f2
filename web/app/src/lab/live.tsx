// Live: what the futures say so far, while they are lived.

import { createMemo, For, Show } from 'solid-js';

import type { Answer } from '../engine/crew';
import { part, say, type Language, type TextKey } from '../text';
import { Bars, number_words, percent } from './bars';
import type { Sitting } from './experiment';

interface Props {
  language: Language;
  answer: Answer;
  is_whole: boolean;
}
type Question = Answer['questions'][number];

function signed(value: number, digits: number): string {
  const rounded = Number(value.toFixed(digits));
  const sign = rounded > 0 ? '+' : rounded < 0 ? '−' : '';
  return sign + Math.abs(rounded).toLocaleString('en-US', { maximumFractionDigits: digits });
}

export function difference_words(question: Question, language: Language): string {
  const { difference } = question;
  if (!difference) {
    return say(language, 'difference_none');
  }
  const { value, low, high } = difference;
  const [by, digits, key]: [number, number, TextKey] =
    question.kind === 'yes_no'
      ? [100, 1, 'difference']
      : [1, Math.abs(value) >= 100 ? 0 : 2, 'difference_number'];
  return say(language, key, ...[value, low, high].map((one) => signed(one * by, digits)));
}

export function Live(props: Props) {
  const count = createMemo(() => props.answer.questions.length);
  return (
    <section class="lab_live" aria-labelledby="live_heading">
      <h2 id="live_heading">{say(props.language, props.is_whole ? 'in_short' : 'so_far')}</h2>
      <For each={Array.from({ length: count() }, (_, at) => at)}>
        {(at) => {
          const question = () => props.answer.questions[at] as Question;
          return (
            <div class="lab_answer">
              <p class="lab_question">{part(question(), 'question', props.language)}</p>
              <Show
                when={question().kind === 'yes_no'}
                fallback={
                  <p>
                    {say(props.language, 'without')} {means(question())[0]} ·{' '}
                    {say(props.language, 'with')} {means(question())[1]}
                  </p>
                }
              >
                <div class="bar_rows">
                  <Bars question={question()} name_of={(side) => say(props.language, side)} />
                </div>
              </Show>
              <p class="lab_difference">{difference_words(question(), props.language)}</p>
            </div>
          );
        }}
      </For>
      <p class="note">{say(props.language, 'interval')}</p>
    </section>
  );
}

/** The answer in words, to be put into a text: what was asked, what came out, where it is from. */
export function answer_words({ state }: Sitting, language: Language, link: string): string {
  const { answer } = state;
  if (!answer) {
    return '';
  }
  const t = (key: TextKey, ...values: (string | number)[]) => say(language, key, ...values);
  const lines = answer.questions.flatMap((question) => {
    const [without, changed] =
      question.kind === 'yes_no'
        ? [percent(question.without.value), percent(question.with.value)]
        : means(question);
    return [
      part(question, 'question', language),
      [
        `${t('without')} ${without}`,
        `${t('with')} ${changed}`,
        difference_words(question, language),
      ].join(' · '),
    ];
  });
  return [
    ...[...answer.do, ...answer.orders, ...answer.set],
    ...lines,
    `${t('digest')}: ${answer.digest}`,
    ...(link ? [link] : []),
    '',
  ].join('\n');
}

function means(question: Question): [string, string] {
  if (question.kind !== 'number') {
    return ['', ''];
  }
  return [number_words(question.without.mean), number_words(question.with.mean)];
}
