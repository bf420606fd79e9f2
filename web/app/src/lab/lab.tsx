// Lab: an experiment is chosen, lived in workers, and answered.

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

import { iso_of } from 'jinsong/report/calendar.js';

import { read_lab_address, write_lab_address, type Link, type Wish } from '../address';
import { type Engine } from '../engine/engine';
import { csv_of } from '../engine/member';
import { WorkerEngine } from '../engine/worker_engine';
import { load_engine, type Prepared } from '../load';
import { save_file } from '../save';
import { part, say, type Language, type TextKey } from '../text';
import { About } from './about';
import { AnswerDoor } from './answer_door';
import { Experiment } from './experiment';
import { Form } from './form';
import { Keep } from './keep';
import { Progress } from './progress';
import { Verify } from './verify';
import {
  first_wish,
  question_of,
  wish_of_link,
  type Decision,
  type DecisionHead,
  type Outcome,
} from './wish';

interface Props {
  prepared: Prepared;
  language: Language;
  /** Whether the Lab is what the app shows. */
  shown: boolean;
  /** The address, as it is when it changes from outside. */
  hash: string;
}

export const engines_most = 8;
const first_decision = '1126-autumn-defence';

interface Desk {
  engine: Engine;
  decisions: DecisionHead[];
  outcomes: Outcome[];
}

export async function open_engine(): Promise<Engine> {
  return WorkerEngine.open(await load_engine());
}

async function open_desk(): Promise<Desk> {
  const engine = await open_engine();
  const all = 100_000;
  const [{ decisions }, { outcomes }] = await Promise.all([
    engine.ask<'decisions'>({ call: 'decisions', limit: all }),
    engine.ask<'outcomes'>({ call: 'outcomes', limit: all }),
  ]);
  return { engine, decisions, outcomes };
}

