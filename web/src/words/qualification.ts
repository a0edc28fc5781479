import type { Area } from './area.ts';

/** Who may run which stage of a part. */
export const routeWords = {
  part: { id: 'Barang', en: 'Part' },
  member: { id: 'Anggota', en: 'Member' },
  memberCode: { id: 'Kode anggota', en: 'Code of the member' },
  stage: { id: 'Tahap', en: 'Stage' },
  stageOf: { id: (stage: string, process: string) => `${stage}, ${process}`, en: (stage: string, process: string) => `${stage}, ${process}` },
  state: { id: 'Keadaan', en: 'State' },
  qualified: { id: 'layak', en: 'qualified' },
  coaching: { id: 'dibina', en: 'coaching' },
  suspended: { id: 'ditangguhkan', en: 'suspended' },
  expired: { id: 'habis masa', en: 'expired' },
  evidence: { id: 'Bukti', en: 'Evidence' },
  expiresOn: { id: 'Berlaku sampai', en: 'Expires on' },
  noEnd: { id: 'tanpa batas', en: 'no end' },
  hours: { id: 'Jam per buah', en: 'Hours per piece' },
  yield: { id: 'Hasil baik', en: 'Yield' },
  cost: { id: 'Biaya per buah', en: 'Cost per piece' },
  value: { id: 'Nilai kerja per buah', en: 'Work value per piece' },
  change: { id: 'Ubah', en: 'Change' },
  title: { id: 'Kelayakan', en: 'Qualification' },
  newTitle: { id: 'Kelayakan baru', en: 'New qualification' },
  add: { id: 'Tambah kelayakan', en: 'Add a qualification' },
  save: { id: 'Simpan kelayakan', en: 'Save the qualification' },
} satisfies Area;
