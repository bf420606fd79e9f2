// Futures: the way to any single future: by number, or by its mark among those that were lived.

import { createEffect, createMemo, createSignal, on, onCleanup, Show } from 'solid-js';

import type { Shown } from '../address';
import type { Question } from '../engine/crew';
import { EngineDied } from '../engine/engine';
import type { Field, Future, Side } from '../engine/future';
import { read_member } from '../engine/member';
import type { WorkerEngine } from '../engine/worker_engine';
import { breath } from '../breath';
import { history_of, type Prepared } from '../load';
import { say, type Language, type TextKey } from '../text';
import { FutureView } from './future_view';
import { Members } from './members';

interface Props {
  language: Language;
  prepared: Prepared;
  question: Question;
  /** The members that were lived of this question, as texts. */
  texts: readonly string[];
  kind: 'yes_no' | 'number';
  shown: Shown | undefined;
  open_engine: () => Promise<WorkerEngine>;
  polity: (id: string) => string;
  show: (shown: Shown | undefined) => void;
}

type State = { name: 'idle' | 'living' | 'failed'; failure?: string };
const member_most = 4999;

export function Futures(props: Props) {
  const t = (key: TextKey, ...values: (string | number)[]) => say(props.language, key, ...values);
  const [future, set_future] = createSignal<Future>();
  const [state, set_state] = createSignal<State>({ name: 'idle' });
  const [wanted, set_wanted] = createSignal(props.shown?.member ?? 0);
  let engine: Promise<WorkerEngine> | undefined;
  let turn = 0;

  const live = async (question: Question, member: number) => {
    turn += 1;
    const mine = turn;
    set_state({ name: 'living' });
    try {
      engine ??= props.open_engine();
      const lived = await (await engine).future({ question, member });
      // Looked up below: made here, in a task of its own.
      history_of(props.prepared);
      await breath();
      if (mine === turn) {
        set_future(lived);
        set_state({ name: 'idle' });
      }
    } catch (error) {
      if (error instanceof EngineDied) {
        engine = undefined;
      }
      if (mine === turn) {
        set_future(undefined);
        set_state({ name: 'failed', failure: error instanceof Error ? error.message : '' });
      }
    }
  };
  /** Armies and sieges on a day; nothing where the engine has gone. */
  const field_of = async (of: Future, side: Side, date: string): Promise<Field | undefined> => {
    const { lang: _, ...question } = props.question;
    const { member, compared } = of;
    const { from, until, seed } = compared;
    const asked = { question, member, side, date, compared: { from, until, seed } };
    return engine?.then((open) => open.field(asked)).catch(() => undefined);
  };
  /** What is lived is the same in every language, on whatever day it is looked at. */
  const asked = createMemo(() => {
    const { lang: _, ...question } = props.question;
    return props.shown ? JSON.stringify([question, props.shown.member]) : '';
  });
  createEffect(
    on(asked, (now) => {
      set_future(undefined);
      if (now) {
        const [question, member] = JSON.parse(now) as [Question, number];
        set_wanted(member);
        void live(question, member);
      } else {
        turn += 1;
        set_state({ name: 'idle' });
      }
    }),
  );
  onCleanup(() => void engine?.then((open) => open.stop()).catch(() => {}));

  const open = (member: number) => {
    props.show({ ...(props.shown ?? { day: '', side: 'with' }), member });
  };
  const digests = () => {
    const number = future()?.member;
    const text = props.texts.find((one) => one.startsWith(`${number} `));
    return text ? read_member(text).digests : undefined;
  };
  return (
    <section
      class="lab_futures"
      id="futures"
      aria-labelledby="futures_heading"
      data-future={future() ? 'shown' : state().name}
    >
      <h2 id="futures_heading">{t('futures')}</h2>
      <p class="lab_futures_about">{t('futures_about')}</p>
      <Show when={props.texts.length > 0}>
        <Members
          language={props.language}
          texts={props.texts}
          kind={props.kind}
          opened={props.shown?.member}
          open={open}
        />
      </Show>
      <form
        class="lab_open"
        onSubmit={(event) => {
          event.preventDefault();
          open(wanted());
        }}
      >
        <label class="lab_inline">
          <span>{t('member_number')}</span>
          <input
            type="number"
            id="lab_member"
            min="0"
            max={member_most}
            step="1"
            required
            value={wanted()}
            onInput={(event) => {
              const { value, validity } = event.currentTarget;
              if (value !== '' && validity.valid) {
                set_wanted(Number(value));
              }
            }}
          />
        </label>
        <button type="submit" class="quiet">
          {t('member_open')}
        </button>
        <Show when={props.shown}>
          <button type="button" class="quiet" onClick={() => props.show(undefined)}>
            {t('member_close')}
          </button>
        </Show>
      </form>
      <p class="note" role="status">
        {state().name === 'living' ? t('member_living') : ''}
        {state().name === 'failed' ? `${t('failed')}. ${state().failure}` : ''}
      </p>
      <Show when={future()}>
        {(lived) => (
          <FutureView
            language={props.language}
            prepared={props.prepared}
            future={lived()}
            day={props.shown?.day || lived().until}
            side={props.shown?.side ?? 'with'}
            digests={digests()}
            field_of={field_of}
            polity={props.polity}
            go={(view) => props.shown && props.show({ ...props.shown, ...view })}
          />
        )}
      </Show>
    </section>
  );
}
