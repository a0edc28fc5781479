import type { EventProofAnswer, GrowthProofAnswer, LogHead } from '@sentra/contract';
import { consistencyProof, eventProofJson, growthProofJson, headJson, inclusionProof, nodesForConsistency, nodesForInclusion } from '@sentra/trace/log';
import { type Actor, lookingAcross, may } from '../../actor.ts';
import { cooperativeIn } from '../../cooperative/index.ts';
import { reading, type Store } from '../../store.ts';
import { signGrownLog } from '../commands/heads.ts';
import type { LogKeys } from '../keys.ts';
import { traceRefusals } from '../refusals.ts';
import { headOfSizeIn, newestHeadIn } from './heads.ts';
import { nodesIn } from './nodes.ts';

/**
 * The newest signed head, which anybody may take home.
 *
 * @throws Refused trace.empty-log
 */
export async function readHead(store: Store, actor: Actor, keys: LogKeys): Promise<LogHead> {
  const head = (await reading(store, actor, newestHeadIn)) ?? (await signGrownLog(store, actor, keys));
  if (!head) throw traceRefusals.refuse('empty-log');
  return headJson(head);
}

/**
 * An event as it was recorded, with the proof that it is in the log of a signed head; for whoever may see the event.
 *
 * @param declared the declaration that an event is wrong, rather than the event; where there are several, the last
 * @throws Refused trace.unknown-event
 */
export async function proveEvent(store: Store, actor: Actor, keys: LogKeys, eventID: string, declared: boolean): Promise<EventProofAnswer> {
  const row = await reading(store, actor, (trx) =>
    trx.selectFrom('epcis_event').select(['sequence', 'record_time', 'recorded_by', 'canonical']).where('event_id', '=', eventID).where('declared', '=', declared).orderBy('sequence', 'desc').limit(1).executeTakeFirst(),
  );
  if (!row) throw traceRefusals.refuse('unknown-event', { event: eventID });
  const newest = await reading(store, actor, newestHeadIn);
  const head = newest && newest.head.size >= row.sequence ? newest : await signGrownLog(store, actor, keys);
  if (!head) throw traceRefusals.refuse('empty-log');
  const { cooperative, size } = head.head;
  const index = row.sequence - 1;
  const path = await reading(store, lookingAcross(actor), async (trx) => inclusionProof(index, size, await nodesIn(trx, nodesForInclusion(index, size))));
  const proof = eventProofJson({ cooperative, sequence: row.sequence, size, recordedAt: row.record_time, recordedBy: row.recorded_by, path });
  return { event: JSON.parse(row.canonical) as unknown, proof, head: headJson(head) };
}

/**
 * The proof that the log only grew between two sizes, and the heads of these sizes as far as they were signed.
 *
 * @param to the newest head where it is left out
 * @throws Refused trace.empty-log, trace.no-such-size
 */
export async function proveGrowth(store: Store, actor: Actor, keys: LogKeys, { from, to }: { readonly from: number; readonly to?: number | undefined }): Promise<GrowthProofAnswer> {
  may(actor, ['office', 'auditor']);
  const newest = await signGrownLog(store, actor, keys);
  if (!newest) throw traceRefusals.refuse('empty-log');
  const size = to ?? newest.head.size;
  if (from > size || size > newest.head.size) throw traceRefusals.refuse('no-such-size', { from, to: size, size: newest.head.size });
  return reading(store, lookingAcross(actor), async (trx) => {
    const { code } = await cooperativeIn(trx);
    const path = consistencyProof(from, size, await nodesIn(trx, nodesForConsistency(from, size)));
    const [earlier, later] = [await headOfSizeIn(trx, from), await headOfSizeIn(trx, size)];
    return { proof: growthProofJson({ cooperative: code, earlier: from, size, path }), earlier: earlier ? headJson(earlier) : null, later: later ? headJson(later) : null };
  });
}
