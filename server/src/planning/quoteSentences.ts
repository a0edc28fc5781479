import type { Language, QuoteRisk, Sentence } from '@sentra/contract';
import { formatNumber } from '@sentra/measures';
import type { holdAnyway } from '@sentra/planner';
import { both, processOf, upperFirst, type Words, weeksOf } from './sentences.ts';

type PlannersShortage = ReturnType<typeof holdAnyway>['short'][number];

/** What a quote is short of: as the planner says it, with the process of the stage; `past` where its weeks went by without an order. */
export interface Shortage extends Omit<PlannersShortage, 'code'> {
  readonly code: PlannersShortage['code'] | 'past';
  readonly part: string;
  readonly process?: string;
}

type Say = (shortage: Shortage, words: Words, language: Language) => string;

const figure = (value: number, language: Language) => formatNumber(value, language, 1);
const week = ({ week: number = 1 }: Shortage, words: Words, language: Language) => weeksOf(words, [number], language);

/** What is so, and what helps. */
const risks: Readonly<Record<Shortage['code'], { readonly says: Say; readonly advises: Sentence }>> = {
  tools: {
    says: (shortage, words, language) => {
      const { part, stage = 0, used, offered, elsewhere = [] } = shortage;
      const makers = elsewhere.map(words.member).join(', ');
      return language === 'id'
        ? `cetakan atau alat ${words.part(part)} tahap ${stage + 1} dipakai rencana baru pada minggu ${week(shortage, words, language)}${makers ? ` di ${makers}` : ''} (${used} dari ${offered} set)`
        : `the pattern or tool set of ${words.part(part)} stage ${stage + 1} is used by the new plan in ${week(shortage, words, language)}${makers ? ` at ${makers}` : ''} (${used} of ${offered} sets)`;
    },
    advises: {
      id: 'Jadikan pesanan bila pembeli setuju, agar rencana berikutnya mengatur cetakannya; atau sepakati minggu lain dan beri penawaran baru; atau tambah satu set cetakan.',
      en: 'Make it an order if the buyer agrees, so that the next plan arranges the sets; or agree on another week and give a new quote; or add a set.',
    },
  },
  hours: {
    says: (shortage, words, language) => {
      const { member = '', process, missing } = shortage;
      return language === 'id'
        ? `jam ${processOf(process, language)} ${words.member(member)} pada minggu ${week(shortage, words, language)} kurang ${figure(missing, language)} jam`
        : `${words.member(member)} lacks ${figure(missing, language)} ${processOf(process, language)} hours in ${week(shortage, words, language)}`;
    },
    advises: { id: 'Minta anggota menawarkan jam itu lagi, atau tarik penawaran dan beri yang baru.', en: 'Ask the member to offer those hours again, or withdraw the quote and give a new one.' },
  },
  metal: {
    says: (shortage, words, language) => {
      const { member = '', missing } = shortage;
      return language === 'id'
        ? `peleburan ${words.member(member)} pada minggu ${week(shortage, words, language)} kurang ${figure(missing, language)} kg`
        : `the heats of ${words.member(member)} in ${week(shortage, words, language)} lack ${figure(missing, language)} kg`;
    },
    advises: { id: 'Minta anggota menawarkan peleburan lagi, atau tarik penawaran dan beri yang baru.', en: 'Ask the member to offer heats again, or withdraw the quote and give a new one.' },
  },
  stock: {
    says: ({ stage = 0, missing }, _, language) =>
      language === 'id' ? `stok tahap ${stage + 1} yang ditahan kurang ${figure(missing, language)} buah` : `${figure(missing, language)} of the pieces held in stock at stage ${stage + 1} are no longer free`,
    advises: { id: 'Periksa catatan stok, atau tarik penawaran dan beri yang baru.', en: 'Check the stock as it is written, or withdraw the quote and give a new one.' },
  },
  notQualified: {
    says: ({ member = '', part, stage = 0 }, words, language) =>
      language === 'id' ? `${words.member(member)} tidak lagi layak untuk ${words.part(part)} tahap ${stage + 1}` : `${words.member(member)} is no longer qualified for ${words.part(part)} stage ${stage + 1}`,
    advises: { id: 'Pulihkan kelayakannya, atau tarik penawaran dan beri yang baru.', en: 'Restore the qualification, or withdraw the quote and give a new one.' },
  },
  unknownPart: {
    says: ({ part }, words, language) => (language === 'id' ? `${words.part(part)} tidak lagi dapat direncanakan` : `${words.part(part)} can no longer be planned`),
    advises: { id: 'Periksa tahap barangnya, atau tarik penawaran.', en: 'Check the stages of the part, or withdraw the quote.' },
  },
  past: {
    says: (shortage, words, language) =>
      language === 'id' ? `minggu ${week(shortage, words, language)}, saat sebagian harus dibuat, sudah lewat tanpa pesanan` : `${week(shortage, words, language)}, in which some of it had to be made, has passed without an order`,
    advises: { id: 'Tarik penawaran, tanyakan lagi dan beri yang baru.', en: 'Withdraw the quote, ask again and give a new one.' },
  },
};

/** Why a quote can no longer be kept as it stands, for the office. */
export const riskOf = (shortage: Shortage, words: Words): QuoteRisk => {
  const { says, advises } = risks[shortage.code];
  return { code: shortage.code, sentence: both((language) => `${upperFirst(says(shortage, words, language))}.`), advice: advises };
};

/** The same for the buyer: that it is so, and who will speak with him. */
export const riskForBuyer: QuoteRisk = {
  code: 'atRisk',
  sentence: { id: 'Rencana koperasi berubah; penawaran ini mungkin tidak dapat dipenuhi seperti tertulis.', en: 'The cooperative’s plan has changed; this quote may not be kept as it is written.' },
  advice: { id: 'Kantor koperasi sudah melihatnya. Hubungi kantor sebelum mengandalkan minggu ini, atau tanyakan lagi.', en: 'The office of the cooperative sees it. Speak with the office before relying on this week, or ask again.' },
};
