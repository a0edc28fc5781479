import { addDays, plainDate } from '@sentra/measures';
import type { ScheduleMapping } from '@sentra/contract';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Actor, scopeOf } from '../actor.ts';
import { inScope } from '../database/index.ts';
import { emptyTables, testDatabase } from '../database/testing.ts';
import type { Store } from '../store.ts';
import { smallBook, type TestCooperative, testCooperative, testStore } from '../testing/cooperative.ts';
import { applyImport, bookOf, forgetMapping, importBook, readBuyerSchedule, type ScheduleFile } from './index.ts';
import { noLongerAsked } from './schedule/orders.ts';

describe('a buyer’s own schedule', () => {
  let store: Store;
  let koperasi: TestCooperative;
  let office: Actor;

  beforeAll(async () => {
    store = testStore(await testDatabase());
  });
  beforeEach(async () => {
    await emptyTables(store.database);
    koperasi = await testCooperative(store, 'UJI', smallBook);
    office = koperasi.office;
  });
  afterAll(() => store.database.close());

  const matrix = (...lines: string[]) => lines.join('\n');
  const first = matrix('Part No.;W49;W50;W51', 'KA-77;100;200;-', 'PP-9;5;5;5');
  const known = matrix('Part No.;W49;W50;W51', 'KA-77;100;200;-');
  const read = (text: string, more: Partial<ScheduleFile> = {}) => readBuyerSchedule(store, office, { buyer: 'P01', fileName: 'jadwal.csv', content: Buffer.from(text), ...more });
  const settled = async (text: string, change: Partial<ScheduleMapping> = {}): Promise<ScheduleMapping> => {
    const { suggestion } = await read(text);
    if (!suggestion) throw new Error('nothing was suggested');
    return { ...suggestion, ...change };
  };
  const fromSchedule = async () => (await bookOf(store, office)).orders?.filter(({ code }) => code.startsWith('P01:'));
  const audits = () => inScope(store.database, scopeOf(office), (trx) => trx.selectFrom('audit_entry').select(['act', 'subject_code']).where('person_id', '=', office.personId).orderBy('id').execute());
  const applied = async (text: string, more: Partial<ScheduleFile> = {}) => {
    const { preview } = await read(text, more);
    expect(preview?.errors).toEqual([]);
    return applyImport(store, office, String(preview?.id));
  };

  test('that nobody settled comes back as it stands, with what it seems to mean', async () => {
    const answer = await read(first);
    expect(answer).toMatchObject({ remembered: false, preview: null, sheets: [{ name: 'jadwal', rows: [['Part No.', 'W49', 'W50', 'W51'], ['KA-77', '100', '200', '-'], ['PP-9', '5', '5', '5']] }] });
    expect(answer.suggestion).toMatchObject({ layout: 'matrix', headerRow: 1, firstRow: 2, partColumn: 1, weekColumns: [{ column: 2, week: '2026-11-30' }, { column: 3, week: '2026-12-07' }, { column: 4, week: '2026-12-14' }] });
  });

  test('settled by a person becomes order lines by the way of every import, and is remembered', async () => {
    const mapping = await settled(known, { firmColumns: 1 });
    const answer = await read(known, { mapping, remember: true });
    expect(answer).toMatchObject({ remembered: true, preview: { state: 'previewed', sheets: [{ sheet: 'orders', new: 2 }] } });
    await applyImport(store, office, String(answer.preview?.id));
    expect(await fromSchedule()).toMatchObject([
      { code: 'P01:B001:2026-W49:firm', buyer_code: 'P01', part_code: 'B001', rung: 'firm', quantity: 100, due_on: '2026-12-04', late_cost: 25_000 },
      { code: 'P01:B001:2026-W50:forecast', rung: 'forecast', quantity: 200, due_on: '2026-12-11' },
    ]);
    expect((await audits())[0]).toEqual({ act: 'schedule-mapping.remembered', subject_code: 'P01/partno|*week' });
    const next = await read(matrix('Part No.;W50;W51;W52;W53', 'KA-77;210;10;-;30'));
    expect(next).toMatchObject({ remembered: true, suggestion: { firmColumns: 1 }, preview: { state: 'previewed', errors: [] } });
  });

  test('sent twice changes nothing; a newer one replaces, closes what it drops, and opens what it asks for again', async () => {
    const mapping = await settled(known);
    await applied(known, { mapping, remember: true });
    const written = (await audits()).length;
    await applied(known);
    expect((await audits()).length).toBe(written);

    const newer = await read(matrix('Part No.;W49;W50;W51', 'KA-77;120;-;40'));
    expect(newer.preview?.notes).toMatchObject([{ en: '1 lines of an earlier schedule are no longer asked for and will be closed: P01:B001:2026-W50:forecast.' }]);
    await applyImport(store, office, String(newer.preview?.id));
    expect((await fromSchedule())?.map(({ code, quantity, closed_on, closed_because }) => [code, quantity, closed_on, closed_because])).toEqual([
      ['P01:B001:2026-W49:forecast', 120, null, null],
      ['P01:B001:2026-W50:forecast', 200, '2026-11-24', noLongerAsked],
      ['P01:B001:2026-W51:forecast', 40, null, null],
    ]);
    await applied(known);
    expect((await fromSchedule())?.map(({ quantity, closed_on }) => [quantity, closed_on])).toEqual([[100, null], [200, null], [40, '2026-11-24']]);
  });

  test('does not open what a person closed', async () => {
    await applied(known, { mapping: await settled(known), remember: true });
    const [line] = (await fromSchedule()) ?? [];
    await importBook(store, office, { orders: [{ ...line, closed_on: plainDate('2026-11-20'), closed_because: 'dikirim' } as never] });
    await applied(known);
    expect((await fromSchedule())?.[0]).toMatchObject({ closed_because: 'dikirim' });
  });

  test('with a part number that nobody knows is refused with all of them, and the mapping is remembered all the same', async () => {
    const answer = await read(first, { mapping: await settled(first), remember: true });
    expect(answer.preview).toMatchObject({ state: 'refused', id: null, errors: [{ row: 3, column: 'Part No.', value: 'PP-9', code: 'unknown-buyer-part' }] });
    expect(answer.remembered).toBe(true);
    await importBook(store, office, { buyerParts: [{ buyer_code: 'P01', buyer_part_number: 'PP-9', part_code: 'B002' }] });
    expect((await read(first)).preview).toMatchObject({ state: 'previewed', sheets: [{ new: 5 }] });
  });

  test('whose column a person moved to another week is read so', async () => {
    const mapping = await settled(known);
    const [column] = mapping.weekColumns;
    const moved = { ...mapping, weekColumns: [{ column: 2, week: addDays(column?.week ?? plainDate('2026-11-30'), 14) }, ...mapping.weekColumns.slice(1)] };
    await applied(known, { mapping: moved });
    expect((await fromSchedule())?.map(({ due_on }) => due_on)).toEqual(['2026-12-18', '2026-12-11']);
  });

  test('is forgotten on request, and then asked about again', async () => {
    await applied(known, { mapping: await settled(known), remember: true });
    const { fingerprint } = await read(known);
    await forgetMapping(store, office, 'P01', fingerprint);
    expect(await read(known)).toMatchObject({ remembered: false, preview: null });
    expect((await audits()).at(-1)?.act).toBe('schedule-mapping.forgotten');
    await expect(forgetMapping(store, office, 'P01', fingerprint)).rejects.toMatchObject({ code: 'exchange.unknown-mapping' });
  });

  test('of a buyer that is not there, by somebody else, or in a file that is none, is refused', async () => {
    await expect(read(known, { buyer: 'P99' })).rejects.toMatchObject({ code: 'demand.unknown-buyer' });
    expect(() => readBuyerSchedule(store, koperasi.buyer('P01'), { buyer: 'P01', fileName: 'a', content: Buffer.from(known) })).toThrow(/may not do this/);
    expect((await read('%PDF-1.7 …')).preview?.errors).toMatchObject([{ code: 'file-pdf' }]);
    const misfit = await read(known, { mapping: { ...(await settled(known)), headerRow: 9 }, remember: true });
    expect(misfit).toMatchObject({ remembered: false, preview: { state: 'refused', errors: [{ code: 'mapping-misfit' }] } });
  });
});
