import type { Area } from './area.ts';

export const materialsWords = {
  lead: { id: 'Mutu logam yang dicor. Satu peleburan berisi satu bahan, jadi bahan menentukan tungku mana yang dapat membuat suatu barang.', en: 'The grades that are cast. A heat is of one material, so the material says which furnaces can make a part.' },
  none: { id: 'Belum ada bahan. Tambahkan satu, atau impor buku kerja.', en: 'No materials yet. Add one, or import a workbook.' },
  reading: { id: 'Mengambil data bahan…', en: 'Fetching the materials…' },
  add: { id: 'Tambah bahan', en: 'Add a material' },
  newMaterial: { id: 'Bahan baru', en: 'New material' },
  change: { id: (code: string) => `Ubah bahan ${code}`, en: (code: string) => `Change the material ${code}` },
  save: { id: 'Simpan bahan', en: 'Save the material' },
  taken: { id: (code: string) => `Kode ${code} sudah dipakai. Pilih kode lain, atau ubah bahan itu di daftarnya.`, en: (code: string) => `The code ${code} is taken. Choose another, or change that material in the list.` },
  material: { id: 'Bahan', en: 'Material' },
  code: { id: 'Kode', en: 'Code' },
  name: { id: 'Nama', en: 'Name' },
  kind: { id: 'Jenis', en: 'Kind' },
  standard: { id: 'Standar', en: 'Standard' },
  source: { id: 'Sumber', en: 'Source' },
  parts: { id: 'Barang', en: 'Parts' },
  seeParts: { id: 'Lihat barangnya', en: 'See its parts' },
  partsOf: { id: (code: string) => `Barang dari ${code}`, en: (code: string) => `Parts of ${code}` },
} satisfies Area;
