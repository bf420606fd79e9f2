// Form: where an experiment is chosen, step by step.

import { date_words } from 'jinsong/report/calendar.js';
import { createMemo, For, Index, Show } from 'solid-js';

import type { Wish } from '../address';
import type { Mistake } from '../engine/engine';
import { part, say, type Language, type TextKey } from '../text';
import { ChangeFields, DayField } from './form_change';
import { Orders, type OrderHelp } from './orders';
import {
  ask_most,
  can_take,
  changes_anything,
  day_of_wish,
  later,
  recorded,
  spans_months,
  usual_until,
  type Decision,
  type DecisionHead,
  type Option,
  type Outcome,
} from './wish';

interface Props {
  language: Language;
  decisions: DecisionHead[];
  outcomes: Outcome[];
  decision: Decision;
  wish: Wish;
  first_day: string;
  last_day: string;
  /** What the engine says against the question as it stands. */
  mistakes: Mistake[];
  help: OrderHelp;
  polity: (id: string) => string;
  disabled: boolean;
  choose: (decision: string) => void;
  /** Takes a day of one's own in place of a decision; empty: takes the decision again. */
  free: (from: string) => void;
  change: (change: Partial<Wish>) => void;
  run: () => void;
}

const member_counts = [20, 50, 100, 200, 500, 1000];

