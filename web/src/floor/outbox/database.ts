/** What this device keeps: acts, and the last answers of the server. Version 1; a later one adds, and never drops. */
const name = 'sentra-floor';
const version = 1;

export type StoreName = 'acts' | 'kept';

let opened: Promise<IDBDatabase> | null = null;

/** Opens the device's own database. A failure is not remembered: the next act tries again. */
function open(): Promise<IDBDatabase> {
  opened ??= new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(name, version);
    request.onupgradeneeded = () => {
      request.result.createObjectStore('acts', { keyPath: 'id' });
      request.result.createObjectStore('kept');
    };
    request.onsuccess = () => {
      const database = request.result;
      // A newer page of another tab wants to change the tables, or the browser threw everything away.
      database.onversionchange = () => database.close();
      database.onclose = () => (opened = null);
      resolve(database);
    };
    request.onerror = () => reject(request.error ?? new Error('the database of this device does not open'));
    request.onblocked = () => reject(new Error('another tab holds an older database open'));
  }).catch((error: unknown) => {
    opened = null;
    throw error;
  });
  return opened;
}

/**
 * One transaction. It resolves when the transaction is complete and the disk has it, never earlier: what is said to be saved is saved.
 *
 * @throws whatever the browser gives as the reason, a full disk above all; then nothing of it is kept
 */
export async function within<T>(stores: readonly StoreName[], mode: IDBTransactionMode, work: (transaction: IDBTransaction) => Promise<T>): Promise<T> {
  const transaction = (await open()).transaction([...stores], mode, { durability: 'strict' });
  const complete = new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error('the device gave up keeping it'));
  });
  // Both are waited for: a rejection of one alone would be nobody's.
  const [done] = await Promise.all([work(transaction).catch((error: unknown) => stop(transaction, error)), complete]);
  return done;
}

function stop(transaction: IDBTransaction, error: unknown): never {
  try {
    transaction.abort();
  } catch {
    // It is over already.
  }
  throw error;
}

/** The answer of one request of a transaction. */
export const answer = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('the device did not answer'));
  });

/** A thing kept under a name: who is logged in, the last lots; undefined where there is none. */
export const readKept = <T>(key: string): Promise<T | undefined> => within(['kept'], 'readonly', (transaction) => answer(transaction.objectStore('kept').get(key) as IDBRequest<T | undefined>));

export const keep = (key: string, value: unknown): Promise<unknown> => within(['kept'], 'readwrite', (transaction) => answer(transaction.objectStore('kept').put(value, key)));

export const forget = (key: string): Promise<unknown> => within(['kept'], 'readwrite', (transaction) => answer(transaction.objectStore('kept').delete(key)));
