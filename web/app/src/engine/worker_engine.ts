// Worker engine: the WebAssembly engine in a worker of its own, so that the page stays at hand
// while it thinks.

import {
  answer_text,
  EngineDied,
  Refused,
  type AnswerOf,
  type Call,
  type Engine,
  type Mistake,
  type RequestOf,
} from './engine';
import type { Field, Future, FutureAsked, FieldAsked } from './future';

export type Asked = { id: number } & (
  | { kind: 'open'; module: WebAssembly.Module; pack: Blob }
  | { kind: 'call'; text: string }
  | { kind: 'page' }
  | { kind: 'future'; asked: FutureAsked }
  | { kind: 'field'; asked: FieldAsked }
);
type AskedWithoutId = Asked extends infer One
  ? One extends Asked
    ? Omit<One, 'id'>
    : never
  : never;
export type Told =
  | { id: number; text: string }
  | { id: number; refused: Mistake[] }
  | { id: number; failed: string };

/** What every engine of the page is opened with. */
export interface EngineParts {
  module: WebAssembly.Module;
  /** As a blob, which workers share: bytes would be copied for each. */
  pack: Blob;
}

interface Waiting {
  done: (text: string) => void;
  failed: (error: Error) => void;
}

export class WorkerEngine implements Engine {
  private readonly worker: Worker;
  private readonly waiting = new Map<number, Waiting>();
  private next_id = 0;
  private death: EngineDied | undefined;

  private constructor() {
    this.worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    this.worker.addEventListener('message', (event: MessageEvent<Told>) => this.hear(event.data));
    this.worker.addEventListener('error', (event) => this.die(event.message || 'worker'));
    this.worker.addEventListener('messageerror', () => this.die('worker'));
  }

  static async open({ module, pack }: EngineParts): Promise<WorkerEngine> {
    const engine = new WorkerEngine();
    await engine.send({ kind: 'open', module, pack });
    return engine;
  }

  async ask<C extends Call>(request: RequestOf<C>): Promise<AnswerOf<C>> {
    const reply = await this.send({ kind: 'call', text: JSON.stringify(request) });
    return JSON.parse(answer_text(reply)) as AnswerOf<C>;
  }

  async whatif_page(): Promise<string> {
    return answer_text(await this.send({ kind: 'page' }));
  }

  /** One member lived again. */
  async future(asked: FutureAsked): Promise<Future> {
    return JSON.parse(await this.send({ kind: 'future', asked })) as Future;
  }

  /** The armies that are out on a day of it, and the sieges. */
  async field(asked: FieldAsked): Promise<Field> {
    return JSON.parse(await this.send({ kind: 'field', asked })) as Field;
  }

  stop() {
    this.die('stopped');
  }

  private send(asked: AskedWithoutId): Promise<string> {
    return new Promise((done, failed) => {
      if (this.death) {
        failed(this.death);
        return;
      }
      this.next_id += 1;
      this.waiting.set(this.next_id, { done, failed });
      this.worker.postMessage({ ...asked, id: this.next_id });
    });
  }

  private hear(told: Told) {
    const waiting = this.waiting.get(told.id);
    this.waiting.delete(told.id);
    if ('text' in told) {
      waiting?.done(told.text);
    } else if ('refused' in told) {
      waiting?.failed(new Refused(told.refused));
    } else {
      // The engine throws only where it cannot go on: its state is lost.
      waiting?.failed(new EngineDied(told.failed));
      this.die(told.failed);
    }
  }

  private die(reason: string) {
    this.death ??= new EngineDied(reason);
    this.worker.terminate();
    for (const { failed } of this.waiting.values()) {
      failed(this.death);
    }
    this.waiting.clear();
  }
}
