// Beside link: a link that lays two answers side by side, before they are lived.

import { say, type Language } from '../text';
import { change_words, type Chosen } from './desk';

interface Props {
  language: Language;
  one: Chosen;
  other: Chosen;
  disabled: boolean;
  run: () => void;
}

export function BesideLink(props: Props) {
  const words = (chosen: Chosen) => change_words(chosen, props.language);
  return (
    <section class="lab_kept" aria-labelledby="beside_link_heading">
      <h2 id="beside_link_heading">{say(props.language, 'beside')}</h2>
      <p>{say(props.language, 'beside_link', words(props.one), words(props.other))}</p>
      <p class="note">{say(props.language, 'beside_link_about')}</p>
      <div class="lab_buttons">
        <button type="button" class="quiet" disabled={props.disabled} onClick={() => props.run()}>
          {say(props.language, 'beside_live')}
        </button>
      </div>
    </section>
  );
}
