// Answer door: the page of the answer below the form of the Lab.

import { by_id } from 'jinsong/report/dom.js';
import { AnswerPage } from 'jinsong/whatif/page.js';

import { breath } from '../breath';
import type { Prepared } from '../load';
import type { Language } from '../text';
import { offer_pictures } from '../picture_tools';

export class AnswerDoor extends AnswerPage {
  /** The head is the app's. */
  override listen_head() {}
  override tell_head() {}

  /** The charts of a place can be saved as those of the page. */
  override on_shown(card: HTMLElement) {
    offer_pictures(by_id('report'), this.language, card);
  }

  static async open(data: unknown, prepared: Prepared, language: Language): Promise<AnswerDoor> {
    const page = new AnswerDoor({ data, stage: prepared.stage, language });
    await page.load_relief(prepared.relief);
    // Names on the maps are drawn: their letters must be there.
    await document.fonts.load("16px 'Jinsong Serif'", '宋').catch(() => []);
    await page.tell_calmly();
    return page;
  }

  private telling = 0;

  /** Tells the page in steps between which the page can be used. */
  private async tell_calmly(): Promise<void> {
    this.telling += 1;
    const { telling } = this;
    for (const _ of this.steps()) {
      await breath();
      // Another telling has begun, or the Lab is no longer shown.
      if (telling !== this.telling || !document.getElementById('report')) {
        return;
      }
    }
    offer_pictures(by_id('report'), this.language);
  }

  /** Tells the page anew, in another language if need be. */
  async speak(language: Language): Promise<void> {
    this.language = language;
    await this.tell_calmly();
  }
}
