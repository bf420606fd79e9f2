// Progress: how far an experiment is, what it says so far, and how it is stopped and gone on with.

import { Match, Show, Switch, type JSX } from 'solid-js';

import { written } from '../script';
import { say, type Language, type TextKey } from '../text';
import type { ExperimentState, Sitting } from './experiment';
import { Live } from './live';

interface Props {
  language: Language;
  experiment: Sitting;
  /** The digest that the link says, if it says one. */
  link_digest: string | undefined;
  /** What can be done with an answer. */
  children: JSX.Element;
}

/** A span of time in few words. */
export function time_words(seconds: number, language: Language): string {
  return seconds < 90
    ? say(language, 'seconds', Math.max(1, Math.round(seconds)))
    : say(language, 'minutes', Math.round(seconds / 60));
}

/** How far an experiment is, in words. */
export function StateWords(props: {
  language: Language;
  state: ExperimentState;
  /** How many futures are wanted. */
  all: number;
  /** What is said when all is done. */
  took: string;
}) {
  const t = (key: TextKey, ...values: (string | number)[]) => say(props.language, key, ...values);
  const failure = () => props.state.failure;
  return (
    <Switch>
      <Match when={props.state.phase === 'opening'}>{t('opening')}</Match>
      <Match when={props.state.phase === 'living'}>
        {t('living', props.state.lived, props.all)}
      </Match>
      <Match when={props.state.phase === 'stopped'}>
        {t('stopped', props.state.lived, props.all)}
      </Match>
      <Match when={props.state.phase === 'gathering'}>{t('gathering')}</Match>
      <Match when={props.state.phase === 'done'}>{props.took}</Match>
      <Match when={props.state.phase === 'failed'}>
        <strong>{t('failed')}.</strong>{' '}
        {failure()?.is_engine
          ? t('failed_engine', failure()?.text ?? '')
          : written(failure()?.text ?? '')}
      </Match>
    </Switch>
  );
}

export function Progress(props: Props) {
  const t = (key: TextKey, ...values: (string | number)[]) => say(props.language, key, ...values);
  const state = () => props.experiment.state;
  const all = () => props.experiment.wanted;
  const left = () => {
    const { lived, rate } = state();
    return rate > 0 ? time_words(((all() - lived) / rate) * 60, props.language) : '…';
  };
  const took = () =>
    props.experiment.wish
      ? t('took', all(), time_words(state().seconds, props.language), state().engines)
      : t('beside_took', all());
  const can_go_on = () => state().phase === 'stopped' || state().phase === 'failed';

  return (
    <section class="lab_progress" data-phase={state().phase}>
      <progress max={all()} value={state().lived} aria-label={t('living', state().lived, all())} />
      <p class="lab_state">
        <StateWords language={props.language} state={state()} all={all()} took={took()} />
        <Show when={state().phase === 'living'}>
          {' '}
          <span class="note">{t('rate', Math.round(state().rate), left())}</span>
        </Show>
      </p>
      {/* Whoever listens is told of each step, not of each future. */}
      <p class="unseen" role="status">
        {state().phase === 'done' ? took() : ''}
        {state().phase === 'stopped' ? t('stopped', state().lived, all()) : ''}
        {state().phase === 'failed' ? `${t('failed')}. ${state().failure?.text ?? ''}` : ''}
      </p>
      <div class="lab_buttons">
        <Show when={state().phase === 'living'}>
          <button type="button" class="quiet" onClick={() => props.experiment.stop()}>
            {t('stop')}
          </button>
        </Show>
        <Show when={can_go_on()}>
          <button type="button" class="quiet" onClick={() => void props.experiment.go_on()}>
            {t('go_on')}
          </button>
        </Show>
      </div>
      <Show when={state().answer}>
        {(answer) => (
          <Live language={props.language} answer={answer()} is_whole={state().phase === 'done'} />
        )}
      </Show>
      <Show when={state().phase === 'done' && state().answer}>
        {(answer) => (
          <>
            <p class="lab_digest">
              {t('digest')}: <code>{answer().digest}</code>
              <br />
              <span class="note">
                <Switch fallback={t('digest_about')}>
                  <Match when={props.link_digest === answer().digest}>{t('digest_same')}</Match>
                  <Match when={props.link_digest}>{(digest) => t('digest_other', digest())}</Match>
                </Switch>
              </span>
            </p>
            {props.children}
          </>
        )}
      </Show>
    </section>
  );
}
