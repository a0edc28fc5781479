import type { DeclineReason } from '@sentra/contract';
import type { Area } from '../../words/area.ts';

export const todayWords = {
  thisWeek: { id: 'Minggu ini', en: 'This week' },
  nextWeek: { id: 'Minggu depan', en: 'Next week' },
  fromMonday: { id: (monday: string) => `mulai Senin ${monday}`, en: (monday: string) => `from Monday ${monday}` },
  asOf: { id: (time: string) => `per ${time}`, en: (time: string) => `as of ${time}` },
  asking: { id: 'Menanyakan lot terbaru…', en: 'Asking for the newest lots…' },
  answer: { id: 'Jawab', en: 'Answer' },
  answerFor: { id: (count: string, part: string) => `Jawab: ${count} ${part}`, en: (count: string, part: string) => `Answer: ${count} ${part}` },
  accepted: { id: 'Diterima', en: 'Accepted' },
  declined: { id: 'Ditolak', en: 'Declined' },
  onlyHere: { id: 'tersimpan di HP ini', en: 'saved here' },
  sent: { id: 'terkirim', en: 'sent' },
  refused: { id: 'jawaban tidak diterima kantor', en: 'the office did not take the answer' },
  none: { id: 'Tidak ada lot di minggu ini.', en: 'No lot in this week.' },
  noneAtAll: { id: 'Belum ada lot untuk usaha Anda. Kantor melepasnya dari rencana; lot baru muncul di sini.', en: 'No lot for your foundry yet. The office releases them from the plan; new ones appear here.' },
  later: { id: (count: string, monday: string) => `${count} lot lagi sesudahnya, paling dekat minggu ${monday}.`, en: (count: string, monday: string) => `${count} more lots after that, the nearest in the week of ${monday}.` },
  neverRead: { id: 'Belum ada yang tersimpan di HP ini. Buka halaman ini sekali di tempat yang ada sinyal.', en: 'Nothing is kept on this phone yet. Open this page once where there is a signal.' },
  onlyMembers: { id: 'Halaman lantai untuk usaha anggota. Buka halaman kantor untuk pekerjaan Anda.', en: 'The floor is for members’ foundries. Open the office for your work.' },
  toOffice: { id: 'Buka halaman kantor', en: 'Open the office' },
} satisfies Area;

export const answerWords = {
  title: { id: 'Jawab lot', en: 'Answer a lot' },
  week: { id: (monday: string) => `Minggu mulai Senin ${monday}`, en: (monday: string) => `Week from Monday ${monday}` },
  gone: { id: 'Lot ini tidak ada lagi dalam rencana usaha Anda. Mungkin kantor menariknya.', en: 'This lot is no longer in the plan of your foundry. The office may have withdrawn it.' },
  accept: { id: 'Terima', en: 'Accept' },
  decline: { id: 'Tolak', en: 'Decline' },
  why: { id: 'Mengapa ditolak?', en: 'Why decline?' },
  readAccept: {
    id: (count: string, part: string, monday: string) => `Usaha Anda **menerima ${count} ${part}** untuk minggu mulai Senin ${monday}.`,
    en: (count: string, part: string, monday: string) => `Your foundry **accepts ${count} ${part}** for the week from Monday ${monday}.`,
  },
  readDecline: {
    id: (count: string, part: string, monday: string, because: string) => `Usaha Anda **menolak ${count} ${part}** untuk minggu mulai Senin ${monday}: **${because}**. Lot ini ditarik, dan pekerjaan ini tidak ditawarkan lagi untuk minggu itu.`,
    en: (count: string, part: string, monday: string, because: string) => `Your foundry **declines ${count} ${part}** for the week from Monday ${monday}: **${because}**. The lot is withdrawn, and this work is not offered for that week again.`,
  },
  yesAccept: { id: 'Ya, terima', en: 'Yes, accept' },
  yesDecline: { id: 'Ya, tolak', en: 'Yes, decline' },
  undoNote: { id: 'Dalam satu menit masih bisa dibatalkan.', en: 'It can be taken back within a minute.' },
  saving: { id: 'Menyimpan…', en: 'Saving…' },
  notSaved: {
    id: 'Tidak tersimpan: penyimpanan HP ini penuh atau tertutup. Kosongkan ruang, lalu tekan lagi. Pilihan Anda masih ada.',
    en: 'Not saved: the storage of this phone is full or closed. Free some space, then press again. Your choice is still here.',
  },
  already: { id: 'Sudah Anda terima. Bila tidak jadi, pilih Tolak.', en: 'You have accepted it already. If it cannot be done after all, choose Decline.' },
  waiting: { id: 'Jawaban Anda untuk lot ini masih menunggu terkirim.', en: 'Your answer to this lot still waits to be sent.' },
} satisfies Area;

/** Reasons to decline, one word or two beside each drawing. */
export const reasonWords = {
  furnace: { id: 'Tungku rusak', en: 'Furnace broken' },
  material: { id: 'Bahan tidak ada', en: 'No material' },
  people: { id: 'Orang kurang', en: 'Too few people' },
  pattern: { id: 'Pola rusak', en: 'Pattern broken' },
  full: { id: 'Sudah penuh', en: 'Already full' },
  other: { id: 'Lain, lewat telepon', en: 'Other, by phone' },
} satisfies Area & Record<DeclineReason, unknown>;
