// Classroom: a decision put to a class in 45 minutes: step by step at the desk, or large on a wall.

import {
  createEffect,
  createMemo,
  createResource,
  createSignal,
  For,
  Match,
  on,
  onCleanup,
  Show,
  Switch,
} from 'solid-js';

import { fill } from 'jinsong/report/dom.js';

import { write_lab_address } from '../address';
import type { Engine } from '../engine/engine';
import { Experiment } from '../lab/experiment';
import { engines_here, open_engine } from '../lab/desk';
import type { Decision } from '../lab/wish';
import type { Prepared } from '../load';
import { copy } from '../save';
import { part, say, type Language, type TextKey } from '../text';
import {
  type ClassView,
  empty_view,
  read_class_address,
  without_strange_options,
  write_class_address,
} from './class_address';
import { ground_of } from './day_map';
import { keep_answer, kept_answer } from './kept';
import {
  lesson_of,
  lesson_question,
  minutes_of,
  option_to_live,
  steps,
  winners,
  wish_of,
  type Lesson,
} from './lessons';
import { Overview } from './overview';
import { ClassAnswer, teacher_sheet } from './sheets';
import { Step } from './steps';

interface Props {
  prepared: Prepared;
  language: Language;
  /** Whether the Classroom is what the app shows. */
  shown: boolean;
  /** The address, whenever it changes from outside. */
  hash: string;
}

/** Keys that go on and back: the arrows, and those that presenters' buttons send. */
const forward = ['ArrowRight', 'ArrowDown', 'PageDown', ' '];
const backward = ['ArrowLeft', 'ArrowUp', 'PageUp'];

/** Whether a key belongs to what has the focus: a number is changed, a button pressed. */
function is_taken(key: string, target: EventTarget | null): boolean {
  if (key.startsWith('Page') || !(target instanceof Element)) {
    return false;
  }
  const typed = 'input, select, textarea';
  const pressed = `${typed}, summary, a, button`;
  return target.closest(key === ' ' ? pressed : typed) !== null;
}

