// The Lab beyond its first experiment: orders and what is set by hand, a single future on the map,
// two answers side by side, what is kept where nothing may be kept.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import { open_app } from './app_page.mjs';
import {
  answered,
  check_access,
  latin_words,
  phone,
  reach,
  saved,
  start,
  tests_on_app,
} from './app_steps.mjs';

const { room, on_app } = tests_on_app();
const span = '&ask=song-holds-kaifeng&until=1126-12-31&members=8&seed=1';
const decided = `#lab&do=dp023=keep-at-kaifeng${span}`;

/** @param {import('playwright-core').Page} page @param {string} state */
const future = (page, state) => page.locator(`#futures[data-future="${state}"]`).waitFor();

on_app(
  'an order is composed of what the court can order, told what is wrong, and lived',
  '#lab&lang=en',
  async (page) => {
    await page.getByLabel('a day of your choice').check();
    await page.locator('#lab_from').fill('靖康元年九月十四日');
    await page.locator('#lab_from').press('Enter');
    await page.waitForURL(/from=1126-10-02/);
    assert.ok(await page.locator('.lab_run').isDisabled(), 'nothing is changed yet');
    const orders = page.locator('.lab_orders').first();
    await orders.getByText('Add an order').click();
    await orders.getByText(/[1-9]\d* kinds of order can be given/).waitFor();
    const field = (/** @type {string} */ name) =>
      orders.locator(`label:has(span:text-is("${name}"))`).locator('select, input');
    await field('Order').selectOption('march ARMY to PLACE');
    await field('Army').selectOption('d0293');
    await field('Place').fill('kaifeng');
    await field('Holds until (if at all)').fill('1126-12-01');
    const text = '1126-10-02 song march d0293 to kaifeng until 1126-12-01';
    assert.equal(await orders.getByLabel('As text').inputValue(), text);
    await orders.getByRole('button', { name: 'Add', exact: true }).click();
    await page.waitForURL(/order=1126-10-02\+song\+march/);
    await orders.getByLabel('As text').fill('1126-10-05 jin fortify at hangzhou');
    await orders.getByLabel('As text').press('Enter');
    await page.locator('.lab_mistake').waitFor();
    assert.match(
      await page.locator('.lab_lines li', { hasText: 'hangzhou' }).innerText(),
      /can be given in no future/,
    );
    await check_access(page);
    await page.getByRole('button', { name: /Remove: 1126-10-05/ }).click();
    await page.locator('.lab_mistake').waitFor({ state: 'detached' });
    await page.waitForURL((url) => !url.href.includes('1126-10-05'));
    const link = page
      .url()
      .replace(/&until=[^&]*/, '&until=1126-12-31')
      .replace(/&members=[^&]*/, '&members=8');
    await page.goto('about:blank');
    await page.goto(link);
    await start(page);
    await reach(page, 'done');
    await answered(page);
    assert.match(await page.locator('#report .decision, #report').first().innerText(), /d0293/);
    await page.locator('.place_choice button').click();
    const chart = await saved(page, () =>
      page.locator('.place_card').getByRole('button', { name: /^SVG/ }).first().click(),
    );
    assert.match(chart, /<pattern[^>]* id="place_curve_without_0"/);
    await check_access(page);
    await page.keyboard.press('Escape');
    const answer = JSON.parse(
      await saved(page, () => page.getByRole('button', { name: 'Answer (JSON)' }).click()),
    );
    assert.deepEqual(answer.orders, [text]);
    assert.equal(answer.order_fates.with[0].stood, 8);
    await check_access(page);
  },
);

on_app(
  'orders, a hold and what is set by hand go with a decision, in Chinese, on a phone',
  `${decided}&hold=30&order=1126-10-05+song+march+d0305+to+kaifeng&set=garrison(kaifeng)=x&lang=zh`,
  async (page) => {
    await page.locator('.lab_mistake').waitFor();
    assert.match(await page.locator('.lab_mistake').innerText(), /逕改|書/);
    await page.locator('.lab_orders summary').first().click();
    await page.getByText(/可下之令共 [1-9]/).waitFor();
    assert.equal(await page.locator('#lab_hold').inputValue(), '30');
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(width <= phone.width, `${width} wide`);
    await check_access(page);
  },
  phone,
);

