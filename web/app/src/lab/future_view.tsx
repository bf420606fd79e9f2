// Future view: one future on the map day by day, with its story, beside the record.

import {
  createEffect,
  createMemo,
  createSignal,
  For,
  on,
  onCleanup,
  onMount,
  Show,
} from 'solid-js';

import { date_words } from 'jinsong/report/calendar.js';
import type { History } from 'jinsong/report/record.js';

import type { Field, Future, Side, Told } from '../engine/future';
import { history_of, type Prepared } from '../load';
import { tag_of } from '../script';
import { part, say, type Language, type TextKey } from '../text';
import { drawing_of, framed } from '../picture';
import { picture_buttons } from '../picture_tools';
import { apart_on, FutureMaps, looks_of } from './future_map';

interface Props {
  language: Language;
  prepared: Prepared;
  future: Future;
  day: string;
  side: Side;
  /** The digests of this member as the ensemble lived it, if it did. */
  digests: [string, string] | undefined;
  /** Armies and sieges on a day of a branch; nothing where that cannot be told. */
  field_of: (future: Future, side: Side, date: string) => Promise<Field | undefined>;
  polity: (id: string) => string;
  go: (view: { day?: string; side?: Side }) => void;
}

const events_shown = 12;
/** Milliseconds of rest after which armies and sieges are asked for. */
const rest_ms = 150;
const sides: Side[] = ['with', 'without'];

/** Events up to a day, the last first. */
const up_to = <E extends { date: string }>(events: E[], date: string) =>
  events.filter((one) => one.date <= date).reverse();

export function FutureView(props: Props) {
  const t = (key: TextKey, ...values: (string | number)[]) => say(props.language, key, ...values);
  const words = (date: string) => date_words(date, props.language);
  const history: History = history_of(props.prepared);
  const looks = createMemo(() => looks_of(props.future));
  const at = () => {
    const found = looks().findIndex((look) => look >= props.day);
    return found < 0 ? looks().length - 1 : found;
  };
  const day = () => looks()[at()] ?? props.future.until;
  const place = (id: string) => part(history.places.get(id) ?? {}, 'name', props.language) || id;
  const court = (id: string | null) => (id ? props.polity(id) : t('nobody'));
  const apart = createMemo(() => apart_on(props.future, props.side, day(), history));
  const recorded = createMemo(() =>
    history.events.filter(({ date }) => date >= props.future.from && date <= props.future.until),
  );
  const here = () => up_to(props.future.branches[props.side].events, day());
  const there = () => up_to(recorded(), day());
  const is_same = () => {
    const { without, with: changed } = props.future.branches;
    return props.digests?.[0] === without.digest && props.digests[1] === changed.digest;
  };

  let frames!: HTMLDivElement;
  const [maps, set_maps] = createSignal<FutureMaps>();
  onMount(() => {
    const all = [...frames.querySelectorAll<HTMLElement>('.lab_map_frame')];
    set_maps(new FutureMaps(all, props.prepared.stage, history, props.prepared.relief));
  });
  /** What was told last: the engine is asked once the slider rests. */
  const [out, set_out] = createSignal<Field & { side: Side; date: string }>();
  createEffect(
    on([() => props.future, () => props.side, day], ([future, side, date]) => {
      let is_left = false;
      const later = setTimeout(() => {
        void props.field_of(future, side, date).then((field) => {
          if (!is_left && field) {
            set_out({ side, date, ...field });
          }
        });
      }, rest_ms);
      onCleanup(() => {
        is_left = true;
        clearTimeout(later);
      });
    }),
  );
  createEffect(
    on(
      [maps, () => props.future, () => props.side, day, out, () => tag_of(props.language)],
      ([map, future, side, date, told]) => {
        const field = told?.side === side && told.date === date ? told : { hosts: [], sieges: [] };
        void map?.show(future, side, date, field, props.language);
      },
    ),
  );
  let tools!: HTMLDivElement;
  createEffect(() => {
    const { future, side, language } = props;
    const name = t('future_title', future.member, future.compared.seed, t(`branch_${side}`), day());
    const canvases = () => [...frames.querySelectorAll('canvas')];
    const { version, content } = history.pack;
    const caption = () => ({
      title: t(
        'future_title',
        future.member,
        future.compared.seed,
        t(`branch_${side}`),
        words(day()),
      ),
      source: t('map_source', version, content, t('future_map_stripes')),
      legend: maps()?.legend() ?? [],
    });
    tools.replaceChildren(
      picture_buttons({
        language,
        name,
        png: () => framed(drawing_of(canvases()), caption()),
      }),
    );
  });
  const map_label = (which: 'here' | 'record') =>
    which === 'record'
      ? t('map_record', words(day()))
      : t('map_future', props.future.member, t(`branch_${props.side}`), words(day()));

  return (
    <div class="lab_future_view">
      <fieldset class="lab_sides">
        <legend class="unseen">{t('branch')}</legend>
        <For each={sides}>
          {(side) => (
            <label>
              <input
                type="radio"
                name="branch"
                checked={props.side === side}
                onChange={() => props.go({ side })}
              />
              <span>{t(`branch_${side}`)}</span>
            </label>
          )}
        </For>
      </fieldset>
      <div class="lab_time">
        <button
          type="button"
          class="quiet"
          aria-label={t('ten_days_back')}
          title={t('ten_days_back')}
          disabled={at() === 0}
          onClick={() => props.go({ day: looks()[at() - 1] })}
        >
          ‹
        </button>
        <input
          type="range"
          min="0"
          max={looks().length - 1}
          value={at()}
          aria-label={t('future_day')}
          aria-valuetext={words(day())}
          onInput={(event) => props.go({ day: looks()[Number(event.currentTarget.value)] })}
        />
        <button
          type="button"
          class="quiet"
          aria-label={t('ten_days_on')}
          title={t('ten_days_on')}
          disabled={at() === looks().length - 1}
          onClick={() => props.go({ day: looks()[at() + 1] })}
        >
          ›
        </button>
        <output>{words(day())}</output>
      </div>
      <div class="lab_maps" ref={frames}>
        <For each={['here', 'record'] as const}>
          {(which) => (
            <figure>
              <figcaption>{map_label(which)}</figcaption>
              <div
                class="lab_map_frame"
                tabindex="0"
                role="group"
                aria-label={map_label(which)}
                aria-describedby="future_map_help"
              >
                <canvas role="img" aria-label={map_label(which)} />
              </div>
            </figure>
          )}
        </For>
      </div>
      <p class="note" id="future_map_help">
        {t('future_map_about')}
      </p>
      <div ref={tools} />
      <Table
        kind="lab_apart"
        summary={t('apart', words(day()), apart().length)}
        caption={t('apart_table')}
        head={[t('gap_PLACE'), t('here'), t('in_record')]}
        rows={apart().map((one) => [place(one.place), court(one.here), court(one.record)])}
      />
      <Show when={out()}>
        {(told) => (
          <Table
            kind="lab_sieges"
            summary={t('sieges', words(told().date), told().sieges.length)}
            caption={t('sieges_table')}
            head={[t('gap_PLACE'), t('siege_by'), t('siege_of'), t('siege_since')]}
            rows={told().sieges.map((one) => [
              place(one.place),
              court(one.attacker),
              court(one.defender),
              words(one.since),
            ])}
          />
        )}
      </Show>
      <Show when={out()}>
        {(told) => (
          <Table
            kind="lab_hosts"
            summary={t('hosts', words(told().date), told().hosts.length)}
            caption={t('hosts_table')}
            head={[t('gap_PLACE'), t('gap_COURT'), t('host_men')]}
            rows={told().hosts.map((one) => [
              place(one.place),
              court(one.polity),
              one.men.toLocaleString('en-US'),
            ])}
          />
        )}
      </Show>
      <div class="lab_two">
        <Story
          heading={t('story_here', t(`branch_${props.side}`))}
          events={here()}
          language={props.language}
          go={(date) => props.go({ day: date })}
        />
        <Story
          heading={t('story_record')}
          events={there()}
          language={props.language}
          go={(date) => props.go({ day: date })}
        />
      </div>
      <p class="note lab_digest">
        <code>{props.future.branches[props.side].digest}</code>{' '}
        <Show when={props.digests}>{is_same() ? t('member_same') : t('member_other')}</Show>
      </p>
    </div>
  );
}

