// Comparison: two kept answers as one, put together by an engine without living anything anew but
// the futures that are told.

import { createStore } from 'solid-js/store';

import { EngineDied, type Engine } from '../engine/engine';
import { lay_beside, type Kept } from './beside';
import type { ExperimentState, Sitting } from './experiment';

export class Comparison implements Sitting {
  readonly wish = undefined;
  readonly state: ExperimentState;
  readonly members: readonly string[];
  readonly wanted: number;
  private readonly set: (change: Partial<ExperimentState>) => void;
  private readonly question;
  private engine: Engine | undefined;

  constructor(
    readonly of: [Kept, Kept],
    private readonly open_engine: () => Promise<Engine>,
  ) {
    const { question, texts } = lay_beside(...of);
    this.question = question;
    this.members = texts;
    this.wanted = texts.length;
    const [state, set] = createStore<ExperimentState>({
      phase: 'idle',
      lived: 0,
      rate: 0,
      seconds: 0,
      engines: 1,
    });
    this.state = state;
    this.set = set;
  }

  async go_on(): Promise<void> {
    const began = performance.now();
    this.set({ phase: 'opening', lived: 0 });
    try {
      const engine = await this.open_engine();
      this.engine = engine;
      await engine.ask<'ensemble'>({ call: 'ensemble', ...this.question });
      this.set({ phase: 'gathering' });
      for (const text of this.members) {
        await engine.ask<'ensemble_take'>({ call: 'ensemble_take', members: [text] });
      }
      const answer = await engine.ask<'ensemble_answer'>({ call: 'ensemble_answer' });
      const page = await engine.whatif_page();
      const seconds = (performance.now() - began) / 1000;
      this.set({ answer, page, lived: this.wanted, seconds, phase: 'done' });
    } catch (error) {
      const text = error instanceof Error ? error.message : String(error);
      this.set({ phase: 'failed', failure: { text, is_engine: error instanceof EngineDied } });
    }
    this.dismiss();
  }

  stop() {}

  dismiss() {
    this.engine?.stop();
    this.engine = undefined;
  }
}
