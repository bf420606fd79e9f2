// Pictures of the answer: below each map and chart of the page a way to have it as a file, or on
// the clipboard.

import { make } from 'jinsong/report/dom.js';

import {
  canvas_of_svg,
  drawing_of,
  framed,
  png_of,
  svg_file,
  type Caption,
  type Swatch,
} from './picture';
import { copy_picture, save_file } from './save';
import { say, type Language, type TextKey } from './text';

/** The lines of a legend of the page. */
function swatches_of(list: Element | null | undefined): Swatch[] {
  return [...(list?.querySelectorAll('li') ?? [])].map((line) => {
    const swatch = line.querySelector<HTMLElement>('.swatch');
    return {
      colour: swatch?.style.getPropertyValue('--colour').trim() ?? '#888888',
      pattern: [...(swatch?.classList ?? [])].find((name) => name !== 'swatch') ?? 'plain',
      text: line.textContent ?? '',
    };
  });
}

/** A name for a file: what is said, without what file systems do not take. */
export const file_stem = (words: string) =>
  words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60);

interface Offer {
  language: Language;
  name: string;
  /** The picture, drawn when it is asked for. */
  png: () => Promise<HTMLCanvasElement> | HTMLCanvasElement;
  svg?: () => string;
}

/** Buttons that hand a picture over; what goes wrong is told beside them. */
export function picture_buttons({ language, name, png, svg }: Offer): HTMLElement {
  const t = (key: TextKey, ...values: (string | number)[]) => say(language, key, ...values);
  const told = make('span', { role: 'status' });
  const button = (key: TextKey, act: () => Promise<string> | string) =>
    make(
      'button',
      {
        type: 'button',
        class: 'link',
        'aria-label': t('picture_of', t(key), name),
        onclick: async () => {
          try {
            told.textContent = await act();
          } catch (error) {
            told.textContent = t('save_failed', String(error));
          }
        },
      },
      t(key),
    );
  const stem = file_stem(name);
  return make(
    'p',
    { class: 'picture_tools' },
    make('span', { 'aria-hidden': 'true' }, t('picture')),
    button('picture_png', async () => {
      save_file(`${stem}.png`, 'image/png', await png_of(await png()));
      return '';
    }),
    svg
      ? button('picture_svg', () => {
          save_file(`${stem}.svg`, 'image/svg+xml', svg());
          return '';
        })
      : null,
    button('picture_copy', async () => {
      const is_copied = await copy_picture(Promise.resolve(png()).then(png_of));
      return t(is_copied ? 'copied' : 'picture_refused');
    }),
    told,
  );
}

/** Puts the buttons below every map and chart of the page of the answer, or of one part of it. */
export function offer_pictures(report: HTMLElement, language: Language, within = report) {
  const title = report.querySelector('h1')?.textContent ?? '';
  const source = [...report.querySelectorAll('.title p')]
    .map((line) => line.textContent)
    .join(language === 'zh' ? '' : ' ');
  for (const figure of within.querySelectorAll('figure')) {
    const canvas = figure.querySelector('canvas');
    const chart = figure.querySelector<SVGSVGElement>('svg[role="img"]');
    const first = figure.firstElementChild;
    const name = first?.matches('figcaption') ? first.textContent : chart?.ariaLabel;
    // What several charts are about stands above them.
    const about =
      figure.closest('.court_fans')?.querySelector('h3') ??
      figure.closest('.place_card')?.querySelector('h2');
    const words = [about?.textContent, name].filter(Boolean).join(' · ');
    const caption: Caption = { title: `${title} ${words}`, source };
    if (canvas) {
      // The maps of the two branches share a legend; that of the difference has its own.
      const all = [...(figure.parentElement?.querySelectorAll('.map_key') ?? [])];
      const is_difference = figure.matches('.map_foot ~ .map');
      const legend = () => swatches_of(is_difference ? all.at(-1) : all[0]);
      figure.append(
        picture_buttons({
          language,
          name: words,
          png: () => framed(drawing_of([canvas]), { ...caption, legend: legend() }),
        }),
      );
    } else if (chart) {
      // Others than curves have no line for each branch.
      const has_key = !figure.matches('.quilt, .place_curves > *');
      const key = has_key ? ` ${say(language, 'picture_key')}` : '';
      const svg = () => svg_file(chart, { ...caption, source: `${source}${key}` });
      figure.append(
        picture_buttons({ language, name: words, svg, png: () => canvas_of_svg(svg()) }),
      );
    }
  }
}
