// The page of futures with nothing changed, in Chromium: it reads as what could have happened, and
// nothing in it compares two branches.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

import { proper_names, settle, tests_on } from './page.mjs';

const axe = readFileSync(new URL('node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');
const path = process.env.JINSONG_CLOUD_PAGE ?? 'out/cloud.html';
const on_page = tests_on(path);

/** What stays in Latin letters in Chinese too. */
const names = ['men\\(song\\)', 'Wilson', 'Kaplan', 'Meier', '0x[0-9a-f]+', ...proper_names];
/** What is said of two branches only. */
const compared = {
  en: /the change|both ways|without|difference|necess|suffic/i,
  zh: /不改|唯改|更改|兩支|之差|必要|足夠/,
};

const data_of = (page) =>
  page.evaluate(() => JSON.parse(document.getElementById('data').textContent));

for (const [language, title] of [
  ['en', /^What could have happened from 1 November 1125 on\?$/],
  ['zh', /^自1125年11月1日而後，諸般可能$/],
]) {
  on_page(`it reads as a cloud: ${language}`, `#lang=${language}`, async (page) => {
    const { answer } = await data_of(page);
    assert.equal(answer.changed, false);
    assert.match(await page.locator('h1').innerText(), title);
    const lead = await page.locator('#answer .lead').innerText();
    assert.ok(lead.includes(String(answer.questions[0].with.hits)), lead);
    // All that is said, on the sheets too; sources and commands are as they are written.
    const said = await page.evaluate(() => {
      document.querySelectorAll('details').forEach((one) => {
        one.open = true;
      });
      const copy = /** @type {HTMLElement} */ (document.body.cloneNode(true));
      copy.querySelectorAll('script, style, code, .works, noscript').forEach((one) => one.remove());
      return copy.textContent ?? '';
    });
    assert.equal(compared[language].exec(said)?.[0], undefined);
    if (language === 'zh') {
      const latin = said.replace(new RegExp(names.join('|'), 'g'), '');
      const left = await page.evaluate(() =>
        [...document.querySelectorAll('[lang="en"]')].map((one) => one.textContent).join(),
      );
      const words = (latin.match(/[A-Za-z]{3,}/g) ?? []).filter((word) => !left.includes(word));
      assert.deepEqual(words, []);
    }
  });

  on_page(
    `its handout is two sheets of which nothing is cut off: ${language}`,
    `#lang=${language}`,
    async (page) => {
      await page.emulateMedia({ media: 'print' });
      const sheets = await page
        .locator('.sheet')
        .evaluateAll((all) =>
          all.map((sheet) => [
            sheet.scrollHeight - sheet.clientHeight,
            sheet.querySelectorAll('canvas').length,
            sheet.querySelectorAll('.tasks > li').length,
          ]),
        );
      assert.deepEqual(sheets, [
        [0, 1, 4],
        [0, 1, 4],
      ]);
      assert.doesNotMatch(await page.locator('#handout').innerText(), /object|undefined|NaN/);
    },
    { width: 794, height: 1123 },
  );
}

on_page('each drawing shows one branch', '#lang=en', async (page) => {
  const { fans, survival } = await data_of(page);
  const part = (name) => page.locator(`[aria-labelledby="${name}_heading"]`);
  assert.equal(await part('answer').locator('.bar_row').count(), 1);
  assert.equal(await page.locator('#report .map canvas').count(), 1);
  assert.equal(await page.locator('#report .quilt, #report .fan_without').count(), 0);
  assert.ok((await part('fans').locator('.fan_median').count()) > fans.courts.length);
  assert.equal(await part('survival').locator('figure .curve').count(), survival.length);
  assert.equal(await part('stories').locator('.chronicle').count(), 3);
  assert.equal(await part('path').count(), 0);
});

on_page('what is least sure is named, and opens its place', '#lang=en', async (page) => {
  const { map, places, answer } = await data_of(page);
  const sure = (at) => map.with[at][1] / answer.members;
  const least = Math.min(...places.map((_, at) => sure(at)));
  const first = page.locator('.gain_lists li').first();
  const share = Number(/ (\d+)%/.exec(await first.innerText())?.[1]);
  assert.equal(share, Math.round(least * 100));
  await first.locator('.link').press('Enter');
  const card = page.locator('.place_card');
  assert.equal(await card.locator('svg[role="img"]').count(), 1);
  assert.match(await card.innerText(), /In history: /);
});

for (const language of ['en', 'zh']) {
  on_page(
    `axe has nothing to say, and nothing is wider than a phone: ${language}`,
    `#lang=${language}`,
    async (page) => {
      await page.evaluate(axe);
      await page.evaluate(() =>
        document.querySelectorAll('details').forEach((one) => {
          one.open = true;
        }),
      );
      await settle(page);
      const violations = await page.evaluate(async () => {
        const found = await /** @type {any} */ (window).axe.run(document, {
          runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
        });
        return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0].html.slice(0, 160)}`);
      });
      assert.deepEqual(violations, []);
      const widths = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
      assert.ok(widths[0] <= widths[1], `${widths}`);
    },
    { width: 390, height: 844 },
  );
}
