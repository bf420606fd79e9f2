// Orders: lists of orders and of what is set by hand, each line held against what the engine says
// of it; and a composer, which asks the engine what a court can order on the day.

import { createEffect, createMemo, createResource, createSignal, For, Index, Show } from 'solid-js';

import type { Engine, Mistake } from '../engine/engine';
import { written } from '../script';
import { part, say, type Language, type TextKey } from '../text';
import { order_kinds_zh, order_words_zh } from '../text_orders';
import { fill_form, gaps_of, kind_of, order_text, words_of, type Gap } from './order_form';

interface Named {
  id: string;
  name_en: string;
  name_zh: string;
}

/** What a composer needs of the Lab. */
export interface OrderHelp {
  engine: Engine;
  /** The day of the fork. */
  day: string;
  places: Named[];
  people: Named[];
  polity: (id: string) => string;
}

interface ListProps {
  language: Language;
  /** The name of the list in a request: mistakes are told by it. */
  of: 'orders' | 'against_orders' | 'set';
  lines: string[];
  mistakes: Mistake[];
  label: string;
  change: (lines: string[]) => void;
}

/** Lines that can be removed, each with what is wrong with it. */
export function Lines(props: ListProps) {
  const t = (key: TextKey, ...values: (string | number)[]) => say(props.language, key, ...values);
  const mistakes_of = (at: number) =>
    props.mistakes.filter(({ where }) => where === `${props.of}[${at}]`);
  return (
    <Show when={props.lines.length > 0}>
      <ol class="lab_lines" aria-label={props.label}>
        <Index each={props.lines}>
          {(line, at) => (
            <li>
              <span lang="en">{line()}</span>
              <button
                type="button"
                class="quiet"
                aria-label={t('ask_remove', line())}
                onClick={() => props.change(props.lines.filter((_, other) => other !== at))}
              >
                ×
              </button>
              <For each={mistakes_of(at)}>
                {({ what, hint }) => (
                  <p class="lab_mistake">
                    {what} {hint}
                  </p>
                )}
              </For>
            </li>
          )}
        </Index>
      </ol>
    </Show>
  );
}

interface WriteProps {
  language: Language;
  label: string;
  hint: string;
  text: string;
  write: (text: string) => void;
  add: (text: string) => void;
}

/** A line to write by hand, and the button that takes it. */
export function WriteLine(props: WriteProps) {
  const take = () => {
    const text = props.text.trim();
    if (text) {
      props.add(text);
      props.write('');
    }
  };
  return (
    <div class="lab_write">
      <label>
        <span>{props.label}</span>
        <input
          type="text"
          value={props.text}
          placeholder={props.hint}
          spellcheck={false}
          autocomplete="off"
          onInput={(event) => props.write(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') {
              // Enter takes the line; it does not begin the experiment.
              event.preventDefault();
              take();
            }
          }}
        />
      </label>
      <button type="button" class="quiet" disabled={!props.text.trim()} onClick={take}>
        {say(props.language, 'add')}
      </button>
    </div>
  );
}

interface GapProps {
  language: Language;
  gap: Gap;
  value: string;
  armies: { id: string; words: string }[];
  courts: { id: string; words: string }[];
  lists: string;
  change: (value: string) => void;
}

function GapField(props: GapProps) {
  const t = (key: TextKey, ...values: (string | number)[]) => say(props.language, key, ...values);
  const label = () => {
    const name = t(`gap_${props.gap.name}` as TextKey);
    return props.gap.optional ? t('gap_optional', name) : name;
  };
  const choices = () => {
    const { name } = props.gap;
    if (name === 'ARMY') {
      return props.armies;
    }
    if (name === 'COURT') {
      return props.courts;
    }
    return words_of(name).map((id) => ({
      id,
      words:
        props.language === 'zh' ? written(order_words_zh[name]?.[id] ?? id) : id.replace(/-/g, ' '),
    }));
  };
  const list = () => ({ PLACE: 'places', PERSON: 'people' })[props.gap.name];
  return (
    <label>
      <span>{label()}</span>
      <Show
        when={choices().length > 0}
        fallback={
          <input
            type={props.gap.name === 'NUMBER' ? 'number' : 'text'}
            min="0"
            list={list() ? `${props.lists}_${list()}` : undefined}
            autocomplete="off"
            value={props.value}
            onInput={(event) => props.change(event.currentTarget.value)}
          />
        }
      >
        <select value={props.value} onChange={(event) => props.change(event.currentTarget.value)}>
          <option value="">–</option>
          <For each={choices()}>
            {({ id, words }) => (
              <option value={id} selected={id === props.value}>
                {words}
              </option>
            )}
          </For>
        </select>
      </Show>
    </label>
  );
}

interface OrdersProps {
  language: Language;
  of: 'orders' | 'against_orders';
  orders: string[];
  mistakes: Mistake[];
  help: OrderHelp;
  change: (orders: string[]) => void;
}

