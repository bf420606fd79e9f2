// Kept answers: those of this browser, to open again and to lay two side by side.

import { createSignal, For, Show } from 'solid-js';

import { date_words } from 'jinsong/report/calendar.js';

import { part, say, type Language, type TextKey } from '../text';
import { hindrance_of, type Kept } from './beside';

interface Props {
  language: Language;
  answers: Kept[];
  is_lasting: boolean;
  disabled: boolean;
  remove: (address: string) => void;
  beside: (one: Kept, other: Kept) => void;
}

export function KeptAnswers(props: Props) {
  const t = (key: TextKey, ...values: (string | number)[]) => say(props.language, key, ...values);
  const [first, set_first] = createSignal('');
  const [second, set_second] = createSignal('');
  const find = (address: string, otherwise: number) =>
    props.answers.find((one) => one.address === address) ?? props.answers[otherwise];
  // The older stands first: it is what the newer is held against.
  const one = () => find(first(), 1);
  const other = () => find(second(), 0);
  const words = (kept: Kept) =>
    t(
      'kept_item',
      part(kept, 'title', props.language),
      date_words(kept.request.until, props.language),
      kept.texts.length,
    );
  const hindrance = () => {
    const [a, b] = [one(), other()];
    if (!a || !b || a.address === b.address) {
      return 'same' as const;
    }
    return hindrance_of(a, b);
  };
  const pick = (
    label: TextKey,
    chosen: () => Kept | undefined,
    choose: (address: string) => void,
  ) => (
    <label>
      <span>{t(label)}</span>
      <select onChange={(event) => choose(event.currentTarget.value)}>
        <For each={props.answers}>
          {(kept) => (
            <option value={kept.address} selected={kept.address === chosen()?.address}>
              {words(kept)}
            </option>
          )}
        </For>
      </select>
    </label>
  );
  return (
    <section class="lab_kept" aria-labelledby="kept_heading">
      <h2 id="kept_heading">{t('kept')}</h2>
      <p class="note">{t(props.is_lasting ? 'kept_about' : 'kept_denied')}</p>
      <ul class="lab_lines">
        <For each={props.answers}>
          {(kept) => (
            <li>
              <a href={kept.address}>{words(kept)}</a>
              <button
                type="button"
                class="quiet"
                aria-label={t('ask_remove', words(kept))}
                onClick={() => props.remove(kept.address)}
              >
                ×
              </button>
            </li>
          )}
        </For>
      </ul>
      <Show when={props.answers.length > 1}>
        <h3>{t('beside')}</h3>
        <div class="lab_row lab_beside">
          {pick('beside_first', one, set_first)}
          {pick('beside_second', other, set_second)}
        </div>
        <Show when={hindrance()}>
          {(why) => (
            <p class="note" role="status">
              {t(`beside_${why()}`)}
            </p>
          )}
        </Show>
        <div class="lab_buttons">
          <button
            type="button"
            class="quiet"
            disabled={props.disabled || hindrance() !== undefined}
            onClick={() => props.beside(one()!, other()!)}
          >
            {t('beside_lay')}
          </button>
        </div>
      </Show>
    </section>
  );
}
