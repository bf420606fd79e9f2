// Events: what the record tells of some of its events, each with its sources.

import { For, Show } from 'solid-js';

import { say, type Language } from '../text';
import type { Ground } from './day_map';

interface Props {
  ground: Ground;
  language: Language;
  ids: string[];
}

export function Events(props: Props) {
  const teller = () => props.ground.teller(props.language);
  const known = () =>
    props.ids.flatMap((id) => {
      const event = props.ground.history.event_of.get(id);
      return event ? [event] : [];
    });
  return (
    <ol class="class_events">
      <For each={known()}>
        {(event) => (
          <li>
            <span class="class_when">{teller().event_date(event)}</span>
            <div>
              <strong>{teller().part(event, 'title')}</strong>
              <p class="class_told">{teller().part(event, 'summary')}</p>
            </div>
          </li>
        )}
      </For>
    </ol>
  );
}

/** The works that some events, and whatever else is given, rest on; each once. */
export function Sources(props: Props & { more?: string[] }) {
  const teller = () => props.ground.teller(props.language);
  const works = () => [
    ...new Set([
      ...(props.more ?? []),
      ...props.ids.flatMap((id) =>
        (props.ground.history.event_of.get(id)?.sources ?? []).map((one) => teller().citation(one)),
      ),
    ]),
  ];
  return (
    <Show when={works().length > 0}>
      <details class="class_sources">
        <summary>{say(props.language, 'sources')}</summary>
        <ul class="lab_sources">
          <For each={works()}>{(work) => <li lang="en">{work}</li>}</For>
        </ul>
      </details>
    </Show>
  );
}