export function Classroom(props: Props) {
  const t = (key: TextKey, ...values: (string | number)[]) => say(props.language, key, ...values);
  const [view, set_view] = createSignal<ClassView>(empty_view);
  const [troubles, set_troubles] = createSignal<string[]>([]);
  const lesson = createMemo(() => lesson_of(view().lesson));
  const ground = createMemo(() => (lesson() ? ground_once() : undefined));

  let ground_kept: ReturnType<typeof ground_of> | undefined;
  const ground_once = () => (ground_kept ??= ground_of(props.prepared));

  const polities = new Map<string, object>(
    props.prepared.record.polities.map((one: { id: string }) => [one.id, one]),
  );
  const polity = (id: string) => part(polities.get(id) ?? {}, 'name', props.language) || id;
  const pack: string = props.prepared.record.pack.content;

  // What the engine knows of the decision, once a lesson is open.
  let engine: Promise<Engine> | undefined;
  const ask_decision = async (one: Lesson): Promise<Decision> => {
    engine ??= open_engine();
    engine.catch(() => {
      engine = undefined;
    });
    const { decisions } = await (
      await engine
    ).ask<'decisions'>({ call: 'decisions', id: one.decision });
    const found = decisions[0] as Decision | undefined;
    if (!found) {
      throw new Error(t('class_decision_gone', one.decision));
    }
    return found;
  };
  const [decision, { refetch }] = createResource(lesson, ask_decision);
  onCleanup(() => void engine?.then((one) => one.stop()));

  // The address says all; what is changed here is written into it.
  let written = '';
  createEffect(
    on([() => props.hash, () => props.shown], ([hash, shown]) => {
      if (shown && location.hash !== written) {
        const said = read_class_address(hash);
        set_troubles(said.troubles);
        set_view(said.view);
      }
    }),
  );
  // Options are known once the decision is: what a link says of others is told, and left out.
  createEffect(
    on([decision, view], ([found, now]) => {
      if (found && found.id === lesson()?.decision) {
        const known = without_strange_options(
          now,
          found.options.map(({ id }) => id),
        );
        if (known.troubles.length > 0) {
          set_troubles([...troubles(), ...known.troubles]);
          set_view(known.view);
        }
      }
    }),
  );
  const address = createMemo(() => write_class_address(view(), props.language));
  createEffect(() => {
    const next = address();
    if (props.shown && next !== location.hash) {
      written = next;
      history.replaceState(null, '', next);
    }
  });
  const change = (changed: Partial<ClassView>) => {
    const next = { ...view(), ...changed };
    if (next.step !== view().step || next.lesson !== view().lesson) {
      // "Back" undoes a step, not a vote.
      written = write_class_address(next, props.language);
      history.pushState(null, '', written);
    }
    set_troubles([]);
    set_view(next);
  };
  const link = () => new URL(address(), location.href).href;
  /** The link of the lesson from its beginning, for the sheet of the teacher. */
  const beginning = createMemo(() => {
    const { lesson: id, members } = view();
    const hash = write_class_address({ ...empty_view, lesson: id, members }, props.language);
    return new URL(hash, location.href).href;
  });
  // Each lesson as it was left: whoever looks at the list of lessons loses no votes.
  const left = new Map<string, ClassView>();
  createEffect(() => {
    const now = view();
    if (now.lesson) {
      left.set(now.lesson, now);
    }
  });
  const view_of = (id: string): ClassView => left.get(id) ?? { ...empty_view, lesson: id };

  // What is lived.
  const option = createMemo(() => {
    const [one, found] = [lesson(), decision()];
    return one && found?.id === one.decision
      ? option_to_live(one, found, view().votes, view().live)
      : undefined;
  });
  const voted_for_history = () => {
    const [first, more] = winners(view().votes, decision()?.options ?? []);
    return first !== undefined && more === undefined && first.binding.kind !== 'order';
  };
  const key = createMemo(() => {
    const [one, chosen] = [lesson(), option()];
    return one && chosen ? `${pack} ${one.id}=${chosen.id} ${view().members}` : '';
  });
  const [experiments, set_experiments] = createSignal<ReadonlyMap<string, Experiment>>(new Map());
  const [answers, set_answers] = createSignal<ReadonlyMap<string, ClassAnswer>>(new Map());
  const experiment = () => experiments().get(key());
  const answer = () => answers().get(key());
  const kept = createMemo(() => (key() ? kept_answer(key()) : undefined));

  const run = async () => {
    const [one, found, chosen] = [lesson(), decision(), option()];
    if (!one || !found || !chosen) {
      return;
    }
    const name = key();
    experiments().get(name)?.dismiss();
    const next = new Experiment(
      wish_of(one, chosen.id, view().members),
      lesson_question(one, found, chosen.id, props.language),
      open_engine,
      engines_here(),
    );
    set_experiments(new Map(experiments()).set(name, next));
    await next.go_on();
  };
  onCleanup(() => experiments().forEach((one) => one.dismiss()));

  // Once all is lived, the maps and sheets can be drawn; the answer is kept for this tab.
  createEffect(() => {
    const name = key();
    const state = experiment()?.state;
    const one = lesson();
    if (!one || state?.phase !== 'done' || !state.page || answers().has(name)) {
      return;
    }
    if (state.answer) {
      keep_answer(name, state.answer);
    }
    void ClassAnswer.open(state.page, one, props.prepared).then((opened) => {
      set_answers(new Map(answers()).set(name, opened));
    });
  });

  // Print: the sheets hold what the futures say, so they are lived first.
  const [is_printing, set_is_printing] = createSignal(false);
  const print_sheets = () => {
    set_is_printing(true);
    const phase = experiment()?.state.phase;
    if (!phase || phase === 'failed') {
      void run();
    } else if (phase === 'stopped') {
      void experiment()?.go_on();
    }
  };
  let handout!: HTMLDivElement;
  createEffect(() => {
    const [one, found, drawn, where] = [lesson(), decision(), answer(), ground()];
    if (!props.shown || !one || !found || !drawn || !where) {
      return;
    }
    fill(
      handout,
      ...drawn.sheets(props.language),
      teacher_sheet({
        lesson: one,
        decision: found,
        ground: where,
        language: props.language,
        link: beginning(),
      }),
    );
    if (is_printing()) {
      set_is_printing(false);
      print();
    }
  });
  createEffect(() => {
    if (experiment()?.state.phase === 'failed') {
      set_is_printing(false);
    }
  });

  // Steps.
  const at = () => steps.findIndex(({ id }) => id === view().step);
  const go = (by: 1 | -1) => {
    const next = steps[at() + by];
    if (next) {
      change({ step: next.id });
    }
  };
  let heading: HTMLHeadingElement | undefined;
  createEffect(
    on(
      () => view().step,
      () => {
        heading?.focus({ preventScroll: true });
        if (props.shown) {
          scrollTo(0, 0);
        }
      },
      { defer: true },
    ),
  );
  const project = (projector: boolean) => {
    if (!projector && document.fullscreenElement) {
      void document.exitFullscreen();
    }
    change({ projector });
  };
  const on_key = (event: KeyboardEvent) => {
    const has_modifier = event.altKey || event.ctrlKey || event.metaKey || event.shiftKey;
    if (!props.shown || !lesson() || has_modifier) {
      return;
    }
    if (event.key === 'Escape' && view().projector) {
      project(false);
    } else if (view().projector && !is_taken(event.key, event.target)) {
      const by = forward.includes(event.key) ? 1 : backward.includes(event.key) ? -1 : 0;
      if (by !== 0) {
        event.preventDefault();
        go(by);
      }
    }
  };
  addEventListener('keydown', on_key);
  onCleanup(() => removeEventListener('keydown', on_key));
  createEffect(() => {
    const is_large = props.shown && view().projector && lesson() !== undefined;
    document.documentElement.classList.toggle('projector', is_large);
  });
  const [copied, set_copied] = createSignal<'no' | 'yes' | 'refused'>('no');

  const bar = (one: Lesson) => (
    <header class="class_bar">
      <h1>{part(one, 'title', props.language)}</h1>
      <p class="class_where">
        {t('class_of', at() + 1, steps.length)}
        <Show when={!view().projector}>
          {' · '}
          {t('class_at', ...minutes_of(view().step))}
        </Show>
      </p>
      <div class="class_tools">
        <button type="button" class="quiet" disabled={at() === 0} onClick={() => go(-1)}>
          {t('class_back')}
        </button>
        <button
          type="button"
          class="quiet class_go"
          disabled={at() === steps.length - 1}
          onClick={() => go(1)}
        >
          {t('class_next')}
        </button>
        <Show
          when={view().projector}
          fallback={
            <button type="button" class="quiet" onClick={() => project(true)}>
              {t('class_project')}
            </button>
          }
        >
          <Show when={document.fullscreenEnabled}>
            <button
              type="button"
              class="quiet"
              onClick={() => void document.documentElement.requestFullscreen().catch(() => {})}
            >
              {t('class_full')}
            </button>
          </Show>
          <button type="button" class="quiet" onClick={() => project(false)}>
            {t('class_unproject')}
          </button>
        </Show>
      </div>
    </header>
  );

  const desk_side = () => (
    <aside class="class_desk" aria-label={t('class_teacher')}>
      <h2>{t('class_teacher')}</h2>
      <p>{t(`note_${view().step}`)}</p>
      <p class="note">{t('class_keys')}</p>
      <nav aria-label={t('class_steps')}>
        <ol>
          <For each={steps}>
            {({ id, minutes }) => (
              <li>
                <button
                  type="button"
                  class="link"
                  aria-current={view().step === id ? 'step' : undefined}
                  onClick={() => change({ step: id })}
                >
                  {t(`step_${id}`)}
                </button>{' '}
                <small>{t('class_minutes', minutes)}</small>
              </li>
            )}
          </For>
        </ol>
      </nav>
      <div class="lab_buttons">
        <button type="button" class="quiet" disabled={is_printing()} onClick={print_sheets}>
          {t('class_print')}
        </button>
        <button
          type="button"
          class="quiet"
          onClick={async () => set_copied((await copy(link())) ? 'yes' : 'refused')}
        >
          {t('copy_link')}
        </button>
        <button type="button" class="quiet" onClick={() => change({ ...empty_view })}>
          {t('class_choose')}
        </button>
      </div>
      <p class="note" role="status">
        {is_printing() ? t('class_printing') : copied() === 'yes' ? t('copied') : ''}
      </p>
      <Show when={copied() === 'refused'}>
        <label class="lab_copy">
          <span>{t('copy_failed')}</span>
          <input readOnly value={link()} onFocus={(event) => event.currentTarget.select()} />
        </label>
      </Show>
      <p class="note">{t('class_print_about')}</p>
    </aside>
  );

  const lesson_view = (one: Lesson) => (
    <>
      {bar(one)}
      <div class="class_room">
        <section class="class_screen" data-step={view().step} aria-labelledby="step_heading">
          <h2 id="step_heading" tabindex="-1" ref={(element) => (heading = element)}>
            {t(`step_${view().step}`)}
          </h2>
          <Switch fallback={<p class="waiting">{t('loading')}</p>}>
            <Match when={decision.error}>
              <div class="lab_trouble" role="alert">
                <p>{t('failed_load', String(decision.error))}</p>
                <button type="button" class="quiet" onClick={() => void refetch()}>
                  {t('retry')}
                </button>
              </div>
            </Match>
            <Match when={option() && ground()}>
              {(where) => (
                <Step
                  language={props.language}
                  lesson={one}
                  decision={decision()!}
                  ground={where()}
                  view={view()}
                  option={option()!}
                  voted_for_history={voted_for_history()}
                  experiment={experiment()}
                  kept={kept()}
                  answer={answer()}
                  lab_link={write_lab_address(
                    wish_of(one, option()!.id, view().members),
                    props.language,
                  )}
                  polity={polity}
                  change={change}
                  run={() => void run()}
                />
              )}
            </Match>
          </Switch>
        </section>
        <Show when={!view().projector}>{desk_side()}</Show>
      </div>
    </>
  );

  return (
    <>
      <main class="lab class" id="classroom" tabindex="-1">
        <For each={troubles()}>
          {(one) => (
            <p class="lab_trouble" role="alert">
              {t('class_trouble', one)}
            </p>
          )}
        </For>
        <Show
          when={lesson()}
          keyed
          fallback={<Overview language={props.language} view_of={view_of} open={change} />}
        >
          {(one) => lesson_view(one)}
        </Show>
        <div id="report" hidden />
      </main>
      <div class="handout" id="handout" ref={handout} />
    </>
  );
}
