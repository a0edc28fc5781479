import type { Area } from './area.ts';

export const endingWords = {
  shown: { id: 'Yang diakhiri', en: 'What has ended' },
  inUse: { id: 'Yang masih dipakai', en: 'In use' },
  endedToo: { id: 'Juga yang diakhiri', en: 'Ended ones too' },
  endedOn: { id: 'Diakhiri', en: 'Ended' },
  line: { id: (date: string, because: string) => `Diakhiri ${date}: ${because}`, en: (date: string, because: string) => `Ended on ${date}: ${because}` },
  lineBare: { id: (date: string) => `Diakhiri ${date}.`, en: (date: string) => `Ended on ${date}.` },
  since: { id: 'Berakhir sejak', en: 'Ended since' },
} satisfies Area;

export const partEndingWords = {
  end: { id: 'Akhiri barang', en: 'End the part' },
  resume: { id: 'Lanjutkan barang', en: 'Resume the part' },
  title: { id: (code: string) => `Akhiri barang ${code}?`, en: (code: string) => `End the part ${code}?` },
  body: {
    id: 'Tidak ada pesanan, kelayakan atau lot baru untuknya, dan rencana berikutnya tidak memuatnya. Yang sudah dicatat tetap, dan barang dapat dilanjutkan kapan saja.',
    en: 'It takes no new orders, qualifications or lots, and the next plan leaves it out. What was recorded stays, and the part can be resumed at any time.',
  },
} satisfies Area;

export const materialEndingWords = {
  end: { id: 'Akhiri', en: 'End' },
  endOf: { id: (code: string) => `Akhiri bahan ${code}`, en: (code: string) => `End the material ${code}` },
  resume: { id: 'Lanjutkan', en: 'Resume' },
  resumeOf: { id: (code: string) => `Lanjutkan bahan ${code}`, en: (code: string) => `Resume the material ${code}` },
  title: { id: (code: string) => `Akhiri bahan ${code}?`, en: (code: string) => `End the material ${code}?` },
  body: {
    id: 'Tidak ada barang baru dari bahan ini, dan tidak ada tungku yang meleburnya dalam rencana berikutnya. Yang sudah dicatat tetap, dan bahan dapat dilanjutkan kapan saja.',
    en: 'No new part is cast of it, and no furnace melts it in the next plan. What was recorded stays, and the material can be resumed at any time.',
  },
} satisfies Area;

export const furnaceEndingWords = {
  end: { id: 'Akhiri', en: 'End' },
  endOf: { id: (code: string) => `Akhiri tungku ${code}`, en: (code: string) => `End the furnace ${code}` },
  resume: { id: 'Lanjutkan', en: 'Resume' },
  resumeOf: { id: (code: string) => `Lanjutkan tungku ${code}`, en: (code: string) => `Resume the furnace ${code}` },
  title: { id: (code: string) => `Akhiri tungku ${code}?`, en: (code: string) => `End the furnace ${code}?` },
  body: {
    id: 'Rencana berikutnya tidak melebur apa pun di dalamnya. Yang sudah dicatat tetap, dan tungku dapat dilanjutkan kapan saja.',
    en: 'The next plan melts nothing in it. What was recorded stays, and the furnace can be resumed at any time.',
  },
} satisfies Area;

export const buyerEndingWords = {
  end: { id: 'Akhiri pembeli', en: 'End the buyer' },
  resume: { id: 'Lanjutkan pembeli', en: 'Resume the buyer' },
  title: { id: (code: string) => `Akhiri pembeli ${code}?`, en: (code: string) => `End the buyer ${code}?` },
  body: {
    id: 'Tidak ada pesanan baru darinya. Pesanan lama tetap tercatat, dan pembeli dapat dilanjutkan kapan saja.',
    en: 'No new orders are taken from him. Old orders stay recorded, and the buyer can be resumed at any time.',
  },
} satisfies Area;
