import { signHead, type SignedHead } from '@sentra/trace/log';
import { sql } from 'kysely';
import { type Actor, lookingAcross } from '../../actor.ts';
import { cooperativeIn, systemActor } from '../../cooperative/index.ts';
import { outsideScope } from '../../database/index.ts';
import { instant, type Store, type Trx, writing } from '../../store.ts';
import { frontierOf } from '../edge.ts';
import type { LogKeys } from '../keys.ts';
import { newestHeadIn } from '../queries/heads.ts';

/** Signs the log of the actor's cooperative as it is now, if it has grown since it was signed last. Undefined where nothing is recorded. */
export function signGrownLog(store: Store, actor: Actor, keys: LogKeys): Promise<SignedHead | undefined> {
  // Not the asker's own deed: it needs no key of repetition, and is done for whoever asks.
  return writing(store, { ...lookingAcross(actor), once: undefined }, async (trx) => ({ head: await signedNow(trx, actor, keys, instant(store)) })).then(({ head }) => head);
}

async function signedNow(trx: Trx, { cooperativeId }: Actor, keys: LogKeys, time: string): Promise<SignedHead | undefined> {
  const edge = await trx.selectFrom('log_edge').select(['size', 'hashes']).executeTakeFirst();
  const newest = await newestHeadIn(trx);
  if (!edge || edge.size === 0 || (newest && newest.head.size >= edge.size)) return newest;
  const { code } = await cooperativeIn(trx);
  const { publicKey, sign } = keys(cooperativeId);
  const head = signHead({ cooperative: code, size: edge.size, root: frontierOf(edge).root(), time }, publicKey, sign);
  await sql`insert into log_key (cooperative_id, public_key, since) values (${cooperativeId}, ${publicKey}, ${time}) on conflict do nothing`.execute(trx);
  // Two processes that sign one size at once say the same; one head of a size is enough.
  await sql`insert into log_head (cooperative_id, size, root, time, public_key, signature)
    values (${cooperativeId}, ${edge.size}, ${Buffer.from(head.head.root)}, ${time}, ${publicKey}, ${Buffer.from(head.signature)}) on conflict do nothing`.execute(trx);
  return (await newestHeadIn(trx)) ?? head;
}

/** Signs every log that has grown. It looks across, because it is done for all cooperatives alike. */
export async function signGrownLogs(store: Store, keys: LogKeys): Promise<void> {
  const { rows } = await outsideScope(store.database, (trx) =>
    sql<{ cooperative_id: string }>`select cooperative_id from log_edge e
      where size > coalesce((select max(h.size) from log_head h where h.cooperative_id = e.cooperative_id), 0)`.execute(trx),
  );
  for (const { cooperative_id } of rows) await signGrownLog(store, systemActor(cooperative_id), keys);
}
