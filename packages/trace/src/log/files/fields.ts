import { pointerTo } from '../json/pointer.ts';
import { hashFrom, type Hash } from '../tree/hash.ts';

type LogFileCode = 'not-json' | 'not-exact' | 'missing' | 'wrong-type' | 'wrong-form' | 'unknown-field';

/** A file of the log that cannot be read as what it should be: where, and what would be right. */
export class LogFileError extends Error {
  override readonly name = 'LogFileError';
  readonly code: LogFileCode;
  /** JSON pointer (RFC 6901) into the file or line. */
  readonly pointer: string;

  constructor(code: LogFileCode, pointer: string, message: string) {
    super(message);
    this.code = code;
    this.pointer = pointer;
  }
}

/** Reads the fields of one object, and refuses what is missing, of another form, or not asked for. */
export class Fields {
  private readonly asked = new Set<string>();
  private readonly object: Readonly<Record<string, unknown>>;
  private readonly pointer: string;

  private constructor(object: Readonly<Record<string, unknown>>, pointer: string) {
    this.object = object;
    this.pointer = pointer;
  }

  static of(value: unknown, pointer = ''): Fields {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new LogFileError('wrong-type', pointer, `${pointer || 'The whole'} must be an object, in braces.`);
    return new Fields(value as Record<string, unknown>, pointer);
  }

  any(name: string): unknown {
    this.asked.add(name);
    if (!Object.hasOwn(this.object, name)) throw new LogFileError('missing', this.at(name), `${this.at(name)} is missing.`);
    return this.object[name];
  }

  text(name: string): string {
    const value = this.any(name);
    if (typeof value === 'string' && value !== '') return value;
    throw this.wrong(name, 'a text that is not empty');
  }

  /** A text that says which kind and version of file it is. */
  kind(name: string, kind: string): void {
    if (this.any(name) !== kind) throw this.wrong(name, `"${kind}"`);
  }

  count(name: string, least: number): number {
    const value = this.any(name);
    if (typeof value === 'number' && Number.isSafeInteger(value) && value >= least) return value;
    throw this.wrong(name, `a whole number, at least ${least}`);
  }

  hash(name: string): Hash {
    const hash = hashFrom(this.any(name));
    if (hash) return hash;
    throw this.wrong(name, '64 lower-case hexadecimal digits');
  }

  /** A moment in UTC, as `2026-11-24T19:47:07.000Z`. */
  time(name: string): string {
    const value = this.any(name);
    if (typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(value) && Number.isFinite(Date.parse(value))) return value;
    throw this.wrong(name, 'a moment in UTC as 2026-11-24T19:47:07Z');
  }

  list(name: string): readonly unknown[] {
    const value = this.any(name);
    if (Array.isArray(value)) return value as unknown[];
    throw this.wrong(name, 'a list, in brackets');
  }

  /** A list of hashes as hexadecimal texts. */
  hashes(name: string): Hash[] {
    return this.list(name).map((text, place) => {
      const hash = hashFrom(text);
      if (hash) return hash;
      throw new LogFileError('wrong-form', `${this.at(name)}/${place}`, `${this.at(name)}/${place} must be 64 lower-case hexadecimal digits.`);
    });
  }

  /** Refuses what was not asked for: a field that nobody reads could be changed without being seen. */
  done(): void {
    const other = Object.keys(this.object).find((name) => !this.asked.has(name));
    if (other !== undefined) throw new LogFileError('unknown-field', this.at(other), `${this.at(other)} is not known here; known are ${[...this.asked].join(', ')}.`);
  }

  at(name: string): string {
    return pointerTo(this.pointer, name);
  }

  private wrong(name: string, right: string): LogFileError {
    return new LogFileError('wrong-form', this.at(name), `${this.at(name)} must be ${right}; found ${JSON.stringify(this.object[name])?.slice(0, 80) ?? 'nothing'}.`);
  }
}
