// Breath: a pause in long work, so that the page stays at hand.

type Scheduler = { yield?: () => Promise<void> };

/** Lets whatever waits have its turn: a click, a picture, another worker's answer. */
export function breath(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: Scheduler };
  return scheduler?.yield ? scheduler.yield() : new Promise((done) => setTimeout(done));
}
