import type { Language, Sentence } from '@sentra/contract';
import { formatMoney, formatNumber, formatWeek, mondayOfWeek, type PlainDate, roundRupiah } from '@sentra/measures';
import type { Bottleneck, BrokenRule, OrderExplanation, OrderReasonCode, Reason, ShareExplanation, ShareReasonCode } from '@sentra/planner';

/** The names that a sentence needs, and the Monday of week 1. */
export interface Words {
  readonly firstWeek: PlainDate;
  readonly member: (code: string) => string;
  readonly furnace: (code: string) => string;
  readonly part: (code: string) => string;
}

/** A sentence from what it is in each language. */
export const both = (say: (language: Language) => string): Sentence => ({ id: say('id'), en: say('en') });
const money = (thousands: number, language: Language) => formatMoney(roundRupiah(thousands * 1000), language);
const figure = (value: number, language: Language) => formatNumber(value, language, 1);
export const upperFirst = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** Weeks as people say them: one, or the first and the last. */
export function weeksOf({ firstWeek }: Words, weeks: readonly number[], language: Language): string {
  const [first, last] = [Math.min(...weeks), Math.max(...weeks)].map((week) => formatWeek(mondayOfWeek(firstWeek, week), language));
  return first === last ? `${first}` : `${first} ${language === 'id' ? 's.d.' : 'to'} ${last}`;
}

/** What is left of the hours or heats of a week may be some, and yet too little for the lot. */
function fullness(used: number, offered: number, language: Language): string {
  if (used >= offered * 0.95) return language === 'id' ? 'penuh' : 'full';
  return language === 'id' ? 'tidak cukup' : 'too few';
}

/** What is missing, said of the week that is nearest to having it: with several weeks, the sums beside it are of all of them. */
function missingOf(weeks: readonly number[], amount: string, language: Language): string {
  if (weeks.length === 1) return language === 'id' ? `kurang ${amount}` : `${amount} missing`;
  return language === 'id' ? `minggu yang paling longgar pun kurang ${amount}` : `even the freest week lacks ${amount}`;
}

/** Processes that every cooperative has, in the reader's words; any other is named as the cooperative names it. */
const processWords: Readonly<Record<string, { readonly id: string; readonly en: string }>> = {
  mould: { id: 'cetak', en: 'moulding' },
  machine: { id: 'bubut', en: 'machining' },
  press: { id: 'tekan', en: 'pressing' },
  finish: { id: 'penyelesaian', en: 'finishing' },
};
export const processOf = (process: string | undefined, language: Language) => processWords[process ?? '']?.[language] ?? process ?? '';

type Say<Code extends string> = (reason: Reason<Code>, words: Words, language: Language) => string;

