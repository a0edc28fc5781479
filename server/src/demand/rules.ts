import type { Rung } from '@sentra/contract';
import { type BookRow, type Change, type EndableSheet, type Ended, endedFault, type RowFault, type SheetDecision } from '../book/index.ts';
import { type LadderBreach, ladderBreaches, type LadderLine } from './ladder.ts';

/** What the rules about demand need to know of the database. */
export interface Standing {
  /** Lines that are not sent but draw from one that is, or are drawn from, or draw from the same. */
  readonly related: readonly LadderLine[];
  readonly prices: ReadonlyMap<string, number>;
  /** Parts that take no orders any more, by their code. */
  readonly endedParts: ReadonlyMap<string, EndedPart>;
  readonly endedBuyers: ReadonlyMap<string, Ended>;
}

/** Why a part takes no orders: it is ended itself, or its material is. */
export interface EndedPart {
  readonly sheet: EndableSheet;
  readonly code: string;
  readonly ended: Ended;
}

/** Worth beyond this is no order but a slip of the hand, and sums of such would no longer be exact. */
const dearestLine = 10_000_000_000_000;

/** What would be wrong about demand if these rows were written, beyond names that do not exist. */
export const demandFaults = ({ orders }: Readonly<Record<'orders', SheetDecision>>, standing: Standing): RowFault[] => [
  ...orders.rows.flatMap((change) => [...halfClosed(change), ...tooDear(change, standing), ...ofEnded(change, standing)]),
  ...offLadder(orders, standing),
];

export const ladderLine = (row: BookRow): LadderLine => ({
  code: String(row['code']),
  buyer: String(row['buyer_code']),
  part: String(row['part_code']),
  rung: row['rung'] as Rung,
  quantity: Number(row['quantity']),
  drawnFrom: typeof row['drawn_from'] === 'string' ? row['drawn_from'] : null,
  closed: typeof row['closed_on'] === 'string',
});

/** A breach is named at the row that was sent: the line that draws too much, or the one that no longer has enough. */
function offLadder({ rows }: SheetDecision, { related }: Standing): RowFault[] {
  const sent = new Map(rows.map(({ index, after }) => [String(after['code']), index]));
  const lines = [...rows.map(({ after }) => ladderLine(after)), ...related.filter(({ code }) => !sent.has(code))];
  const named = new Set<string>();
  return ladderBreaches(lines).flatMap((breach): RowFault[] => {
    const index = sent.get(breach.line.code) ?? sent.get(breach.source.code);
    const fault = index === undefined ? undefined : { sheet: 'orders', index, column: columnOf(breach, sent.has(breach.line.code)), ...sentenceOf(breach) } as const;
    const place = fault && `${fault.index} ${fault.column} ${fault.en}`;
    if (!fault || !place || named.has(place)) return [];
    named.add(place);
    return [fault];
  });
}

const columnOf = ({ rule }: LadderBreach, isDrawer: boolean): string => {
  if (isDrawer) return rule === 'enough' ? 'quantity' : 'drawn_from';
  return { 'lower-rung': 'rung', 'same-buyer': 'buyer_code', 'same-part': 'part_code', enough: 'quantity' }[rule];
};

function sentenceOf(breach: LadderBreach): { id: string; en: string } {
  const { line, source } = breach;
  switch (breach.rule) {
    case 'lower-rung':
      return {
        id: `Baris ${line.code} (${line.rung}) tidak dapat mengambil dari ${source.code} (${source.rung}): hanya dari tingkat yang lebih rendah, forecast → award → firm → call-off.`,
        en: `Line ${line.code} (${line.rung}) cannot draw from ${source.code} (${source.rung}): only from a lower rung, forecast → award → firm → call-off.`,
      };
    case 'same-buyer':
      return { id: `Baris ${line.code} milik pembeli ${line.buyer}, sedangkan ${source.code} milik ${source.buyer}. Keduanya harus satu pembeli.`, en: `Line ${line.code} is of buyer ${line.buyer}, and ${source.code} of ${source.buyer}. Both must be of one buyer.` };
    case 'same-part':
      return { id: `Baris ${line.code} untuk barang ${line.part}, sedangkan ${source.code} untuk ${source.part}. Keduanya harus satu barang.`, en: `Line ${line.code} is for part ${line.part}, and ${source.code} for ${source.part}. Both must be for one part.` };
    case 'enough':
      return {
        id: `Dari baris ${source.code} diambil ${breach.drawn} buah, sedangkan jumlahnya ${source.quantity}. Kurangi yang mengambil, atau tambah jumlah ${source.code}.`,
        en: `${breach.drawn} pieces are drawn from line ${source.code}, which has ${source.quantity}. Draw less, or raise the quantity of ${source.code}.`,
      };
  }
}

function halfClosed({ index, after }: Change): RowFault[] {
  if ((after['closed_on'] === null) === (after['closed_because'] === null)) return [];
  const column = after['closed_on'] === null ? 'closed_on' : 'closed_because';
  return [{ sheet: 'orders', index, column, id: 'Baris yang ditutup punya tanggal dan alasan. Isi keduanya, atau kosongkan keduanya.', en: 'A closed line has a date and a reason. Fill in both, or leave both empty.' }];
}

/** A closed line is past; an open one wants what is no longer made, or is of who no longer buys. */
function ofEnded({ index, after }: Change, { endedParts, endedBuyers }: Standing): RowFault[] {
  if (typeof after['closed_on'] === 'string') return [];
  const buyer = String(after['buyer_code']);
  const part = endedParts.get(String(after['part_code']));
  const left = endedBuyers.get(buyer);
  return [
    ...(part ? [endedFault({ sheet: 'orders', index, column: 'part_code' }, part.sheet, part.code, part.ended)] : []),
    ...(left ? [endedFault({ sheet: 'orders', index, column: 'buyer_code' }, 'buyers', buyer, left)] : []),
  ];
}

function tooDear({ index, after }: Change, { prices }: Standing): RowFault[] {
  const worth = Number(after['quantity']) * (prices.get(String(after['part_code'])) ?? 0);
  if (worth <= dearestLine) return [];
  return [{ sheet: 'orders', index, column: 'quantity', id: `Jumlah ini bernilai Rp${worth}, di atas Rp${dearestLine}. Periksa jumlah dan harga barangnya.`, en: `This quantity is worth Rp${worth}, above Rp${dearestLine}. Check the quantity and the price of the part.` }];
}
