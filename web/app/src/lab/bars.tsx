// Bars: the two sides of a question, each as a bar with its interval and its share or mean.

import { For, Show } from 'solid-js';

import type { Answer } from '../engine/crew';

type Question = Answer['questions'][number];
export type Side = 'without' | 'with';
const sides: Side[] = ['without', 'with'];

export const percent = (share: number) => `${Math.round(share * 100)}%`;

/** A mean, as exact as it is worth. */
export const number_words = (value: number) =>
  value.toLocaleString('en-US', { maximumFractionDigits: Math.abs(value) >= 100 ? 0 : 2 });

/** How long the bars are, and what is written beside them. */
function sides_of(question: Question) {
  if (question.kind === 'yes_no') {
    return sides.map((side) => {
      const { value, low, high } = question[side];
      return {
        side,
        value,
        span: [low, high] as const,
        words: percent(value),
        span_words: `${percent(low)}–${percent(high)}`,
      };
    });
  }
  if (question.kind !== 'number') {
    return [];
  }
  const most = Math.max(1e-9, question.without.mean, question.with.mean);
  return sides.map((side) => ({
    side,
    value: Math.max(0, question[side].mean) / most,
    span: undefined,
    words: number_words(question[side].mean),
    span_words: '',
  }));
}

export function Bars(props: { question: Question; name_of: (side: Side) => string }) {
  return (
    <For each={sides_of(props.question)}>
      {({ side, value, span, words, span_words }) => (
        <div class={`bar_row ${side}`}>
          <span class="bar_name">{props.name_of(side)}</span>
          <span class="bar_track" aria-hidden="true">
            <span class="bar" style={{ width: `${value * 100}%` }} />
            <Show when={span}>
              {(whisker) => (
                <span
                  class="whisker"
                  style={{
                    left: `${whisker()[0] * 100}%`,
                    width: `${(whisker()[1] - whisker()[0]) * 100}%`,
                  }}
                />
              )}
            </Show>
          </span>
          <span class="bar_value">
            <strong>{words}</strong> <small>{span_words}</small>
          </span>
        </div>
      )}
    </For>
  );
}
