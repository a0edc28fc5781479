import type { Area } from './area.ts';

/** What could be improved, in a few words. */
export const improvementWords = {
  qualification: { id: (member: string, part: string, stage: string) => `${member} layak untuk ${part} tahap ${stage}`, en: (member: string, part: string, stage: string) => `${member} qualified for ${part} stage ${stage}` },
  hours: { id: (hours: string, process: string, member: string, weeks: string) => `${hours} jam ${process} lagi seminggu di ${member}, ${weeks}`, en: (hours: string, process: string, member: string, weeks: string) => `${hours} more hours of ${process} a week at ${member}, ${weeks}` },
  heats: { id: (heats: string, furnace: string, member: string, weeks: string) => `${heats} peleburan lagi di ${furnace}, ${member}, ${weeks}`, en: (heats: string, furnace: string, member: string, weeks: string) => `${heats} more heats of ${furnace}, ${member}, ${weeks}` },
  needs: { id: (what: string, needs: string) => `${what}, dengan ${needs}`, en: (what: string, needs: string) => `${what}, with ${needs}` },
  needsFurnace: { id: (furnace: string) => `tungku seperti ${furnace}`, en: (furnace: string) => `a furnace like ${furnace}` },
  needsHours: { id: (hours: string, process: string) => `${hours} jam ${process} seminggu`, en: (hours: string, process: string) => `${hours} hours of ${process} a week` },
  and: { id: (one: string, other: string) => `${one} dan ${other}`, en: (one: string, other: string) => `${one} and ${other}` },
  furnace: { id: (furnace: string, member: string) => `Satu tungku lagi seperti ${furnace} di ${member}`, en: (furnace: string, member: string) => `One more furnace like ${furnace} at ${member}` },
  tools: { id: (part: string, stage: string) => `Satu set pola atau alat lagi untuk ${part} tahap ${stage}`, en: (part: string, stage: string) => `One more pattern or tool set for ${part} stage ${stage}` },
  minimumLot: { id: (part: string, stage: string, pieces: string) => `Lot terkecil ${part} tahap ${stage} menjadi ${pieces} buah`, en: (part: string, stage: string, pieces: string) => `Smallest lot of ${part} stage ${stage} down to ${pieces} pieces` },
  date: { id: (week: string) => `Sepakati tanggal yang lebih lambat: ${week}`, en: (week: string) => `Agree on a later date: ${week}` },
  priority: { id: 'Dahulukan pesanan ini, berapa pun biayanya', en: 'Put this order first, whatever it costs' },
  usedHours: { id: (hours: string) => `Terpakai ${hours} jam.`, en: (hours: string) => `${hours} hours are used.` },
  usedHeats: { id: (heats: string) => `Terpakai ${heats} peleburan.`, en: (heats: string) => `${heats} heats are used.` },
  usedPieces: { id: (pieces: string) => `Mengerjakan ${pieces} buah.`, en: (pieces: string) => `Makes ${pieces} pieces.` },
  median: { id: (members: string) => `Dihitung dengan median ${members} anggota yang sudah layak.`, en: (members: string) => `Reckoned by the median of ${members} members already qualified.` },
  byKilogram: { id: 'Belum ada yang layak; dihitung per kilogram dari barang lain dengan proses yang sama.', en: 'Nobody is qualified yet; reckoned by the kilogram from other parts of the process.' },
} satisfies Area;

/** A computation in the background. */
export const studyWords = {
  waiting: { id: 'Menunggu giliran', en: 'Waiting for its turn' },
  computing: { id: (percent: string) => `Menghitung, ${percent}`, en: (percent: string) => `Computing, ${percent}` },
  cancel: { id: 'Batalkan', en: 'Cancel' },
  failed: { id: 'Perhitungan gagal.', en: 'The computation failed.' },
} satisfies Area;

export const remedyWords = {
  title: { id: 'Yang akan menolong', en: 'What would help' },
  ask: { id: 'Cari yang akan menolong', en: 'Look for what would help' },
  again: { id: 'Cari lagi', en: 'Look again' },
  againWhy: { id: 'Bila sejak itu ada lot yang dilepas atau ditolak, hasilnya dapat lain.', en: 'Where lots were released or declined since, the result may be another.' },
  lead: { id: 'Setiap kemungkinan dihitung dengan merencanakan ulang. Perlu beberapa detik.', en: 'Each possibility is priced by planning again. It takes a few seconds.' },
  none: { id: (tried: string) => `Dari ${tried} kemungkinan yang dicoba, tidak ada yang memperbaiki pesanan ini.`, en: (tried: string) => `Of ${tried} possibilities that were tried, none makes this order better.` },
  before: { id: 'Belum dikurangi biaya tindakan itu sendiri.', en: 'Before what the act itself costs.' },
  saves: { id: (amount: string) => `Menghemat ${amount}`, en: (amount: string) => `Saves ${amount}` },
  costs: { id: (amount: string) => `Menambah biaya ${amount}`, en: (amount: string) => `Costs ${amount} more` },
  free: { id: 'Biayanya sama', en: 'Costs the same' },
  onTime: { id: (from: string, to: string) => `${from} → ${to} buah tepat waktu`, en: (from: string, to: string) => `${from} → ${to} pieces on time` },
  never: { id: (pieces: string) => `${pieces} tetap tidak dapat dijanjikan`, en: (pieces: string) => `${pieces} still cannot be promised` },
  others: { id: (more: string, fewer: string) => `Pesanan lain: ${more} membaik, ${fewer} memburuk.`, en: (more: string, fewer: string) => `Other orders: ${more} get better, ${fewer} get worse.` },
  noOthers: { id: 'Pesanan lain tidak berubah.', en: 'No other order changes.' },
  searchAlone: { id: (onTime: string) => `Merencanakan ulang tanpa tindakan apa pun sudah membuat ${onTime} buah tepat waktu.`, en: (onTime: string) => `Planning again with no act at all already brings ${onTime} pieces on time.` },
} satisfies Area;

