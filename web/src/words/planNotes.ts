import { plural, type Area } from './area.ts';

export const planNotesWords = {
  title: { id: 'Yang tidak ikut direncanakan, atau dibaca lain', en: 'What is not planned, or read otherwise' },
  reason: { id: 'Dari buku pesanan saat ini, untuk rencana berikutnya.', en: 'Of the order book as it is now, for the next plan.' },
  none: { id: 'Seluruh buku pesanan ikut direncanakan, persis seperti tertulis.', en: 'The whole order book is planned, just as it is written.' },
  reading: { id: 'Membaca buku pesanan…', en: 'Reading the order book…' },
  more: { id: (more: string) => `dan ${more} lagi`, en: (more: string) => `and ${more} more` },
  count: { id: (_: number, things: string) => `${things} hal`, en: (count: number, things: string) => `${things} ${plural(count, 'thing', 'things')}` },
  onHome: {
    id: (_: number, things: string) => `${things} hal di buku pesanan tidak ikut direncanakan, atau dibaca lain.`,
    en: (count: number, things: string) => `${things} ${plural(count, 'thing', 'things')} of the order book ${plural(count, 'is', 'are')} not planned, or read otherwise.`,
  },
  see: { id: 'Lihat apa saja', en: 'See which' },
} satisfies Area;