/** One sentence for each reason for which an order is late. The numbers are those of the weeks that would have been in time. */
const orderWords: Readonly<Record<OrderReasonCode, Say<OrderReasonCode>>> = {
  notQualified: ({ stage = 0 }, _, language) => (language === 'id' ? `tidak ada anggota yang layak untuk tahap ${stage + 1}` : `no member is qualified for stage ${stage + 1}`),
  leadTime: ({ used, offered }, _, language) =>
    language === 'id' ? `tahapannya perlu ${used} minggu, padahal jatuh temponya minggu ke-${offered}` : `its stages need ${used} weeks, and it is due in week ${offered}`,
  frozen: ({ weeks }, words, language) => (language === 'id' ? `lot ${weeksOf(words, weeks, language)} sudah dilepas` : `the lots of ${weeksOf(words, weeks, language)} are released already`),
  declined: ({ member = '', weeks }, words, language) => (language === 'id' ? `${words.member(member)} sudah menolak pekerjaan ini ${weeksOf(words, weeks, language)}` : `${words.member(member)} has said no to this work ${weeksOf(words, weeks, language)}`),
  tools: ({ stage = 0, weeks, used, offered }, words, language) =>
    language === 'id'
      ? `set pola atau alat tahap ${stage + 1} terpakai semua ${weeksOf(words, weeks, language)} (${used} dari ${offered} lot)`
      : `the pattern or tool sets of stage ${stage + 1} are all in use ${weeksOf(words, weeks, language)} (${used} of ${offered} lots)`,
  hours: ({ member = '', process, weeks, used, offered, missing }, words, language) =>
    language === 'id'
      ? `jam ${processOf(process, language)} ${words.member(member)} ${fullness(used, offered, language)} ${weeksOf(words, weeks, language)} (${figure(used, language)} dari ${figure(offered, language)} jam); ${missingOf(weeks, `${figure(missing, language)} jam`, language)}`
      : `${processOf(process, language)} hours of ${words.member(member)} ${fullness(used, offered, language)} ${weeksOf(words, weeks, language)} (${figure(used, language)} of ${figure(offered, language)} h); ${missingOf(weeks, `${figure(missing, language)} h`, language)}`,
  heats: ({ member = '', furnace, material, weeks, used, offered, missing }, words, language) => {
    const where = furnace ? words.furnace(furnace) : language === 'id' ? `tungku ${words.member(member)}` : `the furnaces of ${words.member(member)}`;
    return language === 'id'
      ? `${where} ${fullness(used, offered, language)} ${weeksOf(words, weeks, language)} (${figure(used, language)} dari ${figure(offered, language)} peleburan); ${missingOf(weeks, `${figure(missing, language)} peleburan ${material}`, language)}`
      : `${where} ${fullness(used, offered, language)} ${weeksOf(words, weeks, language)} (${figure(used, language)} of ${figure(offered, language)} heats); ${missingOf(weeks, `${figure(missing, language)} heats of ${material}`, language)}`;
  },
  minimumLot: ({ used, offered }, _, language) =>
    language === 'id' ? `yang kurang hanya ${used} buah, padahal lot terkecil ${offered} buah` : `only ${used} pieces are missing, and the smallest lot is ${offered}`,
  cheaperNotMade: ({ used, offered }, _, language) =>
    language === 'id'
      ? `selambat itu biayanya ${money(used, language)} per buah, lebih mahal daripada tidak dikirim (${money(offered, language)})`
      : `so late a piece would cost ${money(used, language)}, more than not delivering it (${money(offered, language)})`,
  dearerThanLate: ({ used, offered }, _, language) =>
    language === 'id'
      ? `ada tempat, tetapi lot tambahan berbiaya ${money(used, language)} dan hanya menghemat ${money(offered, language)}`
      : `there is room, but more lots would cost ${money(used, language)} and save only ${money(offered, language)}`,
  roomLeft: ({ used, offered }, _, language) =>
    language === 'id'
      ? `masih ada tempat: lot tambahan berbiaya ${money(used, language)} dan menghemat ${money(offered, language)}; perhitungan yang lebih lama mungkin menemukannya`
      : `there is room left: more lots would cost ${money(used, language)} and save ${money(offered, language)}; a longer search may find them`,
};

