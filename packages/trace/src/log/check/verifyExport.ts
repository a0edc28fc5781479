import { CanonicalError } from '../json/canonical.ts';
import { LogFileError } from '../files/fields.ts';
import { readExportHeader, readExportLine } from '../files/export.ts';
import { sameKey, type SignedHead, type Verify } from '../files/head.ts';
import { hashOfLeaf, nameOfEvent } from '../files/leaf.ts';
import { Frontier } from '../tree/frontier.ts';
import { sameHash } from '../tree/hash.ts';
import { type Checkpoint, checkpointsOf, continues, differ, pass, type Passed } from './checkpoint.ts';
import { type LogFault, type LogReport, mostFaults } from './fault.ts';
import { headFault } from './headFault.ts';

/** What a reader of an export brings along. */
export interface Trusted {
  /** Heads that came by another way, earlier or of the same size. */
  readonly heads?: readonly SignedHead[];
  /** Public keys (PEM) that came by another way. */
  readonly keys?: readonly string[];
}

/**
 * Verifies an export line by line, in constant memory: the root of all leaves, the signatures, and that it continues the reader's heads.
 * Feed it each line, then ask `end()`.
 *
 * Source: RFC 6962 §2.1, for roots; which leaf was changed is told by the hashes that the log stored beside the leaves, and where
 * these were changed too, between which signed heads the difference lies.
 *
 * @example
 * const check = new ExportCheck(firstLine, { heads: [mine] }, verify);
 * for (const line of lines) check.line(line);
 * check.end().holds // true
 */
export class ExportCheck {
  private readonly heads: readonly [SignedHead, ...SignedHead[]];
  private readonly newest: SignedHead;
  private readonly given: readonly SignedHead[];
  private readonly trust: LogReport['trust'];
  private readonly waiting: Checkpoint[];
  private readonly passed: Passed[] = [];
  private readonly faults: LogFault[] = [];
  private found = 0;
  /** Leaves that do not fit their hashes; whether leaf or hash was changed is known at the end. */
  private readonly unfit: { readonly sequence: number; readonly event: string; readonly line: number }[] = [];
  private read = 0;
  private readonly hashes = Frontier.empty();
  /** The same as `hashes` until a leaf differs from its hash. */
  private leaves = this.hashes;
  /** No root can be reckoned beyond a line that cannot be read. */
  private broken = false;

  /**
   * @param first the first line of the export
   * @throws LogFileError where that line cannot be read
   */
  constructor(first: string, { heads = [], keys = [] }: Trusted, verify: Verify) {
    this.heads = readExportHeader(first).heads;
    this.newest = this.heads.at(-1) ?? this.heads[0];
    this.given = heads;
    const trusted = keys.length > 0 ? keys : heads.map(({ publicKey }) => publicKey);
    this.trust = keys.length > 0 ? 'key' : heads.length > 0 ? 'head' : 'export';
    const { cooperative } = this.newest.head;
    for (const [own, signed] of [...this.heads.map((one) => [false, one] as const), ...heads.map((one) => [true, one] as const)]) {
      const name = `${own ? 'Your head' : 'The head'} of ${signed.head.size} leaves`;
      if (signed.head.cooperative !== cooperative) this.add({ code: 'other-cooperative', message: `${name} is of the log of ${signed.head.cooperative}, the export of that of ${cooperative}.` });
      // Of the export's own heads only the newest must be by a trusted key; earlier ones may be by an earlier key.
      const fault = headFault(name, signed, own ? keys : [], verify);
      if (fault) this.add(fault);
    }
    if (trusted.length > 0 && !trusted.some((key) => sameKey(key, this.newest.publicKey))) {
      this.add({ code: 'other-key', message: `The newest head of the export is signed by another key than ${keys.length > 0 ? 'the one that was given' : 'your head'}. Where the cooperative has a new key, get it by a way that you trust, and give it as well.` });
    }
    this.waiting = checkpointsOf(this.heads, heads.filter(({ head }) => head.cooperative === cooperative));
    for (const checkpoint of this.waiting.filter(differ)) {
      this.add({ code: 'two-heads', message: `For ${checkpoint.size} leaves there are two signed heads with different roots: the log was shown to you and to others with different pasts.` });
    }
    this.arrive();
  }

  /** Takes the next line, without its line end. */
  line(text: string): void {
    this.read += 1;
    const line = this.read + 1;
    const sequence = this.read;
    try {
      const { leaf, hash } = readExportLine(text);
      const event = nameOfEvent(leaf.event);
      if (leaf.cooperative !== this.newest.head.cooperative) this.add({ code: 'other-cooperative', line, sequence, event, message: `Line ${line} is a leaf of ${leaf.cooperative}'s log, in an export of ${this.newest.head.cooperative}'s.` });
      if (leaf.sequence !== sequence) this.add({ code: 'leaf-order', line, sequence, event, message: `Line ${line} holds leaf ${leaf.sequence} (event ${event}), but leaf ${sequence} belongs there: leaves were removed, doubled or moved.` });
      const own = hashOfLeaf(leaf);
      const fits = sameHash(own, hash);
      if (!fits) {
        if (this.unfit.length < mostFaults) this.unfit.push({ sequence, event, line });
        else this.found += 1;
        if (this.leaves === this.hashes) this.leaves = this.hashes.copy();
      }
      if (this.leaves !== this.hashes) this.leaves.append(own);
      this.hashes.append(hash);
    } catch (error) {
      if (!(error instanceof LogFileError) && !(error instanceof CanonicalError)) throw error;
      this.broken = true;
      this.add({ code: 'leaf-unreadable', line, sequence, message: `Line ${line}, where leaf ${sequence} belongs, cannot be read, so nothing can be said about the roots after it. ${error.message}` });
    }
    this.arrive();
  }

