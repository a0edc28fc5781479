import type { RowOfSheet } from './definition.ts';
import { isSample, sheet } from './definition.ts';

export const cooperative = sheet({
  name: { id: 'Koperasi', en: 'Cooperative' },
  about: { id: 'Satu baris: nama koperasi dan cara rencana dibuat.', en: 'One row: the name of the cooperative and how plans are made.' },
  key: [],
  references: [],
  columns: {
    name: { kind: 'text', id: 'Nama', en: 'Name', required: true, about: { id: 'nama koperasi', en: 'name of the cooperative' }, example: 'Koperasi Contoh' },
    horizon_weeks: {
      kind: 'whole', id: 'Lama rencana (minggu)', en: 'Horizon (weeks)', also: ['horizon'], otherwise: 13, min: 1, max: 104,
      about: { id: 'berapa minggu ke depan yang direncanakan; kosong = 13', en: 'how many weeks are planned ahead; empty = 13' }, example: 13,
    },
    first_week: {
      kind: 'week', id: 'Minggu pertama', en: 'First week',
      about: { id: 'minggu ke-1 rencana berikutnya; kosong = minggu saat rencana dibuat', en: 'week 1 of the next plan; empty = the week in which it is made' },
      example: '2026-11-23',
    },
    release_weeks: {
      kind: 'whole', id: 'Minggu yang dilepas', en: 'Release (weeks)', also: ['release weeks'], otherwise: 2, min: 1, max: 52,
      about: { id: 'berapa minggu pertama yang menjadi lot tetap bila rencana dilepas; kosong = 2', en: 'how many first weeks become lots that stay when a plan is released; empty = 2' },
      example: 2,
    },
    shortfall_cost: {
      kind: 'number', id: 'Biaya kurang jatah', en: 'Shortfall cost', otherwise: 0, min: 0,
      about: { id: 'rupiah biaya untuk tiap rupiah nilai kerja di bawah jatah anggota; kosong = 0', en: 'rupiah of cost per rupiah of work value below a member’s share; empty = 0' },
      example: 0.12,
    },
    unsold_limit: {
      kind: 'rupiah', id: 'Batas belum dipesan (Rp)', en: 'Unsold limit (Rp)', min: 0,
      about: { id: 'nilai coran yang dibuat atas perkiraan saja; di atasnya kantor diberi tahu; kosong = tanpa batas', en: 'value of castings made on forecast alone above which the office is called; empty = no limit' },
      example: 50_000_000,
    },
  },
});
export type CooperativeRow = RowOfSheet<typeof cooperative>;

export const members = sheet({
  name: { id: 'Anggota', en: 'Members' },
  about: { id: 'Anggota koperasi (orang).', en: 'Members of the cooperative (people).' },
  key: ['code'],
  references: [],
  columns: {
    code: { kind: 'code', id: 'Kode', en: 'Code', required: true, about: { id: 'kode anggota, tidak berulang', en: 'code of the member, used once' }, example: 'A001' },
    name: { kind: 'text', id: 'Nama', en: 'Name', required: true, about: { id: 'nama anggota', en: 'name of the member' }, example: 'Anggota Contoh' },
    status: {
      kind: 'choice', id: 'Status', en: 'Status', otherwise: 'active',
      choices: {
        active: { id: 'aktif', en: 'active' }, dormant: { id: 'tidak aktif', en: 'dormant' },
        left: { id: 'keluar', en: 'left' }, deceased: { id: 'meninggal', en: 'deceased' },
      },
      about: { id: 'hanya anggota aktif yang mendapat pekerjaan; kosong = aktif', en: 'only active members are given work; empty = active' }, example: 'active',
    },
    joined_on: { kind: 'date', id: 'Bergabung', en: 'Joined on', also: ['joined'], about: { id: 'tanggal menjadi anggota', en: 'date of becoming a member' }, example: '2015-03-09' },
    share_target: {
      kind: 'rupiah', id: 'Jatah nilai kerja (Rp)', en: 'Share target (Rp)', otherwise: 0, min: 0,
      about: { id: 'nilai kerja yang menjadi hak anggota selama masa rencana; kosong = 0', en: 'work value owed to the member over the horizon; empty = 0' }, example: 128_000_000,
    },
    is_sample: isSample,
  },
});
export type MemberRow = RowOfSheet<typeof members>;

export const foundries = sheet({
  name: { id: 'Usaha', en: 'Foundries' },
  about: { id: 'Usaha (bengkel cor) milik anggota.', en: 'Foundries of the members.' },
  key: ['code'],
  references: [{ columns: ['member_code'], to: 'members' }],
  columns: {
    code: { kind: 'code', id: 'Kode', en: 'Code', required: true, about: { id: 'kode usaha, tidak berulang', en: 'code of the foundry, used once' }, example: 'U001' },
    member_code: { kind: 'code', id: 'Anggota', en: 'Member', also: ['kode anggota', 'member code'], required: true, about: { id: 'kode anggota pemiliknya', en: 'code of the member who owns it' }, example: 'A001' },
    name: { kind: 'text', id: 'Nama', en: 'Name', required: true, about: { id: 'nama usaha', en: 'name of the foundry' }, example: 'Cor Logam Contoh' },
    village: { kind: 'text', id: 'Desa', en: 'Village', about: { id: 'desa atau alamat singkat', en: 'village or short address' }, example: 'Batur' },
    workers: { kind: 'whole', id: 'Pekerja', en: 'Workers', min: 0, about: { id: 'jumlah pekerja', en: 'number of workers' }, example: 35 },
    is_taxable: { kind: 'yesNo', id: 'PKP', en: 'Taxable', also: ['taxable (pkp)'], about: { id: 'pengusaha kena pajak: ya atau tidak; kosong = belum diketahui', en: 'registered for value added tax: yes or no; empty = not known' }, example: true },
  },
});
export type FoundryRow = RowOfSheet<typeof foundries>;

export const figures = sheet({
  name: { id: 'Angka', en: 'Figures' },
  about: { id: 'Angka yang pernah dinyatakan seseorang, dengan tanggal dan sumber; yang berbeda berdiri berdampingan.', en: 'Numbers that somebody stated, with date and source; those that disagree stand side by side.' },
  key: ['member_code', 'name', 'as_of', 'source'],
  references: [{ columns: ['member_code'], to: 'members' }],
  columns: {
    member_code: { kind: 'code', id: 'Anggota', en: 'Member', also: ['kode anggota', 'member code'], about: { id: 'kode anggota; kosong = seluruh koperasi', en: 'code of the member; empty = the whole cooperative' }, example: 'A001' },
    name: { kind: 'text', id: 'Nama angka', en: 'Figure', also: ['nama', 'name'], required: true, about: { id: 'apa yang dihitung', en: 'what is counted' }, example: 'pekerja' },
    value: { kind: 'number', id: 'Nilai', en: 'Value', required: true, about: { id: 'angkanya', en: 'the number' }, example: 35 },
    unit: { kind: 'text', id: 'Satuan', en: 'Unit', required: true, about: { id: 'satuan', en: 'unit' }, example: 'orang' },
    as_of: { kind: 'date', id: 'Per tanggal', en: 'As of', required: true, about: { id: 'tanggal keadaan itu', en: 'date of which it is true' }, example: '2026-01-31' },
    source: { kind: 'text', id: 'Sumber', en: 'Source', required: true, about: { id: 'siapa atau dokumen apa yang menyatakannya', en: 'who or which document states it' }, example: 'contoh' },
    is_sample: isSample,
  },
});
export type FigureRow = RowOfSheet<typeof figures>;
