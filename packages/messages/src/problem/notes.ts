import type { Words } from '../sheets/column.ts';

/** What had to be changed or left out on the way between a book and a problem, so that nobody wonders later. */
export const noteSentences = {
  'rounded-money': { id: 'Uang dibulatkan ke rupiah penuh.', en: 'Money was rounded to whole rupiah.' },
  'rounded-mass': { id: 'Berat dibulatkan ke gram penuh, paling sedikit 1 gram.', en: 'Mass was rounded to whole grams, at least 1 gram.' },
  'rounded-quantity': { id: 'Jumlah dibulatkan ke bilangan bulat (stok ke bawah, lot terkecil ke atas).', en: 'Quantities were rounded to whole numbers (stock down, smallest lots up).' },
  'renamed-code': { id: 'Kode diganti karena berulang atau memakai tanda yang tidak dapat dipakai.', en: 'Codes were changed because they were repeated or held signs that cannot be used.' },
  'horizon-cut': { id: 'Masa rencana dipotong menjadi 104 minggu.', en: 'The horizon was cut to 104 weeks.' },
  'order-empty': { id: 'Pesanan berjumlah nol ditinggalkan.', en: 'Orders of no pieces were left out.' },
  'route-no-yield': { id: 'Kelayakan tanpa hasil baik (0) ditinggalkan.', en: 'Routes that yield nothing (0) were left out.' },
  'part-no-stage': { id: 'Barang tanpa tahap tidak direncanakan.', en: 'Parts without stages are not planned.' },
  'part-ended': { id: 'Barang yang diakhiri tidak direncanakan.', en: 'Parts that have ended are not planned.' },
  'part-material-ended': { id: 'Barang yang bahannya diakhiri tidak direncanakan; ganti bahannya atau akhiri barangnya.', en: 'Parts whose material has ended are not planned; change the material or end the part.' },
  'furnace-ended': { id: 'Tungku yang diakhiri tidak direncanakan.', en: 'Furnaces that have ended are not planned.' },
  'member-not-active': { id: 'Anggota yang tidak aktif tidak direncanakan.', en: 'Members who are not active are not planned.' },
  'route-not-qualified': { id: 'Yang dibina atau ditangguhkan tidak diberi pekerjaan.', en: 'Routes in coaching or suspended are given no work.' },
  'route-expired': { id: 'Kelayakan sudah berakhir sebelum minggu ke-1 selesai; tidak dipakai.', en: 'Routes that end before week 1 is over are not used.' },
  'route-expires': { id: 'Kelayakan berakhir di tengah masa rencana; dipakai seluruhnya, jadi perpanjang sebelum itu.', en: 'Routes that end within the horizon are used throughout it; renew them before.' },
  'order-overdue': { id: 'Jatuh tempo sebelum minggu ke-1; dihitung jatuh tempo di minggu ke-1.', en: 'Lines due before week 1 count as due in week 1.' },
  'order-beyond': { id: 'Jatuh tempo sesudah masa rencana; ditinggalkan.', en: 'Lines due after the horizon are left out.' },
  'unknown-name': { id: 'Menyebut sesuatu yang tidak direncanakan; ditinggalkan.', en: 'Rows that name something that is not planned are left out.' },
} as const satisfies Record<string, Words>;

export type NoteCode = keyof typeof noteSentences;

export interface Note extends Words {
  readonly code: NoteCode;
  /** The codes of what it is about. */
  readonly subjects: readonly string[];
}

/** Gathers notes of one kind into one. */
export class Notes {
  readonly #subjects = new Map<NoteCode, Set<string>>();

  add(code: NoteCode, subject: string): void {
    const subjects = this.#subjects.get(code) ?? new Set();
    this.#subjects.set(code, subjects.add(subject));
  }

  list(): Note[] {
    return [...this.#subjects].map(([code, subjects]) => ({ code, subjects: [...subjects], ...noteSentences[code] }));
  }
}
