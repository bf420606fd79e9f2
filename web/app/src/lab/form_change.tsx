// Form of the change: a day of one's own in place of a decision, orders, what is set by hand.

import { createResource, createSignal, Show } from 'solid-js';

import type { Wish } from '../address';
import type { Engine, Mistake } from '../engine/engine';
import { hold_most } from '../address';
import { part, say, type Language, type TextKey } from '../text';
import { Lines, Orders, WriteLine, type OrderHelp } from './orders';

interface DayProps {
  language: Language;
  engine: Engine;
  from: string;
  first_day: string;
  last_day: string;
  change: (from: string) => void;
}

/** The day of the fork, in either calendar; the engine reads it. */
export function DayField(props: DayProps) {
  const t = (key: TextKey, ...values: (string | number)[]) => say(props.language, key, ...values);
  const [text, set_text] = createSignal(props.from);
  const [failure, set_failure] = createSignal('');
  const [regnal] = createResource(
    () => props.from,
    async (date) => {
      const { readings } = await props.engine.ask<'date'>({ call: 'date', text: date });
      return readings[0]?.regnal ?? [];
    },
  );
  const read = async (said: string) => {
    set_text(said);
    set_failure('');
    try {
      const { readings } = await props.engine.ask<'date'>({
        call: 'date',
        text: said.trim(),
        lang: props.language,
      });
      const day = readings[0]?.day ?? '';
      if (day < props.first_day || day > props.last_day) {
        throw new Error(t('day_outside', props.first_day, props.last_day));
      }
      set_text(day);
      props.change(day);
    } catch (error) {
      set_failure(error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <div class="lab_row">
      <label>
        <span>{t('fork_day')}</span>
        <input
          type="text"
          id="lab_from"
          value={text()}
          autocomplete="off"
          aria-describedby="lab_from_read"
          onChange={(event) => void read(event.currentTarget.value)}
        />
      </label>
      <p class="note" id="lab_from_read" role="status">
        <Show when={failure()} fallback={t('fork_day_about')}>
          <span class="lab_mistake">{failure()}</span>
        </Show>{' '}
        <Show when={!failure() && regnal.latest?.[0]}>
          {(first) => <span>{part(first(), 'text', props.language)}</span>}
        </Show>
      </p>
    </div>
  );
}

interface ChangeProps {
  language: Language;
  wish: Wish;
  mistakes: Mistake[];
  help: OrderHelp;
  change: (change: Partial<Wish>) => void;
}

/** Orders of the changed branch, how long those of the decision hold, what is set by hand. */
export function ChangeFields(props: ChangeProps) {
  const t = (key: TextKey, ...values: (string | number)[]) => say(props.language, key, ...values);
  const [set_text, write_set] = createSignal('');
  return (
    <>
      <Orders
        language={props.language}
        of="orders"
        orders={props.wish.orders}
        mistakes={props.mistakes}
        help={props.help}
        change={(orders) => props.change({ orders })}
      />
      <Lines
        language={props.language}
        of="set"
        lines={props.wish.set}
        mistakes={props.mistakes}
        label={t('set')}
        change={(set) => props.change({ set })}
      />
      <details>
        <summary>{t('set_add')}</summary>
        <p class="note">{t('set_about')}</p>
        <ul class="note lab_forms" lang="en">
          <li>garrison(kaifeng)=20000</li>
          <li>treasury(song)=5000000</li>
          <li>dead(yue-fei)</li>
          <li>holder(taiyuan)=song</li>
          <li>no-treaty(song, jin)</li>
        </ul>
        <WriteLine
          language={props.language}
          label={t('set_text')}
          hint="garrison(kaifeng)=20000"
          text={set_text()}
          write={write_set}
          add={(line) => props.change({ set: [...props.wish.set, line] })}
        />
      </details>
      <Show when={props.wish.decision}>
        <div class="lab_row">
          <label>
            <span>{t('hold')}</span>
            <input
              type="number"
              id="lab_hold"
              min="0"
              max={hold_most}
              step="1"
              required
              value={props.wish.hold}
              onInput={(event) => {
                const { value, validity } = event.currentTarget;
                if (value !== '' && validity.valid) {
                  props.change({ hold: Number(value) });
                }
              }}
            />
          </label>
        </div>
      </Show>
      <Mistakes mistakes={props.mistakes} />
    </>
  );
}

/** What is wrong with the question as a whole: lines tell their own mistakes. */
function Mistakes(props: { mistakes: Mistake[] }) {
  const rest = () =>
    props.mistakes.filter(({ where }) => !/^(orders|against_orders|set)\[/.test(where));
  return (
    <Show when={rest().length > 0}>
      <p class="lab_mistake" role="status">
        {rest()
          .map(({ what, hint }) => `${what} ${hint}`)
          .join(' ')}
      </p>
    </Show>
  );
}