export const wayWords = {
  title: { id: (ways: string) => `Setiap jalan yang masih tepat waktu (${ways})`, en: (ways: string) => `Each way that would have been in time (${ways})` },
  way: { id: 'Tahap, anggota', en: 'Stage, member' },
  week: { id: 'Minggu', en: 'Week' },
  room: { id: 'Muat', en: 'Room' },
  binds: { id: 'Yang mengikat', en: 'What binds' },
  ofNeeded: { id: (fits: string, needed: string) => `${fits} dari ${needed}`, en: (fits: string, needed: string) => `${fits} of ${needed}` },
  nothing: { id: 'tidak ada', en: 'nothing' },
  hours: { id: (process: string, used: string, offered: string, missing: string) => `jam ${process} ${used}/${offered}, kurang ${missing}`, en: (process: string, used: string, offered: string, missing: string) => `${process} hours ${used}/${offered}, ${missing} missing` },
  heats: { id: (used: string, offered: string, missing: string) => `peleburan ${used}/${offered}, kurang ${missing}`, en: (used: string, offered: string, missing: string) => `heats ${used}/${offered}, ${missing} missing` },
  tools: { id: (where: string) => `pola di ${where}`, en: (where: string) => `pattern at ${where}` },
  noTools: { id: 'tidak ada set pola atau alat', en: 'no pattern or tool set' },
  minimumLot: { id: (fits: string, least: string) => `muat ${fits}, lot terkecil ${least}`, en: (fits: string, least: string) => `room for ${fits}, smallest lot ${least}` },
  frozen: { id: 'lot sudah dilepas', en: 'lot released already' },
  declined: { id: 'ditolak anggotanya', en: 'declined by its member' },
} satisfies Area;

export const coachingWords = {
  title: { id: 'Pembinaan', en: 'Coaching' },
  lead: {
    id: 'Kelayakan, tungku, pola dan jam mana yang paling menghemat bagi koperasi bila ada. Yang baru layak dengan tungku atau jam tambahan ditulis bersama. Dihitung dari rencana terbaru, sepanjang minggu-minggunya, belum dikurangi biayanya sendiri.',
    en: 'Which qualification, furnace, pattern or shift would save the cooperative most if it were there. Who would need a furnace or hours besides is written with them. Reckoned from the newest plan, over its weeks, before what it costs itself.',
  },
  compute: { id: 'Hitung', en: 'Compute' },
  again: { id: 'Hitung lagi', en: 'Compute again' },
  againWhy: { id: 'Hitung lagi bila sejak itu ada lot yang dilepas atau ditolak; bila tidak ada, hasilnya sama.', en: 'Compute again where lots were released or declined since; where none were, the result is the same.' },
  unasked: { id: 'Belum dihitung untuk rencana ini. Perlu sekitar satu menit; halaman lain tetap dapat dipakai.', en: 'Not yet computed for this plan. It takes about a minute; other pages stay usable.' },
  unaskedReader: { id: 'Belum dihitung untuk rencana ini. Kantor atau pembina yang memintanya.', en: 'Not yet computed for this plan. The office or a coach asks for it.' },
  none: { id: 'Tidak ada yang terbukti menghemat.', en: 'Nothing is shown to save anything.' },
  looked: {
    id: (screened: string, refuted: string, version: string) => `Rencana versi ${version}: ${screened} kemungkinan direncanakan ulang, ${refuted} di antaranya tidak terbukti menghemat.`,
    en: (screened: string, refuted: string, version: string) => `Plan version ${version}: ${screened} possibilities were planned again, ${refuted} of them showed no saving.`,
  },
  what: { id: 'Apa', en: 'What' },
  kind: { id: 'Jenis', en: 'Kind' },
  anyKind: { id: 'Semua jenis', en: 'Every kind' },
  member: { id: 'Anggota', en: 'Member' },
  part: { id: 'Barang', en: 'Part' },
  saving: { id: 'Menghemat', en: 'Saves' },
  onTime: { id: 'Tepat waktu, buah', en: 'On time, pieces' },
  shortfall: { id: 'Kekurangan jatah berkurang', en: 'Share shortfall less' },
  why: { id: 'Sebab', en: 'Why' },
} satisfies Area;

export const improvementKindWords = {
  qualification: { id: 'Kelayakan', en: 'Qualification' },
  furnace: { id: 'Tungku', en: 'Furnace' },
  tools: { id: 'Pola dan alat', en: 'Patterns and tools' },
  hours: { id: 'Jam kerja', en: 'Shift' },
} satisfies Area;
