import { Duplex } from 'node:stream';

/** What carries a connection's bytes to the engine. */
export interface Carrier {
  attach(connection: EngineConnection): Promise<void>;
  send(connection: EngineConnection, bytes: Uint8Array): void;
  detach(connection: EngineConnection): void;
}

/** Stands where pg expects a TCP socket, and carries its bytes to the engine's thread. */
export class EngineConnection extends Duplex {
  readonly #carrier: Carrier;

  constructor(carrier: Carrier) {
    super();
    this.#carrier = carrier;
  }

  connect(): this {
    this.#carrier.attach(this).then(
      () => this.emit('connect'),
      (error: unknown) => this.destroy(error instanceof Error ? error : new Error(String(error))),
    );
    return this;
  }

  setNoDelay(): this {
    return this;
  }

  setKeepAlive(): this {
    return this;
  }

  ref(): this {
    return this;
  }

  unref(): this {
    return this;
  }

  override _read(): void {
    // Bytes are pushed when the engine answers.
  }

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: (error?: Error | null) => void): void {
    this.#carrier.send(this, new Uint8Array(chunk));
    done();
  }

  override _writev(chunks: { chunk: Buffer }[], done: (error?: Error | null) => void): void {
    this.#carrier.send(this, new Uint8Array(Buffer.concat(chunks.map(({ chunk }) => chunk))));
    done();
  }

  override _final(done: (error?: Error | null) => void): void {
    this.#carrier.detach(this);
    this.push(null);
    done();
  }

  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    this.#carrier.detach(this);
    done(error);
  }
}
