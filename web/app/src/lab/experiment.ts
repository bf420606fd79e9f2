// Experiment: one run of an ensemble, from the question to the page of its answer.

import { createStore } from 'solid-js/store';

import { experiment_part, type Wish } from '../address';
import { Crew, type Answer, type Opened, type Question } from '../engine/crew';
import { EngineDied, Refused, type Engine } from '../engine/engine';

export type Phase = 'idle' | 'opening' | 'living' | 'stopped' | 'gathering' | 'done' | 'failed';

/** Whether an experiment that is so far goes on of itself. */
export const is_under_way = (phase: Phase) =>
  phase === 'opening' || phase === 'living' || phase === 'gathering';

export interface ExperimentState {
  phase: Phase;
  lived: number;
  /** Members lived in a minute, in this sitting. */
  rate: number;
  seconds: number;
  engines: number;
  opened?: Opened;
  answer?: Answer;
  /** What the page of the answer shows, as JSON text. */
  page?: string;
  /** What went wrong, for people to read; whether the engine was lost by it. */
  failure?: { text: string; is_engine: boolean };
}

/** What is shown beside the form: an experiment, or two answers laid side by side. */
export interface Sitting {
  /** What was asked; a comparison has two. */
  readonly wish: Wish | undefined;
  /** The part of the address that says what was asked. */
  readonly key: string;
  readonly state: ExperimentState;
  /** All members, as texts. */
  readonly members: readonly string[];
  /** How many there are to be. */
  readonly wanted: number;
  go_on(): Promise<void>;
  stop(): void;
  dismiss(): void;
}

/** Milliseconds between two looks at what the members say. */
const look_ms = 700;

export class Experiment implements Sitting {
  readonly state: ExperimentState;
  readonly key: string;
  private readonly set: (change: Partial<ExperimentState>) => void;
  private crew: Crew | undefined;
  private lived_before = 0;
  private began = 0;

  constructor(
    readonly wish: Wish,
    private readonly question: Question,
    private readonly open_engine: () => Promise<Engine>,
    engines: number,
  ) {
    this.key = experiment_part(wish);
    const [state, set] = createStore<ExperimentState>({
      phase: 'idle',
      lived: 0,
      rate: 0,
      seconds: 0,
      engines: Math.min(engines, wish.members),
    });
    this.state = state;
    this.set = set;
  }

  get wanted(): number {
    return this.wish.members;
  }

  get members(): readonly string[] {
    return this.crew?.lived ?? [];
  }

  /** Lives what is left; then tells the answer. */
  async go_on(): Promise<void> {
    try {
      const crew = await this.ready();
      this.lived_before = this.state.lived;
      this.began = performance.now();
      this.set({ phase: 'living' });
      const looking = this.look(crew);
      try {
        await crew.live();
      } finally {
        this.set({ seconds: this.state.seconds + this.since_began });
        this.is_living = false;
        await looking;
      }
      if (this.state.lived > 0) {
        this.set({ answer: await crew.answer() });
      }
      if (crew.is_whole) {
        this.set({ phase: 'gathering' });
        this.set({ page: await crew.page(), phase: 'done' });
      } else {
        this.set({ phase: 'stopped' });
      }
    } catch (error) {
      const is_engine = error instanceof EngineDied;
      const text = error instanceof Error ? error.message : String(error);
      // What was refused, or could not be opened, has to be begun anew.
      if (error instanceof Refused || this.state.lived === 0) {
        this.dismiss();
      }
      this.set({ phase: 'failed', failure: { text, is_engine } });
    }
  }

  stop() {
    this.crew?.stop();
  }

  dismiss() {
    this.crew?.dismiss();
    this.crew = undefined;
  }

  private is_living = false;

  private get since_began() {
    return (performance.now() - this.began) / 1000;
  }

  private async ready(): Promise<Crew> {
    if (this.crew) {
      return this.crew;
    }
    this.set({ phase: 'opening', lived: 0 });
    const crew = new Crew({
      open: this.open_engine,
      engines: this.state.engines,
      question: this.question,
      members: this.wish.members,
      on_member: (lived) => this.count(lived),
    });
    this.crew = crew;
    this.set({ opened: await crew.open() });
    return crew;
  }

  private count(lived: number) {
    const minutes = this.since_began / 60;
    const rate = minutes > 0 ? (lived - this.lived_before) / minutes : 0;
    this.set({ lived, rate });
  }

  /** Asks now and then what the members say so far. */
  private async look(crew: Crew): Promise<void> {
    this.is_living = true;
    let told = this.state.lived;
    while (this.is_living) {
      await new Promise((done) => setTimeout(done, look_ms));
      if (this.is_living && this.state.lived > told) {
        told = this.state.lived;
        // A gap at the beginning, or an engine that is being replaced: the next look will tell.
        const answer = await crew.answer().catch(() => undefined);
        if (answer) {
          this.set({ answer });
        }
      }
    }
  }
}
