// Atlas door: the page of the record within the frame of the app.

import { by_id, make } from 'jinsong/report/dom.js';
import { RecordPage } from 'jinsong/report/page.js';

import { door_of } from './address';
import type { Prepared } from './load';
import type { Language } from './text';

export interface FrameActs {
  /** The language that the page has been told in, from its address. */
  spoken(language: Language): void;
}

/** The elements that the page fills: those of web/report/page.html without its head. */
export function atlas_element(): HTMLElement {
  return make(
    'main',
    {},
    make('h1', { class: 'unseen', id: 'title' }),
    make(
      'div',
      { class: 'stage' },
      make(
        'section',
        { class: 'map', id: 'map_section', 'aria-labelledby': 'map_heading' },
        make('h2', { class: 'unseen', id: 'map_heading' }),
        make(
          'div',
          { class: 'map_frame', id: 'map', tabindex: '0', role: 'group' },
          make('canvas', { id: 'canvas', role: 'img' }),
          make('div', { class: 'map_hint', id: 'hint', hidden: true }),
        ),
        make('p', { class: 'unseen', id: 'map_help' }),
        make('div', { class: 'map_tools', id: 'map_tools' }),
        make('details', { class: 'legend', id: 'legend' }),
      ),
      make(
        'section',
        { class: 'timeline', id: 'timeline', 'aria-labelledby': 'timeline_heading' },
        make('h2', { class: 'unseen', id: 'timeline_heading' }),
        make(
          'div',
          { class: 'timeline_head' },
          make('div', { class: 'date', id: 'date' }),
          make('div', { class: 'controls', id: 'controls' }),
        ),
        make('div', { class: 'track', id: 'track' }),
      ),
      make('aside', { class: 'panel', id: 'panel', tabindex: '-1' }),
    ),
    make('div', { class: 'rest', id: 'rest' }),
  );
}

export class AtlasDoor extends RecordPage {
  private readonly acts: FrameActs;

  constructor(prepared: Prepared, language: Language, acts: FrameActs) {
    super({
      data: prepared.record,
      stage: prepared.stage,
      relief: prepared.relief,
      language,
    });
    this.acts = acts;
    this.tell_head();
  }

  /** The head is the app's: it asks for another language by `speak`. */
  override listen_head() {}

  override tell_head() {
    const { teller, view, history } = this;
    const title = teller.part(history.pack, 'title');
    document.title = title;
    by_id('title').textContent = title;
    // The first time is before the constructor has been given whom to tell.
    this.acts?.spoken(view.language);
  }

  override follow_address() {
    if (door_of(location.hash) === 'atlas') {
      super.follow_address();
    }
  }

  /** Before another part of the app is shown: nothing may be told where nothing is to be seen. */
  leave() {
    this.timeline.pause();
    clearTimeout(this.later);
  }

  /** When the Atlas is shown again. */
  come_back() {
    this.rest_here();
  }
}
