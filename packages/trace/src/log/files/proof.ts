import { hashText, type Hash } from '../tree/hash.ts';
import { verifyConsistency } from '../tree/consistency.ts';
import { verifyInclusion } from '../tree/inclusion.ts';
import type { Verdict } from '../tree/verdict.ts';
import { Fields } from './fields.ts';
import type { TreeHead } from './head.ts';
import { hashOfLeaf, type Leaf } from './leaf.ts';

const inclusionKind = 'sentra-inclusion-proof-1';
const consistencyKind = 'sentra-consistency-proof-1';

/** That one event is in the log: all of its leaf but the event, and the audit path. */
export interface EventProof extends Omit<Leaf, 'event'> {
  /** Leaves of the tree that it is proved for. */
  readonly size: number;
  /** The audit path of RFC 6962 §2.1.1, the hash beside the leaf first. */
  readonly path: readonly Hash[];
}

/** That the first `earlier` leaves of a log of `size` are unchanged. */
export interface GrowthProof {
  readonly cooperative: string;
  readonly earlier: number;
  readonly size: number;
  /** The hashes of RFC 6962 §2.1.2. */
  readonly path: readonly Hash[];
}

/** Whether a proof holds; a proof that is about something else than the head fails before anything is reckoned. */
export type ProofVerdict = Verdict | { readonly holds: false; readonly code: 'other-cooperative' | 'other-size'; readonly message: string };

/** A proof of an event as it stands in files. */
export const eventProofJson = ({ cooperative, sequence, size, recordedAt, recordedBy, path }: EventProof) => ({ kind: inclusionKind, cooperative, sequence, size, recordedAt, recordedBy, path: path.map(hashText) });

/** A proof of growth as it stands in files. */
export const growthProofJson = ({ cooperative, earlier, size, path }: GrowthProof) => ({ kind: consistencyKind, cooperative, earlier, size, path: path.map(hashText) });

/**
 * Reads a proof of either kind strictly.
 *
 * @throws LogFileError naming the field that is missing, of another form, or not known
 */
export function readProof(value: unknown): { readonly of: 'event'; readonly proof: EventProof } | { readonly of: 'growth'; readonly proof: GrowthProof } {
  const fields = Fields.of(value);
  if (fields.any('kind') === consistencyKind) {
    const proof = { cooperative: fields.text('cooperative'), earlier: fields.count('earlier', 1), size: fields.count('size', 1), path: fields.hashes('path') };
    fields.done();
    return { of: 'growth', proof };
  }
  fields.kind('kind', inclusionKind);
  const proof = {
    cooperative: fields.text('cooperative'), sequence: fields.count('sequence', 1), size: fields.count('size', 1),
    recordedAt: fields.time('recordedAt'), recordedBy: fields.text('recordedBy'), path: fields.hashes('path'),
  };
  fields.done();
  return { of: 'event', proof };
}

/**
 * Whether an event is in the log of a head, as its proof says: at that place, recorded then and by that person.
 *
 * @param event the EPCIS event as it was stored
 * @throws CanonicalError where the event has no canonical form
 */
export function verifyEvent(event: unknown, { size, path, ...leaf }: EventProof, head: TreeHead): ProofVerdict {
  if (leaf.cooperative !== head.cooperative) return { holds: false, code: 'other-cooperative', message: `The proof is about the log of ${leaf.cooperative}, the head about that of ${head.cooperative}.` };
  if (size !== head.size) return { holds: false, code: 'other-size', message: `The proof is for a log of ${size} leaves, the head for one of ${head.size}. Ask for the proof that belongs to your head.` };
  return verifyInclusion({ index: leaf.sequence - 1, size, leaf: hashOfLeaf({ ...leaf, event }), proof: path, root: head.root });
}

/** Whether the log of a later head continues that of an earlier one, as the proof says. */
export function verifyGrowth({ cooperative, earlier, size, path }: GrowthProof, before: TreeHead, after: TreeHead): ProofVerdict {
  const other = [before, after].find((head) => head.cooperative !== cooperative);
  if (other) return { holds: false, code: 'other-cooperative', message: `The proof is about the log of ${cooperative}, a head about that of ${other.cooperative}.` };
  if (earlier !== before.size || size !== after.size) return { holds: false, code: 'other-size', message: `The proof goes from ${earlier} to ${size} leaves, your heads from ${before.size} to ${after.size}. Ask for the proof that belongs to your heads.` };
  return verifyConsistency({ earlier, size, earlierRoot: before.root, root: after.root, proof: path });
}
