// Vote: how many of the class are for each choice, typed in by hand and shown as bars.

import { For, Show } from 'solid-js';

import type { Decision } from '../lab/wish';
import { part, say, type Language, type TextKey } from '../text';
import { votes_most } from './class_address';
import { can_vote, votes_in, winners, type Votes } from './lessons';

interface Props {
  language: Language;
  decision: Decision;
  votes: Votes;
  change: (votes: Votes) => void;
}

export const letter_of = (at: number) => String.fromCharCode('A'.charCodeAt(0) + at);

/** How the class stands, in a sentence. */
export function vote_words(decision: Decision, votes: Votes, language: Language): string {
  const names = winners(votes, decision.options).map((one) => part(one, 'label', language));
  const [first] = names;
  if (!first) {
    return say(language, 'class_no_votes');
  }
  const all = names.join(language === 'zh' ? '；' : '; ');
  return names.length > 1
    ? say(language, 'class_tie', all)
    : `${say(language, 'class_class_took')}${language === 'zh' ? '：' : ': '}${all}`;
}

export function Vote(props: Props) {
  const t = (key: TextKey, ...values: (string | number)[]) => say(props.language, key, ...values);
  const count = (id: string) => props.votes[id] ?? 0;
  const all = () => votes_in(props.votes, props.decision.options);
  const most = () => Math.max(1, ...props.decision.options.map(({ id }) => count(id)));
  const set = (id: string, value: number) => {
    if (Number.isInteger(value) && value >= 0 && value <= votes_most) {
      props.change({ ...props.votes, [id]: value });
    }
  };
  return (
    <div class="class_vote">
      <ol>
        <For each={props.decision.options}>
          {(option, at) => (
            <Show when={can_vote(option)}>
              <li>
                <span class="class_letter" aria-hidden="true">
                  {letter_of(at())}
                </span>
                <span>{part(option, 'label', props.language)}</span>
                <span class="class_votes_track" aria-hidden="true">
                  <span
                    class="class_votes_bar"
                    style={{ width: `${(100 * count(option.id)) / most()}%` }}
                  />
                </span>
                <span class="class_count">
                  <button
                    type="button"
                    class="quiet"
                    aria-label={t('class_less', letter_of(at()))}
                    disabled={count(option.id) === 0}
                    onClick={() => set(option.id, count(option.id) - 1)}
                  >
                    −
                  </button>
                  <input
                    type="number"
                    inputmode="numeric"
                    min="0"
                    max={votes_most}
                    step="1"
                    aria-label={t(
                      'class_votes_for',
                      letter_of(at()),
                      part(option, 'label', props.language),
                    )}
                    value={count(option.id)}
                    onFocus={(event) => event.currentTarget.select()}
                    onInput={(event) => {
                      const { value } = event.currentTarget;
                      set(option.id, value === '' ? 0 : Number(value));
                    }}
                  />
                  <button
                    type="button"
                    class="quiet"
                    aria-label={t('class_more', letter_of(at()))}
                    disabled={count(option.id) === votes_most}
                    onClick={() => set(option.id, count(option.id) + 1)}
                  >
                    +
                  </button>
                </span>
              </li>
            </Show>
          )}
        </For>
      </ol>
      <p class="class_stand" role="status">
        {vote_words(props.decision, props.votes, props.language)}{' '}
        <Show when={all() > 0}>
          <small>{t('class_voted', all())}</small>
        </Show>
      </p>
      <Show when={all() > 0}>
        <button type="button" class="quiet class_clear" onClick={() => props.change({})}>
          {t('class_clear')}
        </button>
      </Show>
    </div>
  );
}
