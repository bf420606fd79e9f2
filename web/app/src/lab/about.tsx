// About: what there was to decide, as the pack tells it.

import { date_words } from 'jinsong/report/calendar.js';
import { For, Show } from 'solid-js';

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
        <a href={`#date=${props.decision.date}&lang=${props.language}`}>{t('show_on_map')}</a>
      </p>
      <details>
        <summary>{t('sources')}</summary>
        <ul class="lab_sources">
          <For each={props.decision.sources}>
            {({ citation, locator }) => (
              <li>
                {citation}
                {locator ? ` ${locator}.` : ''}
              </li>
            )}
          </For>
        </ul>
      </details>
    </article>
  );
}
