import { formatDate, type Language, type PlainDate } from '@sentra/measures';
import { writeTable } from '@sentra/messages';
import type { HeatDays } from '@sentra/contract';
import type { Actor } from '../../actor.ts';
import type { Store } from '../../store.ts';
import type { PlanName } from './basis.ts';
import { readHeatDays } from './heatDays.ts';

const heads: Readonly<Record<Language, readonly string[]>> = {
  id: ['Tanggal', 'Hari', 'Tungku', 'Nama tungku', 'Mulai', 'Selesai', 'Bahan', 'Isi (%)', 'Barang', 'Nama barang', 'Buah', 'Berat (kg)', 'Lot', 'Keterangan'],
  en: ['Date', 'Day', 'Furnace', 'Name of the furnace', 'Starts', 'Ends', 'Material', 'Full (%)', 'Part', 'Name of the part', 'Pieces', 'Mass (kg)', 'Lot', 'Remark'],
};

/** A member's week day by day as CSV, a row for each part in each heat, and what fits into none below. */
export async function exportHeatDays(store: Store, actor: Actor, name: PlanName, member: string, { week, language }: { week?: PlainDate | undefined; language: Language }): Promise<{ fileName: string; content: string }> {
  const days = await readHeatDays(store, actor, name, member, week);
  const style = language === 'id' ? ({ separator: ';', numbers: 'id' } as const) : ({ separator: ',', numbers: 'iso' } as const);
  return { fileName: `${{ id: 'peleburan', en: 'heats' }[language]}-${member}-${days.week}.csv`, content: writeTable([heads[language], ...rowsOf(days, language)], style) };
}

function rowsOf({ heats, left, furnaces }: HeatDays, language: Language): (string | number | null)[][] {
  const names = new Map(furnaces.map(({ code, name }) => [code, name]));
  return [
    ...heats.flatMap(({ furnaceCode, date, starts, ends, materialCode, fill, castings }) =>
      castings.map(({ partCode, partName, pieces, mass, lotCode }) => [
        date, formatDate(date, language, 'dayName'), furnaceCode, names.get(furnaceCode) ?? furnaceCode, starts, ends, materialCode, Math.round(fill * 1000) / 10, partCode, partName, pieces, mass / 1000, lotCode, null,
      ]),
    ),
    ...left.map(({ partCode, partName, materialCode, pieces, mass, sentence }) => [null, null, null, null, null, null, materialCode, null, partCode, partName, pieces, mass / 1000, null, sentence[language]]),
  ];
}
