// Crew: an ensemble lived by several engines at once. Each opens the same question and lives one
// member after the other; one of them takes all that were lived, and answers.

import { EngineDied, type AnswerOf, type Engine, type RequestOf } from './engine';

export type Question = Omit<RequestOf<'ensemble'>, 'call'>;
export type Opened = AnswerOf<'ensemble'>;
export type Answer = AnswerOf<'ensemble_answer'>;

export interface CrewOptions {
  /** Opens one more engine. */
  open: () => Promise<Engine>;
  engines: number;
  question: Question;
  members: number;
  /** After each member that was lived and taken. */
  on_member: (lived: number) => void;
}

/** How often an engine that dies is replaced before the crew gives up. */
const deaths_most = 3;

export class Crew {
  private engines: Engine[] = [];
  private readonly texts = new Map<number, string>();
  private readonly left: number[];
  private stopping = false;
  private deaths = 0;

  constructor(private readonly options: CrewOptions) {
    this.left = Array.from({ length: options.members }, (_, at) => at);
  }

  /** Members lived so far, as texts, in whatever order they came. */
  get lived(): readonly string[] {
    return [...this.texts.values()];
  }

  get is_whole() {
    return this.texts.size === this.options.members;
  }

  /** Opens the question on all engines; the first that refuses it refuses it for all. */
  async open(): Promise<Opened> {
    const first = await this.recruit();
    this.engines = [first.engine];
    const others = Array.from({ length: this.options.engines - 1 }, () => this.recruit());
    // What goes wrong with the others is told when they are needed.
    void Promise.allSettled(others).then((all) => {
      for (const one of all) {
        if (one.status === 'fulfilled') {
          this.engines.push(one.value.engine);
          this.wake?.(one.value.engine);
        }
      }
    });
    return first.opened;
  }

  /** Lives what is left, until all is lived or `stop` is called. */
  async live(): Promise<void> {
    this.stopping = false;
    await new Promise<void>((done, failed) => {
      let busy = 0;
      this.wake = (engine) => {
        busy += 1;
        this.work(engine)
          .then(() => {
            busy -= 1;
            if (busy === 0) {
              this.wake = undefined;
              done();
            }
          })
          .catch(failed);
      };
      for (const engine of this.engines) {
        this.wake(engine);
      }
    });
  }

  /** Members in flight are finished and taken. */
  stop() {
    this.stopping = true;
  }

  /** What all members say that are there without a gap. */
  answer(): Promise<Answer> {
    return this.gather((engine) => engine.ask<'ensemble_answer'>({ call: 'ensemble_answer' }));
  }

  /** What the page of the answer shows, as JSON text. */
  page(): Promise<string> {
    return this.gather((engine) => engine.whatif_page());
  }

  /** Ends all engines. What was lived is still there. */
  dismiss() {
    this.stopping = true;
    for (const engine of this.engines) {
      engine.stop();
    }
    this.engines = [];
  }

  private wake: ((engine: Engine) => void) | undefined;

  private get gatherer(): Engine {
    const [first] = this.engines;
    if (!first) {
      throw new EngineDied('no engine is open');
    }
    return first;
  }

  private async recruit() {
    const engine = await this.options.open();
    const opened = await engine.ask<'ensemble'>({ call: 'ensemble', ...this.options.question });
    return { engine, opened };
  }

  private async gather<T>(use: (engine: Engine) => Promise<T>): Promise<T> {
    const { gatherer } = this;
    try {
      return await use(gatherer);
    } catch (error) {
      if (!(error instanceof EngineDied)) {
        throw error;
      }
      return use(await this.replace(gatherer, error));
    }
  }

  private async work(engine: Engine): Promise<void> {
    for (;;) {
      const member = this.stopping ? undefined : this.left.shift();
      if (member === undefined) {
        return;
      }
      try {
        await this.live_one(engine, member);
      } catch (error) {
        this.left.unshift(member);
        if (!(error instanceof EngineDied)) {
          throw error;
        }
        engine = await this.replace(engine, error);
      }
    }
  }

  private async live_one(engine: Engine, member: number) {
    const { members } = await engine.ask<'ensemble_live'>({ call: 'ensemble_live', first: member });
    const text = members[0];
    if (text === undefined) {
      throw new EngineDied('the engine told no member');
    }
    // Kept before it is taken: if the gatherer dies, nothing is lost.
    this.texts.set(member, text);
    try {
      await this.gatherer.ask<'ensemble_take'>({ call: 'ensemble_take', members: [text] });
    } catch (error) {
      if (!(error instanceof EngineDied) || engine === this.gatherer) {
        throw error;
      }
      // The gatherer's own work finds out and replaces it, and then hands over all that is kept.
    }
    this.options.on_member(this.texts.size);
  }

  /** A new engine in the place of one that has died; a gatherer takes over all that was lived. */
  private async replace(dead: Engine, error: EngineDied): Promise<Engine> {
    this.deaths += 1;
    if (this.engines.length === 0 || this.deaths > deaths_most) {
      throw error;
    }
    const { engine } = await this.recruit();
    const is_gatherer = dead === this.gatherer;
    this.engines = this.engines.map((one) => (one === dead ? engine : one));
    if (is_gatherer) {
      // A member that comes meanwhile is taken twice, which is the same as once.
      for (const text of this.texts.values()) {
        await engine.ask<'ensemble_take'>({ call: 'ensemble_take', members: [text] });
      }
    }
    return engine;
  }
}