/** The orders of a branch, a line to write one, and the composer. */
export function Orders(props: OrdersProps) {
  const t = (key: TextKey, ...values: (string | number)[]) => say(props.language, key, ...values);
  const [text, write] = createSignal('');
  const [is_open, set_open] = createSignal(false);
  const [court, set_court] = createSignal('song');
  const [form, set_form] = createSignal('');
  const [day, set_day] = createSignal('');
  const [until, set_until] = createSignal('');
  const [values, set_values] = createSignal<string[]>([]);
  const opened_for = () => (is_open() && props.help.day ? props.help.day : undefined);

  const [courts] = createResource(opened_for, async (on) => {
    const { courts: all } = await props.help.engine.ask<'at'>({ call: 'at', date: on });
    return all.map(({ id }) => id);
  });
  const asked = () => {
    const on = opened_for();
    return on === undefined ? undefined : { on, as: court() };
  };
  /** What the court can order and whom it can send: the engine is asked as if it were played. */
  const [seat] = createResource(asked, async ({ on, as }) => {
    const told = await props.help.engine
      .ask<'play'>({ call: 'play', as, from: on })
      .catch(() => undefined);
    return {
      forms: told?.orders ?? [],
      armies: told?.view.armies ?? [],
    };
  });
  createEffect(() => {
    const all = courts();
    if (all && !all.includes(court())) {
      set_court(all[0] ?? 'song');
    }
  });
  createEffect(() => set_day(props.help.day));

  const forms = () => seat.latest?.forms ?? [];
  const now = () => (forms().includes(form()) ? form() : (forms()[0] ?? ''));
  const gaps = createMemo(() => gaps_of(now()));
  const armies = () =>
    (seat.latest?.armies ?? []).map(({ army, men, commander, place }) => ({
      id: army,
      words: [
        army,
        commander ? part(commander, 'name', props.language) : '',
        part(place, 'name', props.language),
        men.toLocaleString('en-US'),
      ]
        .filter(Boolean)
        .join(' · '),
    }));
  const polities = () => (courts() ?? []).map((id) => ({ id, words: props.help.polity(id) }));
  const form_words = (one: string) =>
    props.language === 'zh' ? `${written(order_kinds_zh[kind_of(one)] ?? '')} · ${one}` : one;

  createEffect(() => {
    const filled = is_open() ? fill_form(now(), values()) : undefined;
    if (filled && day()) {
      write(order_text(day(), court(), filled, until()));
    }
  });
  const take = (order: string) => {
    props.change([...props.orders, order]);
    set_values([]);
  };
  return (
    <div class="lab_orders">
      <Lines
        language={props.language}
        of={props.of}
        lines={props.orders}
        mistakes={props.mistakes}
        label={t(props.of)}
        change={props.change}
      />
      <details onToggle={(event) => set_open(event.currentTarget.open)}>
        <summary>{t(props.of === 'orders' ? 'order_add' : 'order_add_against')}</summary>
        <div class="lab_row lab_composer">
          <label>
            <span>{t('order_day')}</span>
            <input
              type="text"
              value={day()}
              onInput={(event) => set_day(event.currentTarget.value.trim())}
            />
          </label>
          <label>
            <span>{t('gap_COURT')}</span>
            <select
              value={court()}
              onChange={(event) => {
                set_court(event.currentTarget.value);
                set_values([]);
              }}
            >
              <For each={polities()}>
                {({ id, words }) => (
                  <option value={id} selected={id === court()}>
                    {words}
                  </option>
                )}
              </For>
            </select>
          </label>
          <label>
            <span>{t('order_kind')}</span>
            <select
              value={now()}
              onChange={(event) => {
                set_form(event.currentTarget.value);
                set_values([]);
              }}
            >
              <For each={forms()}>
                {(one) => (
                  <option value={one} selected={one === now()}>
                    {form_words(one)}
                  </option>
                )}
              </For>
            </select>
          </label>
          <Index each={gaps()}>
            {(gap, at) => (
              <GapField
                language={props.language}
                gap={gap()}
                value={values()[at] ?? ''}
                armies={armies()}
                courts={polities().filter(({ id }) => id !== court())}
                lists={`lab_${props.of}`}
                change={(value) => {
                  const next = [...values()];
                  next[at] = value;
                  set_values(Array.from(next, (one) => one ?? ''));
                }}
              />
            )}
          </Index>
          <label>
            <span>{t('order_until')}</span>
            <input
              type="text"
              placeholder="1126-12-01"
              value={until()}
              onInput={(event) => set_until(event.currentTarget.value.trim())}
            />
          </label>
        </div>
        <Show when={is_open()}>
          <datalist id={`lab_${props.of}_places`}>
            <For each={props.help.places}>
              {(one) => <option value={one.id}>{part(one, 'name', props.language)}</option>}
            </For>
          </datalist>
          <datalist id={`lab_${props.of}_people`}>
            <For each={props.help.people}>
              {(one) => <option value={one.id}>{part(one, 'name', props.language)}</option>}
            </For>
          </datalist>
        </Show>
        <p class="note" role="status">
          {seat.loading ? t('order_asking') : t('order_about', forms().length)}
        </p>
        <WriteLine
          language={props.language}
          label={t('order_text')}
          hint="1126-10-05 song march d0293 to kaifeng"
          text={text()}
          write={write}
          add={take}
        />
      </details>
    </div>
  );
}
