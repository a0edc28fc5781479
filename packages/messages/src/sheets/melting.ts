import type { RowOfSheet } from './definition.ts';
import { ending, sheet, until } from './definition.ts';

export const materials = sheet({
  name: { id: 'Bahan', en: 'Materials' },
  about: { id: 'Bahan (mutu) yang dicor. Satu peleburan berisi satu bahan.', en: 'Materials (grades) that are cast. A heat is of one material.' },
  key: ['code'],
  references: [],
  columns: {
    code: { kind: 'code', id: 'Kode', en: 'Code', required: true, about: { id: 'kode bahan, tanpa koma', en: 'code of the material, without commas' }, example: 'FC250' },
    name: { kind: 'text', id: 'Nama', en: 'Name', required: true, about: { id: 'nama bahan', en: 'name of the material' }, example: 'Besi cor kelabu FC250' },
    kind: {
      kind: 'choice', id: 'Jenis', en: 'Kind', required: true,
      choices: {
        'grey iron': { id: 'besi cor kelabu', en: 'grey iron' }, 'ductile iron': { id: 'besi cor nodular', en: 'ductile iron' },
        steel: { id: 'baja', en: 'steel' }, aluminium: { id: 'aluminium', en: 'aluminium' },
        'copper alloy': { id: 'paduan tembaga', en: 'copper alloy' }, composite: { id: 'komposit', en: 'composite' }, other: { id: 'lainnya', en: 'other' },
      },
      about: { id: 'jenis bahan', en: 'kind of material' }, example: 'grey iron',
    },
    standard: { kind: 'text', id: 'Standar', en: 'Standard', about: { id: 'standar yang menetapkannya', en: 'the standard that defines it' }, example: 'JIS G 5501' },
    source: { kind: 'text', id: 'Sumber', en: 'Source', about: { id: 'dari mana keterangan ini', en: 'where this is stated' } },
    ...ending,
  },
});
export type MaterialRow = RowOfSheet<typeof materials>;

export const furnaces = sheet({
  name: { id: 'Tungku', en: 'Furnaces' },
  about: { id: 'Tungku dan pengaduk komposit, milik anggota.', en: 'Furnaces and composite mixers of the members.' },
  key: ['code'],
  references: [{ columns: ['member_code'], to: 'members' }, { columns: ['foundry_code'], to: 'foundries' }, { columns: ['materials'], to: 'materials' }],
  columns: {
    code: { kind: 'code', id: 'Kode', en: 'Code', required: true, about: { id: 'kode tungku, tidak berulang', en: 'code of the furnace, used once' }, example: 'A001-T1' },
    member_code: { kind: 'code', id: 'Anggota', en: 'Member', also: ['kode anggota', 'member code'], required: true, about: { id: 'kode anggota pemiliknya', en: 'code of the member who owns it' }, example: 'A001' },
    foundry_code: { kind: 'code', id: 'Usaha', en: 'Foundry', also: ['kode usaha', 'foundry code'], about: { id: 'kode usaha tempatnya', en: 'code of the foundry where it stands' }, example: 'U001' },
    name: { kind: 'text', id: 'Nama', en: 'Name', required: true, about: { id: 'nama tungku', en: 'name of the furnace' }, example: 'Tungku induksi 1' },
    kind: {
      kind: 'choice', id: 'Jenis', en: 'Kind',
      choices: {
        induction: { id: 'induksi', en: 'induction' }, cupola: { id: 'kupola', en: 'cupola' }, tungkik: { id: 'tungkik', en: 'tungkik' },
        crucible: { id: 'krusibel', en: 'crucible' }, mixer: { id: 'pengaduk', en: 'mixer' }, other: { id: 'lainnya', en: 'other' },
      },
      about: { id: 'jenis tungku', en: 'kind of furnace' }, example: 'induction',
    },
    heat_mass: { kind: 'kilograms', id: 'Isi peleburan (kg)', en: 'Heat (kg)', required: true, above: 0, about: { id: 'berat satu peleburan', en: 'mass of one heat' }, example: 1_000_000 },
    heat_cost: { kind: 'rupiah', id: 'Biaya peleburan (Rp)', en: 'Heat cost (Rp)', required: true, min: 0, about: { id: 'biaya satu peleburan', en: 'cost of one heat' }, example: 900_000 },
    materials: { kind: 'codes', id: 'Bahan', en: 'Materials', required: true, about: { id: 'kode bahan yang dapat dilebur, dipisah koma', en: 'codes of the materials it can melt, with commas between' }, example: ['FC250'] },
    heat_minutes: {
      kind: 'whole', id: 'Lama peleburan (menit)', en: 'Heat time (minutes)', min: 5, max: 1440,
      about: { id: 'dari mengisi sampai tuangan terakhir; kosong = belum diketahui', en: 'from charging to the last pour; empty = not known' }, example: 120,
    },
    heat_kwh: {
      kind: 'whole', id: 'Listrik peleburan (kWh)', en: 'Heat electricity (kWh)', min: 0, max: 1_000_000,
      about: { id: 'listrik satu peleburan; kosong = belum diketahui', en: 'electricity of one heat; empty = not known' }, example: 600,
    },
    stands_in_peak: {
      kind: 'yesNo', id: 'Berhenti saat WBP', en: 'Stands in peak hours', also: ['wbp', 'peak hours'],
      about: { id: 'ya bila listrik dan berhenti pada beban puncak, tidak bila tetap melebur (kokas, gas); kosong = belum dinyatakan', en: 'yes where it is electric and stands still in peak hours, no where it melts on (coke, gas); empty = not stated' }, example: true,
    },
    change_minutes: {
      kind: 'whole', id: 'Ganti bahan (menit)', en: 'Change of material (minutes)', min: 0, max: 1440,
      about: { id: 'waktu hilang saat ganti bahan (cuci tungku); kosong = menurut koperasi', en: 'time lost at a change of material (washing); empty = as the cooperative states' }, example: 45,
    },
    ...ending,
  },
});
export type FurnaceRow = RowOfSheet<typeof furnaces>;

