// Keep: an answer passed on: link, report, tables.

import { createSignal, For, Show } from 'solid-js';

import { copy } from '../save';
import { say, type Language, type TextKey } from '../text';

interface Props {
  language: Language;
  hash: string;
  save_csv: () => void;
  save_json: () => void;
  save_page: () => Promise<void>;
}

export function Keep(props: Props) {
  const t = (key: TextKey, ...values: (string | number)[]) => say(props.language, key, ...values);
  const [copied, set_copied] = createSignal<'no' | 'yes' | 'refused'>('no');
  const [failure, set_failure] = createSignal('');
  const link = () => new URL(props.hash, location.href).href;

  const acts: [TextKey, () => void | Promise<void>][] = [
    ['save_page', () => props.save_page()],
    ['save_csv', () => props.save_csv()],
    ['save_json', () => props.save_json()],
    ['print', () => print()],
  ];
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
        <button
          type="button"
          class="quiet"
          onClick={async () => set_copied((await copy(link())) ? 'yes' : 'refused')}
        >
          {t('copy_link')}
        </button>
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
          <input readOnly value={link()} onFocus={(event) => event.currentTarget.select()} />
        </label>
      </Show>
    </section>
  );
}
