/** One thing that is wrong with a request, and where it stands. */
export interface Fault {
  readonly at: string;
  readonly id: string;
  readonly en: string;
}

/** A refusal of a noun: its HTTP status, and one sentence in each language that says what, where, and what would be right. `{name}` is filled in. */
interface Entry {
  readonly status: 400 | 401 | 403 | 404 | 406 | 409 | 410 | 413 | 415 | 422 | 428 | 429 | 503;
  readonly id: string;
  readonly en: string;
}

type Details = Readonly<Record<string, string | number>>;

/** Thrown by a command or a query that will not do what it was asked. It is an answer, not a failure of the program. */
export class Refused extends Error {
  readonly code: string;
  readonly status: Entry['status'];
  readonly id: string;
  readonly en: string;
  readonly faults: readonly Fault[];

  constructor(code: string, { status, id, en }: Entry, details: Details, faults: readonly Fault[]) {
    super(filled(en, details));
    this.name = 'Refused';
    this.code = code;
    this.status = status;
    this.id = filled(id, details);
    this.en = filled(en, details);
    this.faults = faults;
  }
}

const filled = (sentence: string, details: Details) => sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(details[name] ?? `{${name}}`));

export interface RefusalTable<Code extends string = string> {
  readonly noun: string;
  readonly entries: Readonly<Record<Code, Entry>>;
  /** Makes the refusal to be thrown. Its code on the wire is `noun.code`. */
  readonly refuse: (code: Code, details?: Details, faults?: readonly Fault[]) => Refused;
}

/** The refusals of one noun as a table, so that the docs can list exactly them. */
export function refusalTable<const Code extends string>(noun: string, entries: Readonly<Record<Code, Entry>>): RefusalTable<Code> {
  return { noun, entries, refuse: (code, details = {}, faults = []) => new Refused(`${noun}.${code}`, entries[code], details, faults) };
}
