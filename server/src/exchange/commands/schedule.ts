import type { Answer, exchangeEndpoints, ScheduleMapping } from '@sentra/contract';
import { applyMapping, fingerprint, type Grid, readSchedule, suggestMapping } from '@sentra/messages';
import { type Actor, may } from '../../actor.ts';
import { recordActs } from '../../audit/index.ts';
import { buyerIn, demandBookIn } from '../../demand/index.ts';
import { instant, type Store, today, type Trx, writing } from '../../store.ts';
import { mappingIn, partsOfBuyerIn } from '../queries/mappings.ts';
import { errorOf } from '../reading/errors.ts';
import { type Said, saidNothing, type SentFile } from '../reading/said.ts';
import { exchangeRefusals } from '../refusals.ts';
import { readerMapping, shownMapping, withStatedWeeks } from '../schedule/mapping.ts';
import { scheduleOrders } from '../schedule/orders.ts';
import { screenOf } from '../schedule/screen.ts';
import { previewIn } from './preview.ts';

export interface ScheduleFile extends SentFile {
  readonly buyer: string;
  /** How a person settled the file; without it, how files of this form were settled before. */
  readonly mapping?: ScheduleMapping | undefined;
  readonly remember?: boolean | undefined;
}

export type ScheduleRead = Answer<typeof exchangeEndpoints.readSchedule>;

/**
 * Reads a buyer's own schedule. Where it is settled how, by this call or an earlier one, it becomes a preview as any file
 * does; else what stands in it comes back with a suggestion for a person to settle.
 */
export function readBuyerSchedule(store: Store, actor: Actor, file: ScheduleFile): Promise<ScheduleRead> {
  may(actor, ['office']);
  const grids = readSchedule(file.content, file.fileName);
  return writing(store, actor, async (trx): Promise<ScheduleRead> => {
    await buyerIn(trx, file.buyer);
    if ('code' in grids) {
      const preview = await previewIn(trx, actor, { fileName: file.fileName, at: instant(store) }, { ...saidNothing, errors: [errorOf(grids)] });
      return { fingerprint: '', remembered: false, suggestion: null, sheets: [], preview };
    }
    return readGridsIn(trx, store, actor, file, grids);
  });
}

async function readGridsIn(trx: Trx, store: Store, actor: Actor, { buyer, fileName, mapping: given, remember = false }: ScheduleFile, grids: readonly Grid[]): Promise<ScheduleRead> {
  const day = today(store);
  const form = fingerprint(grids, day);
  const before = await mappingIn(trx, buyer, form);
  const mapping = given ?? before;
  const sheets = screenOf(grids);
  if (!mapping) {
    const suggested = suggestMapping(grids, day);
    return { fingerprint: form, remembered: false, suggestion: suggested && shownMapping(suggested, grids, day), sheets, preview: null };
  }
  const said = await saidIn(trx, buyer, mapping, given ? withStatedWeeks(grids, given, day) : grids, day);
  const preview = await previewIn(trx, actor, { fileName, at: instant(store) }, said);
  const remembers = given !== undefined && remember && !preview.errors.some(({ code }) => code === 'mapping-misfit');
  if (remembers) await rememberIn(trx, actor, { buyer, fingerprint: form, name: preview.fileName, before, mapping: given });
  return { fingerprint: form, remembered: remembers || before !== null, suggestion: mapping, sheets, preview };
}

async function saidIn(trx: Trx, buyer: string, mapping: ScheduleMapping, grids: readonly Grid[], day: ReturnType<typeof today>): Promise<Said> {
  const reading = applyMapping(grids, readerMapping(mapping), { buyer, partOf: await partsOfBuyerIn(trx, buyer), today: day });
  const { orders, notes } = scheduleOrders(reading, (await demandBookIn(trx)).orders ?? [], day);
  return { ...saidNothing, book: orders.length > 0 ? { orders } : {}, errors: reading.findings.map(errorOf), more: reading.more, notes };
}

interface Remembered {
  readonly buyer: string;
  readonly fingerprint: string;
  readonly name: string;
  readonly before: ScheduleMapping | null;
  readonly mapping: ScheduleMapping;
}

async function rememberIn(trx: Trx, actor: Actor, { buyer, fingerprint: form, name, before, mapping }: Remembered): Promise<void> {
  if (JSON.stringify(before) === JSON.stringify(mapping)) return;
  const kept = JSON.stringify(mapping);
  await trx
    .insertInto('schedule_mapping')
    .values({ cooperative_id: actor.cooperativeId, buyer_code: buyer, fingerprint: form, name, mapping: kept, created_by: actor.name })
    .onConflict((conflict) => conflict.columns(['cooperative_id', 'buyer_code', 'fingerprint']).doUpdateSet({ name, mapping: kept, created_by: actor.name }))
    .execute();
  await recordActs(trx, actor, [{ act: 'schedule-mapping.remembered', subject: 'schedule-mapping', subjectCode: `${buyer}/${form}`, before, after: mapping }]);
}

/** The buyer's next file of this form is asked about again. */
export function forgetMapping(store: Store, actor: Actor, buyer: string, form: string): Promise<Record<never, never>> {
  may(actor, ['office']);
  return writing(store, actor, async (trx) => {
    const before = await mappingIn(trx, buyer, form);
    if (!before) throw exchangeRefusals.refuse('unknown-mapping', { buyer });
    await trx.deleteFrom('schedule_mapping').where('buyer_code', '=', buyer).where('fingerprint', '=', form).execute();
    await recordActs(trx, actor, [{ act: 'schedule-mapping.forgotten', subject: 'schedule-mapping', subjectCode: `${buyer}/${form}`, before, after: null }]);
    return {};
  });
}
