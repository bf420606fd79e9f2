// The page of a what-if in Chromium, opened from a file: languages, stories, maps, tables, print,
// contrast and names for those who cannot see, two widths.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

import { compare_picture } from './compare.mjs';
import { proper_names, settle, tests_on, whatif_path } from './page.mjs';

const axe = readFileSync(new URL('node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');
/** A question of a number, against history's own choice. */
const number_path = process.env.JINSONG_NUMBER_PAGE ?? whatif_path;

const on_page = tests_on(whatif_path);

/** What stays in Latin letters in Chinese too. */
const names = [
  'exists\\(jin\\)',
  'PNS?',
  'Wilson',
  'Kaplan',
  'Meier',
  '0x[0-9a-f]+',
  'e[0-9]{5}',
  '[a-z_]+[.][0-9.]+',
  ...proper_names,
].join('|');

const pages_of = (pdf) => (pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g) ?? []).length;

on_page('the answer stands in words, bars and marks', '#lang=en', async (page) => {
  assert.match(await page.locator('h1').innerText(), /What if Song had chosen/);
  assert.match(await page.locator('#answer .lead').innerText(), /of 60 futures/);
  const data = await page.evaluate(() => JSON.parse(document.getElementById('data').textContent));
  const [question] = data.answer.questions;
  const marks = page.locator('#report .quilt svg[role="img"] .mark.only_with');
  assert.equal(await marks.count(), question.only_with);
});

on_page('the language changes everywhere', '#lang=en', async (page) => {
  await page.locator('#language').click();
  await settle(page);
  assert.equal(await page.evaluate(() => document.documentElement.lang), 'zh-Hant');
  assert.match(page.url(), /lang=zh/);
  await page.locator('.chain .link, .chronicle .link').first().click();
  // Whatever is still in Latin letters stands in an element that says so, or is a name.
  const left = await page.evaluate((names) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = /** @type {Element} */ (node.parentElement);
      const said = parent.closest('[lang]')?.getAttribute('lang');
      if (said === 'en' || parent.closest('script, style, noscript')) {
        continue;
      }
      if (/[A-Za-z]{3,}/.test((node.textContent ?? '').replace(new RegExp(names, 'g'), ''))) {
        found.push(node.textContent);
      }
    }
    return found;
  }, names);
  assert.deepEqual(left, []);
});

on_page('a sentence opens its event and the keyboard closes it', '#lang=en', async (page) => {
  const sentence = page.locator('.story .link').first();
  const words = await sentence.innerText();
  await sentence.focus();
  await page.keyboard.press('Enter');
  const card = page.locator('#event_card');
  assert.ok(await card.isVisible());
  assert.ok((await card.locator('h2').innerText()).startsWith(words));
  assert.match(await card.locator('code').innerText(), /jinsong run --of .*--member \d+/);
  await page.keyboard.press('Escape');
  assert.equal(await card.isVisible(), false);
});

on_page('every sentence of a story leads to an event', '#lang=zh', async (page) => {
  const links = page.locator('.chronicle li .link');
  const count = await links.count();
  assert.ok(count >= 6);
  assert.equal(await page.locator('.chronicle li').count(), count);
  for (let at = 0; at < count; at += 5) {
    await links.nth(at).click();
    assert.notEqual(await page.locator('#event_title').innerText(), '');
    await page.keyboard.press('Escape');
  }
});

on_page('each drawing has a table', '#lang=en', async (page) => {
  for (const section of ['maps', 'fans', 'survival', 'belief', 'reliability']) {
    const tables = page.locator(`[aria-labelledby="${section}_heading"] table`);
    assert.ok((await tables.count()) > 0, section);
  }
  const maps = page.locator('[aria-labelledby="maps_heading"]');
  const before_choice = await maps.locator('.gain_lists').innerText();
  await maps.locator('#map_court').selectOption('jin');
  assert.notEqual(await maps.locator('.gain_lists').innerText(), before_choice);
  await maps.locator('summary').click();
  assert.match(await maps.locator('tbody').innerText(), /Kaifeng/);
  for (const canvas of await page.locator('#report canvas').all()) {
    const colours = await canvas.evaluate((one) => {
      const pen = one.getContext('2d');
      const { data } = pen.getImageData(0, 0, one.width, one.height);
      const seen = new Set();
      for (let at = 0; at < data.length; at += 4 * 97) {
        seen.add(`${data[at]} ${data[at + 1]} ${data[at + 2]}`);
      }
      return seen.size;
    });
    assert.ok(colours > 50, `${colours} colours`);
  }
});

