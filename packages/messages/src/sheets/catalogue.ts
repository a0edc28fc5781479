import type { RowOfSheet } from './definition.ts';
import { ending, isSample, sheet } from './definition.ts';

const partCode = { kind: 'code', id: 'Barang', en: 'Part', also: ['kode barang', 'part code'], required: true, about: { id: 'kode barang', en: 'code of the part' }, example: 'B001' } as const;
const stageNumber = { kind: 'stage', id: 'Tahap', en: 'Stage', required: true, min: 1, max: 99, about: { id: 'urutan tahap, 1 = cor', en: 'number of the stage, 1 = casting' }, example: 0 } as const;

export const parts = sheet({
  name: { id: 'Barang', en: 'Parts' },
  about: { id: 'Barang yang dibuat.', en: 'Parts that are made.' },
  key: ['code'],
  references: [{ columns: ['material_code'], to: 'materials' }],
  columns: {
    code: { kind: 'code', id: 'Kode', en: 'Code', required: true, about: { id: 'kode barang, tidak berulang', en: 'code of the part, used once' }, example: 'B001' },
    name: { kind: 'text', id: 'Nama', en: 'Name', required: true, about: { id: 'nama barang', en: 'name of the part' }, example: 'Blok rem contoh' },
    family: { kind: 'text', id: 'Keluarga', en: 'Family', required: true, about: { id: 'kelompok produk', en: 'product family' }, example: 'rem kereta' },
    material_code: { kind: 'code', id: 'Bahan', en: 'Material', also: ['kode bahan', 'material code'], required: true, about: { id: 'kode bahan', en: 'code of the material' }, example: 'FC250' },
    pour_mass: { kind: 'kilograms', id: 'Berat tuang (kg)', en: 'Poured (kg)', required: true, above: 0, about: { id: 'logam yang dituang per buah, termasuk saluran', en: 'metal poured per piece, gating included' }, example: 12_500 },
    net_mass: { kind: 'kilograms', id: 'Berat bersih (kg)', en: 'Net (kg)', above: 0, about: { id: 'berat bersih per buah', en: 'net mass per piece' }, example: 10_000 },
    price: { kind: 'rupiah', id: 'Harga (Rp)', en: 'Price (Rp)', required: true, min: 0, about: { id: 'harga jual per buah', en: 'price per piece' }, example: 121_000 },
    exposure_cost: {
      kind: 'rupiah', id: 'Biaya belum dipesan (Rp)', en: 'Exposure cost (Rp)', otherwise: 0, min: 0,
      about: { id: 'biaya per buah dan minggu bila dicor tanpa pesanan; kosong = 0', en: 'cost per piece and week cast for orders that nobody has placed; empty = 0' }, example: 1210,
    },
    drawing: { kind: 'text', id: 'Gambar', en: 'Drawing', about: { id: 'nomor gambar dan revisi', en: 'drawing number and revision' }, example: 'BR-01 rev C' },
    ...ending,
    is_sample: isSample,
  },
});
export type PartRow = RowOfSheet<typeof parts>;

export const stages = sheet({
  name: { id: 'Tahap', en: 'Stages' },
  about: { id: 'Tahap pembuatan tiap barang, berurutan dari 1 (cor).', en: 'The stages of each part, in order from 1 (casting).' },
  key: ['part_code', 'stage'],
  references: [{ columns: ['part_code'], to: 'parts' }],
  columns: {
    part_code: partCode,
    stage: stageNumber,
    process: { kind: 'code', id: 'Proses', en: 'Process', required: true, about: { id: 'nama proses (mould, machine, …)', en: 'name of the process (mould, machine, …)' }, example: 'mould' },
    setup_hours: { kind: 'number', id: 'Jam persiapan', en: 'Setup hours', required: true, min: 0, about: { id: 'jam persiapan tiap lot', en: 'hours to set up one lot' }, example: 7.1 },
    setup_cost: { kind: 'rupiah', id: 'Biaya persiapan (Rp)', en: 'Setup cost (Rp)', required: true, min: 0, about: { id: 'biaya persiapan tiap lot', en: 'cost to set up one lot' }, example: 244_000 },
    min_lot: { kind: 'whole', id: 'Lot terkecil', en: 'Smallest lot', also: ['min lot', 'minimum lot'], required: true, min: 1, about: { id: 'paling sedikit berapa buah tiap lot', en: 'fewest pieces of one lot' }, example: 38 },
    tools: { kind: 'whole', id: 'Pola/alat', en: 'Tools', also: ['pola', 'alat', 'pattern sets'], required: true, min: 0, about: { id: 'jumlah set pola atau alat yang ada', en: 'pattern or fixture sets that exist' }, example: 3 },
    lead_weeks: { kind: 'whole', id: 'Jeda (minggu)', en: 'Lead (weeks)', also: ['lead weeks'], required: true, min: 0, about: { id: 'berapa minggu sesudahnya hasilnya dapat dipakai', en: 'how many weeks later the lot can be used' }, example: 0 },
    hold_cost: { kind: 'rupiah', id: 'Biaya simpan (Rp)', en: 'Holding cost (Rp)', also: ['hold cost'], required: true, min: 0, about: { id: 'biaya simpan per buah dan minggu', en: 'cost of holding one piece for one week' }, example: 484 },
  },
});
export type StageRow = RowOfSheet<typeof stages>;

