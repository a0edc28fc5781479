import type { Language, Sentence } from '@sentra/contract';
import { formatMoney, formatNumber, formatWeek, mondayOfWeek, roundRupiah } from '@sentra/measures';
import type { BrokenRule, MoveReason } from '@sentra/planner';
import { both, type Words, wordsOfBroken } from './sentences.ts';

type Of<Code extends MoveReason['code']> = Extract<MoveReason, { code: Code }>;

const rules: Readonly<Record<BrokenRule['rule'], Sentence>> = {
  route: { id: 'anggotanya tidak layak lagi', en: 'its member is not qualified any more' },
  week: { id: 'minggunya di luar masa rencana', en: 'its week is outside the plan' },
  twice: { id: 'lot yang sama ada dua', en: 'the same lot is there twice' },
  declined: { id: 'ditolak anggotanya', en: 'its member declined it' },
  minLot: { id: 'di bawah lot terkecil', en: 'it is below the smallest lot' },
  tools: { id: 'set pola atau alat tidak cukup', en: 'there are too few pattern or tool sets' },
  hours: { id: 'jam tidak cukup', en: 'the hours do not suffice' },
  heats: { id: 'peleburan tidak cukup', en: 'the heats do not suffice' },
  stock: { id: 'barang dari tahap sebelumnya tidak cukup', en: 'the stage before does not bring enough pieces' },
};

/** A broken rule as the reason of a move: what is wrong, where, and the numbers. */
export const wordsOfRule = (rule: BrokenRule, words: Words): Sentence => {
  const place = wordsOfBroken(rule, words);
  return both((language) => `${rules[rule.rule][language]}: ${place[language]}`);
};

/** Why a lot or an order is not where it was. */
export function wordsOfMove(reason: MoveReason, words: Words): Sentence {
  const said = both((language) => sayings[reason.code](reason as never, words, language));
  return { id: sentence(said.id), en: sentence(said.en) };
}

const sentence = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
const money = (thousands: number, language: Language) => formatMoney(roundRupiah(thousands * 1000), language);
const pieces = (count: number, language: Language) => `${formatNumber(count, language)} ${language === 'id' ? 'buah' : 'pieces'}`;

type Sayings = { readonly [Code in MoveReason['code']]: (reason: Of<Code>, words: Words, language: Language) => string };
const sayings: Sayings = {
  broken: ({ rule }, words, language) => wordsOfRule(rule, words)[language],
  room: ({ rule, takenBy }, words, language) => {
    const where = wordsOfBroken(rule, words)[language];
    if (language === 'id') return takenBy === null ? `tempatnya terpakai: ${where}` : `memberi tempat untuk ${words.part(takenBy)}: ${where}`;
    return takenBy === null ? `its place is needed: ${where}` : `it makes room for ${words.part(takenBy)}: ${where}`;
  },
  order: ({ order, from, to }, { firstWeek }, language) => {
    const id = language === 'id';
    const week = (due: number) => formatWeek(mondayOfWeek(firstWeek, due), language);
    if (!from || !to) {
      const kept = from ?? to;
      const what = `${order} (${pieces(kept?.qty ?? 0, language)}, ${week(kept?.due ?? 1)})`;
      if (!from) return id ? `pesanan baru ${what}` : `the order ${what} is new`;
      return id ? `pesanan ${what} tidak ada lagi` : `the order ${what} is gone`;
    }
    const changes = [
      ...(from.qty === to.qty ? [] : [id ? `dari ${pieces(from.qty, language)} menjadi ${pieces(to.qty, language)}` : `from ${pieces(from.qty, language)} to ${pieces(to.qty, language)}`]),
      ...(from.due === to.due ? [] : [id ? `dari ${week(from.due)} ke ${week(to.due)}` : `from ${week(from.due)} to ${week(to.due)}`]),
      ...(from.firm === to.firm ? [] : [to.firm ? (id ? 'kini pasti' : 'now firm') : id ? 'kini ramalan' : 'now forecast']),
    ];
    return `${id ? 'pesanan' : 'the order'} ${order} ${id ? 'berubah' : 'changed'}${changes.length > 0 ? ` ${changes.join(', ')}` : ''}`;
  },
  figure: ({ figure, member = '' }, words, language) => {
    const id = language === 'id';
    switch (figure) {
      case 'capacity': return id ? `kapasitas yang ditawarkan ${words.member(member)} berubah` : `what ${words.member(member)} offers changed`;
      case 'share': return id ? `jatah ${words.member(member)} berubah` : `the share due to ${words.member(member)} changed`;
      case 'route': return id ? `kelayakan ${words.member(member)} berubah` : `the qualification of ${words.member(member)} changed`;
      case 'stock': return id ? 'stok barang ini berubah' : 'the stock of this part changed';
      case 'part': return id ? 'data barang ini berubah' : 'figures of this part changed';
    }
  },
  saving: ({ saving, price }, _, language) =>
    language === 'id' ? `menghemat ${money(saving, language)}, lebih dari harga perubahannya ${money(price, language)}` : `it saves ${money(saving, language)}, more than the ${money(price, language)} that the change costs`,
};
