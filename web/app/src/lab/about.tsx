// About: what there was to decide, as the pack tells it.

import { date_words, iso_of, read_iso } from 'jinsong/report/calendar.js';
import { createMemo, For, Show } from 'solid-js';

import { tag_of, written } from '../script';
import { part, say, type Language, type TextKey } from '../text';
import type { Decision } from './wish';

interface Props {
  language: Language;
  decision: Decision;
  polity: (id: string) => string;
}

export function About(props: Props) {
  const t = (key: TextKey, ...values: (string | number)[]) => say(props.language, key, ...values);
  const who = () =>
    props.decision.person
      ? part(props.decision.person, 'name', props.language)
      : props.polity(props.decision.polity);
  const told = [
    ['known', 'known'],
    ['pressure', 'pressure'],
    ['consequence', 'consequence'],
  ] as const;
  return (
    <article class="lab_about">
      <p class="note">{t('decided_by', who(), date_words(props.decision.date, props.language))}</p>
      <h2>{part(props.decision, 'title', props.language)}</h2>
      <p class="lead">{part(props.decision, 'question', props.language)}</p>
      <dl>
        <For each={told}>
          {([stem, key]) => (
            <Show when={part(props.decision, stem, props.language)}>
              {(text) => (
                <>
                  <dt>{t(key)}</dt>
                  <dd>{text()}</dd>
                </>
              )}
            </Show>
          )}
        </For>
      </dl>
      <p>
        <a href={`#date=${props.decision.date}&lang=${tag_of(props.language)}`}>
          {t('show_on_map')}
        </a>
      </p>
      <details>
        <summary>{t('sources')}</summary>
        <ul class="lab_sources">
          <For each={props.decision.sources}>
            {({ citation, locator }) => (
              <li>
                {written(citation)}
                {locator ? ` ${locator}.` : ''}
              </li>
            )}
          </For>
        </ul>
      </details>
    </article>
  );
}

interface DayProps {
  language: Language;
  day: string;
  /** Those of the record (docs/formats/report.md). */
  events: { event: string; date: string; title_en: string; title_zh: string }[];
}

const events_shown = 8;
const days_back = 180;

/** What had happened before a day on which nobody had to decide. */
export function AboutDay(props: DayProps) {
  const t = (key: TextKey, ...values: (string | number)[]) => say(props.language, key, ...values);
  const before = createMemo(() => {
    const day = read_iso(props.day)?.last ?? 0;
    const first = iso_of(day - days_back);
    return props.events
      .filter(({ date }) => first <= date && date <= props.day)
      .sort((one, other) => (one.date < other.date ? 1 : -1))
      .slice(0, events_shown);
  });
  return (
    <article class="lab_about">
      <h2>{date_words(props.day, props.language)}</h2>
      <p class="lead">{t('day_lead')}</p>
      <h3>{t('day_before')}</h3>
      <ul class="lab_events">
        <For each={before()}>
          {(one) => (
            <li>
              <time datetime={one.date}>{date_words(one.date, props.language)}</time>{' '}
              <a href={`#event=${one.event}&date=${one.date}&lang=${tag_of(props.language)}`}>
                {part(one, 'title', props.language)}
              </a>
            </li>
          )}
        </For>
      </ul>
      <p>
        <a href={`#date=${props.day}&lang=${tag_of(props.language)}`}>{t('show_on_map')}</a>
      </p>
    </article>
  );
}