for (const language of ['en', 'zh']) {
  on_page(
    `what chances were worth is drawn and told as it was measured: ${language}`,
    `#lang=${language}`,
    async (page) => {
      const { reliability, answer } = await page.evaluate(() =>
        JSON.parse(document.getElementById('data').textContent),
      );
      const part = page.locator('[aria-labelledby="reliability_heading"]');
      const charts = part.locator('figure svg[role="img"]');
      assert.equal(await charts.count(), reliability.length);
      for (const [at, { bins }] of reliability.entries()) {
        const chart = charts.nth(at);
        assert.equal(await chart.locator('.reliability_dot').count(), bins.length);
        const hollow = bins.filter(
          ([, happened, , low, high]) => happened < low || happened > high,
        );
        assert.equal(await chart.locator('.outside').count(), hollow.length);
        assert.match(await chart.getAttribute('aria-label'), new RegExp(`${bins.length}`));
        const counts = await chart.locator('.count').allTextContents();
        assert.deepEqual(
          counts,
          bins.map(([, , places]) => String(places)),
        );
        // Where chance and share are the same, dots lie on the broken line; above it what
        // happened oftener.
        const heights = await chart.evaluate((svg) => {
          const [from, to] = svg
            .querySelector('.honest_line')
            .getAttribute('d')
            .match(/[\d. ]+/g)
            .map((point) => point.trim().split(' ').map(Number));
          return [...svg.querySelectorAll('.reliability_dot')].map((dot) => {
            const part = (Number(dot.getAttribute('cx')) - from[0]) / (to[0] - from[0]);
            return from[1] + part * (to[1] - from[1]) - Number(dot.getAttribute('cy'));
          });
        });
        for (const [bin, [chance, happened]] of bins.entries()) {
          const above = heights[bin] / 240;
          assert.ok(Math.abs(above - (happened - chance)) < 0.002, `${at} ${bin}: ${above}`);
        }
      }
      // The sentence below the heading of the part above says the same of the surest.
      const surest = reliability.find(({ years }) => years === answer.skill.years).bins.at(-1);
      assert.equal(surest[0], answer.skill.surest_chance);
      assert.equal(surest[1], answer.skill.surest_happened);
      await part.locator('summary').click();
      const rows = await part.locator('tbody tr').allInnerTexts();
      assert.equal(rows.length, reliability.flatMap(({ bins }) => bins).length);
      const [, happened, places] = reliability[0].bins[1];
      assert.match(rows[1], new RegExp(`${Math.round(happened * 100)}%\\s+${places}\\s`));
    },
  );
}

/** A point of a map that lies in the land of a place, by what the hint says of it. */
const point_of = (canvas, name) =>
  canvas.evaluate((one, name) => {
    const { left, top, width, height } = one.getBoundingClientRect();
    const hint = one.parentElement.querySelector('.hint');
    for (let y = 4; y < height; y += 4) {
      for (let x = 4; x < width; x += 4) {
        const at = { clientX: left + x, clientY: top + y };
        one.dispatchEvent(new PointerEvent('pointermove', at));
        if (!hint.hidden && hint.textContent.startsWith(name)) {
          return { x, y };
        }
      }
    }
    return null;
  }, name);

on_page('a click on a place tells who holds it over time', '#lang=en', async (page) => {
  const map = page.locator('#report .map canvas').nth(1);
  await map.scrollIntoViewIfNeeded();
  await map.click({ position: await point_of(map, 'Kaifeng:') });
  const card = page.locator('.place_card');
  assert.equal(await card.locator('h2').innerText(), 'Kaifeng: who holds it, over time');
  assert.equal(await card.locator('svg[role="img"]').count(), 2);
  // Its table ends with what the answer says, and with the record.
  await card.locator('summary').click();
  const cells = await card.locator('tbody tr').last().locator('td').allInnerTexts();
  const [without, changed] = await page.evaluate(() => {
    const { answer } = JSON.parse(document.getElementById('data').textContent);
    const [{ without, with: changed }] = answer.questions;
    return [without, changed].map(({ value }) => `Song ${Math.round(value * 100)}%`);
  });
  assert.ok(cells[0].includes(without), `${cells[0]}: ${without}`);
  assert.ok(cells[1].includes(changed), `${cells[1]}: ${changed}`);
  assert.equal(cells[2], 'Jin');
  assert.match(await card.locator('.map_key').innerText(), /Jin, as in history at the end/);
  await page.keyboard.press('Escape');
  assert.equal(await card.isVisible(), false);
});

