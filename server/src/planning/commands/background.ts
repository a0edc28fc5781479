import { outsideScope } from '../../database/index.ts';
import { instant, type Store, type Trx } from '../../store.ts';
import { planningRefusals } from '../refusals.ts';

/** Tables of work in the background. Both say in the same columns how far it is and when its server was last heard. */
type Background = 'plan_run' | 'plan_study';

/** Work that nobody has heard of for so long belonged to a server that died. What lives is heard each second. */
const silenceSeconds = 30;

/** Marks what servers were doing when they died as failed. */
export const buryDeadIn = (trx: Trx, store: Store, table: Background): Promise<void> => buryIn(trx, store, table, store.clock() - silenceSeconds * 1000);

/**
 * Marks what servers were doing when they died as failed, and returns what still waits, the oldest first, in every
 * cooperative: it is the queue of the whole database that is put in order here, whoever its work belongs to.
 *
 * @param alone this process is the only one on the database, so whatever runs, runs no more
 */
export function tidy(store: Store, table: Background, alone: boolean): Promise<{ cooperative_id: string; id: string }[]> {
  return outsideScope(store.database, async (trx) => {
    await buryIn(trx, store, table, alone ? Infinity : store.clock() - silenceSeconds * 1000);
    return trx.selectFrom(table).select(['cooperative_id', 'id']).where('state', '=', 'queued').orderBy('requested_at').execute();
  });
}

async function buryIn(trx: Trx, store: Store, table: Background, seenBefore: number): Promise<void> {
  const { id, en } = planningRefusals.refuse('server-stopped');
  let dead = trx.updateTable(table).set({ state: 'failed', failure: JSON.stringify({ id, en }), finished_at: instant(store) }).where('state', '=', 'running');
  if (Number.isFinite(seenBefore)) dead = dead.where('seen_at', '<', new Date(seenBefore).toISOString());
  await dead.execute();
}