  /** What was found, when the last line was given. */
  end(): LogReport {
    const { head } = this.newest;
    if (this.read < head.size) this.add({ code: 'too-few', from: this.read + 1, to: head.size, message: `The export ends after leaf ${this.read}; its signed head counts ${head.size}. Leaves ${this.read + 1} to ${head.size} are missing.` });
    if (this.read > head.size) this.add({ code: 'too-many', from: head.size + 1, to: this.read, message: `The export has ${this.read} leaves; its signed head counts only ${head.size}. Of leaves ${head.size + 1} to ${this.read} nothing is signed.` });
    for (const { head: mine } of this.given.filter((one) => one.head.size > head.size)) {
      this.add({ code: 'beyond', message: `Your head of ${mine.time} counts ${mine.size} leaves, the newest of the export (${head.time}) only ${head.size}: leaves were removed, or the export is older than your head. Ask for one that is newer.` });
    }
    this.tellUnfit();
    this.tellRoots();
    return {
      holds: this.found === 0 && this.faults.length === 0,
      cooperative: head.cooperative, leaves: this.read, size: head.size, time: head.time, trust: this.trust, publicKey: this.newest.publicKey, unchanged: this.unchanged(),
      given: this.given.map((mine) => ({ size: mine.head.size, time: mine.head.time, fits: continues(this.passed, mine, head.cooperative) })),
      faults: this.faults.toSorted((a, b) => (a.sequence ?? a.from ?? 0) - (b.sequence ?? b.from ?? 0)),
      more: this.found,
    };
  }

  /** Compares with every signed root of this size. */
  private arrive(): void {
    while (this.waiting[0]?.size === this.read) {
      const checkpoint = this.waiting.shift();
      if (checkpoint && !this.broken) this.passed.push(pass(checkpoint, this.hashes, this.leaves));
    }
  }

  /** Names leaves that do not fit their hashes: the next signed root says which of the two was changed. */
  private tellUnfit(): void {
    for (const { sequence, event, line } of this.unfit) {
      const next = this.passed.find(({ size }) => size >= sequence);
      const named = `leaf ${sequence} (event ${event}, line ${line})`;
      if (next?.byHashes) this.add({ code: 'leaf-changed', line, sequence, event, message: `${upper(named)} was changed: the signed root holds with the hash that the log stored of it, and the leaf no longer gives that hash.` });
      else if (next?.byLeaves) this.add({ code: 'hash-changed', line, sequence, event, message: `The hash beside ${named} was changed; the leaf itself is what was signed.` });
      else this.add({ code: 'leaf-changed', line, sequence, event, message: `${upper(named)} does not give the hash beside it${next ? `, and the hashes no longer give the root signed for ${next.size} leaves` : ', and no signed root after it could be reckoned'}.` });
    }
  }

  /** Says between which signed roots a difference lies. A key that signs a changed log anew also signs its earlier heads anew: once a head of the reader fails, only his count. */
  private tellRoots(): void {
    const bad = this.passed.find((one) => isGiven(one) && !fitsSome(one)) ?? this.passed.find((one) => !fitsSome(one));
    if (!bad) return;
    const mine = isGiven(bad);
    const before = this.passed.findLast((one) => one.size < bad.size && fitsSome(one) && (isGiven(one) || !mine))?.size ?? 0;
    const from = Math.min(before + 1, bad.size);
    const leaves = from === bad.size ? `Leaf ${from} is not` : `Among leaves ${from} to ${bad.size} some are not`;
    const signedAnew = mine && this.passed.some((one) => !isGiven(one) && one.size >= bad.size && fitsSome(one)) ? ' The newest head was signed over the changed log.' : '';
    const which = this.unfit.some(({ sequence }) => sequence >= from && sequence <= bad.size) ? '' : ' Each leaf fits the hash beside it, so leaf and hash were changed together, or leaves were put in, left out or moved.';
    const whole = before > 0 ? ` The first ${before} leaves are unchanged.` : '';
    this.add({ code: 'root', from, to: bad.size, message: `${leaves} what ${mine ? 'your head' : 'the head'} of ${bad.size} leaves (${(bad.heads.find(({ given }) => given) ?? bad.heads[0])?.signed.head.time}) signed.${signedAnew}${which}${whole}` });
  }

  /** How many leaves from the first on are as they were signed; where a head of the reader fails, by his heads alone. */
  private unchanged(): number {
    const failed = this.passed.find((one) => isGiven(one) && !fitsSome(one));
    return this.passed.findLast((one) => fitsSome(one) && (!failed || (isGiven(one) && one.size < failed.size)))?.size ?? 0;
  }

  private add(fault: LogFault): void {
    if (this.faults.length < 2 * mostFaults) this.faults.push(fault);
    else this.found += 1;
  }
}

const isGiven = ({ heads }: Checkpoint): boolean => heads.some(({ given }) => given);

const fitsSome = ({ byHashes, byLeaves }: Passed): boolean => byHashes || byLeaves;

const upper = (sentence: string): string => `${sentence.slice(0, 1).toUpperCase()}${sentence.slice(1)}`;
