// Comparison: two answers as one. Those that this browser keeps are put together by an engine
// without living anything anew but the futures that are told; others are lived first.

import { createStore } from 'solid-js/store';

import { Crew, type Opened, type Question } from '../engine/crew';
import { EngineDied, Refused, type Engine } from '../engine/engine';
import { hindrance_of, lay_beside, type Hindrance, type Lived } from './beside';
import type { ExperimentState, Sitting } from './experiment';

/** One of the two: what is asked, and what was lived of it if it is there. */
export interface Half {
  question: Question;
  members: number;
  lived?: Lived | undefined;
}

interface Options {
  /** The part of the address that says both. */
  key: string;
  pack: string;
  engines: number;
  open_engine: () => Promise<Engine>;
  words_of: (why: Hindrance) => string;
}

/** A half that is being lived. */
interface Living {
  crew: Crew;
  opened: Opened;
}

export class Comparison implements Sitting {
  readonly wish = undefined;
  readonly key: string;
  readonly state: ExperimentState;
  members: readonly string[] = [];
  private readonly set: (change: Partial<ExperimentState>) => void;
  private readonly living = new Map<Half, Living>();
  private engine: Engine | undefined;
  private began = 0;

  constructor(
    private readonly halves: [Half, Half],
    private readonly options: Options,
  ) {
    this.key = options.key;
    const [state, set] = createStore<ExperimentState>({
      phase: 'idle',
      lived: 0,
      rate: 0,
      seconds: 0,
      engines: options.engines,
    });
    this.state = state;
    this.set = set;
  }

  /** Those of both, until they are laid side by side. */
  get wanted(): number {
    return this.members.length || this.halves.reduce((sum, { members }) => sum + members, 0);
  }

  async go_on(): Promise<void> {
    this.began = performance.now();
    this.set({ phase: 'opening', lived: this.lived() });
    try {
      const [first, second] = this.halves;
      const one = await this.live(first);
      const other = one && (await this.live(second));
      if (one && other) {
        await this.lay(one, other);
        this.dismiss();
      } else {
        this.set({ phase: 'stopped', seconds: this.seconds() });
      }
    } catch (error) {
      const text = error instanceof Error ? error.message : String(error);
      // What was refused, or could not be opened, has to be begun anew; the rest is kept.
      if (error instanceof Refused || this.lived() === 0) {
        this.dismiss();
      }
      this.leave();
      this.set({ phase: 'failed', failure: { text, is_engine: error instanceof EngineDied } });
    }
  }

  stop() {
    for (const { crew } of this.living.values()) {
      crew.stop();
    }
  }

  dismiss() {
    for (const { crew } of this.living.values()) {
      crew.dismiss();
    }
    this.living.clear();
    this.leave();
  }

  /** Ends the engine that lays both side by side. */
  private leave() {
    this.engine?.stop();
    this.engine = undefined;
  }

  private seconds() {
    return this.state.seconds + (performance.now() - this.began) / 1000;
  }

  private lived() {
    return this.halves.reduce(
      (sum, half) =>
        sum + (half.lived?.texts.length ?? this.living.get(half)?.crew.lived.length ?? 0),
      0,
    );
  }

  /** What was lived of one half; nothing if it was stopped before its end. */
  private async live(half: Half): Promise<Lived | undefined> {
    if (half.lived) {
      return half.lived;
    }
    const { crew, opened } = this.living.get(half) ?? (await this.open(half));
    const before = this.lived();
    const began = performance.now();
    this.count = () => {
      const lived = this.lived();
      const minutes = (performance.now() - began) / 60_000;
      this.set({ lived, rate: minutes > 0 ? (lived - before) / minutes : 0 });
    };
    this.set({ phase: 'living' });
    await crew.live();
    if (!crew.is_whole) {
      return undefined;
    }
    half.lived = { request: opened.request, pack: this.options.pack, texts: [...crew.lived] };
    crew.dismiss();
    this.living.delete(half);
    return half.lived;
  }

  private count = () => {};

  private async open(half: Half): Promise<Living> {
    const { open_engine, engines } = this.options;
    const crew = new Crew({
      open: open_engine,
      engines: Math.min(engines, half.members),
      question: half.question,
      members: half.members,
      on_member: () => this.count(),
    });
    const living = { crew, opened: await crew.open() };
    this.living.set(half, living);
    return living;
  }

  private async lay(one: Lived, other: Lived) {
    const why = hindrance_of(one, other);
    if (why) {
      throw new Error(this.options.words_of(why));
    }
    const { question, texts } = lay_beside(one, other);
    this.members = texts;
    this.set({ phase: 'opening' });
    const engine = await this.options.open_engine();
    this.engine = engine;
    await engine.ask<'ensemble'>({ call: 'ensemble', ...question });
    this.set({ phase: 'gathering' });
    for (const text of texts) {
      await engine.ask<'ensemble_take'>({ call: 'ensemble_take', members: [text] });
    }
    const answer = await engine.ask<'ensemble_answer'>({ call: 'ensemble_answer' });
    const page = await engine.whatif_page();
    this.set({ answer, page, lived: texts.length, seconds: this.seconds(), phase: 'done' });
  }
}
