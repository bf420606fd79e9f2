// The types of jinsong.mjs. Requests and answers: docs/formats/api.md.

export interface EngineMistake {
  code: string;
  what: string;
  where: string;
  hint: string;
}

export class EngineError extends Error {
  errors: EngineMistake[];
}

export class Engine {
  static load(
    wasm: BufferSource | WebAssembly.Module,
    packBytes: ArrayBuffer | ArrayBufferView,
  ): Promise<Engine>;
  call(request: object): unknown;
  callText(text: string): unknown;
  answerText(text: string): string;
  whatifPageText(): string;
}