const shareWords: Readonly<Record<ShareReasonCode, Say<ShareReasonCode>>> = {
  noOffer: ({ process, material }, _, language) => {
    if (process !== undefined) return language === 'id' ? `belum menawarkan jam ${processOf(process, language)}` : `it offers no ${processOf(process, language)} hours`;
    return language === 'id' ? `belum menawarkan peleburan ${material}` : `it offers no heats of ${material}`;
  },
  notQualified: ({ offered }, _, language) => {
    if (offered === 0) return language === 'id' ? 'belum punya kelayakan untuk barang apa pun' : 'it is not qualified for any part yet';
    return language === 'id' ? `dari ${offered} kelayakannya tidak ada yang untuk barang yang dipesan` : `none of its ${offered} qualifications is for a part that is ordered`;
  },
  demandSmall: ({ used, offered }, _, language) =>
    language === 'id'
      ? `semua pesanan yang layak dikerjakannya hanya bernilai ${money(used, language)} dari jatah ${money(offered, language)}`
      : `all orders that it is qualified for are worth ${money(used, language)}, of a share of ${money(offered, language)}`,
  capacityFull: ({ process, material, weeks, used, offered }, words, language) => {
    const what = process === undefined ? (material ?? '') : processOf(process, language);
    if (language === 'id') return `${process ? 'jam' : 'peleburan'} ${what} yang ditawarkannya terpakai penuh ${weeksOf(words, weeks, language)} (${figure(used, language)} dari ${figure(offered, language)})`;
    return `the ${what} ${process ? 'hours' : 'heats'} that it offers are used up ${weeksOf(words, weeks, language)} (${figure(used, language)} of ${figure(offered, language)})`;
  },
  fewQualified: ({ used, offered }, _, language) =>
    language === 'id'
      ? `layak untuk ${used} dari ${offered} tahap yang dipesan dan dapat dikerjakannya`
      : `it is qualified for ${used} of ${offered} stages that are ordered and that it has the process and metal for`,
  minimumLot: ({ part = '', stage = 0, used, offered }, words, language) =>
    language === 'id'
      ? `lot terkecil ${words.part(part)} tahap ${stage + 1} ${offered} buah, padahal yang dipesan hanya ${used} buah`
      : `the smallest lot of ${words.part(part)} stage ${stage + 1} is ${offered} pieces, and only ${used} are ordered`,
  // Without the amounts: they would tell a member what others are paid.
  priceOfMore: ({ part = '', stage = 0 }, words, language) =>
    language === 'id'
      ? `pekerjaan yang paling murah dipindahkan kepadanya, ${words.part(part)} tahap ${stage + 1}, menambah biaya lebih besar daripada nilai jatah yang dicapai dengan itu`
      : `the work that would be cheapest to move to it, ${words.part(part)} stage ${stage + 1}, would cost more than the share reached by it is priced at`,
  othersCheaper: ({ part = '', stage = 0 }, words, language) =>
    language === 'id' ? `${words.part(part)} tahap ${stage + 1} dikerjakan anggota lain dengan biaya lebih rendah` : `others make ${words.part(part)} stage ${stage + 1} at less cost`,
};

/** Why an order is late, by its largest reason. */
export function wordsOfOrder({ late, unserved, reasons: [reason] }: Pick<OrderExplanation, 'late' | 'unserved' | 'reasons'>, words: Words): Sentence {
  if (late + unserved === 0) return { id: 'Dikirim tepat waktu.', en: 'Delivered on time.' };
  if (!reason) return { id: 'Tidak ada yang mengikat; buat rencana lagi.', en: 'Nothing binds; plan again.' };
  return both((language) => `${upperFirst(orderWords[reason.code](reason, words, language))}.`);
}

/** Why a member has the share he has, by the largest reason. */
export function wordsOfShare({ target, value, reasons: [reason] }: Pick<ShareExplanation, 'target' | 'value' | 'reasons'>, words: Words): Sentence {
  if (target <= 0) return { id: 'Tidak ada jatah yang menjadi haknya dalam masa rencana ini.', en: 'No share is due to this member over the horizon.' };
  if (value >= target) return { id: 'Jatahnya tercapai.', en: 'The share is reached.' };
  if (!reason) return { id: 'Tidak ada yang mengikat; buat rencana lagi.', en: 'Nothing binds; plan again.' };
  return both((language) => `${upperFirst(shareWords[reason.code](reason, words, language))}.`);
}

