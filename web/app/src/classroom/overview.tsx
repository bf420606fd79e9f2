// Overview: the lessons that there are, and how one goes.

import { For } from 'solid-js';

import { part, say, type Language, type TextKey } from '../text';
import { write_class_address, type ClassView } from './class_address';
import { lessons, steps } from './lessons';

interface Props {
  language: Language;
  /** A lesson as it was left, or from its beginning. */
  view_of: (lesson: string) => ClassView;
  open: (view: ClassView) => void;
}

export function Overview(props: Props) {
  const t = (key: TextKey, ...values: (string | number)[]) => say(props.language, key, ...values);
  return (
    <div>
      <header class="lab_head">
        <h1>{t('class')}</h1>
        <p class="lead">{t('class_lead')}</p>
      </header>
      <ul class="class_cards">
        <For each={lessons}>
          {(one) => (
            <li>
              <h2>{part(one, 'title', props.language)}</h2>
              <p>{part(one, 'about', props.language)}</p>
              <p class="note">{t(`class_bears_${one.bears}`)}</p>
              <a
                class="lab_run"
                aria-label={`${t('class_open')}: ${part(one, 'title', props.language)}`}
                href={write_class_address(props.view_of(one.id), props.language)}
                onClick={(event) => {
                  event.preventDefault();
                  props.open(props.view_of(one.id));
                }}
              >
                {t('class_open')}
              </a>
            </li>
          )}
        </For>
      </ul>
      <section class="class_course" aria-labelledby="course_heading">
        <h2 id="course_heading">{t('class_course')}</h2>
        <p>{t('class_course_about')}</p>
        <ol>
          <For each={steps}>
            {({ id, minutes }) => (
              <li>
                {t(`step_${id}`)} <small>{t('class_minutes', minutes)}</small>
              </li>
            )}
          </For>
        </ol>
      </section>
    </div>
  );
}
