/** What the database refuses, in the words that the person who started it reads. `{name}` is filled in where it is thrown. */
interface Refusal {
  /** 400: the command or environment is wrong; 409: something else is in the way; 422: the file or folder is wrong; 503: not reachable. */
  readonly status: 400 | 409 | 422 | 503;
  readonly id: string;
  readonly en: string;
}

export const databaseRefusals = {
  url_empty: {
    status: 400,
    id: 'DATABASE_URL ada tetapi kosong. Isi dengan postgres://pengguna:sandi@host:5432/basisdata, atau hapus agar basis data tertanam dipakai.',
    en: 'DATABASE_URL is set but empty. Give it postgres://user:password@host:5432/database, or unset it to use the embedded database.',
  },
  url_invalid: {
    status: 400,
    id: 'DATABASE_URL tidak dapat dibaca: {reason}. Bentuk yang benar: postgres://pengguna:sandi@host:5432/basisdata.',
    en: 'DATABASE_URL cannot be used: {reason}. The right form is postgres://user:password@host:5432/database.',
  },
  half_set: {
    status: 400,
    id: '{names} ditetapkan tanpa DATABASE_URL. Tetapkan DATABASE_URL agar server PostgreSQL dipakai, atau hapus {names} agar basis data tertanam dipakai.',
    en: '{names} is set without DATABASE_URL. Set DATABASE_URL to use a PostgreSQL server, or unset {names} to use the embedded database.',
  },
  two_places: {
    status: 400,
    id: 'DATABASE_URL dan folder data {folder} sama-sama diberikan. Pilih satu: server PostgreSQL, atau basis data tertanam di folder itu.',
    en: 'Both DATABASE_URL and the data folder {folder} are given. Choose one: the PostgreSQL server, or the embedded database in that folder.',
  },
  folder_locked: {
    status: 409,
    id: 'Folder data {folder} sedang dipakai proses {pid}. Hentikan proses itu dahulu, atau pakai ekspor dari server yang berjalan. Tidak ada yang diubah.',
    en: 'The data folder {folder} is in use by process {pid}. Stop that process first, or use the running server’s own export. Nothing was touched.',
  },
  folder_unusable: {
    status: 422,
    id: 'Folder data {folder} tidak dapat dipakai: {reason}. Berikan folder yang boleh ditulis oleh pengguna ini.',
    en: 'The data folder {folder} cannot be used: {reason}. Give a folder that this user may write.',
  },
  folder_foreign: {
    status: 422,
    id: 'Folder {folder} berisi {found} dan bukan folder data Sentra. Berikan folder kosong atau folder yang belum ada.',
    en: 'The folder {folder} holds {found} and is not a data folder of Sentra. Give an empty folder or one that does not exist yet.',
  },
  folder_version: {
    status: 422,
    id: 'Folder data {folder} ditulis oleh {theirs}; program ini memakai {ours}. Buka dengan versi asalnya, lalu pindahkan dengan "sentra backup" dan "sentra restore".',
    en: 'The data folder {folder} was written by {theirs}; this program uses {ours}. Open it with the version that wrote it, then carry it over with "sentra backup" and "sentra restore".',
  },
  folder_damaged: {
    status: 422,
    id: 'Folder data {folder} rusak: {reason}. Pulihkan dari cadangan ke folder baru dengan "sentra restore".',
    en: 'The data folder {folder} is damaged: {reason}. Restore a backup into a new folder with "sentra restore".',
  },
  server_unreachable: {
    status: 503,
    id: 'Server PostgreSQL di {place} tidak dapat dihubungi: {reason}. Periksa DATABASE_URL dan apakah server berjalan.',
    en: 'The PostgreSQL server at {place} cannot be reached: {reason}. Check DATABASE_URL and whether the server runs.',
  },
  server_too_old: {
    status: 422,
    id: 'Server di {place} adalah PostgreSQL {version}; diperlukan versi 15 atau lebih baru.',
    en: 'The server at {place} is PostgreSQL {version}; version 15 or newer is needed.',
  },
  role_missing: {
    status: 422,
    id: 'Pengguna {user} tidak dapat membuat atau memakai peran sentra_app ({reason}). Mintalah pengelola basis data menjalankan: create role sentra_app nologin; grant sentra_app to {user};',
    en: 'The user {user} can neither create nor use the role sentra_app ({reason}). Ask the database administrator to run: create role sentra_app nologin; grant sentra_app to {user};',
  },
  schema_newer: {
    status: 422,
    id: 'Basis data ini ditulis oleh Sentra yang lebih baru (skema {theirs}); program ini mengenal sampai {ours}. Pasang versi yang lebih baru.',
    en: 'This database was written by a newer Sentra (schema {theirs}); this program knows up to {ours}. Install the newer version.',
  },
  migration_failed: {
    status: 422,
    id: 'Perubahan skema {name} gagal dan dibatalkan: {reason}. Basis data tetap seperti sebelumnya.',
    en: 'The schema change {name} failed and was undone: {reason}. The database is as it was before.',
  },
  busy: {
    status: 503,
    id: 'Basis data sibuk lebih dari {seconds} detik. Coba lagi sebentar lagi.',
    en: 'The database was busy for more than {seconds} seconds. Try again shortly.',
  },
} as const satisfies Record<string, Refusal>;

export type DatabaseRefusalCode = keyof typeof databaseRefusals;

const filled = (sentence: string, values: Readonly<Record<string, string | number>>) =>
  sentence.replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));

/** A refusal that a person can act upon: thrown before anything was changed. */
export class DatabaseRefusal extends Error {
  override readonly name = 'DatabaseRefusal';
  readonly code: DatabaseRefusalCode;
  readonly status: number;
  readonly sentence: { readonly id: string; readonly en: string };

  constructor(code: DatabaseRefusalCode, values: Readonly<Record<string, string | number>> = {}, cause?: unknown) {
    const { status, id, en } = databaseRefusals[code];
    super(`${filled(id, values)}\n${filled(en, values)}`, { cause });
    this.code = code;
    this.status = status;
    this.sentence = { id: filled(id, values), en: filled(en, values) };
  }
}

/** The words of an error, for the `reason` of a refusal. */
export const reasonOf = (error: unknown): string => (error instanceof Error ? error.message || error.name : String(error));
