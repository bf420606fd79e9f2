// Keep: an answer passed on: link, report, tables.

import { createSignal, For, Show } from 'solid-js';

import { copy } from '../save';
import { say, type Language, type TextKey } from '../text';

interface Props {
  language: Language;
  /** The link; a comparison has none. */
  hash: string | undefined;
  /** The answer in words, and all members as a table. */
  words: () => string;
  csv: () => string;
  save_csv: () => void;
  save_json: () => void;
  save_page: () => Promise<void>;
}

export function Keep(props: Props) {
  const t = (key: TextKey, ...values: (string | number)[]) => say(props.language, key, ...values);
  const [copied, set_copied] = createSignal<'no' | 'yes' | 'refused'>('no');
  /** What could not be copied, to be marked by hand. */
  const [refused, set_refused] = createSignal('');
  const [failure, set_failure] = createSignal('');
  const link = () => new URL(props.hash ?? '', location.href).href;

  const acts: [TextKey, () => void | Promise<void>][] = [
    ['save_page', () => props.save_page()],
    ['save_csv', () => props.save_csv()],
    ['save_json', () => props.save_json()],
    ['print', () => print()],
  ];
  const copies: [TextKey, () => string][] = [
    ['copy_link', link],
    ['copy_text', () => props.words()],
    ['copy_csv', () => props.csv()],
  ];
  const try_copy = async (text: string) => {
    set_refused(text);
    set_copied((await copy(text)) ? 'yes' : 'refused');
  };
  const attempt = async (act: () => void | Promise<void>) => {
    set_failure('');
    try {
      await act();
    } catch (error) {
      set_failure(String(error));
    }
  };
  return (
    <section class="lab_keep" aria-labelledby="keep_heading">
      <h2 id="keep_heading">{t('keep')}</h2>
      <div class="lab_buttons">
        <For each={copies}>
          {([key, text]) => (
            <Show when={key !== 'copy_link' || props.hash !== undefined}>
              <button type="button" class="quiet" onClick={() => void try_copy(text())}>
                {t(key)}
              </button>
            </Show>
          )}
        </For>
        <For each={acts}>
          {([key, act]) => (
            <button type="button" class="quiet" onClick={() => void attempt(act)}>
              {t(key)}
            </button>
          )}
        </For>
      </div>
      <p class="note" role="status">
        {copied() === 'yes' ? t('copied') : ''}
        {failure() ? t('save_failed', failure()) : ''}
      </p>
      <Show when={copied() === 'refused'}>
        <label class="lab_copy">
          <span>{t('copy_failed')}</span>
          <textarea
            readOnly
            rows={3}
            value={refused()}
            onFocus={(event) => event.currentTarget.select()}
          />
        </label>
      </Show>
    </section>
  );
}
