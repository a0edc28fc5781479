import { plural, type Area } from './words.ts';

export const membersWords = {
  title: { id: 'Anggota', en: 'Members' },
  lead: { id: 'Siapa yang bekerja untuk koperasi, apa yang dimilikinya, dan berapa jatah yang didapatnya menurut rencana terbaru.', en: 'Who works for the cooperative, what they have, and what the newest plan gives them of their share.' },
  add: { id: 'Tambah anggota', en: 'Add a member' },
  none: { id: 'Belum ada anggota. Tambahkan satu, atau impor buku kerja.', en: 'No members yet. Add one, or import a workbook.' },
  code: { id: 'Kode', en: 'Code' },
  name: { id: 'Nama', en: 'Name' },
  village: { id: 'Desa', en: 'Village' },
  workers: { id: 'Pekerja', en: 'Workers' },
  furnaces: { id: 'Tungku', en: 'Furnaces' },
  parts: { id: 'Barang', en: 'Parts' },
  shareTarget: { id: 'Jatah', en: 'Share due' },
  shareReached: { id: 'Dapat', en: 'Received' },
  sharePercent: { id: '% jatah', en: '% of share' },
  ofShare: { id: (percent: string) => `${percent} dari jatah`, en: (percent: string) => `${percent} of the share due` },
  status: { id: 'Status', en: 'Status' },
  anyStatus: { id: 'Semua status', en: 'Every status' },
  loading: { id: 'Mengambil data anggota…', en: 'Fetching the member…' },
} satisfies Area;

export const statusWords = {
  active: { id: 'aktif', en: 'active' },
  dormant: { id: 'istirahat', en: 'dormant' },
  left: { id: 'keluar', en: 'left' },
  deceased: { id: 'meninggal', en: 'deceased' },
} satisfies Area;

export const memberWords = {
  views: { id: 'Cara melihat anggota', en: 'Ways of looking at the member' },
  who: { id: 'Siapa', en: 'Who' },
  may: { id: 'Boleh membuat', en: 'May make' },
  weeks: { id: 'Minggu', en: 'Weeks' },
  lots: { id: 'Lot', en: 'Lots' },
  share: { id: 'Jatah', en: 'Share' },
  history: { id: 'Riwayat', en: 'History' },
  lead: {
    id: (status: string, furnaces: string, routes: string) => `Anggota ${status}, ${furnaces} tungku, ${routes} kelayakan.`,
    en: (status: string, furnaces: string, routes: string) => `Member, ${status}; ${furnaces} furnaces, ${routes} qualifications.`,
  },
  sample: { id: 'contoh', en: 'sample' },
  changeMember: { id: 'Ubah anggota', en: 'Change the member' },
  taken: { id: (code: string) => `Kode ${code} sudah dipakai. Pilih kode lain, atau ubah anggota itu di halamannya.`, en: (code: string) => `The code ${code} is taken. Choose another, or change that member on the member’s page.` },
  newMember: { id: 'Anggota baru', en: 'New member' },
  save: { id: 'Simpan', en: 'Save' },
  joinedOn: { id: 'Bergabung', en: 'Joined' },
  shareDue: { id: 'Jatah nilai kerja', en: 'Share of work due' },
  shareWhy: { id: 'Nilai kerja yang menjadi hak anggota selama masa rencana.', en: 'Work value due to the member over the weeks of the plan.' },
  foundries: { id: 'Usaha', en: 'Foundries' },
  foundry: { id: 'Usaha', en: 'Foundry' },
  workersUnit: { id: 'pekerja', en: 'workers' },
  taxable: { id: 'PKP', en: 'Registered for VAT' },
  yes: { id: 'ya', en: 'yes' },
  no: { id: 'tidak', en: 'no' },
  unknown: { id: 'belum diketahui', en: 'not known' },
  noFoundry: { id: 'Belum ada usaha yang dicatat.', en: 'No foundry is recorded yet.' },
  addFoundry: { id: 'Tambah usaha', en: 'Add a foundry' },
  furnaceList: { id: 'Tungku', en: 'Furnaces' },
  noFurnace: { id: 'Belum ada tungku yang dicatat.', en: 'No furnace is recorded yet.' },
  addFurnace: { id: 'Tambah tungku', en: 'Add a furnace' },
  changeFurnace: { id: 'Ubah tungku', en: 'Change the furnace' },
  kind: { id: 'Jenis', en: 'Kind' },
  heatMass: { id: 'Isi satu peleburan', en: 'Mass of a heat' },
  perHeat: { id: 'kg per peleburan', en: 'kg per heat' },
  heatCost: { id: 'Biaya satu peleburan', en: 'Cost of a heat' },
  materials: { id: 'Bahan', en: 'Materials' },
  figures: { id: 'Angka', en: 'Figures' },
  figuresLead: { id: 'Setiap angka membawa tanggal dan sumbernya; yang lama tidak ditimpa.', en: 'Every figure carries its date and source; old ones are not overwritten.' },
  noFigure: { id: 'Belum ada angka yang dicatat.', en: 'No figure is recorded yet.' },
  addFigure: { id: 'Tambah angka', en: 'Add a figure' },
  figure: { id: 'Nama angka', en: 'Figure' },
  value: { id: 'Nilai', en: 'Value' },
  unit: { id: 'Satuan', en: 'Unit' },
  asOf: { id: 'Per tanggal', en: 'As of' },
  source: { id: 'Sumber', en: 'Source' },
  noRoute: { id: 'Belum layak untuk barang apa pun. Kelayakan ditulis di halaman barangnya.', en: 'Not qualified for any part yet. Qualifications are written on the page of the part.' },
} satisfies Area;

