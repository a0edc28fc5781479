import { isoWeekOf, mondayOfWeek, type PlainDate } from '@sentra/measures';
import type { Item } from '../parts.ts';
import { buyerPartRows } from './buyers.ts';
import { wishesOf } from './wishes.ts';

/** Weeks after the last that the buyer has ordered: what it sends next. */
const weeks: readonly number[] = [14, 15, 17, 18, 19, 20, 21, 22];
const buyer = 'PB02';

/** A buyer's own file, in his form and by his numbers: parts down, weeks across. It is read by a mapping that a person confirms once. */
export function railwaySchedule(items: readonly Item[], firstWeek: PlainDate): string[][] {
  const head = ['No. Barang', 'Uraian', 'Satuan', ...weeks.map((week) => weekHead(mondayOfWeek(firstWeek, week))), 'Keterangan'];
  const ours = buyerPartRows(items).filter((row) => row.buyer_code === buyer);
  const lines = ours.flatMap(({ buyer_part_number: number, part_code: code }) => {
    const item = items.find((one) => one.code === code);
    if (item === undefined) return [];
    const wishes = new Map(wishesOf(item, 1).map(({ week, pieces }) => [week, pieces]));
    return [[number, item.name.toUpperCase(), 'BH', ...weeks.map((week) => pieces(wishes.get(week) ?? 0)), item.material === 'KOMP' ? 'menunggu hasil uji jalan' : '']];
  });
  return [head, ...lines];
}

function weekHead(monday: PlainDate): string {
  const { year, week } = isoWeekOf(monday);
  return `M${String(week).padStart(2, '0')} ${year}`;
}

/** Thousands with a point, as the buyer's clerk writes them. */
const pieces = (count: number): string => (count < 1000 ? String(count) : `${Math.floor(count / 1000)}.${String(count % 1000).padStart(3, '0')}`);
