import type { Language, Sentence } from '@sentra/contract';
import { formatNumber } from '@sentra/measures';
import type { FoundryWeek, LeftPieces, LeftReason } from '@sentra/planner';
import { both } from './sentences.ts';

interface Left {
  readonly left: LeftPieces;
  readonly week: FoundryWeek;
  /** The heaviest heat of the alloy here, in kilograms. */
  readonly largest: number;
}

type Say = (left: Left, language: Language) => string;
const kg = (mass: number, language: Language) => `${formatNumber(mass, language, 1)}\u00a0kg`;

/** Why pieces stay uncast, and what would let them be. */
const reasons: Readonly<Record<LeftReason, Say>> = {
  material: ({ left: { material } }, language) => (language === 'id' ? `tidak ada tungku di sini yang melebur ${material}` : `no furnace here melts ${material}`),
  tooHeavy: ({ left: { kg: mass, pieces }, largest }, language) =>
    language === 'id' ? `satu buah beratnya ${kg(mass / pieces, language)}, peleburan terbesar hanya ${kg(largest, language)}` : `one piece weighs ${kg(mass / pieces, language)}, the largest heat only ${kg(largest, language)}`,
  noHeat: ({ left: { material } }, language) =>
    language === 'id' ? `semua peleburan minggu ini yang bisa ${material} sudah terisi; tawarkan satu peleburan lagi, atau pindahkan ke minggu lain` : `every heat of the week that can be ${material} is filled; offer one more heat, or move them to another week`,
  hours: (_, language) =>
    language === 'id' ? 'peleburan masih ada, tetapi jam buka tungku habis; buka hari atau jam lain' : 'there are heats left, but no open hours; open another day or hour',
  moulds: (_, language) =>
    language === 'id' ? 'jam cetak sampai peleburan terakhir tidak cukup untuk cetakannya; tambah jam cetak' : 'the moulding hours until the last heat do not suffice for their moulds; offer more moulding hours',
};

/** Why pieces of a part are in no heat of the week, in one sentence. */
export function leftSentence(left: LeftPieces, part: string, week: FoundryWeek): Sentence {
  const largest = Math.max(0, ...week.furnaces.filter(({ materials }) => materials.includes(left.material)).map(({ kgPerHeat }) => kgPerHeat));
  return both((language) => {
    const pieces = formatNumber(left.pieces, language);
    const why = reasons[left.why]({ left, week, largest }, language);
    return language === 'id' ? `${pieces} buah ${part} (${kg(left.kg, language)}) belum masuk peleburan: ${why}.` : `${pieces} pieces of ${part} (${kg(left.kg, language)}) are in no heat: ${why}.`;
  });
}