export function Lab(props: Props) {
  const t = (key: TextKey, ...values: (string | number)[]) => say(props.language, key, ...values);
  const [wanted, set_wanted] = createSignal(false);
  createEffect(() => props.shown && set_wanted(true));
  const [desk, { refetch }] = createResource(wanted, open_desk);
  const [decision, set_decision] = createSignal<Decision>();
  const [wish, set_wish] = createSignal<Wish>();
  const [link, set_link] = createSignal<Link>({ troubles: [] });
  const [troubles, set_troubles] = createSignal<string[]>([]);
  const [experiment, set_experiment] = createSignal<Experiment>();
  const state = () => experiment()?.state;

  const polities = new Map<string, { name_en: string; name_zh: string }>(
    props.prepared.record.polities.map((one: { id: string }) => [one.id, one]),
  );
  const polity = (id: string) => part(polities.get(id) ?? {}, 'name', props.language) || id;
  const pack: string = props.prepared.record.pack.content;
  const last_day: string = iso_of(props.prepared.record.pack.last_day);

  const ask_decision = async ({ engine }: Desk, id: string): Promise<Decision | undefined> => {
    const { decisions } = await engine.ask<'decisions'>({ call: 'decisions', id });
    return decisions[0] as Decision | undefined;
  };

  /** Takes up what a link says; what it says wrongly is told. */
  const follow = async (ready: Desk, hash: string) => {
    const said = read_lab_address(hash);
    const known = (id: string) =>
      ready.decisions.find((one) => one.id === id || one.number === id)?.id;
    const id = said.decision === undefined ? first_decision : known(said.decision);
    const found = await ask_decision(ready, id ?? known(first_decision) ?? ready.decisions[0]!.id);
    if (!found) {
      return;
    }
    const told = wish_of_link(id ? said : { troubles: [] }, found, ready.outcomes, props.language);
    if (!id) {
      told.troubles.push(t('link_decision', said.decision ?? ''));
    }
    if (said.pack && said.pack !== pack) {
      told.troubles.push(t('link_pack', said.pack, pack));
    }
    set_link(said);
    set_troubles(told.troubles);
    set_decision(found);
    set_wish(told.wish);
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

  const is_busy = () => ['opening', 'living', 'gathering'].includes(state()?.phase ?? 'idle');

  /** The link of what is chosen, and of what came out once that is known. */
  const address = createMemo(() => {
    const now = wish();
    const answer = state()?.phase === 'done' ? state()?.answer : undefined;
    const made = experiment()?.wish === now ? answer?.digest : undefined;
    return write_lab_address(now, props.language, now && { pack, digest: made ?? link().digest });
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
      set_link({ troubles: [] });
      set_wish({ ...now, ...changed });
    }
  };

  const choose = async (id: string) => {
    const ready = desk();
    const found = ready && (await ask_decision(ready, id));
    if (ready && found) {
      set_link({ troubles: [] });
      set_troubles([]);
      set_decision(found);
      set_wish(first_wish(found, ready.outcomes, wish()));
    }
  };

  const run = () => {
    const now = wish();
    const about = decision();
    if (!now || !about || is_busy()) {
      return;
    }
    experiment()?.dismiss();
    set_troubles([]);
    const question = question_of(now, about, props.language);
    const engines = Math.max(1, Math.min(navigator.hardwareConcurrency || 1, engines_most));
    const next = new Experiment(now, question, open_engine, engines);
    set_experiment(next);
    void next.go_on();
    document.getElementById('lab_side')?.scrollIntoView({ block: 'nearest' });
  };
  onCleanup(() => experiment()?.dismiss());

  /** What the page of the answer shows, with the program's words for values of the data. */
  const page_text = createMemo(() => {
    const page = state()?.page;
    const words = JSON.stringify(props.prepared.record.words);
    return page && `${page.slice(0, -1)},"words":${words}}`;
  });

  let answer_page: AnswerDoor | undefined;
  let told = { text: '', language: props.language };
  createEffect(
    on([page_text, () => props.shown, () => props.language], ([text, shown, language]) => {
      // What cannot be told while the Lab is not shown is told when it is.
      if (!text || !shown || (text === told.text && language === told.language)) {
        return;
      }
      const is_same = text === told.text;
      told = { text, language };
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

  const save_csv = () => {
    const questions = state()?.answer?.questions ?? [];
    const names = questions.map(({ outcome, expression }) => outcome ?? expression);
    save_file(file_name('csv'), 'text/csv', csv_of(experiment()?.members ?? [], names));
  };
  const file_name = (ending: string) => `${wish()?.decision}-${wish()?.option}.${ending}`;
  const save_json = () =>
    save_file(
      file_name('json'),
      'application/json',
      `${JSON.stringify(state()?.answer, null, 2)}\n`,
    );
  const save_page = async () => {
    const { export_page } = await import('../export_page');
    const data = page_text() ?? '';
    const { do: changes } = JSON.parse(data) as { do: object[] };
    const title = part(changes[0] ?? {}, 'title', props.language);
    const page = await export_page({ data, title, language: props.language });
    save_file(file_name('html'), 'text/html', page);
  };

  return (
    <>
      <main class="lab" id="experiment" tabindex="-1">
        <header class="lab_head">
          <h1>{t('lab_title')}</h1>
          <p class="lead">{t('lab_lead')}</p>
        </header>
        <For each={troubles()}>
          {(one) => (
            <p class="lab_trouble" role="alert">
              {one}
            </p>
          )}
        </For>
        <Switch fallback={<p class="waiting">{t('loading')}</p>}>
          <Match when={desk.error}>
            <div class="lab_trouble" role="alert">
              <p>{t('failed_load', String(desk.error))}</p>
              <button type="button" class="quiet" onClick={() => void refetch()}>
                {t('retry')}
              </button>
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
                last_day={last_day}
                polity={polity}
                disabled={is_busy()}
                choose={(id) => void choose(id)}
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
                        hash={address()}
                        save_csv={save_csv}
                        save_json={save_json}
                        save_page={save_page}
                      />
                    </Progress>
                  )}
                </Show>
                <About language={props.language} decision={decision()!} polity={polity} />
                <Verify language={props.language} open_engine={open_engine} />
              </div>
            </div>
          </Match>
        </Switch>
        <div id="report" hidden={state()?.phase !== 'done'} />
      </main>
      <div class="handout" id="handout" />
      <dialog id="event_card" aria-labelledby="event_title" />
    </>
  );
}
