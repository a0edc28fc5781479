import { minutesAt } from '@sentra/measures';
import { cooperativeIn } from '../../cooperative/index.ts';
import type { Database } from '../../database/index.ts';
import { workingDaysIn } from '../../members/index.ts';
import type { Trx } from '../../store.ts';
import type { FoundryTimes } from '../foundryWeek.ts';

export type FurnaceKind = NonNullable<Database['furnace']['kind']>;

export interface StatedTimes extends FoundryTimes {
  readonly daysAreStated: boolean;
  /** Electricity of one heat, by furnace, where somebody stated it. */
  readonly kwh: ReadonlyMap<string, number>;
}

/** When the furnaces of a member may run, how long their heats take and what electricity these need, as it is stated now. */
export async function furnaceTimesIn(trx: Trx, member: string): Promise<StatedTimes> {
  const { days, isStated } = await workingDaysIn(trx, member);
  const { peakFrom, peakTo, changeMinutes } = await cooperativeIn(trx);
  const furnaces = await trx.selectFrom('furnace').select(['code', 'kind', 'heat_minutes', 'heat_kwh', 'stands_in_peak', 'change_minutes']).where('member_code', '=', member).execute();
  return {
    days,
    daysAreStated: isStated,
    peak: peakFrom !== null && peakTo !== null ? { from: minutesAt(peakFrom), to: minutesAt(peakTo) } : null,
    changeMinutes: changeMinutes ?? 0,
    furnaces: new Map(furnaces.map(({ code, kind, heat_minutes, stands_in_peak, change_minutes }) => [code, { kind, heatMinutes: heat_minutes, standsInPeak: stands_in_peak, changeMinutes: change_minutes }])),
    kwh: new Map(furnaces.flatMap(({ code, heat_kwh: kwh }) => (kwh === null ? [] : [[code, kwh] as const]))),
  };
}
