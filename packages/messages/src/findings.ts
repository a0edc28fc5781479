import type { Words } from './sheets/column.ts';

/** Everything that can be wrong with a file, each with a sentence that says what is wrong and what would be right. */
export const findingSentences = {
  'file-empty': { id: 'Berkas ini kosong. Kirim buku kerja .xlsx atau CSV yang berisi.', en: 'The file is empty. Send an .xlsx workbook or a CSV file with something in it.' },
  'file-too-large': { id: 'Berkas ini terlalu besar ({value}). Paling besar {limit}; bagi menjadi beberapa berkas.', en: 'The file is too large ({value}). At most {limit}; divide it into several files.' },
  'file-old-excel': { id: 'Ini berkas Excel lama (.xls). Simpan dari Excel sebagai .xlsx, lalu kirim lagi.', en: 'This is an old Excel file (.xls). Save it as .xlsx from Excel and send it again.' },
  'file-protected': { id: 'Berkas ini dikunci kata sandi. Hapus kata sandinya di Excel (File > Info), lalu kirim lagi.', en: 'The file is protected by a password. Remove the password in Excel (File > Info) and send it again.' },
  'file-pdf': { id: 'Ini PDF. Minta pengirimnya berkas Excel (.xlsx) atau CSV.', en: 'This is a PDF. Ask the sender for an Excel (.xlsx) or CSV file.' },
  'file-open-document': { id: 'Ini berkas OpenDocument (.ods). Simpan sebagai .xlsx, lalu kirim lagi.', en: 'This is an OpenDocument file (.ods). Save it as .xlsx and send it again.' },
  'file-not-workbook': { id: 'Ini bukan buku kerja .xlsx. Simpan dari Excel sebagai .xlsx, atau kirim CSV.', en: 'This is not an .xlsx workbook. Save it as .xlsx from Excel, or send CSV.' },
  'file-unreadable': { id: 'Buku kerja ini rusak dan tidak dapat dibaca. Buka di Excel, simpan lagi sebagai .xlsx, lalu kirim lagi.', en: 'The workbook is damaged and cannot be read. Open it in Excel, save it as .xlsx again and send it again.' },
  'file-no-sheet': { id: 'Tidak ada lembar yang dikenal dan berisi. Lembar yang dikenal: {known}.', en: 'No sheet is known and filled. Known sheets: {known}.' },
  'csv-unreadable': { id: 'CSV ini tidak dapat dibaca di sekitar baris {row}: tanda kutip tidak berpasangan. Perbaiki tanda kutipnya.', en: 'The CSV cannot be read near row {row}: a quotation mark has no partner. Correct the quotation marks.' },
  'csv-sheet-unknown': { id: 'Tidak jelas lembar mana isi CSV ini. Beri nama berkas menurut lembarnya, misalnya Pesanan.csv.', en: 'It is not clear which sheet this CSV is. Name the file after its sheet, for example Orders.csv.' },
  'unknown-sheet': { id: 'Lembar "{value}" tidak dikenal. Maksudnya "{nearest}"? Ganti namanya atau hapus.', en: 'The sheet "{value}" is not known. Is it "{nearest}"? Rename or remove it.' },
  'duplicate-sheet': { id: 'Lembar "{value}" berisi hal yang sama dengan lembar "{other}". Gabungkan menjadi satu.', en: 'The sheet "{value}" is the same thing as the sheet "{other}". Put them together into one.' },
  'no-head': { id: 'Tidak ada baris judul kolom. Baris pertama harus berisi: {known}.', en: 'There is no row of column heads. The first row should hold: {known}.' },
  'unknown-column': { id: 'Kolom "{value}" tidak dikenal di lembar ini. Maksudnya "{nearest}"? Ganti judulnya atau hapus kolomnya.', en: 'The column "{value}" is not known on this sheet. Is it "{nearest}"? Rename or remove it.' },
  'duplicate-column': { id: 'Kolom "{value}" ada dua kali. Hapus salah satu.', en: 'The column "{value}" stands here twice. Remove one.' },
  'column-without-head': { id: 'Kolom ini berisi tetapi tidak berjudul. Beri judul atau kosongkan.', en: 'This column holds something but has no head. Give it a head or empty it.' },
  'missing-column': { id: 'Kolom "{value}" tidak ada, padahal wajib. Tambahkan: {about}.', en: 'The column "{value}" is missing and is required. Add it: {about}.' },
  missing: { id: 'Sel ini kosong, padahal wajib diisi: {about}. Contoh: {example}.', en: 'This cell is empty and has to be filled: {about}. Example: {example}.' },
  'formula-error': { id: 'Rumus di sel ini gagal ({value}). Perbaiki rumusnya atau tulis nilainya.', en: 'The formula in this cell failed ({value}). Correct it or write the value.' },
  'not-a-number': { id: '"{value}" bukan angka. Tulis angka saja, misalnya {example}.', en: '"{value}" is not a number. Write a number only, for example {example}.' },
  'ambiguous-number': { id: '"{value}" dapat berarti {first} atau {second}. Tulis sebagai angka Excel, atau nyatakan gaya angka berkas ini (Angka: id atau iso).', en: '"{value}" can mean {first} or {second}. Write it as an Excel number, or state the number style of the file (Numbers: id or iso).' },
  'not-whole': { id: '{value} bukan bilangan bulat. Tulis tanpa pecahan.', en: '{value} is not a whole number. Write it without a fraction.' },
  'too-small': { id: '{value} terlalu kecil. {bound}.', en: '{value} is too small. {bound}.' },
  'too-large': { id: '{value} terlalu besar. Paling besar {limit}.', en: '{value} is too large. At most {limit}.' },
  'not-a-date': { id: '"{value}" bukan tanggal. Tulis 2026-11-24, 24-11-2026 atau 24 Nov 2026.', en: '"{value}" is not a date. Write 2026-11-24, 24-11-2026 or 24 Nov 2026.' },
  'no-such-day': { id: 'Tidak ada tanggal "{value}". Tulis hari, bulan, tahun: 24-11-2026.', en: 'There is no day "{value}". Write day, month, year: 24-11-2026.' },
  'two-digit-year': { id: 'Tahun di "{value}" hanya dua angka. Tulis empat: 24-11-2026.', en: 'The year in "{value}" has only two digits. Write four: 24-11-2026.' },
  'not-a-week': { id: '"{value}" bukan minggu. Tulis 2026-W48, M48 2026, atau tanggal di minggu itu.', en: '"{value}" is not a week. Write 2026-W48, W48 2026, or a date in it.' },
  'week-order': { id: 'Minggu terakhir ({value}) sebelum minggu pertama, atau lebih dari {limit} minggu sesudahnya. Periksa keduanya.', en: 'The last week ({value}) is before the first, or more than {limit} weeks after it. Check both.' },
  'not-a-choice': { id: '"{value}" tidak ada dalam pilihan. Tulis salah satu: {known}.', en: '"{value}" is not one of the choices. Write one of: {known}.' },
  'not-yes-no': { id: '"{value}" bukan ya atau tidak. Tulis ya atau tidak.', en: '"{value}" is neither yes nor no. Write yes or no.' },
  'not-a-code': { id: '"{value}" tidak dapat menjadi kode. Paling panjang {limit} huruf, satu baris, tanpa koma, titik koma dan garis miring.', en: '"{value}" cannot be a code. At most {limit} letters on one line, without commas, semicolons and slashes.' },
  'text-too-long': { id: 'Teks ini terlalu panjang. Paling panjang {limit} huruf.', en: 'The text is too long. At most {limit} letters.' },
  duplicate: { id: '{value} sudah ada di baris {other}. Tiap {key} hanya boleh sekali; hapus atau ganti salah satunya.', en: '{value} stands in row {other} already. Each {key} may stand once; remove or change one.' },
  'too-many-rows': { id: 'Lembar ini hanya satu baris. Hapus baris lainnya.', en: 'This sheet has one row only. Remove the others.' },
  dangling: { id: '{value} tidak ada di lembar {target}, dan belum tercatat. Tambahkan di sana atau perbaiki kodenya.', en: '{value} is not on the sheet {target}, and not known yet. Add it there or correct the code.' },
  'wrong-owner': { id: '{value} milik anggota {owner}, bukan {other}. Perbaiki salah satunya.', en: '{value} belongs to member {owner}, not to {other}. Correct one of them.' },
  'stage-gap': { id: 'Tahap {value} dari barang {part} ada tetapi tahap {other} tidak. Tahap berurutan dari 1.', en: 'Stage {value} of part {part} exists but stage {other} does not. Stages count from 1 without gaps.' },
  'closed-half': { id: 'Baris yang ditutup memerlukan tanggal dan alasan; isi keduanya atau kosongkan keduanya.', en: 'A closed line needs its date and its reason; fill both or leave both empty.' },
  'drawn-from-rung': { id: '{value} ({other}) tidak lebih rendah dari baris ini ({rung}). Baris mengambil dari tingkat yang lebih rendah: perkiraan → penetapan → pesanan pasti → panggilan kirim.', en: '{value} ({other}) is not on a lower rung than this line ({rung}). A line draws from a lower rung: forecast → award → firm → call-off.' },
  'drawn-from-other': { id: '{value} untuk pembeli {buyer} dan barang {part}, tidak sama dengan baris ini. Ambil dari baris yang sama keduanya.', en: '{value} is for buyer {buyer} and part {part}, unlike this line. Draw from a line that has the same of both.' },
  'drawn-too-much': { id: 'Diambil {drawn} dari {value}, padahal jumlahnya {quantity}. Kurangi yang mengambil atau naikkan jumlahnya.', en: '{drawn} is drawn from {value}, which is only {quantity}. Draw less or raise its quantity.' },
  'unknown-buyer-part': { id: 'Nomor barang pembeli "{value}" belum dikenal ({count} baris). Hubungkan dengan barang kita, atau lewati.', en: 'The buyer’s part number "{value}" is not known yet ({count} rows). Connect it with our part, or leave it out.' },
  'mapping-misfit': { id: 'Pemetaan tidak cocok dengan berkas ini: {value}. Petakan lagi.', en: 'The mapping does not fit this file: {value}. Map it again.' },
} as const satisfies Record<string, Words>;