interface TableProps {
  kind: string;
  summary: string;
  caption: string;
  head: string[];
  /** The first cell of each names it. */
  rows: string[][];
}

/** A table, folded away. */
function Table(props: TableProps) {
  return (
    <details class={`lab_table ${props.kind}`}>
      <summary>{props.summary}</summary>
      <div class="scroll" tabindex="0" role="region" aria-label={props.caption}>
        <table>
          <caption>{props.caption}</caption>
          <thead>
            <tr>
              <For each={props.head}>{(one) => <th scope="col">{one}</th>}</For>
            </tr>
          </thead>
          <tbody>
            <For each={props.rows}>
              {([first, ...rest]) => (
                <tr>
                  <th scope="row">{first}</th>
                  <For each={rest}>{(one) => <td>{one}</td>}</For>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </div>
    </details>
  );
}

interface StoryProps {
  heading: string;
  events: Pick<Told, 'event' | 'date' | 'title_en' | 'title_zh'>[];
  language: Language;
  go: (date: string) => void;
}

function Story(props: StoryProps) {
  const t = (key: TextKey, ...values: (string | number)[]) => say(props.language, key, ...values);
  const [is_whole, set_whole] = createSignal(false);
  const shown = () => (is_whole() ? props.events : props.events.slice(0, events_shown));
  return (
    <section class="lab_story">
      <h3>{props.heading}</h3>
      <Show when={props.events.length > 0} fallback={<p class="note">{t('story_none')}</p>}>
        <ol>
          <For each={shown()}>
            {(one) => (
              <li>
                <time datetime={one.date}>{date_words(one.date, props.language)}</time>{' '}
                <button type="button" class="link" onClick={() => props.go(one.date)}>
                  {part(one, 'title', props.language)}
                </button>
              </li>
            )}
          </For>
        </ol>
      </Show>
      <Show when={props.events.length > events_shown}>
        <button type="button" class="quiet" onClick={() => set_whole(!is_whole())}>
          {is_whole() ? t('story_less') : t('story_more', props.events.length - events_shown)}
        </button>
      </Show>
    </section>
  );
}
