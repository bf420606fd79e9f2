// Steps: what each step of a lesson shows.

import { createEffect, For, Match, on, onCleanup, onMount, Show, Switch } from 'solid-js';

import { date_words } from 'jinsong/report/calendar.js';

import type { Answer } from '../engine/crew';
import type { Experiment } from '../lab/experiment';
import type { Decision, Option } from '../lab/wish';
import { tag_of, written } from '../script';
import { part, say, type Language, type TextKey } from '../text';
import type { ClassView } from './class_address';
import { DayMap, type Ground } from './day_map';
import { Events, Sources } from './events';
import { FutureBars, Futures, is_unsure, other_side } from './futures';
import { can_vote, type Lesson, type StepId } from './lessons';
import type { ClassAnswer } from './sheets';
import { letter_of, Vote, vote_words } from './vote';

export interface StepProps {
  language: Language;
  lesson: Lesson;
  decision: Decision;
  ground: Ground;
  view: ClassView;
  option: Option;
  voted_for_history: boolean;
  experiment: Experiment | undefined;
  kept: Answer | undefined;
  answer: ClassAnswer | undefined;
  lab_link: string;
  polity: (id: string) => string;
  change: (change: Partial<ClassView>) => void;
  run: () => void;
}

const citations = ({ sources }: Decision) =>
  sources.map(({ citation, locator }) => written(locator ? `${citation} ${locator}.` : citation));

export function Step(props: StepProps) {
  const parts: Record<StepId, () => unknown> = {
    situation: () => <Situation {...props} />,
    known: () => <Known {...props} />,
    question: () => <Question {...props} />,
    vote: () => (
      <Vote
        language={props.language}
        decision={props.decision}
        votes={props.view.votes}
        change={(votes) => props.change({ votes, live: undefined })}
      />
    ),
    history: () => <HistoryStep {...props} />,
    futures: () => (
      <Futures
        language={props.language}
        lesson={props.lesson}
        decision={props.decision}
        option={props.option}
        members={props.view.members}
        experiment={props.experiment}
        kept={props.kept}
        voted_for_history={props.voted_for_history}
        choose={(live) => props.change({ live })}
        run={props.run}
      />
    ),
    maps: () => <Maps {...props} />,
    belief: () => <Belief {...props} />,
    discussion: () => <Discussion {...props} />,
    exit: () => <Exit {...props} />,
  };
  return (
    <Switch>
      <For each={Object.entries(parts)}>
        {([id, show]) => <Match when={props.view.step === id}>{show() as never}</Match>}
      </For>
    </Switch>
  );
}

const teller_of =
  (props: StepProps) =>
  (key: TextKey, ...values: (string | number)[]) =>
    say(props.language, key, ...values);

function Situation(props: StepProps) {
  const t = teller_of(props);
  return (
    <div class="class_situation">
      <DayMap ground={props.ground} lesson={props.lesson} language={props.language} />
      <div class="class_before">
        <h3>{t('class_before')}</h3>
        <Events ground={props.ground} language={props.language} ids={props.lesson.before} />
        <Sources ground={props.ground} language={props.language} ids={props.lesson.before} />
      </div>
    </div>
  );
}

function Known(props: StepProps) {
  const t = teller_of(props);
  const who = () =>
    props.decision.person
      ? part(props.decision.person, 'name', props.language)
      : props.polity(props.decision.polity);
  return (
    <div class="class_known">
      <p class="class_who">
        {t('decided_by', who(), date_words(props.decision.date, props.language))}
      </p>
      <dl>
        <dt>{t('known')}</dt>
        <dd>{part(props.decision, 'known', props.language)}</dd>
        <dt>{t('pressure')}</dt>
        <dd>{part(props.decision, 'pressure', props.language)}</dd>
      </dl>
      <Sources
        ground={props.ground}
        language={props.language}
        ids={[]}
        more={citations(props.decision)}
      />
    </div>
  );
}

function Question(props: StepProps) {
  const t = teller_of(props);
  return (
    <div>
      <p class="class_asked_big">{part(props.decision, 'question', props.language)}</p>
      <h3>{t('class_options')}</h3>
      <ol class="class_choices">
        <For each={props.decision.options}>
          {(option, at) => (
            <li classList={{ class_off: !can_vote(option) }}>
              <span class="class_letter" aria-hidden="true">
                {letter_of(at())}
              </span>
              <span>
                {part(option, 'label', props.language)}
                <Show when={!can_vote(option)}>
                  <small>
                    {' '}
                    ({t('class_cannot', part(option.binding, 'lack', props.language))})
                  </small>
                </Show>
              </span>
            </li>
          )}
        </For>
      </ol>
    </div>
  );
}