export const furnaceKindWords = {
  induction: { id: 'induksi', en: 'induction' },
  cupola: { id: 'kupola', en: 'cupola' },
  tungkik: { id: 'tungkik', en: 'tungkik' },
  crucible: { id: 'krusibel', en: 'crucible' },
  mixer: { id: 'pengaduk', en: 'mixer' },
  other: { id: 'lainnya', en: 'other' },
} satisfies Area;

export const weeksWords = {
  title: { id: 'Yang ditawarkan setiap minggu', en: 'What is offered each week' },
  lead: { id: 'Peleburan per tungku dan jam per proses yang disediakan untuk koperasi. Di sebelahnya: yang dipakai rencana terbaru. Panah di ujung baris menyalin minggu itu ke minggu-minggu sesudahnya.', en: 'Heats per furnace and hours per process that are kept for the cooperative. Beside them: what the newest plan uses. The arrow at the end of a row copies that week to the weeks after it.' },
  week: { id: 'Minggu', en: 'Week' },
  heats: { id: 'peleburan', en: 'heats' },
  hours: { id: 'jam', en: 'hours' },
  heatsOf: { id: (furnace: string, week: string) => `Peleburan ${furnace}, ${week}`, en: (furnace: string, week: string) => `Heats of ${furnace}, ${week}` },
  hoursOf: { id: (process: string, week: string) => `Jam ${process}, ${week}`, en: (process: string, week: string) => `Hours of ${process}, ${week}` },
  metal: { id: 'logam', en: 'metal' },
  used: { id: (unit: string) => `terpakai, ${unit}`, en: (unit: string) => `used, ${unit}` },
  usedOf: { id: (used: string, offered: string) => `${used} dari ${offered}`, en: (used: string, offered: string) => `${used} of ${offered}` },
  none: { id: 'Belum ada tungku dan belum ada jam yang ditawarkan. Tambahkan tungku, atau impor buku kerja.', en: 'No furnace and no hours offered yet. Add a furnace, or import a workbook.' },
  repeat: { id: 'salin ke bawah', en: 'copy down' },
  repeatFrom: { id: (week: string) => `Salin ${week} ke semua minggu sesudahnya`, en: (week: string) => `Copy ${week} to every week after it` },
  changed: { id: (count: string) => `${count} isian berubah, belum tersimpan.`, en: (count: string) => `${count} entries changed, not saved yet.` },
  save: { id: (count: string) => `Simpan ${count} isian`, en: (count: string) => `Save ${count} entries` },
  undo: { id: 'Batalkan perubahan', en: 'Undo the changes' },
  saved: { id: 'Tawaran tersimpan. Rencana berikutnya memakainya.', en: 'The offers are saved. The next plan uses them.' },
  reason: { id: 'Alasan (boleh kosong)', en: 'Reason (may stay empty)' },
  unclear: { id: (count: number) => `${count} isian belum terbaca. Periksa yang ditandai.`, en: (count: number) => `${count} ${plural(count, 'entry is', 'entries are')} not readable yet. Check what is marked.` },
} satisfies Area;

export const newestPlanWords = {
  noPlan: { id: 'Belum ada rencana. Susun rencana untuk melihat lot dan jatah.', en: 'There is no plan yet. Make one to see lots and shares.' },
  version: { id: (version: string) => `Menurut rencana versi ${version}.`, en: (version: string) => `By version ${version} of the plan.` },
} satisfies Area;

export const shareWords = {
  title: { id: 'Jatah dan sebabnya', en: 'The share and why' },
  says: { id: (reached: string, target: string) => `${reached} dari ${target}`, en: (reached: string, target: string) => `${reached} of ${target}` },
} satisfies Area;
