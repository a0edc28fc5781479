import { addDays, rupiah, type PlainDate, type Rupiah } from '@sentra/measures';
import type { FoundryRow, MemberRow } from '@sentra/messages';
import type { Maker } from './makers.ts';
import { namesOf, villages } from './names.ts';
import { diceOf } from './random.ts';

export function memberRows(makers: readonly Maker[], targets: ReadonlyMap<string, Rupiah>, firstWeek: PlainDate): MemberRow[] {
  const names = namesOf(makers.map((maker) => maker.code));
  return makers.map(({ code, isActive }) => ({
    code,
    name: names.get(code) ?? code,
    status: isActive ? 'active' : 'dormant',
    joined_on: addDays(firstWeek, -diceOf(`joining of ${code}`).whole(400, 14_000)),
    share_target: targets.get(code) ?? rupiah(0),
    is_sample: true,
  }));
}

export function foundryRows(makers: readonly Maker[]): FoundryRow[] {
  const names = namesOf(makers.map((maker) => maker.code));
  return makers.map(({ code, workers, equipment }) => {
    const dice = diceOf(`foundry of ${code}`);
    return {
      code: `U${code}`,
      member_code: code,
      name: `${equipment === 'machines' ? 'Bengkel mesin' : 'Bengkel cor'} ${names.get(code) ?? code}`,
      village: `${dice.pick(villages)} (contoh)`,
      workers,
      // Registered for value added tax above a turnover; small ones rarely are.
      is_taxable: dice.chance(workers > 35 ? 0.8 : 0.15),
    };
  });
}
