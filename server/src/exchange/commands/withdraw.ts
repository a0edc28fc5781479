import { type Actor, may } from '../../actor.ts';
import { recordActs } from '../../audit/index.ts';
import { type Store, writing } from '../../store.ts';
import { heldImportIn } from '../queries/imports.ts';
import { exchangeRefusals } from '../refusals.ts';

const nothing = Buffer.alloc(0);

/** Drops a preview, with the rows that it kept. */
export function withdrawImport(store: Store, actor: Actor, id: string): Promise<Record<never, never>> {
  may(actor, ['office']);
  return writing(store, actor, async (trx) => {
    const { shown } = await heldImportIn(trx, id);
    if (shown.state === 'applied') throw exchangeRefusals.refuse('already-applied', { file: shown.fileName, at: String(shown.appliedAt) });
    if (shown.state === 'withdrawn') return {};
    await trx.updateTable('import').set({ state: 'withdrawn', book: nothing }).where('id', '=', id).execute();
    await recordActs(trx, actor, [{ act: 'import.withdrawn', subject: 'import', subjectCode: id, before: { file: shown.fileName }, after: null }]);
    return {};
  });
}