export type FindingCode = keyof typeof findingSentences;

/** One thing that is wrong: where it stands as a person finds it in the file, what stands there, and what would be right. */
export interface Finding {
  /** The sheet by its name in the file. */
  readonly sheet: string | null;
  /** Counted from 1 as spreadsheets do. */
  readonly row: number | null;
  /** The head of the column. */
  readonly column: string | null;
  readonly value: string;
  readonly code: FindingCode;
  readonly id: string;
  readonly en: string;
}

export interface Place {
  readonly sheet?: string | null;
  readonly row?: number | null;
  readonly column?: string | null;
}

/** What goes into a sentence: the same in both languages, or words for each. */
export type Details = Readonly<Record<string, string | number | Words>>;

/**
 * @example
 * finding('not-whole', { sheet: 'Pesanan', row: 4, column: 'Jumlah' }, '1,5').en // '1,5 is not a whole number. …'
 */
export function finding(code: FindingCode, place: Place, value = '', details: Details = {}): Finding {
  const shown = value.length > 60 ? `${value.slice(0, 59)}…` : value;
  const sentence = (language: 'id' | 'en') =>
    findingSentences[code][language].replaceAll(/\{(\w+)\}/g, (_, name: string) => {
      const detail = name === 'value' ? shown : (details[name] ?? '');
      return typeof detail === 'object' ? detail[language] : String(detail);
    });
  return { sheet: place.sheet ?? null, row: place.row ?? null, column: place.column ?? null, value: shown, code, id: sentence('id'), en: sentence('en') };
}

const most = 1000;

/** Gathers all that is wrong, so that a person corrects a file once; beyond a thousand it only counts. */
export class Findings {
  readonly list: Finding[] = [];
  /** How many more there were than are listed. */
  more = 0;

  add(code: FindingCode, place: Place, value = '', details: Details = {}): void {
    if (this.list.length < most) this.list.push(finding(code, place, value, details));
    else this.more += 1;
  }
}
