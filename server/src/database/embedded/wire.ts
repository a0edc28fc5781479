/** Cuts the bytes of one client into whole messages of PostgreSQL's protocol (version 3), since a write may end anywhere. */
export class ClientMessages {
  #rest: Buffer = Buffer.alloc(0);
  #started = false;

  /** The whole messages that are complete with these bytes: the start-up packet alone, then as many as there are in one piece. */
  take(bytes: Uint8Array): Uint8Array[] {
    this.#rest = Buffer.concat([this.#rest, bytes]);
    const complete: Uint8Array[] = [];
    if (!this.#started) {
      const length = this.#rest.length < 4 ? Infinity : this.#rest.readInt32BE(0);
      if (this.#rest.length < length) return complete;
      complete.push(this.#cut(length));
      this.#started = true;
    }
    let end = 0;
    for (let next = this.#messageEnd(end); next <= this.#rest.length; next = this.#messageEnd(end)) end = next;
    if (end > 0) complete.push(this.#cut(end));
    return complete;
  }

  /** One byte of type, then the length of what follows, itself included. */
  #messageEnd(start: number): number {
    return this.#rest.length - start < 5 ? Infinity : start + 1 + this.#rest.readInt32BE(start + 1);
  }

  #cut(length: number): Uint8Array {
    const piece = new Uint8Array(this.#rest.subarray(0, length));
    this.#rest = this.#rest.subarray(length);
    return piece;
  }
}

const message = (type: string, body: string | Buffer = ''): Uint8Array => {
  const bytes = Buffer.from(body);
  const head = Buffer.alloc(5);
  head.write(type, 0, 'latin1');
  head.writeInt32BE(bytes.length + 4, 1);
  return new Uint8Array(Buffer.concat([head, bytes]));
};

export const terminate = 'X'.charCodeAt(0);

/** Ends a half-sent exchange: the server reads on until a sync. */
export const sync = message('S');
export const simpleQuery = (text: string): Uint8Array => message('Q', Buffer.concat([Buffer.from(text), Buffer.alloc(1)]));
