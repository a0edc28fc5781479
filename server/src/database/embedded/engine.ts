import { Worker } from 'node:worker_threads';
import { databaseWorker } from '../../entrypoints.ts';
import { type Carrier, EngineConnection } from './connection.ts';
import type { FromWorker, ToWorker, WorkerSettings } from './messages.ts';

/** Nothing can interrupt a statement of the embedded engine; past this, only ending its thread helps. Migrations and restores stay well below. */
const statementLimitMs = 10 * 60_000;

type Question = Exclude<ToWorker, Uint8Array>;
type Answer = Exclude<FromWorker, Uint8Array>;

interface Thread {
  readonly worker: Worker;
  readonly ready: Promise<void>;
}

/** The embedded PostgreSQL in its thread. If the thread dies, the next connection starts it anew and the engine recovers from its log. */
export class EmbeddedEngine implements Carrier {
  readonly #settings: WorkerSettings;
  #thread: Thread | undefined;
  #current: EngineConnection | undefined;
  #connections = 0;
  #batches = 0;
  #watch: NodeJS.Timeout | undefined;
  readonly #listeners = new Set<(answer: Answer) => void>();
  readonly #limitMs: number;

  constructor(settings: WorkerSettings, limitMs: number = statementLimitMs) {
    this.#settings = settings;
    this.#limitMs = limitMs;
  }

  connection = (): EngineConnection => new EngineConnection(this);

  async attach(connection: EngineConnection): Promise<void> {
    this.#connections += 1;
    const id = this.#connections;
    // Until the thread says so, what it sends still answers the connection before.
    this.#current = undefined;
    await this.#ask({ say: 'attach', id }, (answer) => (answer.say === 'attached' && answer.id === id ? true : undefined));
    this.#current = connection;
  }

  send(connection: EngineConnection, bytes: Uint8Array): void {
    if (connection !== this.#current || !this.#thread) return;
    this.#batches += 1;
    if (this.#batches === 1) this.#watchOver();
    this.#thread.worker.postMessage(bytes satisfies ToWorker);
  }

  detach(connection: EngineConnection): void {
    if (connection === this.#current) this.#current = undefined;
  }

  /** Starts the engine now instead of at the first connection, so that whatever is wrong is known at once. */
  async start(): Promise<void> {
    this.#thread ??= this.#begin();
    await this.#thread.ready;
  }

  /** How often the engine has asked the disk to keep what it wrote, since its thread began. */
  syncs(): Promise<number> {
    return this.#ask({ say: 'syncs' }, (answer) => (answer.say === 'syncs' ? answer.count : undefined));
  }

  async close(): Promise<void> {
    if (!this.#thread) return;
    await this.#ask({ say: 'close' }, (answer) => (answer.say === 'closed' ? true : undefined));
    const { worker } = this.#thread;
    this.#thread = undefined;
    await worker.terminate();
  }

  async #ask<T>(question: Question, read: (answer: Answer) => T | undefined): Promise<T> {
    await this.start();
    return new Promise<T>((resolve, reject) => {
      const listen = (answer: Answer) => {
        const found = read(answer);
        if (found === undefined && answer.say !== 'failed') return;
        this.#listeners.delete(listen);
        if (found !== undefined) resolve(found);
        else reject(new Error(answer.say === 'failed' ? answer.reason : 'no answer'));
      };
      this.#listeners.add(listen);
      this.#thread?.worker.postMessage(question);
    });
  }

  #begin(): Thread {
    // Its own chatter stays off our screen, and must be drained lest the thread stop.
    const worker = new Worker(databaseWorker(), { workerData: this.#settings, stdout: true, stderr: true });
    worker.stdout.resume();
    worker.stderr.resume();
    const ready = new Promise<void>((resolve, reject) => {
      const lose = (reason: string) => {
        reject(new Error(reason));
        this.#lose(worker, reason);
      };
      worker.on('message', (message: FromWorker) => {
        if (message instanceof Uint8Array) this.#hear(message);
        else if (message.say === 'ready') resolve();
        else if (message.say === 'done') this.#batchDone(message.reply);
        else if (message.say === 'failed') lose(message.reason);
        else this.#tell(message);
      });
      worker.on('error', (error) => lose(error.message));
      worker.on('exit', () => lose('its thread ended'));
    });
    return { worker, ready };
  }

  #tell(answer: Answer): void {
    for (const listen of this.#listeners) listen(answer);
  }

  #hear(reply: Uint8Array): void {
    // An empty piece would end the stream's reading.
    if (reply.length > 0) this.#current?.push(Buffer.from(reply.buffer, reply.byteOffset, reply.byteLength));
  }

  #batchDone(reply: Uint8Array): void {
    this.#hear(reply);
    this.#batches -= 1;
    this.#watchOver();
  }

  #watchOver(): void {
    clearTimeout(this.#watch);
    this.#watch = undefined;
    const worker = this.#thread?.worker;
    if (this.#batches === 0 || !worker) return;
    const limit = `a statement ran longer than ${this.#limitMs / 1000} s and was stopped`;
    this.#watch = setTimeout(() => this.#lose(worker, limit), this.#limitMs).unref();
  }

  /** Ends a thread and every hope that hangs on it; the next connection begins again. */
  #lose(worker: Worker, reason: string): void {
    if (this.#thread?.worker !== worker) return;
    this.#thread = undefined;
    this.#batches = 0;
    this.#watchOver();
    this.#tell({ say: 'failed', reason });
    this.#current?.destroy(new Error(`The connection to the embedded database was lost: ${reason}.`));
    this.#current = undefined;
    void worker.terminate();
  }
}
