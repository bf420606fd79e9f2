// Every view of the web app at three sizes, in both languages: nothing is wider than the screen,
// nothing is left untranslated, nothing hinders those who cannot see or who use no mouse.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { open_app } from './app_page.mjs';
import {
  answered,
  check_access,
  check_width,
  latin_words,
  reach,
  start,
  tests_on_app,
} from './app_steps.mjs';
import { settle } from './page.mjs';

/** @typedef {import('playwright-core').Page} Page */

const { room } = tests_on_app();
const sizes = [
  { width: 1920, height: 1080 },
  { width: 1366, height: 768 },
  { width: 390, height: 844 },
];
const experiment =
  'lab&do=dp023=keep-at-kaifeng&ask=song-holds-kaifeng&until=1126-12-31&members=6&seed=1';
const lesson = 'class&lesson=kaifeng-1126&members=6';

/** @param {Page} page @param {string} selector */
const there = (page, selector) => page.locator(selector).first().waitFor();
/** @param {Page} page */
const live = async (page) => {
  await start(page);
  await reach(page, 'done');
};

/** What a view is called, its address, and what is done there until it is shown.
 * @type {[string, string, (page: Page) => Promise<unknown>][]} */
const views = [
  ['a day', 'date=1127-01-09', (page) => there(page, '#panel')],
  ['claims', 'date=1170-06-01&layer=claims', (page) => there(page, '#panel')],
  ['an event', 'date=1127-01-09&event=1127-kaifeng-falls', (page) => there(page, '#card_heading')],
  ['a place', 'date=1172-01-09&place=kaifeng', (page) => there(page, '#card_heading')],
  ['a person', 'date=1140-09-03&person=yue-fei', (page) => there(page, '#card_heading')],
  ['a court', 'date=1142-10-11&court=jin', (page) => there(page, '#card_heading')],
  ['taxes', 'date=1170-06-01&layer=revenue', (page) => there(page, '#shades summary')],
  [
    'a technique',
    'date=1235-06-01&layer=techniques&technique=tiehuopao-jin',
    (page) => there(page, '#shades summary'),
  ],
  ['two days', 'date=1142-10-11&beside=1126-01-01', (page) => there(page, '#changes summary')],
  ['an experiment', experiment, (page) => there(page, '.lab_form')],
  [
    'its answer, with the curve of a place',
    experiment,
    async (page) => {
      await live(page);
      await answered(page);
      await page.locator('.place_choice button').click();
      await there(page, '.place_card');
    },
  ],
  [
    'a single future',
    `${experiment}&member=2`,
    (page) => there(page, '#futures[data-future="shown"]'),
  ],
  ['the lessons', 'class', (page) => there(page, '.class_cards li')],
  ...['situation', 'known', 'question', 'vote', 'history', 'belief', 'discussion', 'exit'].map(
    (step) =>
      /** @type {[string, string, (page: Page) => Promise<unknown>]} */ ([
        `the lesson: ${step}`,
        `${lesson}&step=${step}`,
        (page) => there(page, `.class_screen[data-step="${step}"] > div, .class_screen > ol`),
      ]),
  ),
  ['the lesson: futures', `${lesson}&step=futures`, live],
  ['the lesson: maps', `${lesson}&step=maps`, (page) => there(page, '.class_maps')],
];

for (const language of ['en', 'zh']) {
  test(`every view at three sizes: ${language}`, async () => {
    const { page, context, troubles } = await open_app(
      room.browser,
      room.host.address,
      `#${views[0][1]}&lang=${language}`,
      sizes[0],
    );
    for (const [name, address, show] of views) {
      await page.evaluate((hash) => {
        location.hash = hash;
      }, `#${address}&lang=${language}`);
      await show(page);
      for (const size of sizes) {
        const where = `${name}, ${size.width} x ${size.height}`;
        await page.setViewportSize(size);
        await settle(page);
        assert.equal(await page.evaluate(() => innerWidth), size.width);
        await check_width(page, where);
        await check_access(page, where);
      }
      if (language === 'zh') {
        assert.deepEqual(await latin_words(page), [], name);
      }
      await page.setViewportSize(sizes[0]);
    }
    assert.deepEqual(troubles, []);
    await context.close();
  });
}
