// Saving: an answer as files: its page, its members, what the API answers.

import { csv_of } from '../engine/member';
import { save_file } from '../save';
import { script } from '../script';
import { part, type Language } from '../text';
import type { Sitting } from './experiment';

interface Sources {
  sitting: () => Sitting | undefined;
  /** What the page of the answer shows, as JSON text. */
  page: () => string | undefined;
  language: () => Language;
}

export function saving_of({ sitting, page, language }: Sources) {
  const answer = () => sitting()?.state.answer;
  const file_name = (ending: string) => {
    const now = sitting()?.wish;
    const of = now?.decision ? `${now.decision}-${now.option}` : `orders-${now?.from}`;
    return `${now ? of : 'side-by-side'}.${ending}`;
  };
  const csv = () => {
    const questions = answer()?.questions ?? [];
    const names = questions.map(({ outcome, expression }) => outcome ?? expression);
    return csv_of(sitting()?.members ?? [], names);
  };
  return {
    csv,
    save_csv: () => save_file(file_name('csv'), 'text/csv', csv()),
    save_json: () =>
      save_file(file_name('json'), 'application/json', `${JSON.stringify(answer(), null, 2)}\n`),
    save_page: async () => {
      const { export_page } = await import('../export_page');
      const data = page() ?? '';
      const { do: changes, pack } = JSON.parse(data) as { do: object[]; pack: object };
      const title = part(changes[0] ?? pack, 'title', language());
      const wish = { data, title, language: language(), script: script() };
      save_file(file_name('html'), 'text/html', await export_page(wish));
    },
  };
}
