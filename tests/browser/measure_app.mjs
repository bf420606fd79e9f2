// Measures the built app in headless Chromium and prints what docs/web_app.md tells: bytes, time to
// the first map, an experiment of 2 x 200 members over ten years, the longest task of the page.
//   node tests/browser/measure_app.mjs      (from the root, after ./dev web)
import { open_app, serve_app, start_app_browser } from './app_page.mjs';

const host = await serve_app();
const browser = await start_app_browser();
const began = performance.now();
const { page } = await open_app(browser, host.address, '#lang=en');
const first_map = await page.evaluate(
  () => performance.getEntriesByName('first map')[0]?.startTime,
);
const later = /engine|pack|digests|export_page|worker|service_worker|licences|hans|simplified/;
const sum = (of) =>
  [...host.sent].filter(([name]) => of(name)).reduce((all, [, size]) => all + size, 0);
console.log(`bytes before the first map: ${sum((name) => !later.test(name))}`);
await page.waitForFunction(() => document.documentElement.dataset.offline === 'yes');
console.log(`bytes in all: ${sum(() => true)}`);
console.log(
  `first map: ${Math.round(first_map)} ms (page ready ${Math.round(performance.now() - began)} ms)`,
);

/**
 * The longest task of the page while something is done, in milliseconds of the processor: whatever
 * else the machine does does not count.
 */
async function longest_task(act) {
  await browser.startTracing(page, { categories: ['toplevel', 'devtools.timeline'] });
  await act();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString());
  const place = ({ pid, tid }) => `${pid} ${tid}`;
  const mains = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')
      .map(place),
  );
  const spans = traceEvents
    .filter((event) => event.name.includes('RunTask') && mains.has(place(event)))
    .map(({ tdur }) => tdur ?? 0);
  return Math.round(Math.max(...spans) / 1000);
}

// Into another language and other characters, and back; with all that follows.
const switching = await longest_task(async () => {
  for (const id of ['language', 'script', 'script', 'language']) {
    await page.locator(`#${id}`).click();
    await page.waitForTimeout(1500);
  }
});
console.log(`longest task when the Atlas changes its language: ${switching} ms`);

await page.goto(
  `${host.address}?measure#lab&do=dp023=keep-at-kaifeng&ask=song-holds-kaifeng` +
    '&until=1136-10-02&members=200&seed=1',
);
await page.locator('.lab_run:enabled').waitFor();
await page.evaluate(() => {
  window.longest = { living: 0, gathering: 0, done: 0 };
  new PerformanceObserver((list) => {
    const phase = document.querySelector('[data-phase]')?.getAttribute('data-phase') ?? 'living';
    for (const { duration } of list.getEntries()) {
      window.longest[phase] = Math.max(window.longest[phase] ?? 0, duration);
    }
  }).observe({ type: 'longtask', buffered: false });
});
const asked = performance.now();
await page.locator('.lab_run').click();
await page.locator('[data-phase="gathering"]').waitFor({ timeout: 600_000 });
const lived = performance.now();
await page.locator('[data-phase="done"]').waitFor({ timeout: 600_000 });
await page.waitForFunction(() => document.documentElement.dataset.answered === 'yes');
await page.waitForTimeout(1000);
console.log(`2 x 200 members over ten years: ${((lived - asked) / 1000).toFixed(1)} s`);
console.log(`telling the answer: ${((performance.now() - 1000 - lived) / 1000).toFixed(1)} s`);
const longest = await page.evaluate(() => window.longest);
console.log(`longest tasks of the page, by phase, ms: ${JSON.stringify(longest)}`);
const opening = await longest_task(async () => {
  await page.locator('.lab_marks button').first().click();
  await page.locator('.lab_hosts').waitFor();
  await page.waitForTimeout(1000);
});
console.log(`longest task when a single future is opened: ${opening} ms`);
await browser.close();
await host.stop();
