// Engine: whoever answers requests of the API. Today that is the WebAssembly module in a worker; a
// server that speaks the same API can stand in its place.

import type { Reply } from '../api/answer';
import type { Request } from '../api/request';

export type Call = Request['call'];
export type RequestOf<C extends Call> = Extract<Request, { call: C }>;
export type AnswerOf<C extends Call> = Extract<Reply, { ok: true; call: C }>['answer'];

export interface Mistake {
  code: string;
  what: string;
  where: string;
  hint: string;
}

/** A request that was refused, with all that is wrong with it. */
export class Refused extends Error {
  constructor(readonly mistakes: Mistake[]) {
    super(mistakes.map(({ what, hint }) => `${what} ${hint}`.trim()).join(' '));
    this.name = 'Refused';
  }
}

/** The engine has stopped and will answer nothing more. */
export class EngineDied extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = 'EngineDied';
  }
}

export interface Engine {
  /** The answer. Rejects with Refused, or with EngineDied. */
  ask<C extends Call>(request: RequestOf<C>): Promise<AnswerOf<C>>;
  /** What the page of the open ensemble shows (docs/formats/whatif_report.md), as JSON text. */
  whatif_page(): Promise<string>;
  /** Whoever waits for an answer is told that the engine has died. */
  stop(): void;
}

/** The answer of a reply, as the text that the engine wrote. */
export function answer_text(reply: string): string {
  const opening = /^\{"ok":true,"call":"[a-z_]+","answer":/.exec(reply);
  if (!opening) {
    const failed = JSON.parse(reply) as { errors?: Mistake[] };
    throw new Refused(failed.errors ?? []);
  }
  return reply.slice(opening[0].length, -1);
}
