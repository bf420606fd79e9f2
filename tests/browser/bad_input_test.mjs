// What the app does where something is wrong: links that say what there is not, a browser without
// WebAssembly, a network that is gone before the app is whole. Each time it says so in the reader's
// language, and there is a way on.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { open_app } from './app_page.mjs';
import { check_access, tests_on_app } from './app_steps.mjs';

const { room, on_app } = tests_on_app();

for (const [language, told] of [
  ['en', /The link has a value that cannot be used: /],
  ['zh', /連結中有不可用之值：/],
]) {
  on_app(
    `a link of the Atlas that says what there is not, ${language}`,
    `#date=1127-01-09&event=the-moon-falls&beside=soon&layer=gold&lang=${language}`,
    async (page) => {
      const notice = page.locator('.link_trouble');
      const words = await notice.innerText();
      assert.match(words, /** @type {RegExp} */ (told));
      for (const part of ['event=the-moon-falls', 'beside=soon', 'layer=gold']) {
        assert.ok(words.includes(part), part);
      }
      await check_access(page);
      // The rest of the link is taken, and whoever goes on is no longer told.
      assert.match(await page.locator('#date time').getAttribute('datetime'), /^1127-01-09$/);
      await page.locator('#next').click();
      await notice.waitFor({ state: 'detached' });
    },
  );
}

on_app('a day outside the record is told', '#date=1976-09-09&lang=en', async (page) => {
  assert.match(await page.locator('.link_trouble').innerText(), /date=1976-09-09/);
});

for (const [language, told, way] of [
  ['en', /has no WebAssembly/, 'To the Atlas'],
  ['zh', /無 WebAssembly/, '往輿圖'],
]) {
  test(`a browser without WebAssembly is told so, ${language}`, async () => {
    const { page, context, troubles } = await open_app(
      room.browser,
      room.host.address,
      `#lang=${language}`,
    );
    await page.addInitScript(() => {
      delete (/** @type {any} */ (globalThis).WebAssembly);
    });
    await page.goto(`${room.host.address}?none#lab&lang=${language}`);
    const notice = page.locator('.lab_trouble');
    await notice.waitFor();
    assert.match(await notice.innerText(), /** @type {RegExp} */ (told));
    await check_access(page);
    await page.getByRole('link', { name: /** @type {string} */ (way) }).click();
    await page.locator('#canvas').waitFor();
    assert.deepEqual(troubles, []);
    await context.close();
  });
}

test('a record that does not come is told of, and asked for again', async () => {
  const context = await room.browser.newContext({ locale: 'zh-TW' });
  const page = await context.newPage();
  await page.route('**/record.json-*', (route) => route.abort());
  await page.goto(`${room.host.address}#date=1127-01-09`);
  const notice = page.locator('.waiting.trouble');
  await notice.waitFor();
  assert.match(await notice.innerText(), /紀錄載入失敗/);
  await check_access(page);
  await page.unroute('**/record.json-*');
  await page.getByRole('button', { name: '再試' }).click();
  await page.locator('#canvas').waitFor();
  assert.match(await page.locator('#panel').innerText(), /開封/);
  await context.close();
});

test('an app that does not come whole leaves words and a way on', async () => {
  const context = await room.browser.newContext();
  const page = await context.newPage();
  await page.route('**/assets/index-*.js', (route) => route.abort());
  await page.goto(room.host.address);
  assert.match(await page.locator('#frame').innerText(), /load the page again[^]*重新載入/);
  await page.unroute('**/assets/index-*.js');
  await page.getByRole('link', { name: 'load the page again' }).click();
  await page.waitForFunction(() => document.documentElement.dataset.ready === 'yes');
  assert.equal(await page.getByText('重新載入').count(), 0);
  await context.close();
});