on_page('any place can be chosen by keyboard', '#lang=en', async (page) => {
  const choice = page.locator('#map_place');
  const card = page.locator('.place_card');
  const [places, moving, still] = await page.evaluate(() => {
    const { places, map } = JSON.parse(document.getElementById('data').textContent);
    const first = (is) => places[map.over_time.findIndex(is)].id;
    return [places.length, first((one) => one !== null), first((one) => one === null)];
  });
  assert.equal(await choice.locator('option').count(), places);
  for (const [place, words] of [
    [moving, /On .*without the change: .*with it: /],
    [still, /is held by .+ all the time/],
  ]) {
    await choice.selectOption(place);
    await choice.press('Tab');
    await page.keyboard.press('Enter');
    assert.match(await card.innerText(), words);
    await page.keyboard.press('Enter');
    assert.equal(await card.isVisible(), false, 'the first button closes it');
  }
  await page.locator('[aria-labelledby="maps_heading"] .gain_lists .link').first().press('Enter');
  assert.ok(await card.isVisible());
});

for (const [kind, path, languages] of [
  ['yes or no', whatif_path, ['en', 'zh']],
  ['number', number_path, ['zh']],
]) {
  for (const language of languages) {
    on_page(
      `it prints on two sheets and nothing is cut off: ${kind}, ${language}`,
      `#lang=${language}`,
      async (page) => {
        const pdf = await page.pdf({ format: 'A4', printBackground: true });
        assert.equal(pages_of(pdf), 2);
        await page.emulateMedia({ media: 'print' });
        const sheets = await page
          .locator('.sheet')
          .evaluateAll((all) =>
            all.map((sheet) => [
              sheet.scrollHeight - sheet.clientHeight,
              sheet.scrollWidth - sheet.clientWidth,
              sheet.querySelector('footer').getBoundingClientRect().bottom <=
                sheet.getBoundingClientRect().bottom,
            ]),
          );
        assert.deepEqual(sheets, [
          [0, 0, true],
          [0, 0, true],
        ]);
      },
      { path, width: 794, height: 1123 },
    );

    on_page(
      `axe has nothing to say: ${kind}, ${language}`,
      `#lang=${language}`,
      async (page) => {
        await page.evaluate(axe);
        await page.evaluate(() =>
          document.querySelectorAll('details').forEach((one) => {
            one.open = true;
          }),
        );
        await settle(page);
        const violations = () =>
          page.evaluate(async () => {
            const found = await /** @type {any} */ (window).axe.run(document, {
              runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
            });
            return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0].html.slice(0, 160)}`);
          });
        assert.deepEqual(await violations(), []);
        await page.locator('.chronicle .link').first().click();
        assert.deepEqual(await violations(), []);
        await page.keyboard.press('Escape');
        await page.locator('[aria-labelledby="maps_heading"] tbody .link').first().click();
        await page.locator('.place_card summary').click();
        assert.deepEqual(await violations(), []);
      },
      { path },
    );
  }
}

for (const language of ['en', 'zh']) {
  on_page(
    `the first screen is the picture that was looked at: ${language}`,
    `#lang=${language}`,
    async (page) => compare_picture(`whatif_${language}`, await page.screenshot()),
    { ratio: 0.5 },
  );
}

for (const [width, height] of [
  [390, 844],
  [1366, 768],
]) {
  on_page(
    `nothing is wider than the window at ${width}`,
    '#lang=en',
    async (page) => {
      await page.evaluate(() =>
        document.querySelectorAll('details').forEach((one) => {
          one.open = true;
        }),
      );
      await settle(page);
      const widths = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
      assert.ok(widths[0] <= widths[1], `${widths}`);
    },
    { width, height },
  );
}
