import { Refused, refusalTable } from '../refusal.ts';

/**
 * What the database refuses, in the words that the person who started it reads. 400: the command or environment is wrong;
 * 409: something else is in the way; 422: the file or folder is wrong; 503: not reachable.
 */
export const databaseRefusals = refusalTable('database', {
  'url-empty': {
    status: 400,
    id: 'DATABASE_URL ada tetapi kosong. Isi dengan postgres://pengguna:sandi@host:5432/basisdata, atau hapus agar basis data tertanam dipakai.',
    en: 'DATABASE_URL is set but empty. Give it postgres://user:password@host:5432/database, or unset it to use the embedded database.',
  },
  'url-invalid': {
    status: 400,
    id: 'DATABASE_URL tidak dapat dibaca: {reason}. Bentuk yang benar: postgres://pengguna:sandi@host:5432/basisdata.',
    en: 'DATABASE_URL cannot be used: {reason}. The right form is postgres://user:password@host:5432/database.',
  },
  'half-set': {
    status: 400,
    id: '{names} ditetapkan tanpa DATABASE_URL. Tetapkan DATABASE_URL agar server PostgreSQL dipakai, atau hapus {names} agar basis data tertanam dipakai.',
    en: '{names} is set without DATABASE_URL. Set DATABASE_URL to use a PostgreSQL server, or unset {names} to use the embedded database.',
  },
  'two-places': {
    status: 400,
    id: 'DATABASE_URL dan folder data {folder} sama-sama diberikan. Pilih satu: server PostgreSQL, atau basis data tertanam di folder itu.',
    en: 'Both DATABASE_URL and the data folder {folder} are given. Choose one: the PostgreSQL server, or the embedded database in that folder.',
  },
  'folder-locked': {
    status: 409,
    id: 'Folder data {folder} sedang dipakai proses {pid}. Hentikan proses itu dahulu, atau pakai ekspor dari server yang berjalan. Tidak ada yang diubah.',
    en: 'The data folder {folder} is in use by process {pid}. Stop that process first, or use the running server’s own export. Nothing was touched.',
  },
  'folder-unusable': {
    status: 422,
    id: 'Folder data {folder} tidak dapat dipakai: {reason}. Berikan folder yang boleh ditulis oleh pengguna ini.',
    en: 'The data folder {folder} cannot be used: {reason}. Give a folder that this user may write.',
  },
  'folder-foreign': {
    status: 422,
    id: 'Folder {folder} berisi {found} dan bukan folder data Sentra. Berikan folder kosong atau folder yang belum ada.',
    en: 'The folder {folder} holds {found} and is not a data folder of Sentra. Give an empty folder or one that does not exist yet.',
  },
  'folder-version': {
    status: 422,
    id: 'Folder data {folder} ditulis oleh {theirs}; program ini memakai {ours}. Buka dengan versi asalnya, lalu pindahkan dengan "sentra backup" dan "sentra restore".',
    en: 'The data folder {folder} was written by {theirs}; this program uses {ours}. Open it with the version that wrote it, then carry it over with "sentra backup" and "sentra restore".',
  },
  'folder-damaged': {
    status: 422,
    id: 'Folder data {folder} rusak: {reason}. Pulihkan dari cadangan ke folder baru dengan "sentra restore".',
    en: 'The data folder {folder} is damaged: {reason}. Restore a backup into a new folder with "sentra restore".',
  },
  'server-unreachable': {
    status: 503,
    id: 'Server PostgreSQL di {place} tidak dapat dihubungi: {reason}. Periksa DATABASE_URL dan apakah server berjalan.',
    en: 'The PostgreSQL server at {place} cannot be reached: {reason}. Check DATABASE_URL and whether the server runs.',
  },
  'server-too-old': {
    status: 422,
    id: 'Server di {place} adalah PostgreSQL {version}; diperlukan versi 15 atau lebih baru.',
    en: 'The server at {place} is PostgreSQL {version}; version 15 or newer is needed.',
  },
  'role-missing': {
    status: 422,
    id: 'Pengguna {user} tidak dapat membuat atau memakai peran sentra_app ({reason}). Mintalah pengelola basis data menjalankan: create role sentra_app nologin; grant sentra_app to {user};',
    en: 'The user {user} can neither create nor use the role sentra_app ({reason}). Ask the database administrator to run: create role sentra_app nologin; grant sentra_app to {user};',
  },
  'schema-newer': {
    status: 422,
    id: 'Basis data ini ditulis oleh Sentra yang lebih baru (skema {theirs}); program ini mengenal sampai {ours}. Pasang versi yang lebih baru.',
    en: 'This database was written by a newer Sentra (schema {theirs}); this program knows up to {ours}. Install the newer version.',
  },
  'migration-failed': {
    status: 422,
    id: 'Perubahan skema {name} gagal dan dibatalkan: {reason}. Basis data tetap seperti sebelumnya.',
    en: 'The schema change {name} failed and was undone: {reason}. The database is as it was before.',
  },
  'archive-exists': {
    status: 409,
    id: 'Berkas {file} sudah ada dan tidak ditimpa. Berikan nama lain.',
    en: 'The file {file} exists already and is not overwritten. Give another name.',
  },
  'archive-unreadable': {
    status: 422,
    id: 'Berkas {file} bukan cadangan Sentra yang dapat dibaca: {reason}. Berikan berkas yang dibuat "sentra backup".',
    en: 'The file {file} is not a backup of Sentra that can be read: {reason}. Give a file that "sentra backup" made.',
  },
  'archive-damaged': {
    status: 422,
    id: 'Cadangan itu terpotong atau berubah: {reason}. Tidak ada yang dipulihkan; pakai salinan lain.',
    en: 'The backup is cut short or was altered: {reason}. Nothing was restored; use another copy.',
  },
  'archive-newer': {
    status: 422,
    id: 'Cadangan itu berskema {theirs}; program ini mengenal sampai {ours}. Pasang versi Sentra yang lebih baru.',
    en: 'The backup has schema {theirs}; this program knows up to {ours}. Install a newer Sentra.',
  },
  'target-not-empty': {
    status: 409,
    id: 'Basis data tujuan sudah berisi ({table}: {rows} baris). Pulihkan ke folder baru atau basis data kosong. Tidak ada yang diubah.',
    en: 'The target database is not empty ({table}: {rows} rows). Restore into a new folder or an empty database. Nothing was changed.',
  },
  'target-schema': {
    status: 409,
    id: 'Basis data tujuan berskema {target}, sedangkan isinya berskema {source}. Berikan folder baru atau basis data yang sama sekali kosong.',
    en: 'The target database has schema {target}, what is to go in has schema {source}. Give a new folder or a database without any tables.',
  },
  'copy-differs': {
    status: 422,
    id: 'Tabel {table} tidak sama setelah disalin ({reason}). Semuanya dibatalkan.',
    en: 'The table {table} is not the same after copying ({reason}). Everything was undone.',
  },
  busy: {
    status: 503,
    id: 'Basis data sibuk lebih dari {seconds} detik. Coba lagi sebentar lagi.',
    en: 'The database was busy for more than {seconds} seconds. Try again shortly.',
  },
});

export type DatabaseRefusalCode = keyof typeof databaseRefusals.entries;

/** A refusal that a person can act upon; whatever was begun has been undone. */
export class DatabaseRefusal extends Refused {
  constructor(code: DatabaseRefusalCode, details: Readonly<Record<string, string | number>> = {}, cause?: unknown) {
    super(`${databaseRefusals.noun}.${code}`, databaseRefusals.entries[code], details, []);
    this.name = 'DatabaseRefusal';
    this.cause = cause;
  }
}

/** The words of an error, for the `reason` of a refusal. */
export const reasonOf = (error: unknown): string => (error instanceof Error ? error.message || error.name : String(error));
