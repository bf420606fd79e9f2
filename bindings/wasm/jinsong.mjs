// The engine in JavaScript: load the module, open a pack, ask. Works in browsers, workers and Node.
//
//   const engine = await Engine.load(wasmBytes, packBytes);
//   engine.call({ call: "at", date: "1127-02-01", place: "kaifeng" });

/** A pack or module that cannot be used. `errors` are those of the API: code, what, where, hint. */
export class EngineError extends Error {
  constructor(errors) {
    super(errors.map((error) => `${error.where}: ${error.what}`).join("\n"));
    this.name = "EngineError";
    this.errors = errors;
  }
}

const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { fatal: true });

// The engine does no input or output; these imports exist because its C library can abort.
function systemImports() {
  const refuse = () => 8;
  return {
    wasi_snapshot_preview1: new Proxy(
      {},
      {
        get: (_target, name) => (name === "proc_exit" ? stop : refuse),
      },
    ),
  };
}

function stop() {
  throw new Error("The engine has stopped: a bug, please report the request that led to it.");
}

export class Engine {
  #exports;

  constructor(exports) {
    this.#exports = exports;
  }

  /** Opens the pack in the module: bytes (ArrayBuffer or view), or a compiled module. */
  static async load(wasm, packBytes) {
    const made = await WebAssembly.instantiate(wasm, systemImports());
    const instance = made.instance ?? made;
    instance.exports._initialize?.();
    const engine = new Engine(instance.exports);
    const opened = engine.#withBytes(new Uint8Array(packBytes), (pointer, size) =>
      instance.exports.jinsong_open(pointer, size),
    );
    if (opened !== 1) {
      throw new EngineError(engine.#answer().errors);
    }
    return engine;
  }

  /** Answers a request object: {ok: true, call, answer} or {ok: false, call, errors}. */
  call(request) {
    return this.callText(JSON.stringify(request));
  }

  /** The same from text, which need not be valid JSON: the answer then says so. */
  callText(text) {
    return JSON.parse(this.answerText(text));
  }

  /** The answer as the text that the engine wrote. */
  answerText(text) {
    this.#withBytes(encoder.encode(text), (pointer, size) =>
      this.#exports.jinsong_call(pointer, size),
    );
    return this.#answerText();
  }

  /** What the page of the ensemble shows that calls have put together: an answer, as text. */
  whatifPageText() {
    this.#exports.jinsong_whatif_page();
    return this.#answerText();
  }

  #withBytes(bytes, use) {
    const pointer = this.#exports.jinsong_allocate(bytes.length);
    new Uint8Array(this.#exports.memory.buffer, pointer, bytes.length).set(bytes);
    try {
      return use(pointer, bytes.length);
    } finally {
      this.#exports.jinsong_release(pointer);
    }
  }

  #answer() {
    return JSON.parse(this.#answerText());
  }

  #answerText() {
    const pointer = this.#exports.jinsong_answer();
    const size = this.#exports.jinsong_answer_bytes();
    return decoder.decode(new Uint8Array(this.#exports.memory.buffer, pointer, size));
  }
}
