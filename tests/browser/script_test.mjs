// Simplified Chinese in Chromium: no traditional form is left in the Atlas, the Lab and the
// Classroom, the right type is loaded, and the reader goes to and fro between languages.

import assert from 'node:assert/strict';
import { copyFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

import { traditional_only } from '../../web/app/src/simplified.js';
import { answered, reach, start, tests_on_app } from './app_steps.mjs';
import { settle } from './page.mjs';

const { room, on_app } = tests_on_app();

/** Texts, and what is told to those who listen, with a traditional form in them. */
const left = (page) =>
  page.evaluate(
    (forms) => {
      const traditional = new Set(forms);
      const has_any = (text) => [...text].some((character) => traditional.has(character));
      const other = 'script, style, noscript, [lang="zh-Hant"]';
      const found = [];
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const text = node.textContent ?? '';
        if (has_any(text) && !node.parentElement?.closest(other)) {
          found.push(text);
        }
      }
      for (const name of ['aria-label', 'aria-valuetext', 'title', 'placeholder']) {
        for (const element of document.querySelectorAll(`[${name}]`)) {
          const text = element.getAttribute(name) ?? '';
          if (has_any(text) && !element.closest(other)) {
            found.push(`${name}: ${text}`);
          }
        }
      }
      return has_any(document.title) ? [...found, document.title] : found;
    },
    [...traditional_only],
  );

/** @param {import('playwright-core').Page} page @param {string} tag */
const spoken = (page, tag) =>
  page.waitForFunction((lang) => document.documentElement.lang === lang, tag);

const views = [
  'date=1127-01-09',
  'event=1127-kaifeng-falls&date=1127-01-09',
  'place=kaifeng&date=1172-01-09',
  'person=yue-fei&date=1140-09-03',
  'date=1127-01-09&beside=1142-10-11',
  'date=1170-06-01&layer=claims',
];

on_app(
  'the Atlas is in simplified characters, of their own type',
  `#${views[0]}&lang=zh-Hans`,
  async (page) => {
    const fonts = await page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .map(({ name }) => name)
        .filter((name) => name.includes('woff2')),
    );
    assert.equal(fonts.length, 1);
    assert.match(String(fonts[0]), /serif_hans/);
    for (const view of views) {
      await page.evaluate((hash) => {
        location.hash = hash;
      }, `#${view}&lang=zh-Hans`);
      await settle(page);
      await spoken(page, 'zh-Hans');
      assert.deepEqual(await left(page), [], view);
    }
    // Eras and rulers keep the form that they have.
    assert.match(await page.locator('#date').innerText(), /乾道六年/);
  },
);

on_app(
  'the reader goes to and fro between languages and characters',
  '',
  async (page) => {
    await spoken(page, 'zh-Hans');
    await page.getByRole('button', { name: '繁體' }).click();
    await spoken(page, 'zh-Hant');
    assert.match(await page.locator('#panel').innerText(), /諸國/);
    await page.getByRole('button', { name: '简体' }).click();
    await spoken(page, 'zh-Hans');
    assert.match(await page.locator('#panel').innerText(), /诸国/);
    await page.getByRole('button', { name: 'English' }).click();
    await spoken(page, 'en');
    assert.match(await page.locator('#panel').innerText(), /Courts/);
    await page.getByRole('button', { name: '中文' }).click();
    await spoken(page, 'zh-Hans');
    assert.deepEqual(await left(page), []);
    // The other parts follow.
    await page.getByRole('link', { name: '课堂' }).click();
    await page.locator('.class_cards').waitFor();
    await page.waitForURL(/#class&lang=zh-Hans/);
  },
  { locale: 'zh-CN' },
);

/** The page that is saved is in these characters too, with their type. */
async function saved_page(page) {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '报告（HTML）' }).click(),
  ]);
  const file = `${await download.path()}.html`;
  copyFileSync(await download.path(), file);
  const context = await room.browser.newContext();
  const alone = await context.newPage();
  await alone.goto(pathToFileURL(file).href);
  await alone.waitForFunction(() => document.documentElement.dataset.ready === 'yes');
  await spoken(alone, 'zh-Hans');
  assert.match(await alone.locator('h1').innerText(), /留援军于京师/);
  assert.deepEqual(await left(alone), []);
  await context.close();
}

for (const [name, hash] of [
  ['Lab', '#lab&do=dp023=keep-at-kaifeng&ask=song-holds-kaifeng&until=1126-12&members=4'],
  ['Classroom', '#class&lesson=kaifeng-1126&members=4&step=futures'],
]) {
  on_app(`the ${name} answers in simplified characters`, `${hash}&lang=zh-Hans`, async (page) => {
    await start(page);
    await reach(page, 'done');
    if (name === 'Lab') {
      await answered(page);
      assert.match(await page.locator('#report h1').innerText(), /留援军于京师/);
    } else {
      await page.getByRole('button', { name: '讨论' }).click();
    }
    await page.locator('#handout .sheet').first().waitFor({ state: 'attached' });
    assert.deepEqual(await left(page), []);
    if (name === 'Lab') {
      await saved_page(page);
    }
    // Told anew where it stands.
    await page.getByRole('button', { name: '繁體' }).click();
    await spoken(page, 'zh-Hant');
    await page.locator('main', { hasText: name === 'Lab' ? '留援軍於京師' : '教師' }).waitFor();
  });
}
