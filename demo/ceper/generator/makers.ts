import { diceOf, type Dice } from './random.ts';

/** What a member works with. The public sources name these kinds, but not who has what: the mix is a sample. */
export type Equipment = 'induction' | 'cupola' | 'tungkik' | 'crucible' | 'machines';

/** A member with his foundry, before it is written on sheets. */
export interface Maker {
  readonly code: string;
  readonly equipment: Equipment;
  readonly workers: number;
  /** Ten members learnt to press composite blocks in February 2017 (ten firms, two people each). */
  readonly pressesComposite: boolean;
  readonly isActive: boolean;
}

const count: Readonly<Record<Equipment, number>> = { induction: 38, cupola: 58, tungkik: 44, crucible: 22, machines: 6 };
const crew: Readonly<Record<Equipment, readonly [number, number]>> = { induction: [22, 66], cupola: [14, 42], tungkik: [8, 26], crucible: [8, 24], machines: [10, 30] };

/** 3 November 2017: 168 small and medium firms with 4,500 workers (Ministry of Industry). */
const memberCount = 168;
const workersInAll = 4500;

/** The members of the worked example of the pages: the two who make cylinder sleeves, and the one whose approval ran out. */
export const sleeveMakers = ['031', '058', '088'] as const;

const compositeMakers = 10;
const dormant = 4;

export function makers(): readonly Maker[] {
  const dice = diceOf('makers');
  const codes = Array.from({ length: memberCount }, (_, index) => String(index + 1).padStart(3, '0'));
  const bag = (Object.entries(count) as [Equipment, number][]).flatMap(([equipment, times]) => Array.from({ length: times }, () => equipment));
  const others = dice.shuffled(bag.slice(sleeveMakers.length));
  const isSleeveMaker = (code: string) => (sleeveMakers as readonly string[]).includes(code);
  const equipped = codes.map((code) => ({ code, equipment: isSleeveMaker(code) ? 'induction' : (others.pop() ?? 'tungkik') }) as const);
  const pressing = new Set(dice.shuffled(equipped.filter((one) => one.equipment === 'cupola')).slice(0, compositeMakers).map((one) => one.code));
  const asleep = new Set(dice.shuffled(equipped.filter((one) => one.equipment === 'tungkik')).slice(0, dormant).map((one) => one.code));
  const workers = crewsOf(equipped.map((one) => one.equipment), dice);
  return equipped.map((one, index) => ({
    ...one, workers: workers[index] ?? 0, pressesComposite: pressing.has(one.code), isActive: !asleep.has(one.code),
  }));
}

/** Crews by chance, then one more or one fewer here and there until all of them together are as many as the ministry said. */
function crewsOf(equipment: readonly Equipment[], dice: Dice): number[] {
  const crews = equipment.map((kind) => dice.whole(...crew[kind]));
  let missing = workersInAll - crews.reduce((sum, one) => sum + one, 0);
  for (let index = 0; missing !== 0; index = (index + 1) % crews.length) {
    crews[index] = (crews[index] ?? 0) + Math.sign(missing);
    missing -= Math.sign(missing);
  }
  return crews;
}
