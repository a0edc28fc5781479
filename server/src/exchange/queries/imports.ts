import type { Answer, exchangeEndpoints, Import } from '@sentra/contract';
import type { Selectable } from 'kysely';
import type { Actor } from '../../actor.ts';
import type { Database } from '../../database/index.ts';
import { reading, type Store, type Trx } from '../../store.ts';
import { exchangeRefusals } from '../refusals.ts';

/** What was shown when a file was read, as it is kept beside its rows. */
export type Shown = Pick<Import, 'sheets' | 'notes'> & { readonly digest: string };

type ImportRecord = Omit<Selectable<Database['import']>, 'book'>;

const columns = ['cooperative_id', 'id', 'file_name', 'state', 'preview', 'made_by', 'made_at', 'applied_at'] as const;
const mostListed = 50;

/** The last imports, newest first. */
export function listImports(store: Store, actor: Actor): Promise<Answer<typeof exchangeEndpoints.imports>> {
  return reading(store, actor, async (trx) => {
    const records = await trx.selectFrom('import').select(columns).orderBy('made_at', 'desc').orderBy('id').limit(mostListed).execute();
    return {
      imports: records.map((record) => {
        const { sheets: _, errors: __, notes: ___, ...listed } = importOf(record);
        return listed;
      }),
    };
  });
}

export function readImport(store: Store, actor: Actor, id: string): Promise<Import> {
  return reading(store, actor, async (trx) => {
    const record = await trx.selectFrom('import').select(columns).where('id', '=', id).executeTakeFirst();
    if (!record) throw exchangeRefusals.refuse('unknown-import', { import: id });
    return importOf(record);
  });
}

/** An import, held against others who would apply or withdraw it at the same time. */
export async function heldImportIn(trx: Trx, id: string): Promise<{ shown: Import; digest: string; book: Buffer }> {
  const record = await trx.selectFrom('import').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  if (!record) throw exchangeRefusals.refuse('unknown-import', { import: id });
  return { shown: importOf(record), digest: (record.preview as Shown).digest, book: record.book };
}

function importOf(record: ImportRecord): Import {
  const { sheets, notes } = record.preview as Shown;
  return {
    id: record.id, fileName: record.file_name, state: record.state, sheets, errors: [], moreErrors: 0, notes,
    madeBy: record.made_by, madeAt: record.made_at, appliedAt: record.applied_at,
  };
}
