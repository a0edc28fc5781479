import { formatDate, type Language, type PlainDate } from '@sentra/measures';
import { writeTable } from '@sentra/messages';
import type { HeatDays, Wash } from '@sentra/contract';
import type { Actor } from '../../actor.ts';
import type { Store } from '../../store.ts';
import type { PlanName } from './basis.ts';
import { readHeatDays } from './heatDays.ts';

const heads: Readonly<Record<Language, readonly string[]>> = {
  id: ['Tanggal', 'Hari', 'Tungku', 'Nama tungku', 'Mulai', 'Selesai', 'Bahan', 'Isi (%)', 'Barang', 'Nama barang', 'Buah', 'Berat (kg)', 'Lot', 'Keterangan'],
  en: ['Date', 'Day', 'Furnace', 'Name of the furnace', 'Starts', 'Ends', 'Material', 'Full (%)', 'Part', 'Name of the part', 'Pieces', 'Mass (kg)', 'Lot', 'Remark'],
};

const washing: Readonly<Record<Language, (from: string, to: string) => string>> = {
  id: (from, to) => `ganti bahan dari ${from} ke ${to}`,
  en: (from, to) => `change of material from ${from} to ${to}`,
};

/** A member's week day by day as CSV: a row for each part in each heat and for each wash in the order of their start, and what fits into none below. */
export async function exportHeatDays(store: Store, actor: Actor, name: PlanName, member: string, { week, language }: { week?: PlainDate | undefined; language: Language }): Promise<{ fileName: string; content: string }> {
  const days = await readHeatDays(store, actor, name, member, week);
  const style = language === 'id' ? ({ separator: ';', numbers: 'id' } as const) : ({ separator: ',', numbers: 'iso' } as const);
  return { fileName: `${{ id: 'peleburan', en: 'heats' }[language]}-${member}-${days.week}.csv`, content: writeTable([heads[language], ...rowsOf(days, language)], style) };
}

type Cells = (string | number | null)[];

function rowsOf({ heats, washes, left, furnaces }: HeatDays, language: Language): Cells[] {
  const names = new Map(furnaces.map(({ code, name }) => [code, name]));
  const when = ({ furnaceCode, date, starts, ends }: Pick<Wash, 'furnaceCode' | 'date' | 'starts' | 'ends'>): Cells => [date, formatDate(date, language, 'dayName'), furnaceCode, names.get(furnaceCode) ?? furnaceCode, starts, ends];
  const inTime = [...heats, ...washes].toSorted((a, b) => a.date.localeCompare(b.date) || a.starts.localeCompare(b.starts));
  return [
    ...inTime.flatMap((one): Cells[] =>
      'castings' in one
        ? one.castings.map(({ partCode, partName, pieces, mass, lotCode }) => [...when(one), one.materialCode, Math.round(one.fill * 1000) / 10, partCode, partName, pieces, mass / 1000, lotCode, null])
        : [[...when(one), one.toMaterialCode, null, null, null, null, null, null, washing[language](one.fromMaterialCode, one.toMaterialCode)]],
    ),
    ...left.map(({ partCode, partName, materialCode, pieces, mass, sentence }) => [null, null, null, null, null, null, materialCode, null, partCode, partName, pieces, mass / 1000, null, sentence[language]]),
  ];
}