on_app(
  'a single future is opened from its mark, followed by keyboard, and kept in the link',
  `${decided}&hold=90&lang=en`,
  async (page) => {
    await start(page);
    await reach(page, 'done');
    await page.locator('.lab_marks button').nth(3).click();
    await future(page, 'shown');
    // Lived again it is the future that was counted.
    await page.getByText('this is the future that was counted').waitFor();
    const slider = page.getByRole('slider', { name: 'Day of this future' });
    const before = await slider.getAttribute('aria-valuetext');
    await slider.press('Home');
    await page.waitForURL(/member=3&day=1126-09-30/);
    assert.notEqual(await slider.getAttribute('aria-valuetext'), before);
    await slider.press('End');
    await page.locator('.lab_apart summary').click();
    const rows = await page.locator('.lab_apart tbody tr').count();
    const told = await page.locator('.lab_apart summary').innerText();
    assert.match(told, new RegExp(`, ${rows} places`));
    // On its map stand the armies of that day and branch.
    const hosts = page.locator('.lab_hosts');
    await hosts.getByText('On 31 December 1126').waitFor();
    await hosts.locator('summary').click();
    assert.ok((await hosts.locator('tbody tr').count()) > 5);
    const with_change = await hosts.locator('tbody').innerText();
    assert.match(with_change, /Jin\t[\d,]{5,}/);
    // And the sieges: the Jin came in the winter of 1126.
    const sieges = page.locator('.lab_sieges');
    await sieges.locator('summary').click();
    assert.ok((await sieges.locator('tbody tr').count()) > 0);
    assert.match(await sieges.locator('tbody').innerText(), /\tJin\tSong\t/);
    await page.getByLabel('without the change', { exact: true }).check();
    await page.waitForURL(/branch=without/);
    await page.waitForFunction((before) => {
      const out = document.querySelector('.lab_hosts tbody');
      return out instanceof HTMLElement && out.innerText !== before && out.innerText !== '';
    }, with_change);
    await check_access(page);
    const link = page.url();
    await page.goto('about:blank');
    await page.goto(link);
    await future(page, 'shown');
    await page.waitForURL(link);
  },
);

on_app(
  'a future can be opened without living all, in Chinese, on a phone',
  `${decided}&against=history&member=2&lang=zh`,
  async (page) => {
    await future(page, 'shown');
    assert.deepEqual(await latin_words(page), []);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(width <= phone.width, `${width} wide`);
    await page.locator('#lab_member').fill('4');
    await page.getByRole('button', { name: '開啟' }).click();
    await page
      .getByText(/第 4 支/)
      .first()
      .waitFor();
    await check_access(page);
  },
  phone,
);

/** The digest of `jinsong whatif --of A --beside B` with the two changes below. */
const native_beside = /** @type {{digest: string}} */ (
  JSON.parse(readFileSync(process.env.JINSONG_BESIDE ?? 'build/beside.json', 'utf8'))
);

/** In a browser that keeps neither answer the link lives both, to the same digest; in Chinese. */
async function link_of_two(said) {
  const link = said.replace('lang=en', 'lang=zh');
  const { hash } = new URL(link);
  const { page, context, troubles } = await open_app(room.browser, room.host.address, hash);
  await page.getByText(/此連結並列兩答：「.+」與「.+」/).waitFor();
  await check_access(page);
  await page.getByRole('button', { name: '俱演而並列之' }).click();
  await reach(page, 'done');
  await page.getByText('與連結所載相同：逐位元重現。').waitFor();
  assert.equal(await page.locator('.lab_digest code').first().innerText(), native_beside.digest);
  assert.equal(page.url(), link);
  await answered(page);
  assert.deepEqual(await latin_words(page), []);
  await check_access(page);
  // Something else is chosen: the link is again that of one experiment.
  await page.locator('#lab_hold').fill('30');
  await page.locator('#lab_hold').press('Enter');
  await page.waitForURL((url) => !url.href.includes('beside='));
  assert.deepEqual(troubles, []);
  await context.close();
}

on_app(
  'two answers are kept, and laid side by side as the native program does',
  `${decided}&lang=en`,
  async (page) => {
    await start(page);
    await reach(page, 'done');
    await page.getByLabel(/Station the capital corps/).check();
    await page.waitForURL(/river-line/);
    await start(page);
    await reach(page, 'done');
    // What is shown as kept has been written.
    await page.locator('.lab_kept li').nth(1).waitFor();
    await page.reload();
    const lay = page.getByRole('button', { name: 'Lay them side by side' });
    await lay.click();
    await reach(page, 'done');
    await answered(page);
    assert.equal(await page.locator('.lab_digest code').first().innerText(), native_beside.digest);
    assert.match(await page.locator('#report .title').innerText(), /takes another choice/);
    await check_access(page);
    await page.getByRole('button', { name: 'Copy the link' }).click();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    assert.match(link, /beside=do=.*river-line.*digest=0x/);
    await link_of_two(link);
    await page.getByLabel('With: the change of').selectOption({ index: 1 });
    await page.getByText('Choose two that differ.').waitFor();
    await page
      .getByRole('button', { name: /^Remove/ })
      .last()
      .click();
    await lay.waitFor({ state: 'detached' });
    assert.equal(await page.locator('.lab_kept li').count(), 1);
  },
);

test('where nothing may be kept that is told, and nothing breaks', async () => {
  const { page, context, troubles } = await open_app(room.browser, room.host.address, '#lang=zh');
  await page.addInitScript(() => {
    for (const name of ['indexedDB', 'localStorage', 'sessionStorage']) {
      Object.defineProperty(window, name, {
        get: () => {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    }
  });
  await page.goto(`${room.host.address}?denied${decided}&lang=zh`);
  await start(page);
  await reach(page, 'done');
  await page.getByText('此瀏覽器不許保存').waitFor();
  await page.locator('.lab_kept li').waitFor();
  await check_access(page);
  await page.locator('#language').click();
  await page.getByText('This browser lets nothing be kept').waitFor();
  await check_access(page);
  assert.deepEqual(troubles, []);
  await context.close();
});