export const heatOffers = sheet({
  name: { id: 'Peleburan ditawarkan', en: 'Heats offered' },
  about: { id: 'Berapa peleburan yang disediakan tiap tungku tiap minggu. Minggu tanpa baris = 0.', en: 'How many heats each furnace offers each week. A week without a row = 0.' },
  key: ['furnace_code', 'week'],
  references: [{ columns: ['furnace_code'], to: 'furnaces' }, { columns: ['member_code'], to: 'members' }],
  span: { from: 'week', until },
  columns: {
    furnace_code: { kind: 'code', id: 'Tungku', en: 'Furnace', also: ['kode tungku', 'furnace code'], required: true, about: { id: 'kode tungku', en: 'code of the furnace' }, example: 'A001-T1' },
    member_code: { kind: 'code', id: 'Anggota', en: 'Member', also: ['kode anggota', 'member code'], required: true, about: { id: 'kode anggota pemilik tungku', en: 'code of the member who owns the furnace' }, example: 'A001' },
    week: { kind: 'week', id: 'Minggu', en: 'Week', required: true, about: { id: 'minggu (2026-W48, M48 2026, atau tanggal di dalamnya)', en: 'week (2026-W48, M48 2026, or a date in it)' }, example: '2026-11-23' },
    heats: { kind: 'whole', id: 'Peleburan', en: 'Heats', required: true, min: 0, about: { id: 'jumlah peleburan, semua bahan', en: 'number of heats, all materials together' }, example: 20 },
  },
});
export type HeatOfferRow = RowOfSheet<typeof heatOffers>;

export const hourOffers = sheet({
  name: { id: 'Jam ditawarkan', en: 'Hours offered' },
  about: { id: 'Berapa jam yang disediakan anggota untuk koperasi tiap minggu, per proses. Minggu tanpa baris = 0.', en: 'How many hours a member offers the cooperative each week, by process. A week without a row = 0.' },
  key: ['member_code', 'process', 'week'],
  references: [{ columns: ['member_code'], to: 'members' }],
  span: { from: 'week', until },
  columns: {
    member_code: { kind: 'code', id: 'Anggota', en: 'Member', also: ['kode anggota', 'member code'], required: true, about: { id: 'kode anggota', en: 'code of the member' }, example: 'A001' },
    process: { kind: 'code', id: 'Proses', en: 'Process', required: true, about: { id: 'nama proses, sama dengan di lembar Tahap (mould, machine, …)', en: 'name of the process as on the sheet Stages (mould, machine, …)' }, example: 'mould' },
    week: { kind: 'week', id: 'Minggu', en: 'Week', required: true, about: { id: 'minggu (2026-W48, M48 2026, atau tanggal di dalamnya)', en: 'week (2026-W48, M48 2026, or a date in it)' }, example: '2026-11-23' },
    hours: { kind: 'number', id: 'Jam', en: 'Hours', required: true, min: 0, about: { id: 'jam yang disediakan', en: 'hours offered' }, example: 320 },
  },
});
export type HourOfferRow = RowOfSheet<typeof hourOffers>;
