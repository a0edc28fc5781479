import type { Language, NumberStyle } from '@sentra/measures';
import { definitionOf, sheetKeys } from '../sheets/book.ts';
import type { Grid } from './grid.ts';
import { fold } from './nearest.ts';
import { textOf } from './readCell.ts';

export const guideName = { id: 'Petunjuk', en: 'Guide' } as const;

export const isGuide = (name: string): boolean => [guideName.id, guideName.en].some((word) => fold(word) === fold(name));

const numbersHead = 'Angka/Numbers';

/** The number style that a guide states: the cell after "Angka/Numbers". */
export function statedStyle(grid: Grid): NumberStyle | null {
  for (const cells of grid.rows) {
    const at = cells.findIndex((cell) => fold(textOf(cell)) === fold(numbersHead));
    const stated = at === -1 ? '' : textOf(cells[at + 1]).toLowerCase();
    if (stated === 'id' || stated === 'iso') return stated;
  }
  return null;
}

/** The lines of the guide: how to fill in the workbook, in both languages, and what each sheet is for. */
export function guideLines(language: Language): string[][] {
  const lines: readonly (readonly [id: string, en: string])[] = [
    ['Satu lembar untuk satu hal. Lembar yang tidak ada atau kosong tidak mengubah apa pun.', 'One sheet per thing. A sheet that is absent or empty changes nothing.'],
    ['Baris yang diawali "# " adalah keterangan atau contoh dan tidak dibaca. Hapus "# " untuk memakai contohnya.', 'Rows that begin with "# " are remarks or examples and are not read. Remove "# " to use an example.'],
    ['Urutan kolom bebas; kolom yang tidak wajib boleh dihapus, maka isinya tidak berubah.', 'Columns may stand in any order; those not required may be removed, and then nothing of them changes.'],
    ['Angka Excel dibaca apa adanya. Angka yang ditulis sebagai teks dibaca menurut baris Angka/Numbers di bawah: id = 1.234,5 dan iso = 1,234.5.', 'Excel numbers are read as they are. Numbers written as text are read as the line Angka/Numbers below says: id = 1.234,5 and iso = 1,234.5.'],
    ['Tanggal: tanggal Excel, 2026-11-24, 24-11-2026 atau 24 Nov 2026. Minggu: 2026-W48, M48 2026 atau tanggal di minggu itu; minggu mulai hari Senin.', 'Dates: Excel dates, 2026-11-24, 24-11-2026 or 24 Nov 2026. Weeks: 2026-W48, W48 2026 or a date in it; weeks begin on Monday.'],
    ['Uang dalam rupiah penuh, berat dalam kg, waktu dalam jam.', 'Money in whole rupiah, mass in kg, time in hours.'],
    ['Semua kesalahan ditunjukkan sekaligus, dan sebelum disimpan terlihat apa yang baru dan berubah. Berkas yang sama dua kali tidak mengubah apa pun.', 'All errors are shown at once, and what is new and what changes is shown before anything is kept. The same file twice changes nothing.'],
  ];
  const sheetLines = sheetKeys.map((key) => {
    const { name, about } = definitionOf(key);
    return language === 'id' ? [name.id, about.id, `${name.en}: ${about.en}`] : [name.en, about.en, `${name.id}: ${about.id}`];
  });
  return [
    [language === 'id' ? 'Cara mengisi buku kerja ini' : 'How to fill in this workbook'],
    [numbersHead, language === 'id' ? 'id' : 'iso'],
    [],
    ...lines.map(([id, en]) => ['', ...(language === 'id' ? [id, en] : [en, id])]),
    [],
    ...sheetLines,
  ];
}
