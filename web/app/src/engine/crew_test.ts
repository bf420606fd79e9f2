// The crew with engines that are told what to do: all members are lived whatever happens.

import { expect, test } from 'vitest';

import { Crew } from './crew';
import { EngineDied, Refused, type Engine } from './engine';

/** An engine that lives members by their number alone, and dies when told to. */
class TestEngine implements Engine {
  readonly taken = new Set<string>();
  lived = 0;
  is_dead = false;

  constructor(
    private readonly dies_at: (lived: number) => boolean = () => false,
    private readonly refuses = false,
  ) {}

  async ask(request: { call: string; first?: number; members?: unknown }): Promise<never> {
    await new Promise((done) => setTimeout(done, (this.lived * 7) % 3));
    if (this.is_dead) {
      throw new EngineDied('dead');
    }
    return this.answer(request) as never;
  }

  private answer(request: { call: string; first?: number; members?: unknown }): unknown {
    switch (request.call) {
      case 'ensemble':
        if (this.refuses) {
          throw new Refused([{ code: 'c', what: 'No.', where: '', hint: 'Ask otherwise.' }]);
        }
        return { from: 'a', until: 'b' };
      case 'ensemble_live':
        this.lived += 1;
        if (this.dies_at(this.lived)) {
          this.is_dead = true;
          throw new EngineDied('died');
        }
        return { members: [`member ${request.first}`] };
      case 'ensemble_take':
        (request.members as string[]).forEach((one) => this.taken.add(one));
        return {};
      default:
        return { members: this.taken.size };
    }
  }

  async whatif_page() {
    return '{}';
  }

  stop() {
    this.is_dead = true;
  }
}

function crew_of(engines: TestEngine[], members: number, on_member = (_: number) => {}) {
  const left = [...engines];
  return new Crew({
    open: async () => left.shift() ?? Promise.reject(new Error('no more engines')),
    engines: Math.min(2, engines.length),
    question: { ask: ['q'] },
    members,
    on_member,
  });
}

const all = (members: number) => Array.from({ length: members }, (_, at) => `member ${at}`).sort();

test('every member is lived once and taken by the first engine', async () => {
  const engines = [new TestEngine(), new TestEngine()];
  const crew = crew_of(engines, 30);
  await crew.open();
  await crew.live();
  expect(crew.is_whole).toBe(true);
  expect([...engines[0]!.taken].sort()).toEqual(all(30));
  expect(engines[0]!.lived + engines[1]!.lived).toBe(30);
  expect(engines[1]!.taken.size).toBe(0);
});

test('it stops with what is in flight, and goes on with the rest', async () => {
  const engines = [new TestEngine(), new TestEngine()];
  // Two members may have come before either is counted.
  let was_stopped = false;
  const crew: Crew = crew_of(engines, 30, (lived) => {
    if (lived >= 7 && !was_stopped) {
      was_stopped = true;
      crew.stop();
    }
  });
  await crew.open();
  await crew.live();
  expect(crew.is_whole).toBe(false);
  expect(crew.lived.length).toBeGreaterThanOrEqual(7);
  expect(crew.lived.length).toBeLessThan(12);
  await crew.live();
  expect([...engines[0]!.taken].sort()).toEqual(all(30));
});

test.each([0, 1])('engine %i is replaced when it dies, and nothing is lost', async (which) => {
  const dying = new TestEngine((lived) => lived === 5);
  const engines = which === 0 ? [dying, new TestEngine()] : [new TestEngine(), dying];
  const spare = new TestEngine();
  const crew = crew_of([...engines, spare], 30);
  await crew.open();
  await crew.live();
  const gatherer = which === 0 ? spare : engines[0]!;
  expect([...gatherer.taken].sort()).toEqual(all(30));
  expect(await crew.answer()).toEqual({ members: 30 });
});

test('a gatherer that dies at rest is replaced when it is asked', async () => {
  const first = new TestEngine();
  const spare = new TestEngine();
  const crew = crew_of([first, new TestEngine(), spare], 10);
  await crew.open();
  await crew.live();
  first.is_dead = true;
  expect(await crew.answer()).toEqual({ members: 10 });
  expect(spare.taken.size).toBe(10);
});

test('engines that go on dying end the work, and what was lived is kept', async () => {
  const engines = Array.from({ length: 12 }, () => new TestEngine((lived) => lived === 3));
  const crew = crew_of(engines, 60);
  await crew.open();
  await expect(crew.live()).rejects.toThrow(EngineDied);
  expect(crew.lived.length).toBeGreaterThan(3);
});

test('what is refused is told', async () => {
  const crew = crew_of([new TestEngine(undefined, true)], 5);
  await expect(crew.open()).rejects.toThrow('No. Ask otherwise.');
});
