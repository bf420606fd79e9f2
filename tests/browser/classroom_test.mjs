// The Classroom in Chromium: a lesson walked through at the desk and on the wall, by keys as a
// presenter's buttons send them, votes that outlive a reload, futures lived, sheets printed; both
// languages, a school's notebook, a phone and a projector.

import assert from 'node:assert/strict';

import { check_access, check_width, phone, tests_on_app } from './app_steps.mjs';
import { settle } from './page.mjs';

const wall = { width: 1920, height: 1080 };
const step_ids = [
  'situation',
  'known',
  'question',
  'vote',
  'history',
  'futures',
  'maps',
  'belief',
  'discussion',
  'exit',
];
const lesson = '#class&lesson=kaifeng-1126&members=12';

const { on_app: on_class } = tests_on_app();

/** @param {import('playwright-core').Page} page @param {string} id */
const reach = (page, id) => page.locator(`.class_screen[data-step="${id}"]`).waitFor();
/** The lesson's texts are there. @param {import('playwright-core').Page} page */
const decided = (page) => page.locator('.class_screen > div, .class_screen > ol').first().waitFor();
/** @param {import('playwright-core').Page} page */
const lived = (page) => page.locator('[data-phase="done"]').waitFor({ timeout: 120_000 });

on_class('a lesson is walked through at the desk', '#class&lang=en', async (page) => {
  assert.equal(await page.locator('.class_cards li').count(), 4);
  await check_access(page);
  await page.getByRole('link', { name: 'Open the lesson: 1126' }).click();
  await decided(page);
  for (const [at, id] of step_ids.entries()) {
    await reach(page, id);
    await check_access(page);
    if (at + 1 < step_ids.length) {
      await page.getByRole('button', { name: 'Go on' }).click();
    }
  }
  assert.ok(await page.getByRole('button', { name: 'Go on' }).isDisabled());
  await page.goBack();
  await reach(page, 'discussion');
  await page.getByRole('button', { name: 'What history did' }).click();
  await reach(page, 'history');
  assert.match(await page.locator('.class_events').innerText(), /Kaifeng's outer city falls/);
});

on_class(
  'votes decide what is lived, and outlive a reload',
  `${lesson}&step=vote&lang=en`,
  async (page) => {
    await decided(page);
    const river = page.getByRole('spinbutton', { name: /Votes for C/ });
    await river.fill('14');
    await page.getByRole('spinbutton', { name: /Votes for B/ }).fill('9');
    await page.getByRole('button', { name: 'One more for B' }).click();
    assert.match(await page.locator('.class_stand').innerText(), /Yellow River.*24 votes/s);
    await page.reload();
    await decided(page);
    assert.equal(await river.inputValue(), '14');
    await page.getByRole('button', { name: 'The futures' }).click();
    await reach(page, 'futures');
    assert.equal(await page.locator('.class_choice select').inputValue(), 'river-line');
    await page.getByRole('button', { name: /Live 12 futures/ }).click();
    await lived(page);
    const shares = await page.locator('.class_answer .bar_value strong').allInnerTexts();
    assert.equal(shares.length, 2);
    await check_access(page);
    // The same experiment in the Lab says the same.
    await page.getByRole('button', { name: 'Before you go' }).click();
    await page.getByRole('link', { name: 'The same experiment in the Lab' }).click();
    await page.locator('.lab_run:enabled').click();
    await lived(page);
    assert.deepEqual(await page.locator('.lab_live .bar_value strong').allInnerTexts(), shares);
    await page.getByRole('link', { name: 'Classroom' }).click();
    await reach(page, 'exit');
    // What this tab has lived is there after a reload too.
    await page.getByRole('button', { name: 'The futures' }).click();
    await page.reload();
    await page.locator('.class_answer').waitFor();
    assert.deepEqual(await page.locator('.class_answer .bar_value strong').allInnerTexts(), shares);
  },
);

on_class(
  'on the wall keys go on, and nothing needs to be scrolled',
  '#class&lesson=yue-fei-1140&members=8&mode=projector&lang=zh',
  async (page) => {
    await decided(page);
    assert.ok(await page.locator('.app_bar').isHidden());
    const keys = ['ArrowRight', 'Space', 'PageDown', 'ArrowDown', 'PageDown'];
    for (const [at, id] of step_ids.entries()) {
      await reach(page, id);
      if (id === 'futures') {
        await page.locator('.class_futures .lab_run').click();
        await lived(page);
        await page.locator('.class_screen h2').focus();
      }
      if (id === 'maps') {
        await page.locator('.class_maps').waitFor();
      }
      await settle(page);
      const over = await page.evaluate(() => document.documentElement.scrollHeight - innerHeight);
      assert.ok(over <= 0, `${id} is ${over} too high`);
      if (['situation', 'vote', 'belief'].includes(id)) {
        await check_access(page);
      }
      if (at + 1 < step_ids.length) {
        await page.keyboard.press(keys[at % keys.length]);
      }
    }
    await page.keyboard.press('PageUp');
    await reach(page, 'discussion');
    // A number that is being typed in keeps its arrows; PageDown goes on all the same.
    await page.evaluate(() => {
      location.hash = location.hash.replace(/step=[a-z]+/, 'step=vote');
    });
    const first = page.locator('.class_count input').first();
    await first.focus();
    await page.keyboard.press('ArrowUp');
    assert.equal(await first.inputValue(), '1');
    await page.keyboard.press('PageDown');
    await reach(page, 'history');
    await page.keyboard.press('Escape');
    await page.locator('.app_bar').waitFor();
    await page.waitForURL((url) => !url.href.includes('mode=projector'));
  },
  wall,
);

on_class(
  'a notebook shows each step of each lesson whole',
  '#class&lesson=dike-1128&members=8&mode=projector&lang=en',
  async (page) => {
    for (const id of ['yanjing-1122', 'kaifeng-1126', 'dike-1128', 'yue-fei-1140']) {
      for (const step of step_ids.filter((one) => !['futures', 'maps'].includes(one))) {
        await page.evaluate((hash) => {
          location.hash = hash;
        }, `#class&lesson=${id}&step=${step}&mode=projector&lang=en`);
        await reach(page, step);
        await decided(page);
        const over = await page.evaluate(() => document.documentElement.scrollHeight - innerHeight);
        assert.ok(over <= 0, `${id} ${step} is ${over} too high`);
      }
    }
  },
);

on_class(
  'a phone shows every step in Chinese',
  `${lesson.replace('kaifeng-1126', 'dike-1128')}&lang=zh`,
  async (page) => {
    await decided(page);
    for (const id of step_ids) {
      await page.evaluate((step) => {
        location.hash = location.hash.replace(/step=[a-z]+/, `step=${step}`);
      }, id);
      await reach(page, id);
      if (id === 'futures') {
        await page.locator('.class_futures .lab_run').click();
        await lived(page);
      }
      await check_width(page);
      if (['situation', 'maps', 'discussion'].includes(id)) {
        await check_access(page);
      }
    }
  },
  phone,
);

/** What the teacher's sheet says in each language: its last step. */
const last_step = { en: /43–45\s+Before you go/, zh: /43–45\s+下課之前/ };

for (const id of ['yanjing-1122', 'kaifeng-1126', 'dike-1128', 'yue-fei-1140']) {
  for (const language of ['en', 'zh']) {
    on_class(
      `a class has three sheets of A4: ${id}, ${language}`,
      `#class&lesson=${id}&members=8&lang=${language}`,
      async (page) => {
        await decided(page);
        await page.evaluate(() => {
          window.print = () => {
            document.documentElement.dataset.printed = 'yes';
          };
        });
        await page.locator('button', { hasText: /^(Print the sheets|列印講義)/ }).click();
        await page.locator('html[data-printed="yes"]').waitFor({ timeout: 120_000 });
        await page.emulateMedia({ media: 'print' });
        const sheets = page.locator('.sheet');
        assert.equal(await sheets.count(), 3);
        for (const sheet of await sheets.all()) {
          const [height, most] = await sheet.evaluate((one) => [
            one.scrollHeight,
            one.clientHeight,
          ]);
          assert.ok(height <= most, `${height} high of ${most}`);
        }
        const told = await sheets.last().innerText();
        assert.match(told, last_step[language]);
        if (id === 'yue-fei-1140' && language === 'en') {
          assert.match(told, /Wang Zengyu|Songshi|Song shi/);
        }
        const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
        assert.equal(pdf.match(/\/Type\s*\/Page\b/g)?.length, 3);
      },
    );
  }
}

on_class(
  'what a link says wrongly is told',
  '#class&lesson=waterloo-1815&vote=many&lang=en',
  async (page) => {
    const told = (await page.locator('.lab_trouble').allInnerTexts()).join('\n');
    assert.match(told, /lesson=waterloo-1815/);
    assert.match(told, /vote=many/);
    assert.equal(await page.locator('.class_cards li').count(), 4);
  },
);

on_class(
  'a vote for an option that there is not is told, and the others are kept',
  '#class&lesson=yue-fei-1140&step=vote&vote=leave-yue-fei=3&vote=obey-recall=12&lang=en',
  async (page) => {
    await page.getByText('vote=obey-recall=12').waitFor();
    await page.waitForURL((url) => !url.href.includes('obey-recall'));
    assert.match(await page.locator('.class_stand').innerText(), /3 votes/);
  },
);
