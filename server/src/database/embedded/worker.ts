import { parentPort, workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import { DurableFiles, durableParameters } from './durable-files.ts';
import type { FromWorker, ToWorker, WorkerSettings } from './messages.ts';
import { ClientMessages, simpleQuery, sync, terminate } from './wire.ts';

// The database's own thread: a query of a second here leaves the pages quick.
if (!parentPort) throw new Error('This program is a worker thread of the embedded database; it is not started by itself.');
const port = parentPort;
const say = (message: FromWorker, transfer: ArrayBuffer[] = []) => port.postMessage(message, transfer);
const { folder } = workerData as WorkerSettings;

const files = new DurableFiles(folder);
const engine = new PGlite({ fs: files, startParams: durableParameters });
let client = new ClientMessages();

/** Runs wire bytes; `answer` gets each piece of the reply. */
async function run(bytes: Uint8Array, answer: (piece: Uint8Array) => void): Promise<void> {
  await engine.execProtocolRawStream(bytes, { syncToFs: false, onRawData: answer });
}

async function attach(id: number): Promise<void> {
  // The engine has one session for ever: whatever the last connection left open or set would leak into the next.
  const silence = () => undefined;
  await run(sync, silence);
  if (engine.isInTransaction()) await run(simpleQuery('rollback'), silence);
  await run(simpleQuery('discard all'), silence);
  client = new ClientMessages();
  say({ say: 'attached', id });
}

/** The engine gives its reply in small pieces, and a message between threads costs more than they hold; what is larger is sent on meanwhile. */
const replySize = 256 * 1024;

async function forward(bytes: Uint8Array): Promise<void> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  const taken = (): Uint8Array<ArrayBuffer> => {
    const reply = new Uint8Array(size);
    let end = 0;
    for (const piece of pieces.splice(0)) {
      reply.set(piece, end);
      end += piece.length;
    }
    size = 0;
    return reply;
  };
  for (const piece of client.take(bytes)) {
    if (piece[0] === terminate) continue;
    await run(piece, (reply) => {
      // The engine writes over its memory.
      pieces.push(new Uint8Array(reply));
      size += reply.length;
      if (size < replySize) return;
      const part = taken();
      say(part, [part.buffer]);
    });
  }
  const reply = taken();
  say({ say: 'done', reply }, [reply.buffer]);
}

async function close(): Promise<void> {
  await engine.close();
  say({ say: 'closed' });
}

async function handle(message: ToWorker): Promise<void> {
  if (message instanceof Uint8Array) return forward(message);
  if (message.say === 'attach') return attach(message.id);
  if (message.say === 'close') return close();
  say({ say: 'syncs', count: files.syncs });
}

try {
  await engine.waitReady;
  let queue = Promise.resolve();
  const fail = (error: unknown) => say({ say: 'failed', reason: String(error) });
  port.on('message', (message: ToWorker) => {
    queue = queue.then(() => handle(message)).catch(fail);
  });
  say({ say: 'ready' });
} catch (error) {
  // Only the words: the engine's stack shows its whole minified source.
  say({ say: 'failed', reason: error instanceof Error ? error.message : String(error) });
}