const bottleneckWords: Readonly<Record<Bottleneck['code'], (bottleneck: Bottleneck, words: Words, language: Language) => string>> = {
  hours: ({ member = '', process, weeks }, words, language) =>
    language === 'id' ? `jam ${processOf(process, language)} ${words.member(member)} menjadi hambatan${when(weeks, words, language)}` : `${processOf(process, language)} hours of ${words.member(member)} are the bottleneck${when(weeks, words, language)}`,
  heats: ({ member = '', furnace, weeks }, words, language) => {
    const where = furnace ? `${words.furnace(furnace)} (${words.member(member)})` : words.member(member);
    return language === 'id' ? `peleburan ${where} menjadi hambatan${when(weeks, words, language)}` : `heats of ${where} are the bottleneck${when(weeks, words, language)}`;
  },
  tools: ({ part = '', stage = 0, weeks }, words, language) =>
    language === 'id' ? `set pola atau alat ${words.part(part)} tahap ${stage + 1} menjadi hambatan${when(weeks, words, language)}` : `the pattern or tool sets of ${words.part(part)} stage ${stage + 1} are the bottleneck${when(weeks, words, language)}`,
  share: ({ member = '' }, words, language) => (language === 'id' ? `${words.member(member)} masih di bawah jatahnya` : `${words.member(member)} is below its share`),
  cost: (_, __, language) => (language === 'id' ? 'tidak ada hambatan; biayanya lebih rendah' : 'nothing is scarce; it costs less'),
};

const when = (weeks: readonly number[], words: Words, language: Language) => (weeks.length === 0 ? '' : `, ${weeksOf(words, weeks, language)}`);

/** What an improvement relieves. */
export const wordsOfBottleneck = (bottleneck: Bottleneck, words: Words): Sentence => both((language) => `${upperFirst(bottleneckWords[bottleneck.code](bottleneck, words, language))}.`);

/** What a buyer reads of his order: what comes when, and nobody's name. */
export function wordsForBuyer({ qty, onTime, late, unserved, deliveries }: OrderExplanation, { firstWeek }: Words): Sentence {
  if (late + unserved === 0) return { id: 'Dikirim tepat waktu.', en: 'Delivered on time.' };
  const last = deliveries.at(-1)?.week;
  return both((language) => {
    const pieces = (count: number) => formatNumber(count, language);
    const until = last === undefined ? '' : formatWeek(mondayOfWeek(firstWeek, last), language);
    const [timely, tardy, never] =
      language === 'id'
        ? [`${pieces(onTime)} tepat waktu`, `${pieces(late)} terlambat, sampai ${until}`, `${pieces(unserved)} belum dapat dijanjikan`]
        : [`${pieces(onTime)} on time`, `${pieces(late)} late, until ${until}`, `${pieces(unserved)} cannot be promised yet`];
    const told = [timely, ...(late > 0 ? [tardy] : []), ...(unserved > 0 ? [never] : [])].join('; ');
    return language === 'id' ? `Dari ${pieces(qty)} buah: ${told}.` : `Of ${pieces(qty)} pieces: ${told}.`;
  });
}

const unitWords: Readonly<Record<BrokenRule['unit'], { readonly id: string; readonly en: string }>> = {
  pieces: { id: 'buah', en: 'pieces' },
  lots: { id: 'lot', en: 'lots' },
  hours: { id: 'jam', en: 'hours' },
  kg: { id: 'kg', en: 'kg' },
  weeks: { id: 'minggu', en: 'weeks' },
};

/** What released lots break together with what is offered now: whose, where, when, how much of how much. */
export function wordsOfBroken({ rule, member, part, stage, process, materials, week, used, offered, unit }: BrokenRule, words: Words): Sentence {
  return both((language) => {
    const place = [
      ...(member === undefined ? [] : [words.member(member)]),
      ...(part === undefined ? [] : [words.part(part)]),
      ...(stage === undefined ? [] : [`${language === 'id' ? 'tahap' : 'stage'} ${stage + 1}`]),
      ...(process === undefined ? [] : [process]),
      ...(materials ?? []),
      ...(rule === 'week' ? [] : [weeksOf(words, [week], language)]),
    ].join(' ');
    const figures = `${figure(used, language)} ${language === 'id' ? 'dari' : 'of'} ${figure(offered, language)} ${unitWords[unit][language]}`;
    return `${place} (${figures})`;
  });
}
