import type { Language, Sentence } from '@sentra/contract';
import { formatNumber, formatWeek, type PlainDate } from '@sentra/measures';
import type { Promised } from '@sentra/planner';
import { both, processOf, upperFirst, type Words, weeksOf } from './sentences.ts';

type Bind = Promised['binds'][number];

/** As many as a buyer needs to understand an answer. */
const mostTold = 3;

/** What binds, without the name of a member: capacity is the cooperative's. What is not here concerns nobody outside. */
const neutral: Readonly<Record<string, (bind: Bind, words: Words, language: Language) => string>> = {
  hours: ({ process, weeks }, words, language) => (language === 'id' ? `kapasitas ${processOf(process, language)} sudah terpakai ${weeksOf(words, weeks, language)}` : `the ${processOf(process, language)} capacity is taken ${weeksOf(words, weeks, language)}`),
  heats: ({ material, weeks }, words, language) => (language === 'id' ? `kapasitas peleburan ${material} sudah terpakai ${weeksOf(words, weeks, language)}` : `the melting capacity for ${material} is taken ${weeksOf(words, weeks, language)}`),
  tools: ({ weeks }, words, language) => (language === 'id' ? `cetakan atau alatnya sedang dipakai ${weeksOf(words, weeks, language)}` : `its patterns or tools are in use ${weeksOf(words, weeks, language)}`),
  frozen: ({ weeks }, words, language) => (language === 'id' ? `pekerjaan ${weeksOf(words, weeks, language)} sudah ditetapkan` : `the work of ${weeksOf(words, weeks, language)} is fixed already`),
  leadTime: ({ used }, _, language) => (language === 'id' ? `pembuatannya perlu ${used} minggu` : `making it takes ${used} weeks`),
  minimumLot: ({ offered }, _, language) => (language === 'id' ? `tempat yang tersisa lebih kecil daripada lot terkecil, ${formatNumber(offered, language)} buah` : `the room that is left is smaller than the smallest lot, ${formatNumber(offered, language)} pieces`),
  notQualified: (_, __, language) => (language === 'id' ? 'saat ini belum ada yang dapat membuatnya' : 'nobody can make it at the moment'),
};

/** What is in the way of a buyer's wish, said once for all members whom it concerns. */
export function bindsForBuyer(binds: readonly Bind[], words: Words): Sentence[] {
  const said = new Map<string, Bind>();
  for (const bind of binds) {
    const key = [bind.code, bind.process, bind.material].join(' ');
    const before = said.get(key);
    said.set(key, before ? { ...before, weeks: [...before.weeks, ...bind.weeks] } : bind);
  }
  return [...said.values()]
    .flatMap((bind) => {
      const say = neutral[bind.code];
      return say ? [both((language) => `${upperFirst(say(bind, words, language))}.`)] : [];
    })
    .slice(0, mostTold);
}

/** The answer in one sentence: how many when, and when all. */
export function sentenceOfPromise({ qty, wish, earliest, byWish, possible }: Promised, monday: (week: number) => PlainDate): Sentence {
  return both((language) => {
    const pieces = (count: number) => formatNumber(count, language);
    const week = (number: number) => formatWeek(monday(number), language);
    const soonest = earliest !== null && earliest < wish;
    if (language === 'id') {
      if (byWish === qty) return `Semua ${pieces(qty)} bisa tiba ${week(wish)}${soonest ? `; paling cepat ${week(earliest)}` : ''}.`;
      const part = byWish === 0 ? `Belum ada yang bisa tiba ${week(wish)}` : `${pieces(byWish)} dari ${pieces(qty)} bisa tiba ${week(wish)}`;
      return earliest === null ? `${part}; dalam masa rencana hanya ${pieces(possible)} yang bisa dijanjikan.` : `${part}; semuanya ${week(earliest)}.`;
    }
    if (byWish === qty) return `All ${pieces(qty)} can be there in ${week(wish)}${soonest ? `; at the earliest in ${week(earliest)}` : ''}.`;
    const part = byWish === 0 ? `None can be there in ${week(wish)}` : `${pieces(byWish)} of ${pieces(qty)} can be there in ${week(wish)}`;
    return earliest === null ? `${part}; within the plan only ${pieces(possible)} can be promised.` : `${part}; all of them in ${week(earliest)}.`;
  });
}
