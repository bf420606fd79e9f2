// Sheets: the pair of maps of the futures, and what is printed: the two sheets of the answer's page
// (web/whatif/handout.js) and one for the teacher.

import { make } from 'jinsong/report/dom.js';
import { skill_short } from 'jinsong/whatif/belief.js';
import { handout } from 'jinsong/whatif/handout.js';
import { AnswerPage } from 'jinsong/whatif/page.js';
import { draw_picture, holder_look, type Ground as Pictured } from 'jinsong/whatif/pictures.js';
import { Told } from 'jinsong/whatif/told.js';

import type { Decision } from '../lab/wish';
import type { Prepared } from '../load';
import { script } from '../script';
import { part, say, type Language, type TextKey } from '../text';
import type { Ground } from './day_map';
import { minutes_of, steps, type Lesson } from './lessons';

/** The data of an answer's page with what draws it; the page itself is not shown. */
export class ClassAnswer extends AnswerPage {
  override listen_head() {}
  override tell_head() {}

  static async open(page_text: string, lesson: Lesson, prepared: Prepared): Promise<ClassAnswer> {
    const words = JSON.stringify(prepared.record.words);
    const data = JSON.parse(`${page_text.slice(0, -1)},"words":${words}}`);
    const { ask_en, ask_zh } = lesson.experiment;
    if (ask_en) {
      // An expression is asked in the words of the lesson.
      Object.assign(data.answer.questions[0], { question_en: ask_en, question_zh: ask_zh });
    }
    const answer = new ClassAnswer({ data, stage: prepared.stage, language: 'en' });
    await answer.load_relief(prepared.relief);
    await document.fonts.load("16px 'Jinsong Serif'", '宋').catch(() => []);
    return answer;
  }

  private told(language: Language): Told {
    script();
    this.language = language;
    return new Told(this.data, language);
  }

  private pictured(language: Language): Pictured {
    // The box has all its sides: JavaScript's types do not say so.
    return this.ground(this.told(language)) as Pictured;
  }

  /** Draws who holds what without the change, or with it, as large as the canvas is shown. */
  draw(canvas: HTMLCanvasElement, side: 'without' | 'with', language: Language) {
    const ground = this.pictured(language);
    const { width, height } = canvas.getBoundingClientRect();
    if (width > 0 && height > 0) {
      const ratio = Math.min(devicePixelRatio || 1, 2);
      const look = holder_look(ground.chances, ground.stage, side);
      draw_picture(canvas, { width, height, ratio }, ground, look);
    }
  }

  skill(language: Language): string {
    return skill_short(this.told(language));
  }

  /** The two sheets of the handout, drawn. */
  sheets(language: Language): HTMLElement[] {
    const { elements, redraws } = handout(this.pictured(language));
    for (const redraw of redraws) {
      redraw();
    }
    return elements;
  }
}

interface TeacherParts {
  lesson: Lesson;
  decision: Decision;
  ground: Ground;
  language: Language;
  link: string;
}

/** The sheet for the teacher: the steps with their minutes, what history did, answers, sources. */
export function teacher_sheet({ lesson, decision, ground, language, link }: TeacherParts) {
  const t = (key: TextKey, ...values: (string | number)[]) => say(language, key, ...values);
  const teller = ground.teller(language);
  const events = lesson.after.flatMap((id) => ground.history.event_of.get(id) ?? []);
  const taken = decision.options.find((one) => one.taken);
  const cited = [
    ...new Set(
      [...lesson.before, ...lesson.after].flatMap(
        (id) => ground.history.event_of.get(id)?.sources ?? [],
      ),
    ),
  ];
  return make(
    'section',
    { class: 'sheet teacher', 'aria-label': t('class_sheet') },
    make(
      'header',
      {},
      make('p', { class: 'sheet_name' }, t('class_sheet')),
      make('h2', {}, part(lesson, 'title', language)),
    ),
    make('p', { class: 'lead' }, part(decision, 'question', language)),
    make('p', {}, make('strong', {}, t('class_aim')), ' ', t('class_aim_text')),
    make('h3', {}, t('class_course')),
    make(
      'table',
      {},
      make(
        'tbody',
        {},
        steps.map(({ id }) => {
          const [from, to] = minutes_of(id);
          return make(
            'tr',
            {},
            make('td', {}, `${from}–${to}`),
            make('th', { scope: 'row' }, t(`step_${id}`)),
            make('td', {}, t(`note_${id}`)),
          );
        }),
      ),
    ),
    make('h3', {}, t('step_history')),
    make(
      'p',
      {},
      taken ? `${part(taken, 'label', language)}${language === 'zh' ? '。' : '. '}` : '',
      part(decision, 'consequence', language),
    ),
    make(
      'p',
      {},
      events
        .map((event) => `${teller.event_date(event)} ${teller.part(event, 'title')}`)
        .join(language === 'zh' ? '；' : '; '),
      language === 'zh' ? '。' : '.',
    ),
    make('h3', {}, t('step_belief')),
    make('p', {}, part(lesson, 'belief', language)),
    make('h3', {}, t('step_discussion')),
    make(
      'ol',
      { class: 'tasks' },
      lesson.discussion.map((one) =>
        make(
          'li',
          {},
          part(one, 'question', language),
          make('br'),
          make('em', {}, part(one, 'answer', language)),
        ),
      ),
    ),
    make('h3', {}, t('sources')),
    make('p', { class: 'note', lang: 'en' }, cited.map((one) => teller.citation(one)).join(' ')),
    make('footer', {}, make('p', {}, `${t('class_sheet_link')}: ${link}`)),
  );
}
