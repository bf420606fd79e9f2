// Worker: one engine, asked by messages, one after the other.

import { Engine } from 'jinsong-engine';

import { answer_text, Refused, type AnswerOf, type Call, type RequestOf } from './engine';
import { live_future } from './future';
import type { Asked, Told } from './worker_engine';

let engine: Engine | undefined;

async function answer(asked: Asked): Promise<string> {
  if (asked.kind === 'open') {
    engine = await Engine.load(asked.module, await asked.pack.arrayBuffer());
    return '';
  }
  const open = engine;
  if (!open) {
    throw new Error('the engine was asked before it was opened');
  }
  const ask = <C extends Call>(request: RequestOf<C>) =>
    JSON.parse(answer_text(open.answerText(JSON.stringify(request)))) as AnswerOf<C>;
  switch (asked.kind) {
    case 'page':
      return open.whatifPageText();
    case 'future':
      return JSON.stringify(live_future(ask, asked.asked));
    default:
      return open.answerText(asked.text);
  }
}

addEventListener('message', (event: MessageEvent<Asked>) => {
  const { id } = event.data;
  answer(event.data).then(
    (text) => postMessage({ id, text } satisfies Told),
    (failed: unknown) =>
      postMessage(
        failed instanceof Refused
          ? ({ id, refused: failed.mistakes } satisfies Told)
          : ({ id, failed: String(failed) } satisfies Told),
      ),
  );
});
