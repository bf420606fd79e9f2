// Worker: one engine, asked by messages, one after the other.

import { Engine } from 'jinsong-engine';

import type { Asked, Told } from './worker_engine';

let engine: Engine | undefined;

async function answer(asked: Asked): Promise<string> {
  if (asked.kind === 'open') {
    engine = await Engine.load(asked.module, await asked.pack.arrayBuffer());
    return '';
  }
  if (!engine) {
    throw new Error('the engine was asked before it was opened');
  }
  return asked.kind === 'page' ? engine.whatifPageText() : engine.answerText(asked.text);
}

addEventListener('message', (event: MessageEvent<Asked>) => {
  const { id } = event.data;
  answer(event.data).then(
    (text) => postMessage({ id, text } satisfies Told),
    (failed: unknown) => postMessage({ id, failed: String(failed) } satisfies Told),
  );
});
