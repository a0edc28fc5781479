import type { BuyerPartRow, BuyerRow } from '@sentra/messages';
import type { Item } from '../parts.ts';
import { diceOf } from '../random.ts';

/**
 * How a buyer's wish grows firm.
 * `called`: a month's firm order, called off week by week. `awarded`: a tender's quantity for a year, called off.
 * `tendered`: a project's quantity, ordered in steps. `ordered`: orders one by one, forecasts beyond. `expected`: forecasts first, orders late.
 */
export type Manner = 'called' | 'awarded' | 'tendered' | 'ordered' | 'expected';

export interface Buyer {
  readonly row: BuyerRow;
  readonly manner: Manner;
  /** Of the price, what a week's delay of a firm piece costs: most where a line stands still. */
  readonly lateShare: number;
  /** The last week of its first month of call-offs. */
  readonly monthEnds: number;
  /** How it writes our parts. */
  readonly numbers: (item: Item, index: number) => string;
}

const digits = (text: string, length: number): string => String(diceOf(text).whole(0, 10 ** length - 1)).padStart(length, '0');

const buyer = (code: string, name: string, trade: string, manner: Manner, lateShare: number, monthEnds: number, numbers: Buyer['numbers'], note?: string): Buyer => ({
  row: { code, name, trade, note: note ?? null, is_sample: true }, manner, lateShare, monthEnds, numbers,
});

/** Buyers by what they do; only the trades and the two published quantities are taken from the sources. */
export const buyers: readonly Buyer[] = [
  buyer('PB01', 'Pembuat ring piston (tier-1)', 'komponen otomotif', 'called', 0.4, 3, (item) => `RP-${digits(item.code, 4)}-00`, '200 selongsong sebulan sejak Januari 2019 adalah keterangan umum; harga, berat dan jadwal hanya contoh.'),
  buyer('PB02', 'Kereta api (negara)', 'perkeretaapian', 'awarded', 0.2, 3, (item) => `KA.${digits(item.code, 3)}.${item.code.slice(-3)}`, 'Blok besi menurut penetapan tender setahun, dipanggil tiap minggu. Blok komposit baru perkiraan: uji jalan belum selesai.'),
  buyer('PB03', 'Pembuat kompor gas', 'peralatan rumah tangga', 'called', 0.15, 2, (item) => `${digits(item.code, 2)}-${digits(`${item.code} b`, 4)}`),
  buyer('PB04', 'Pembuat kompor usaha makanan', 'peralatan dapur', 'expected', 0.12, 3, (item) => `KU${digits(item.code, 3)}`),
  buyer('PB05', 'Pembuat pompa air', 'pompa', 'ordered', 0.16, 3, (item) => `PA-${digits(item.code, 5)}`),
  buyer('PB06', 'Pembuat pompa industri', 'pompa', 'ordered', 0.16, 3, (item) => `IP.${digits(item.code, 4)}`),
  buyer('PB07', 'Galangan kapal pantai utara', 'galangan kapal', 'ordered', 0.14, 3, (item) => `GU/${digits(item.code, 3)}`),
  buyer('PB08', 'Galangan kapal timur', 'galangan kapal', 'ordered', 0.14, 3, (item) => `T${digits(item.code, 4)}`),
  buyer('PB09', 'Pembuat traktor tangan', 'alat pertanian', 'called', 0.2, 1, (item) => `TT-${digits(item.code, 4)}-A`),
  buyer('PB10', 'Pembuat mesin diesel kecil', 'mesin', 'called', 0.2, 3, (item) => `D${digits(item.code, 6)}`),
  buyer('PB11', 'Perakit komponen niaga (tier-2)', 'komponen otomotif', 'called', 0.3, 2, (item) => `CN-${digits(item.code, 5)}`),
  buyer('PB12', 'Dinas penerangan kota', 'pemerintah daerah', 'tendered', 0.12, 3, (_, index) => `LAMP-${index + 1}`),
  buyer('PB13', 'Kontraktor taman kota', 'kontraktor', 'ordered', 0.12, 3, (_, index) => `TK-${index + 1}`),
  buyer('PB14', 'Pengekspor mebel taman', 'ekspor mebel', 'expected', 0.12, 3, (item) => `EX-${digits(item.code, 4)}`),
  buyer('PB15', 'Grosir suku cadang', 'perdagangan', 'ordered', 0.12, 3, (item) => `SC${digits(item.code, 5)}`),
];

export const buyerRows = (): BuyerRow[] => buyers.map(({ row }) => row);

/** Every part is known to its buyer by his own number; two of one number would be two of our parts for one of his. */
export function buyerPartRows(items: readonly Item[]): BuyerPartRow[] {
  return buyers.flatMap((one) => {
    const taken = new Set<string>();
    return items.filter((item) => item.buyer === one.row.code).map((item, index) => {
      let number = one.numbers(item, index);
      while (taken.has(number)) number = `${number}X`;
      taken.add(number);
      return { buyer_code: one.row.code, buyer_part_number: number, part_code: item.code };
    });
  });
}