export function Form(props: Props) {
  const t = (key: TextKey, ...values: (string | number)[]) => say(props.language, key, ...values);
  const words = (date: string) => date_words(date, props.language);
  const from = () => day_of_wish(props.wish, props.decision) ?? props.decision.date;

  const decades = createMemo(() => {
    const groups = new Map<string, DecisionHead[]>();
    for (const one of props.decisions) {
      const decade = `${(one.date ?? '').slice(0, 3)}0`;
      groups.set(decade, [...(groups.get(decade) ?? []), one]);
    }
    return [...groups];
  });

  const span_words = (months: number) =>
    months < 12 ? t('months_n', months) : months === 12 ? t('years_1') : t('years_n', months / 12);

  const untils = createMemo(() => {
    const usual = spans_months
      .map((months) => ({ date: later(from(), months), words: span_words(months) }))
      .filter(({ date }) => date <= props.last_day)
      .map(({ date, words: span }) => ({ date, text: t('until_years', span, words(date)) }));
    const own = props.wish.until;
    return own === '' || usual.some(({ date }) => date === own)
      ? usual
      : [{ date: own, text: t('until_date', words(own)) }, ...usual];
  });

  const take = (taken: Option) => {
    // The span stays as long as it was, from the day on which this option is ordered.
    const ask = props.wish.ask[0];
    const is_usual = props.wish.until === usual_until(from(), ask, props.outcomes);
    const next = taken.binding.from ?? from();
    props.change({
      option: taken.id,
      ...(is_usual ? { until: usual_until(next, ask, props.outcomes) } : {}),
    });
  };

  const ask = (at: number, id: string) => {
    const is_usual =
      at === 0 && props.wish.until === usual_until(from(), props.wish.ask[0], props.outcomes);
    props.change({
      ask: props.wish.ask.map((one, position) => (position === at ? id : one)),
      ...(is_usual ? { until: usual_until(from(), id, props.outcomes) } : {}),
    });
  };

  const more = () => {
    const next = props.outcomes.find(
      ({ id, expression }) => expression && !props.wish.ask.includes(id),
    );
    if (next) {
      props.change({ ask: [...props.wish.ask, next.id] });
    }
  };

  return (
    <form
      id="lab_form"
      class="lab_form"
      onSubmit={(event) => {
        event.preventDefault();
        props.run();
      }}
    >
      <fieldset disabled={props.disabled}>
        <legend>{t(props.wish.decision ? 'step_decision' : 'step_day')}</legend>
        <ul class="lab_options lab_either">
          <For each={['decision', 'day'] as const}>
            {(by) => (
              <li>
                <label>
                  <input
                    type="radio"
                    name="by"
                    value={by}
                    checked={(by === 'day') === (props.wish.decision === '')}
                    onChange={() => props.free(by === 'day' ? from() : '')}
                  />
                  <span>{t(`by_${by}`)}</span>
                </label>
              </li>
            )}
          </For>
        </ul>
        <Show
          when={props.wish.decision}
          fallback={
            <DayField
              language={props.language}
              engine={props.help.engine}
              from={props.wish.from}
              first_day={props.first_day}
              last_day={props.last_day}
              change={props.free}
            />
          }
        >
          <select
            id="lab_decision"
            aria-label={t('step_decision')}
            value={props.decision.id}
            onChange={(event) => props.choose(event.currentTarget.value)}
          >
            <For each={decades()}>
              {([decade, list]) => (
                <optgroup label={t('decisions_year', decade)}>
                  <For each={list}>
                    {(one) => (
                      <option value={one.id} selected={one.id === props.decision.id}>
                        {t(
                          'decision_item',
                          (one.date ?? '').slice(0, 7),
                          props.polity(one.polity),
                          part(one, 'title', props.language),
                        )}
                      </option>
                    )}
                  </For>
                </optgroup>
              )}
            </For>
          </select>
        </Show>
      </fieldset>

      <fieldset disabled={props.disabled}>
        <legend>{t(props.wish.decision ? 'step_change' : 'step_orders')}</legend>
        <Show when={props.wish.decision}>
          <ul class="lab_options">
            <For each={props.decision.options}>
              {(one) => (
                <li classList={{ lab_off: !can_take(one) }}>
                  <label>
                    <input
                      type="radio"
                      name="option"
                      value={one.id}
                      checked={one.id === props.wish.option}
                      disabled={!can_take(one)}
                      onChange={() => take(one)}
                    />
                    <span>
                      {part(one, 'label', props.language)}
                      <Show when={one.taken}>
                        {' '}
                        <span class="lab_tag">{t('history_chose')}</span>
                      </Show>
                      <Show when={!one.taken && !can_take(one)}>
                        <small>{t('cannot', part(one.binding, 'lack', props.language))}</small>
                      </Show>
                    </span>
                  </label>
                </li>
              )}
            </For>
          </ul>
          <Show when={!props.decision.options.some(can_take)}>
            <p class="lab_trouble">{t('none_can')}</p>
          </Show>
        </Show>
        <ChangeFields
          language={props.language}
          wish={props.wish}
          mistakes={props.mistakes}
          help={props.help}
          change={props.change}
        />
      </fieldset>

      <fieldset disabled={props.disabled}>
        <legend>{t('step_against')}</legend>
        <Show
          when={props.wish.decision !== '' && recorded(props.decision)}
          fallback={<p class="lab_only">{t('against_free')}</p>}
        >
          {(history) => (
            <ul class="lab_options">
              <For each={['free', 'history'] as const}>
                {(against) => (
                  <li>
                    <label>
                      <input
                        type="radio"
                        name="against"
                        value={against}
                        checked={props.wish.against === against}
                        onChange={() => props.change({ against })}
                      />
                      <span>
                        {against === 'free'
                          ? t('against_free')
                          : t('against_history', part(history(), 'label', props.language))}
                      </span>
                    </label>
                  </li>
                )}
              </For>
            </ul>
          )}
        </Show>
        <Orders
          language={props.language}
          of="against_orders"
          orders={props.wish.against_orders}
          mistakes={props.mistakes}
          help={props.help}
          change={(against_orders) => props.change({ against_orders })}
        />
      </fieldset>

      <fieldset disabled={props.disabled}>
        <legend>{t('step_ask')}</legend>
        <Index each={props.wish.ask}>
          {(asked, at) => (
            <div class="lab_ask">
              <select
                aria-label={t('ask_nth', at + 1)}
                value={asked()}
                onChange={(event) => ask(at, event.currentTarget.value)}
              >
                <Show when={!props.outcomes.some(({ id }) => id === asked())}>
                  <option value={asked()} selected>
                    {asked()}
                  </option>
                </Show>
                <For each={props.outcomes.filter(({ expression }) => expression)}>
                  {(one) => (
                    <option value={one.id} selected={one.id === asked()}>
                      {part(one, 'question', props.language)}
                    </option>
                  )}
                </For>
              </select>
              <Show when={props.wish.ask.length > 1}>
                <button
                  type="button"
                  class="quiet"
                  aria-label={t('ask_remove', asked())}
                  onClick={() =>
                    props.change({
                      ask: props.wish.ask.filter((_, position) => position !== at),
                    })
                  }
                >
                  ×
                </button>
              </Show>
            </div>
          )}
        </Index>
        <Show when={props.wish.ask.length < ask_most}>
          <button type="button" class="quiet" onClick={more}>
            {t('ask_add')}
          </button>
        </Show>
        <Show when={props.wish.ask.length > 1}>
          <p class="note">{t('ask_first')}</p>
        </Show>
      </fieldset>

      <fieldset disabled={props.disabled}>
        <legend>{t('step_span')}</legend>
        <div class="lab_row">
          <label>
            <span>{t('until')}</span>
            <select
              value={props.wish.until}
              onChange={(event) => props.change({ until: event.currentTarget.value })}
            >
              <For each={untils()}>
                {({ date, text }) => (
                  <option value={date} selected={date === props.wish.until}>
                    {text}
                  </option>
                )}
              </For>
            </select>
          </label>
          <label>
            <span>{t('members')}</span>
            <select
              value={props.wish.members}
              onChange={(event) => props.change({ members: Number(event.currentTarget.value) })}
            >
              <For
                each={[...new Set([...member_counts, props.wish.members])].sort((a, b) => a - b)}
              >
                {(count) => (
                  <option value={count} selected={count === props.wish.members}>
                    {count}
                  </option>
                )}
              </For>
            </select>
          </label>
          <label>
            <span>{t('seed')}</span>
            <input
              type="number"
              min="0"
              max="1000000000"
              step="1"
              required
              value={props.wish.seed}
              onInput={(event) => {
                const { value, validity } = event.currentTarget;
                if (value !== '' && validity.valid) {
                  props.change({ seed: Number(value) });
                }
              }}
            />
          </label>
        </div>
      </fieldset>
      <button
        type="submit"
        class="lab_run"
        disabled={props.disabled || !changes_anything(props.wish)}
      >
        {t('run')}
      </button>
    </form>
  );
}