function HistoryStep(props: StepProps) {
  const t = teller_of(props);
  const taken = () => props.decision.options.find((one) => one.taken);
  return (
    <div class="class_history">
      <p class="class_took">
        <small>{t('class_took')}</small>
        {part(taken() ?? {}, 'label', props.language)}
      </p>
      <p class="class_consequence">{part(props.decision, 'consequence', props.language)}</p>
      <p class="class_stand">{vote_words(props.decision, props.view.votes, props.language)}</p>
      <h3>{t('class_after')}</h3>
      <Events ground={props.ground} language={props.language} ids={props.lesson.after} />
      <Sources
        ground={props.ground}
        language={props.language}
        ids={props.lesson.after}
        more={citations(props.decision)}
      />
    </div>
  );
}

/** Leads to the futures where they have not been lived. */
function NotYet(props: StepProps) {
  const t = teller_of(props);
  return (
    <p>
      {t('class_live_first')}{' '}
      <button type="button" class="quiet" onClick={() => props.change({ step: 'futures' })}>
        {t('class_to_futures')}
      </button>
    </p>
  );
}

function Maps(props: StepProps) {
  return (
    <Show when={props.answer} fallback={<NotYet {...props} />}>
      {(answer) => <MapPair {...props} drawn={answer()} />}
    </Show>
  );
}

function MapPair(props: StepProps & { drawn: ClassAnswer }) {
  const t = teller_of(props);
  const until = () => date_words(props.lesson.experiment.until, props.language);
  const caption = (side: 'without' | 'with') =>
    side === 'with'
      ? t('class_maps_with', part(props.option, 'label', props.language))
      : t('class_maps_without', other_side(props.lesson, props.language));
  const canvases: Partial<Record<'without' | 'with', HTMLCanvasElement>> = {};
  const draw = () => {
    for (const side of ['without', 'with'] as const) {
      const canvas = canvases[side];
      if (canvas) {
        props.drawn.draw(canvas, side, props.language);
      }
    }
  };
  onMount(() => {
    createEffect(on([() => props.drawn, () => tag_of(props.language)], draw));
    const sizes = new ResizeObserver(draw);
    sizes.observe(canvases.without!.parentElement!);
    onCleanup(() => sizes.disconnect());
  });
  return (
    <div class="class_maps">
      <For each={['without', 'with'] as const}>
        {(side) => (
          <figure class={side}>
            <figcaption>{caption(side)}</figcaption>
            <div class="class_pair_frame">
              <canvas
                ref={(canvas) => {
                  canvases[side] = canvas;
                }}
                role="img"
                aria-label={caption(side)}
              />
            </div>
          </figure>
        )}
      </For>
      <p class="note">{t('class_maps_about', until())}</p>
    </div>
  );
}

function Belief(props: StepProps) {
  const t = teller_of(props);
  const lived = () => props.experiment?.state.answer ?? props.kept;
  /** What can be borne; a direction only where luck alone would hardly make it. */
  const bears = (): TextKey => {
    const question = lived()?.questions[0];
    const { bears: most } = props.lesson;
    return most === 'direction' && question && is_unsure(question)
      ? 'class_bears_unsure'
      : `class_bears_${most}`;
  };
  const written_of = () => {
    const id = props.lesson.experiment.option;
    return id === props.option.id ? undefined : props.decision.options.find((one) => one.id === id);
  };
  return (
    <div class="class_belief">
      <Show when={lived()}>
        {(answer) => (
          <FutureBars
            language={props.language}
            lesson={props.lesson}
            option={props.option}
            answer={answer()}
          />
        )}
      </Show>
      <p class="class_bears">{t(bears())}</p>
      <Show when={written_of()}>
        {(other) => (
          <p class="note">{t('class_belief_other', part(other(), 'label', props.language))}</p>
        )}
      </Show>
      <p class="class_doubt">{part(props.lesson, 'belief', props.language)}</p>
      <Show when={props.answer}>
        {(answer) => <p class="note">{answer().skill(props.language)}</p>}
      </Show>
    </div>
  );
}

function Discussion(props: StepProps) {
  const t = teller_of(props);
  return (
    <ol class="class_discussion">
      <For each={props.lesson.discussion}>
        {(one) => (
          <li>
            <p class="class_ask">{part(one, 'question', props.language)}</p>
            <details class="class_good">
              <summary>{t('class_answer')}</summary>
              <p>{part(one, 'answer', props.language)}</p>
              <Sources ground={props.ground} language={props.language} ids={one.rests_on} />
            </details>
          </li>
        )}
      </For>
    </ol>
  );
}

function Exit(props: StepProps) {
  const t = teller_of(props);
  return (
    <div class="class_exit">
      <p class="class_asked_big">{t('class_exit')}</p>
      <p class="class_lab">
        <a href={props.lab_link}>{t('class_in_lab')}</a>
      </p>
    </div>
  );
}
