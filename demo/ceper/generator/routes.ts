import { addDays, kilograms, type PlainDate } from '@sentra/measures';
import type { RouteRow } from '@sentra/messages';
import type { Furnace } from './furnaces.ts';
import { sleeveMakers, type Maker } from './makers.ts';
import { crowdOf, pouredPerWeek, type Item } from './parts.ts';
import { diceOf } from './random.ts';
import { statedRupiah, thousandths } from './rounding.ts';
import type { Work } from './stages.ts';
import { worksOf } from './stages.ts';
import { Openings } from './openings.ts';

/** A member who may run a stage of a part. */
interface Approval {
  readonly maker: Maker;
  readonly item: Item;
  readonly work: Work;
  readonly row: RouteRow;
  /** Given work in the horizon: qualified, and not run out before it. */
  readonly counts: boolean;
}

export interface Qualified {
  readonly approvals: readonly Approval[];
  readonly openings: Openings;
}

/**
 * Who may make what. The heaviest parts come first, and each goes to members who still have the most room in furnaces of its grade: as a
 * cooperative would direct its coaching. Iron brake blocks, on which the cooperative grew, are known to many.
 */
export function qualified(items: readonly Item[], makers: readonly Maker[], furnaces: readonly Furnace[], firstWeek: PlainDate): Qualified {
  const openings = new Openings(makers, furnaces);
  const heaviestFirst = [...items].sort((a, b) => pouredPerWeek(b) - pouredPerWeek(a) || (a.code < b.code ? -1 : 1));
  const approvals = heaviestFirst.flatMap((item) => approvalsOf(item, openings, firstWeek));
  return { approvals: approvals.sort(byPartStageMember), openings };
}

const byPartStageMember = (a: Approval, b: Approval): number =>
  keyOf(a) < keyOf(b) ? -1 : 1;
const keyOf = ({ row }: Approval): string => `${row.part_code} ${row.stage} ${row.member_code}`;

const isSleeve = (item: Item): boolean => item.name.startsWith('Selongsong silinder');

function approvalsOf(item: Item, openings: Openings, firstWeek: PlainDate): Approval[] {
  let before: readonly Maker[] = [];
  return worksOf(item).flatMap((work, stage) => {
    const wanted = isSleeve(item) ? sleeveMakers.length : crowdOf(item);
    const chosen = isSleeve(item) ? openings.named(sleeveMakers) : stage === 0 ? openings.founders(item, wanted) : openings.hands(item, work, wanted, before);
    openings.take(item, work, chosen.slice(0, isSleeve(item) ? 2 : wanted));
    before = chosen;
    const learning = isSleeve(item) || !diceOf(`coaching for ${item.code} ${stage}`).chance(0.25) ? [] : openings.next(item, work, chosen);
    return [
      ...chosen.map((maker, index) => approvalOf(maker, item, work, firstWeek, isSleeve(item) && index === 2 ? 'ran out' : 'qualified')),
      ...learning.map((maker) => approvalOf(maker, item, work, firstWeek, 'coaching')),
    ];
  });
}

type Standing = 'qualified' | 'ran out' | 'coaching';

function approvalOf(maker: Maker, item: Item, work: Work, firstWeek: PlainDate, standing: Standing): Approval {
  const dice = diceOf(`route ${maker.code} ${item.code} ${work.row.stage}`);
  const skill = dice.between(0.88, 1.16);
  const row: RouteRow = {
    member_code: maker.code,
    part_code: item.code,
    stage: work.row.stage,
    state: standing === 'coaching' ? 'coaching' : 'qualified',
    evidence: evidenceOf(item, standing, dice.whole(100, 989), dice.whole(20, 60), dice.whole(0, 2)),
    expires_on: standing === 'coaching' ? null : standing === 'ran out' ? addDays(firstWeek, -21) : addDays(firstWeek, expiry(dice.between(0, 1), dice.whole(0, 480))),
    hours_per_piece: thousandths(Math.max(0.01, work.hoursPerPiece * skill)),
    yield: thousandths(Math.min(0.998, work.yield * (work.row.stage === 0 ? dice.between(0.955, 1.03) : dice.between(0.995, 1.006)))),
    cost_per_piece: statedRupiah(item.price * work.cost * dice.between(0.94, 1.06)),
    value_per_piece: statedRupiah(item.price * work.value),
  };
  return { maker, item, work, row, counts: row.state === 'qualified' && (row.expires_on ?? firstWeek) > addDays(firstWeek, 42) };
}

/** Days from week 1: most approvals run a year or longer, some end within the horizon and call for a new trial. */
const expiry = (chance: number, days: number): number => (chance < 0.04 ? 35 + (days % 50) : 120 + days);

function evidenceOf(item: Item, standing: Standing, number: number, pieces: number, rejected: number): string {
  if (standing === 'coaching') return `Pembinaan tahap ${(number % 3) + 1} dari 3, pendamping mutu (contoh)`;
  const trial = `Uji coba ${pieces} buah, ${rejected} ditolak, laporan UC-${number} (contoh)`;
  if (standing === 'ran out') return `${trial}; masa berlaku habis, uji ulang belum dijadwalkan`;
  return kilograms(item.netMass) > 20 ? `${trial}; diukur 3 dari ${pieces}` : trial;
}
