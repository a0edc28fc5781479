import { fingerprint, headFault, nameOfEvent, readProof, sameKey, type SignedHead, verifyEvent, verifyGrowth } from '@sentra/trace/log';
import { UsageError } from '../outcome.ts';
import { exactIn, headIn, keyIn, naming, verify } from './files.ts';

export interface ProofFiles {
  readonly proof: string;
  readonly event?: string | undefined;
  readonly heads: readonly string[];
  readonly keys: readonly string[];
}

/** What `--json` prints, and the sentences beside it. */
export interface ProofAnswer {
  readonly holds: boolean;
  readonly code?: string;
  readonly said: readonly string[];
}

/** One event and its proof against a head, or two heads and the proof that the later continues the earlier. */
export async function verifyProof({ proof: file, event: eventFile, heads: headFiles, keys: keyFiles }: ProofFiles): Promise<ProofAnswer> {
  const value = await exactIn(file);
  const read = naming(file, () => readProof(value));
  const heads = await Promise.all(headFiles.map(headIn));
  const keys = await Promise.all(keyFiles.map(keyIn));
  for (const [at, head] of heads.entries()) {
    const fault = headFault(headFiles[at] ?? '', head, keys, verify);
    if (fault) return { holds: false, code: fault.code, said: [fault.message] };
  }
  if (read.of === 'event') {
    const [head, second] = heads;
    if (!eventFile) throw new UsageError('--event is missing: the proof is about one event.');
    if (!head || second) throw new UsageError('A proof about one event needs exactly one --head.');
    return eventAnswer(await exactIn(eventFile), read.proof, head, eventFile, keys);
  }
  if (eventFile) throw new UsageError('--event is one word too many: the proof is about two heads.');
  const [before, after, third] = heads.toSorted((a, b) => a.head.size - b.head.size);
  if (!before || !after || third) throw new UsageError('A proof about growth needs exactly two --head.');
  if (keys.length === 0 && !sameKey(before.publicKey, after.publicKey)) return { holds: false, code: 'other-key', said: ['The two heads are signed by different keys. Where the cooperative has a new key, get both keys by a way that you trust, and give them with --key.'] };
  const verdict = verifyGrowth(read.proof, before.head, after.head);
  if (!verdict.holds) return { ...verdict, said: [verdict.message, `The log of ${after.head.size} leaves does not continue that of ${before.head.size}, or the proof is damaged. Ask for the export to see where they differ.`] };
  return { holds: true, said: [`Holds: the log of ${after.head.size} leaves (${after.head.time}) continues that of ${before.head.size} (${before.head.time}); none of the first ${before.head.size} was changed, removed or moved.`, ...keySaid(after, keys)] };
}

function eventAnswer(event: unknown, proof: Parameters<typeof verifyEvent>[1], head: SignedHead, file: string, keys: readonly string[]): ProofAnswer {
  const verdict = naming(file, () => verifyEvent(event, proof, head.head));
  const name = nameOfEvent(event);
  if (!verdict.holds) return { ...verdict, said: [`Event ${name} is not proved. ${verdict.message}`, ...(verdict.code === 'root' ? [`The event, its time of recording, who recorded it, the proof or the head differs from what was logged as leaf ${proof.sequence}.`] : [])] };
  return { holds: true, said: [`Holds: event ${name} is leaf ${proof.sequence} of ${proof.size} in the log of ${proof.cooperative}, recorded ${proof.recordedAt} by ${proof.recordedBy}, as it stands in ${file}.`, ...keySaid(head, keys)] };
}

const keySaid = ({ publicKey }: SignedHead, keys: readonly string[]): string[] => (keys.length > 0 ? [] : [`The heads are signed with key ${fingerprint(publicKey)}. That it is the cooperative's, you know only if the head or the key came by a way that you trust.`]);
