// The web app in Chromium, served as any static host would: the Atlas, an experiment from its form
// to what is saved of it, links good and bad, an engine that dies, no network, contrast and names
// for those who cannot see; in both languages, on a school's notebook and a phone.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import { open_app, serve_app } from './app_page.mjs';
import {
  check_access,
  latin_words,
  phone,
  reach,
  saved,
  start,
  tests_on_app,
} from './app_steps.mjs';
import { settle, whatif_path } from './page.mjs';

/** The experiment of whatif_path, which the native program has lived. */
const asked =
  '#lab&do=dp023=keep-at-kaifeng&hold=120&ask=song-holds-kaifeng&ask=exists(jin)' +
  '&until=1127-03&members=60&seed=1';
const short = '#lab&do=dp023=keep-at-kaifeng&ask=song-holds-kaifeng&until=1126-11&seed=1';

const { room, on_app } = tests_on_app();

on_app('the Atlas shows the record and keeps its links', '#date=1127-01-09', async (page) => {
  assert.match(await page.locator('#panel').innerText(), /Kaifeng's outer city falls/);
  await page
    .getByRole('link', { name: "Kaifeng's outer city falls" })
    .or(page.getByRole('button', { name: "Kaifeng's outer city falls" }))
    .first()
    .click();
  await page.waitForURL(/event=1127-kaifeng-falls/);
  await page.locator('#language').click();
  await settle(page);
  assert.equal(await page.evaluate(() => document.documentElement.lang), 'zh-Hant');
  await page.waitForURL(/lang=zh/);
  await check_access(page);
});

on_app(
  'the Atlas can be used on a phone, in Chinese',
  '#date=1142-10-11&lang=zh',
  async (page) => {
    assert.match(await page.locator('#date').innerText(), /1142年10月11日/);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(width <= phone.width, `${width} wide`);
    await check_access(page);
  },
  phone,
);

on_app('the browser answers what the native program answers', asked, async (page) => {
  // Once while the engine is being opened or is open, whichever it is; and once with its form.
  await check_access(page);
  await page.locator('.lab_form').waitFor();
  await check_access(page);
  await start(page);
  await reach(page, 'done');
  await page.waitForFunction(() => document.documentElement.dataset.answered === 'yes');
  const native = readFileSync(whatif_path, 'utf8');
  const page_saved = await saved(page, () =>
    page.getByRole('button', { name: 'Report (HTML)' }).click(),
  );
  assert.ok(page_saved === native, 'the saved report is not that of jinsong whatif --report');
  const answer = JSON.parse(
    await saved(page, () => page.getByRole('button', { name: 'Answer (JSON)' }).click()),
  );
  assert.equal(answer.members, 60);
  assert.equal(await page.locator('.lab_digest code').innerText(), answer.digest);
  const table = await saved(page, () =>
    page.getByRole('button', { name: 'Members (CSV)', exact: true }).click(),
  );
  const rows = table.trim().split('\n').slice(1);
  assert.equal(rows.length, 60);
  const yes = rows.filter((row) => row.split(',')[2] === '1').length;
  assert.equal(yes, answer.questions[0].with.hits);
  assert.match(await page.locator('#report h1').innerText(), /What if Song had chosen/);
  await check_access(page);

  // The link lives it again, to the bit.
  await page.getByRole('button', { name: 'Copy the link' }).click();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  assert.match(link, new RegExp(`digest=${answer.digest}`));
  await page.goto('about:blank');
  await page.goto(link);
  await start(page);
  await reach(page, 'done');
  assert.match(await page.locator('.lab_digest').innerText(), /reproduced to the bit/);
});

for (const [language, words] of [
  ['en', /The link says 0x0123456789abcdef: another version of program or data lived it/],
  ['zh', /連結所載為 0x0123456789abcdef/],
]) {
  on_app(
    `a link whose digest is another is told so: ${language}`,
    `${short}&members=4&digest=0x0123456789abcdef&lang=${language}`,
    async (page) => {
      await start(page);
      await reach(page, 'done');
      const told = page.locator('.lab_digest');
      assert.match(await told.innerText(), words);
      // What came out is told all the same, and stands in the link from now on.
      const digest = await told.locator('code').innerText();
      assert.match(digest, /^0x[0-9a-f]{16}$/);
      await page.waitForURL((url) => url.hash.includes(`digest=${digest}`));
    },
  );
}

on_app(
  'an experiment is stopped and gone on with, on a phone, in Chinese',
  `${short.replace('1126-11', '1128-10-02')}&members=80&lang=zh`,
  async (page) => {
    assert.deepEqual(await latin_words(page), []);
    await start(page);
    await reach(page, 'living');
    await check_access(page, 'while futures are lived');
    await page.getByRole('button', { name: '停止' }).click();
    await reach(page, 'stopped');
    await check_access(page, 'after Stop');
    const told = await page.locator('.lab_state').innerText();
    assert.match(told, /^已演 \d+，共 80 而止/);
    await page.getByRole('button', { name: '繼續' }).click();
    await reach(page, 'done');
    await page.waitForFunction(() => document.documentElement.dataset.answered === 'yes');
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(width <= phone.width, `${width} wide`);
    await check_access(page);
  },
  phone,
);

on_app('a form is filled in by keyboard, and both parts keep their place', '#lab', async (page) => {
  const decision = page.locator('#lab_decision');
  await decision.selectOption('1140-recall-yue-fei');
  await page.waitForFunction(() => location.hash.includes('do=1140-recall-yue-fei='));
  await page.getByRole('button', { name: 'Ask one more' }).focus();
  await page.keyboard.press('Enter');
  assert.equal(await page.locator('.lab_ask').count(), 2);
  await page.waitForURL(/do=1140-recall-yue-fei=.*&ask=.*&ask=/);
  const link = page.url();
  await page.getByRole('link', { name: 'Atlas' }).click();
  await page.locator('#canvas').waitFor();
  await settle(page);
  await page.locator('#slider').press('PageUp');
  await page.getByRole('link', { name: 'Lab' }).click();
  await page.locator('.lab_form').waitFor();
  await page.waitForURL(link);
  assert.equal(await page.locator('.lab_ask').count(), 2);
});

on_app(
  'what a link says wrongly is told',
  '#lab&do=dp023=flee-to-the-moon&ask=no-such-outcome&members=0&seed=1&pack=0123456789abcdef',
  async (page) => {
    await page.locator('.lab_form').waitFor();
    const told = (await page.locator('.lab > .lab_trouble').allInnerTexts()).join('\n');
    for (const part of ['flee-to-the-moon', 'no-such-outcome', 'members=0', '0123456789abcdef']) {
      assert.ok(told.includes(part), part);
    }
    assert.ok(await page.locator('.lab_run').isEnabled());
  },
);

on_app(
  'a question that cannot be read is refused in words',
  `${short}&ask=holder(kaifeng)+=+sung&members=4&lang=en`,
  async (page) => {
    await start(page);
    await reach(page, 'failed');
    assert.match(await page.locator('.lab_state').innerText(), /there is no such name/);
    assert.ok(await page.locator('.lab_run').isEnabled());
  },
);

test('an engine that dies is replaced, and nothing is lost', async () => {
  const { page, context, troubles } = await open_app(room.browser, room.host.address, '#lang=en');
  // The engine that has answered its eighth question of living dies of the ninth.
  await page.addInitScript(() => {
    let has_died = false;
    window.Worker = class extends Worker {
      asked = 0;
      postMessage(message) {
        this.asked += /"ensemble_live"/.test(message.text) ? 1 : 0;
        if (this.asked === 9 && !has_died) {
          has_died = true;
          this.terminate();
          this.dispatchEvent(new ErrorEvent('error', { message: 'killed by the test' }));
          return;
        }
        super.postMessage(message);
      }
    };
  });
  await page.goto(`${room.host.address}?again${short}&members=40`);
  await start(page);
  await reach(page, 'done');
  const digest = await page.locator('.lab_digest code').innerText();
  await page.goto('about:blank');
  await page.goto(`${room.host.address}?whole${short}&members=40&digest=${digest}`);
  await page.evaluate(() => Object.defineProperty(navigator, 'hardwareConcurrency', { value: 1 }));
  await start(page);
  await reach(page, 'done');
  assert.match(await page.locator('.lab_digest').innerText(), /reproduced to the bit/);
  assert.deepEqual(troubles, []);
  await context.close();
});

test('an engine that cannot be loaded is told of, and tried again', async () => {
  const { page, context } = await open_app(room.browser, room.host.address, '#lang=en');
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.route('**/engine.wasm-*', (route) => route.abort());
  await page.evaluate(async () => {
    for (const name of await caches.keys()) {
      await caches.delete(name);
    }
    for (const one of await navigator.serviceWorker.getRegistrations()) {
      await one.unregister();
    }
  });
  await page.goto(`${room.host.address}?again#lab&lang=en`);
  const told = page.locator('.lab_trouble');
  await told.waitFor();
  assert.match(await told.innerText(), /could not be loaded/);
  await page.unroute('**/engine.wasm-*');
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.locator('.lab_form').waitFor();
  await context.close();
});

on_app('a whole run has the digests of the native program', '#lab&lang=en', async (page) => {
  await page.getByRole('button', { name: 'Check this browser' }).click();
  await page.locator('[data-verified="yes"]').waitFor({ timeout: 120_000 });
  assert.match(await page.locator('.lab_verify').innerText(), /^[^]*\b207 of 207 digests are/);
});

test('once loaded it works without a network, and few bytes have travelled', async () => {
  const own_host = await serve_app();
  const { page, context, troubles } = await open_app(room.browser, own_host.address, '#lang=en');
  const later = /engine|pack|digests|export_page|worker|service_worker|licences|hans|simplified/;
  const total = (of) =>
    [...own_host.sent].filter(([name]) => of(name)).reduce((sum, [, size]) => sum + size, 0);
  assert.ok(total((name) => !later.test(name)) <= 2_000_000, 'more than 2 MB before the first map');
  await page.waitForFunction(() => document.documentElement.dataset.offline === 'yes');
  assert.ok(total(() => true) <= 5_000_000, 'more than 5 MB in all');
  await own_host.stop();
  await context.setOffline(true);
  await page.reload();
  await page.waitForFunction(() => document.documentElement.dataset.ready === 'yes');
  assert.match(await page.locator('#panel').innerText(), /Courts/);
  await page.goto(`${own_host.address}${short}&members=4`);
  await start(page);
  await reach(page, 'done');
  assert.deepEqual(troubles, []);
  await context.close();
});
