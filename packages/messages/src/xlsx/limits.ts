import { FileRefusal } from './refusal.ts';

/** Bounds on what a file may make this process hold. The largest cooperative's whole book is about a twentieth of them. */
export const limits = { bytes: 20_000_000, unpacked: 150_000_000, rows: 200_000, columns: 1000, cells: 4_000_000 } as const;

const units = {
  bytes: { id: 'byte', en: 'bytes' }, unpacked: { id: 'byte setelah dibuka', en: 'bytes when unpacked' },
  rows: { id: 'baris', en: 'rows' }, columns: { id: 'kolom', en: 'columns' }, cells: { id: 'sel', en: 'cells' },
} as const;

/** @throws FileRefusal where an amount is above its limit */
export function within(what: keyof typeof limits, amount: number): void {
  const limit = limits[what];
  if (amount > limit) throw new FileRefusal('file-too-large', String(amount), { limit: { id: `${limit} ${units[what].id}`, en: `${limit} ${units[what].en}` } });
}
