// Shelf: the answers that this browser keeps, so that two can be laid side by side on another day.
// Where the browser lets nothing be kept, they stay as long as the page is open.

import type { Kept } from './beside';

const kept_most = 12;
const store_name = 'answers';

function open_store(): Promise<IDBDatabase> {
  return new Promise((done, failed) => {
    // Browsers that forbid it throw, or answer with an error.
    const opening = indexedDB.open('jinsong', 1);
    opening.onupgradeneeded = () => {
      opening.result.createObjectStore(store_name, { keyPath: 'address' });
    };
    opening.onsuccess = () => done(opening.result);
    opening.onerror = () => failed(opening.error ?? new Error('storage'));
    opening.onblocked = () => failed(new Error('storage'));
  });
}

export class Shelf {
  private readonly memory = new Map<string, Kept>();
  private store: IDBDatabase | undefined;
  /** Whether answers outlast the page. */
  is_lasting = true;

  static async open(): Promise<Shelf> {
    const shelf = new Shelf();
    try {
      shelf.store = await open_store();
      for (const one of await shelf.ask<Kept[]>('readonly', (answers) => answers.getAll())) {
        shelf.memory.set(one.address, one);
      }
    } catch {
      shelf.store = undefined;
      shelf.is_lasting = false;
    }
    return shelf;
  }

  /** The last first. */
  all(): Kept[] {
    return [...this.memory.values()].sort((one, other) => other.at - one.at);
  }

  async keep(one: Kept): Promise<void> {
    this.memory.set(one.address, one);
    await this.write((answers) => answers.put(one));
    for (const old of this.all().slice(kept_most)) {
      await this.remove(old.address);
    }
  }

  async remove(address: string): Promise<void> {
    this.memory.delete(address);
    await this.write((answers) => answers.delete(address));
  }

  private async write(use: (answers: IDBObjectStore) => IDBRequest): Promise<void> {
    if (this.store) {
      await this.ask('readwrite', use).catch(() => {
        // Full, or forbidden meanwhile: what is in memory stays.
        this.is_lasting = false;
      });
    }
  }

  private ask<T>(
    mode: IDBTransactionMode,
    use: (answers: IDBObjectStore) => IDBRequest,
  ): Promise<T> {
    return new Promise((done, failed) => {
      const asked = use(this.store!.transaction(store_name, mode).objectStore(store_name));
      asked.onsuccess = () => done(asked.result as T);
      asked.onerror = () => failed(asked.error ?? new Error('storage'));
    });
  }
}