export const routes = sheet({
  name: { id: 'Kelayakan', en: 'Routes' },
  about: { id: 'Siapa yang boleh mengerjakan tahap mana dari barang mana. Tanpa baris di sini tidak boleh.', en: 'Who may run which stage of which part. Without a row here nobody may.' },
  key: ['member_code', 'part_code', 'stage'],
  references: [{ columns: ['member_code'], to: 'members' }, { columns: ['part_code', 'stage'], to: 'stages' }],
  columns: {
    member_code: { kind: 'code', id: 'Anggota', en: 'Member', also: ['kode anggota', 'member code'], required: true, about: { id: 'kode anggota', en: 'code of the member' }, example: 'A001' },
    part_code: partCode,
    stage: stageNumber,
    state: {
      kind: 'choice', id: 'Keadaan', en: 'State', otherwise: 'qualified',
      choices: { qualified: { id: 'layak', en: 'qualified' }, coaching: { id: 'dibina', en: 'coaching' }, suspended: { id: 'ditangguhkan', en: 'suspended' } },
      about: { id: 'hanya yang layak mendapat pekerjaan; kosong = layak', en: 'only the qualified are given work; empty = qualified' }, example: 'qualified',
    },
    evidence: { kind: 'text', id: 'Bukti', en: 'Evidence', about: { id: 'uji coba, laporan, sertifikat', en: 'trial, report, certificate' }, example: 'contoh: uji coba 12 Jan 2026' },
    expires_on: { kind: 'date', id: 'Berlaku sampai', en: 'Expires on', also: ['expires', 'kedaluwarsa'], about: { id: 'hari terakhir berlaku; kosong = tanpa batas', en: 'last day on which it holds; empty = no end' }, example: '2027-12-31' },
    hours_per_piece: { kind: 'number', id: 'Jam per buah', en: 'Hours per piece', required: true, min: 0, about: { id: 'jam kerja per buah', en: 'hours for one piece' }, example: 0.285 },
    yield: { kind: 'number', id: 'Hasil baik', en: 'Yield', required: true, above: 0, max: 1, about: { id: 'bagian yang baik, 0,85 atau 85%', en: 'good pieces per piece started, 0.85 or 85%' }, example: 0.853 },
    cost_per_piece: { kind: 'rupiah', id: 'Biaya per buah (Rp)', en: 'Cost per piece (Rp)', required: true, min: 0, about: { id: 'biaya per buah yang dimulai', en: 'cost per piece started' }, example: 57_000 },
    value_per_piece: { kind: 'rupiah', id: 'Nilai kerja per buah (Rp)', en: 'Work value per piece (Rp)', also: ['value per piece'], required: true, min: 0, about: { id: 'yang dihitung untuk jatah anggota', en: 'what counts towards the member’s share' }, example: 75_000 },
  },
});
export type RouteRow = RowOfSheet<typeof routes>;

export const stock = sheet({
  name: { id: 'Stok', en: 'Stock' },
  about: { id: 'Barang baik yang ada sebelum minggu pertama.', en: 'Good pieces on hand before the first week.' },
  key: ['part_code', 'stage'],
  references: [{ columns: ['part_code', 'stage'], to: 'stages' }],
  columns: {
    part_code: partCode,
    stage: { ...stageNumber, about: { id: 'tahap yang sudah selesai, 1 = cor', en: 'stage that is done, 1 = casting' } },
    quantity: { kind: 'whole', id: 'Jumlah', en: 'Quantity', also: ['qty'], required: true, min: 0, about: { id: 'buah baik', en: 'good pieces' }, example: 234 },
    as_of: { kind: 'date', id: 'Per tanggal', en: 'As of', about: { id: 'tanggal dihitung', en: 'date of the count' }, example: '2026-11-20' },
  },
});
export type StockRow = RowOfSheet<typeof stock>;
