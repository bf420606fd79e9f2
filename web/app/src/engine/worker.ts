// Worker: one engine, asked by messages, one after the other.

import { Engine } from 'jinsong-engine';

import { answer_text, Refused, type AnswerOf, type Call, type RequestOf } from './engine';
import { branch_name, field_on, live_branch, live_future } from './future';
import type { Asked, Told } from './worker_engine';

let engine: Engine | undefined;
/** The branch of a single future that was lived last, if nothing else was asked since. */
let lived = '';

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
    case 'future': {
      const future = live_future(ask, asked.asked);
      lived = branch_name(asked.asked, 'without');
      return JSON.stringify(future);
    }
    case 'field': {
      const branch = branch_name(asked.asked, asked.asked.side);
      if (branch !== lived) {
        live_branch(ask, asked.asked);
        lived = branch;
      }
      return JSON.stringify(field_on(ask, asked.asked.date));
    }
    default:
      lived = '';
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
