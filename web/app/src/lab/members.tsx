// Members: every future that was lived as a mark, to open one.

import { createMemo, createSignal, For, Show } from 'solid-js';

import { read_member } from '../engine/member';
import { say, type Language, type TextKey } from '../text';

interface Props {
  language: Language;
  texts: readonly string[];
  kind: 'yes_no' | 'number';
  opened: number | undefined;
  open: (member: number) => void;
}

type Way = 'both' | 'only_with' | 'only_without' | 'neither';
const ways: Way[] = ['both', 'only_with', 'only_without', 'neither'];
const page_size = 200;

/** What a member says of the first question. Of a number: whether it is more, less or the same. */
function way_of(without: number, changed: number, kind: Props['kind']): Way {
  if (kind === 'number') {
    return changed > without ? 'only_with' : changed < without ? 'only_without' : 'both';
  }
  return changed ? (without ? 'both' : 'only_with') : without ? 'only_without' : 'neither';
}

/** The marks are those of the answer's page (web/whatif/answer.js). */
export function Mark(props: { way: Way }) {
  return (
    <svg viewBox="0 0 12 12" aria-hidden="true">
      <Show
        when={props.way === 'only_with' || props.way === 'only_without'}
        fallback={
          <circle cx="6" cy="6" r={props.way === 'both' ? 4 : 3} class={`mark ${props.way}`} />
        }
      >
        <path
          d={props.way === 'only_with' ? 'M6 1.4l4.6 8.4h-9.2z' : 'M6 10.6l4.6 -8.4h-9.2z'}
          class={`mark ${props.way}`}
        />
      </Show>
    </svg>
  );
}

export function Members(props: Props) {
  const t = (key: TextKey, ...values: (string | number)[]) => say(props.language, key, ...values);
  const [shown, set_shown] = createSignal<Way | 'all'>('all');
  const [page, set_page] = createSignal(0);
  const words = (way: Way): string =>
    t(props.kind === 'number' && way !== 'neither' ? `more_${way}` : `way_${way}`);
  const members = createMemo(() =>
    props.texts
      .map(read_member)
      .map(({ number, without, with: changed }) => ({
        number,
        way: way_of(without[0] ?? 0, changed[0] ?? 0, props.kind),
      }))
      .sort((one, other) => one.number - other.number),
  );
  const count = (way: Way) => members().filter((one) => one.way === way).length;
  const chosen = () => members().filter(({ way }) => shown() === 'all' || way === shown());
  const pages = () => Math.max(1, Math.ceil(chosen().length / page_size));
  const now = () => Math.min(page(), pages() - 1);
  return (
    <div class="lab_members">
      <label class="lab_inline">
        <span>{t('members_show')}</span>
        <select
          onChange={(event) => {
            set_shown(event.currentTarget.value as Way | 'all');
            set_page(0);
          }}
        >
          <option value="all">{t('members_all', members().length)}</option>
          <For each={ways.filter((way) => count(way) > 0)}>
            {(way) => <option value={way}>{t('members_some', words(way), count(way))}</option>}
          </For>
        </select>
      </label>
      <ul class="lab_marks">
        <For each={chosen().slice(now() * page_size, (now() + 1) * page_size)}>
          {({ number, way }) => (
            <li>
              <button
                type="button"
                aria-pressed={props.opened === number}
                aria-label={t('member_mark', number, words(way))}
                title={t('member_mark', number, words(way))}
                onClick={() => props.open(number)}
              >
                <Mark way={way} />
              </button>
            </li>
          )}
        </For>
      </ul>
      <Show when={pages() > 1}>
        <p class="lab_buttons">
          <button
            type="button"
            class="quiet"
            disabled={now() === 0}
            onClick={() => set_page(now() - 1)}
          >
            {t('page_before')}
          </button>
          <button
            type="button"
            class="quiet"
            disabled={now() === pages() - 1}
            onClick={() => set_page(now() + 1)}
          >
            {t('page_after')}
          </button>
        </p>
      </Show>
      <ul class="lab_key note">
        <For each={ways.filter((way) => count(way) > 0)}>
          {(way) => (
            <li>
              <Mark way={way} /> {words(way)}
            </li>
          )}
        </For>
      </ul>
    </div>
  );
}
