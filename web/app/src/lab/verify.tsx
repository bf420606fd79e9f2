// Verify: whether this browser lives the same history as the native program.

import { createSignal, Match, Switch } from 'solid-js';

import type { Engine } from '../engine/engine';
import { load_digests } from '../load';
import { say, type Language, type TextKey } from '../text';

interface Props {
  language: Language;
  open_engine: () => Promise<Engine>;
}
type Outcome = 'idle' | 'running' | { all: number; different: number } | { failed: string };

export function Verify(props: Props) {
  const t = (key: TextKey, ...values: (string | number)[]) => say(props.language, key, ...values);
  const [outcome, set_outcome] = createSignal<Outcome>('idle');

  const verify = async () => {
    set_outcome('running');
    try {
      const engine = await props.open_engine();
      try {
        const [native, here] = await Promise.all([
          load_digests(),
          engine.ask<'verify_record'>({ call: 'verify_record' }),
        ]);
        const lived = [here.digest, ...here.yearly, ...here.futures];
        const all = Math.max(native.length, lived.length);
        const different = Array.from({ length: all }, (_, at) => native[at] !== lived[at]);
        set_outcome({ all, different: different.filter(Boolean).length });
      } finally {
        engine.stop();
      }
    } catch (error) {
      set_outcome({ failed: String(error) });
    }
  };

  const compared = () => {
    const now = outcome();
    return typeof now === 'object' && 'all' in now ? now : undefined;
  };
  const failed = () => {
    const now = outcome();
    return typeof now === 'object' && 'failed' in now ? now : undefined;
  };
  return (
    <div class="lab_verify">
      <button
        type="button"
        class="quiet"
        disabled={outcome() === 'running'}
        onClick={() => void verify()}
      >
        {t('verify')}
      </button>
      <p class="note" role="status" data-verified={compared()?.different === 0 ? 'yes' : 'no'}>
        <Switch fallback={t('verify_about')}>
          <Match when={outcome() === 'running'}>{t('verify_running')}</Match>
          <Match when={compared()}>
            {(now) =>
              now().different === 0
                ? t('verify_same', now().all)
                : t('verify_other', now().different, now().all)
            }
          </Match>
          <Match when={failed()}>{(now) => t('failed_engine', now().failed)}</Match>
        </Switch>
      </p>
    </div>
  );
}
