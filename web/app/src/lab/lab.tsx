// Lab: an experiment is chosen, lived in workers, and answered.

import {
  batch,
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

import { iso_of } from 'jinsong/report/calendar.js';

import {
  experiment_part,
  pair_address,
  read_lab_address,
  write_lab_address,
  type Link,
  type Shown,
  type Wish,
} from '../address';
import { Refused, type Mistake } from '../engine/engine';
import { NoEngine, type Prepared } from '../load';
import { tag_of } from '../script';
import { part, say, type Language, type TextKey } from '../text';
import { About, AboutDay } from './about';
import { AnswerDoor } from './answer_door';
import { type Kept } from './beside';
import { BesideLink } from './beside_link';
import { Comparison, type Half } from './comparison';
import {
  ask_decision,
  chosen_by,
  engines_here,
  open_desk,
  open_engine,
  titles_of,
  type Chosen,
  type Desk,
} from './desk';
import { Experiment, is_under_way, type Sitting } from './experiment';
import { Form } from './form';
import { Futures } from './futures';
import { Keep } from './keep';
import { KeptAnswers } from './kept_answers';
import { answer_words } from './live';
import { Progress } from './progress';
import { saving_of } from './saving';
import { Shelf } from './shelf';
import { Verify } from './verify';
import {
  changes_anything,
  day_of_wish,
  first_wish,
  free_wish,
  question_of,
  usual_until,
  type Decision,
} from './wish';

interface Props {
  prepared: Prepared;
  language: Language;
  /** Whether the Lab is what the app shows. */
  shown: boolean;
  /** The address, as it is when it changes from outside. */
  hash: string;
}

/** Milliseconds of rest after which the engine is asked about what is written. */
const rest_ms = 300;
/** Whether there are lines of orders or the like, which may be wrong. */
const has_lines = (wish: Wish) =>
  changes_anything(wish) && wish.orders.length + wish.against_orders.length + wish.set.length > 0;

export function Lab(props: Props) {
  const t = (key: TextKey, ...values: (string | number)[]) => say(props.language, key, ...values);
  const [wanted, set_wanted] = createSignal(false);
  createEffect(() => props.shown && set_wanted(true));
  const [opened, { refetch }] = createResource(wanted, open_desk);
  /** Whoever reads a resource that has failed fails too. */
  const desk = () => (opened.error ? undefined : opened());
  const [decision, set_decision] = createSignal<Decision>();
  const [wish, set_wish] = createSignal<Wish>();
  const [link, set_link] = createSignal<Link>({ troubles: [] });
  /** The second of two experiments that a link lays side by side. */
  const [second, set_second] = createSignal<Chosen>();
  const [future, set_future] = createSignal<Shown>();
  const [troubles, set_troubles] = createSignal<string[]>([]);
  const [experiment, set_experiment] = createSignal<Sitting>();
  const state = () => experiment()?.state;

  const polities = new Map<string, { name_en: string; name_zh: string }>(
    props.prepared.record.polities.map((one: { id: string }) => [one.id, one]),
  );
  const polity = (id: string) => part(polities.get(id) ?? {}, 'name', props.language) || id;
  const pack: string = props.prepared.record.pack.content;
  const first_day: string = iso_of(props.prepared.record.pack.first_day);
  const last_day: string = iso_of(props.prepared.record.pack.last_day);

  /** Takes up what a link says; what it says wrongly is told. */
  const follow = async (ready: Desk, hash: string) => {
    const said = read_lab_address(hash);
    const found = await chosen_by(ready, said, props.language);
    const beside = said.beside === undefined ? undefined : read_lab_address(said.beside);
    const other = beside && (await chosen_by(ready, beside, props.language));
    if (!found) {
      return;
    }
    const wrong = [...found.troubles, ...(other?.troubles ?? [])];
    if (said.pack && said.pack !== pack) {
      wrong.push(t('link_pack', said.pack, pack));
    }
    batch(() => {
      set_link(said);
      set_troubles(wrong);
      set_decision(found.decision);
      set_wish(found.wish);
      set_second(other?.is_known ? other : undefined);
      set_future(said.shown);
    });
  };
  /** What is chosen by hand is not what the link said. */
  const forget_link = () => {
    set_link({ troubles: [] });
    set_second(undefined);
  };

  let written = '';
  createEffect(
    on([desk, () => props.hash, () => props.shown], ([ready, hash, shown]) => {
      // What the Lab has written itself is no news, nor is an address of another part.
      if (ready && shown && hash !== written && !is_busy()) {
        void follow(ready, hash);
      }
    }),
  );

  const is_busy = () => is_under_way(state()?.phase ?? 'idle');

  /** Whether what was lived is what is chosen. */
  const is_of_now = () => {
    const now = wish();
    return now !== undefined && experiment()?.key === experiment_part(now, second()?.wish);
  };
  /** The link of what is chosen, and of what came out once that is known. */
  const address = createMemo(() => {
    const now = wish();
    const answer = state()?.phase === 'done' ? state()?.answer : undefined;
    const made = is_of_now() ? answer?.digest : undefined;
    return write_lab_address(
      now,
      props.language,
      now && { pack, digest: made ?? link().digest },
      future(),
      second()?.wish,
    );
  });
  createEffect(() => {
    const next = address();
    if (props.shown && wish() && next !== location.hash) {
      written = next;
      history.replaceState(null, '', next);
    }
  });

  const change = (changed: Partial<Wish>) => {
    const now = wish();
    if (now) {
      // Another question has another digest.
      forget_link();
      set_wish({ ...now, ...changed });
    }
  };

  const choose = async (id: string) => {
    const ready = desk();
    const found = ready && (await ask_decision(ready, id));
    if (ready && found) {
      forget_link();
      set_troubles([]);
      set_decision(found);
      set_wish(first_wish(found, ready.outcomes, wish()));
    }
  };

  /** A day of one's own; or the decision again that was shown last. */
  const free = (from: string) => {
    const [ready, now, about] = [desk(), wish(), decision()];
    if (!ready || !now || !about) {
      return;
    }
    forget_link();
    if (from === '') {
      set_wish(first_wish(about, ready.outcomes, now));
    } else if (now.decision) {
      set_wish(free_wish(from, ready.outcomes, now));
    } else {
      set_wish({ ...now, from, until: usual_until(from, now.ask[0], ready.outcomes) });
    }
  };

  /** What the engine says against the question, before anything is lived. */
  const [mistakes, set_mistakes] = createSignal<Mistake[]>([]);
  let asked = 0;
  createEffect(() => {
    const [ready, now, about] = [desk(), wish(), decision()];
    const language = props.language;
    asked += 1;
    const asking = asked;
    set_mistakes([]);
    if (!ready || !now || !about || !props.shown || !has_lines(now)) {
      return;
    }
    const question = question_of(now, about, language);
    const later = setTimeout(() => {
      ready.engine.ask<'ensemble'>({ call: 'ensemble', ...question }).catch((error: unknown) => {
        if (asking === asked && error instanceof Refused) {
          set_mistakes(error.mistakes);
        }
      });
    }, rest_ms);
    onCleanup(() => clearTimeout(later));
  });

  const run = () => {
    const now = wish();
    const about = decision();
    if (!now || !about || is_busy()) {
      return;
    }
    if (second()) {
      forget_link();
    }
    const question = question_of(now, about, props.language);
    begin(new Experiment(now, question, open_engine, engines_here()));
  };
  /** Lays the two experiments of the link side by side; what is not kept is lived. */
  const run_both = () => {
    const [now, about, other] = [wish(), decision(), second()];
    if (!now || !about || !other || is_busy()) {
      return;
    }
    const half = (one: Chosen): Half => {
      const part = `#lab&${experiment_part(one.wish)}&lang=`;
      return {
        question: question_of(one.wish, one.decision, props.language),
        members: one.wish.members,
        lived: answers().find((kept) => kept.pack === pack && kept.address.startsWith(part)),
      };
    };
    begin(
      new Comparison([half({ wish: now, decision: about }), half(other)], {
        key: experiment_part(now, other.wish),
        pack,
        engines: engines_here(),
        open_engine,
        words_of: (why) => t(`beside_${why}`),
      }),
    );
  };
  const begin = (next: Sitting) => {
    experiment()?.dismiss();
    set_troubles([]);
    set_experiment(next);
    void next.go_on();
    document.getElementById('lab_side')?.scrollIntoView({ block: 'nearest' });
  };
  onCleanup(() => experiment()?.dismiss());

  /** The members of what is asked now, once they are at rest. */
  const lived = createMemo(() => {
    const now = experiment();
    const is_at_rest = ['stopped', 'done'].includes(state()?.phase ?? '');
    return now && is_at_rest && now.wish === wish() ? now.members : [];
  });

  /** What the page of the answer shows, with the program's words for values of the data. */
  const page_text = createMemo(() => {
    const page = state()?.page;
    const words = JSON.stringify(props.prepared.record.words);
    return page && `${page.slice(0, -1)},"words":${words}}`;
  });

  let answer_page: AnswerDoor | undefined;
  let told = { text: '', tag: '' };
  createEffect(
    on([page_text, () => props.shown, () => tag_of(props.language)], ([text, shown, tag]) => {
      const { language } = props;
      // What cannot be told while the Lab is not shown is told when it is.
      if (!text || !shown || (text === told.text && tag === told.tag)) {
        return;
      }
      const is_same = text === told.text;
      told = { text, tag };
      const telling =
        is_same && answer_page
          ? answer_page.speak(language)
          : AnswerDoor.open(JSON.parse(text), props.prepared, language).then((page) => {
              answer_page = page;
            });
      void telling.then(() => {
        document.documentElement.dataset.answered = 'yes';
      });
    }),
  );

  const [shelf] = createResource(wanted, () => Shelf.open());
  const [answers, set_answers] = createSignal<Kept[]>([]);
  const show_answers = () => set_answers(shelf()?.all() ?? []);
  createEffect(show_answers);
  /** What came out is kept: its members, and the link that lives it again. */
  const keep_answer = () => {
    const [now, ready] = [experiment(), shelf()];
    const { phase, answer, page, opened } = now?.state ?? {};
    if (phase !== 'done' || !now?.wish || !answer || !page || !opened || !ready) {
      return;
    }
    const { digest } = answer;
    const address = write_lab_address(now.wish, props.language, { pack, digest });
    const titles = titles_of(JSON.parse(page));
    const { request } = JSON.parse(JSON.stringify(opened)) as typeof opened;
    void ready
      .keep({ address, ...titles, request, pack, digest, texts: [...now.members], at: Date.now() })
      .then(show_answers);
  };
  createEffect(on([() => state()?.phase, shelf], keep_answer));

  const saving = saving_of({
    sitting: experiment,
    page: page_text,
    language: () => props.language,
  });

  return (
    <>
      <main class="lab" id="experiment" tabindex="-1">
        <header class="lab_head">
          <div>
            <h1>{t('lab_title')}</h1>
            <p class="lead">{t('lab_lead')}</p>
          </div>
          {/* The form is longer than a notebook's screen: the same button, where it is seen. */}
          <button
            type="submit"
            form="lab_form"
            class="lab_go"
            disabled={!wish() || is_busy() || !changes_anything(wish()!)}
          >
            {t('run')}
          </button>
        </header>
        <For each={troubles()}>
          {(one) => (
            <p class="lab_trouble" role="alert">
              {one}
            </p>
          )}
        </For>
        <Switch fallback={<p class="waiting">{t('loading')}</p>}>
          <Match when={opened.error}>
            <div class="lab_trouble" role="alert">
              <Show
                when={opened.error instanceof NoEngine}
                fallback={
                  <>
                    <p>{t('failed_load', String(opened.error))}</p>
                    <button type="button" class="quiet" onClick={() => void refetch()}>
                      {t('retry')}
                    </button>
                  </>
                }
              >
                <p>{t('no_engine')}</p>
                <p>
                  <a href={`#lang=${tag_of(props.language)}`}>{t('to_atlas')}</a>
                </p>
              </Show>
            </div>
          </Match>
          <Match when={desk() && decision() && wish()}>
            <div class="lab_desk">
              <Form
                language={props.language}
                decisions={desk()!.decisions}
                outcomes={desk()!.outcomes}
                decision={decision()!}
                wish={wish()!}
                first_day={first_day}
                last_day={last_day}
                mistakes={mistakes()}
                help={{
                  engine: desk()!.engine,
                  day: day_of_wish(wish()!, decision()!) ?? '',
                  places: props.prepared.record.places,
                  people: props.prepared.record.people,
                  polity,
                }}
                polity={polity}
                disabled={is_busy()}
                choose={(id) => void choose(id)}
                free={free}
                change={change}
                run={run}
              />
              <div class="lab_side" id="lab_side">
                <Show when={experiment()} keyed>
                  {(now) => (
                    <Progress
                      language={props.language}
                      experiment={now}
                      link_digest={link().digest}
                    >
                      <Keep
                        language={props.language}
                        hash={now.wish || is_of_now() ? address() : undefined}
                        words={() => {
                          const link = now.wish || is_of_now() ? location.href : '';
                          return answer_words(now, props.language, link);
                        }}
                        {...saving}
                      />
                    </Progress>
                  )}
                </Show>
                <Show when={!is_of_now() && second()}>
                  {(other) => (
                    <BesideLink
                      language={props.language}
                      one={{ wish: wish()!, decision: decision()! }}
                      other={other()}
                      disabled={is_busy()}
                      run={run_both}
                    />
                  )}
                </Show>
                <Show
                  when={wish()!.decision}
                  fallback={
                    <AboutDay
                      language={props.language}
                      day={wish()!.from}
                      events={props.prepared.record.events}
                    />
                  }
                >
                  <About language={props.language} decision={decision()!} polity={polity} />
                </Show>
                <Show when={answers().length > 0}>
                  <KeptAnswers
                    language={props.language}
                    answers={answers()}
                    is_lasting={shelf()?.is_lasting ?? false}
                    disabled={is_busy()}
                    remove={(one) => void shelf()?.remove(one).then(show_answers)}
                    beside={(one, other) =>
                      void follow(desk()!, pair_address(one.address, other.address)).then(run_both)
                    }
                  />
                </Show>
                <Verify language={props.language} open_engine={open_engine} />
              </div>
            </div>
          </Match>
        </Switch>
        <Show when={desk() && decision() && wish() && changes_anything(wish()!)}>
          <Futures
            language={props.language}
            prepared={props.prepared}
            question={question_of(wish()!, decision()!, props.language)}
            texts={lived()}
            kind={state()?.answer?.questions[0]?.kind ?? 'yes_no'}
            shown={future()}
            open_engine={open_engine}
            polity={polity}
            show={set_future}
          />
        </Show>
        <div id="report" hidden={state()?.phase !== 'done'} />
      </main>
      <div class="handout" id="handout" />
      <dialog id="event_card" aria-labelledby="event_title" />
    </>
  );
}
