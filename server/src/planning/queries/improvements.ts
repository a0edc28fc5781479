import type { Improvement as Told } from '@sentra/contract';
import { mondayOfWeek, type PlainDate } from '@sentra/measures';
import type { Improvement } from '@sentra/planner';
import { nameOf, type Names } from './names.ts';

/** An improvement as pages read it: with names, and weeks by their Mondays. */
export function improvementTold(improvement: Improvement, use: number | null, firstWeek: PlainDate, names: Names): Told {
  const monday = (week: number) => mondayOfWeek(firstWeek, week);
  const member = 'member' in improvement ? improvement.member : null;
  const part = 'part' in improvement ? improvement.part : null;
  const furnace = improvement.kind === 'heats' ? improvement.furnace : improvement.kind === 'furnace' ? improvement.like : null;
  return {
    kind: improvement.kind,
    memberCode: member,
    memberName: member === null ? null : nameOf(names.members, member),
    partCode: part,
    partName: part === null ? null : nameOf(names.parts, part),
    stage: 'stage' in improvement ? improvement.stage : null,
    process: improvement.kind === 'hours' ? improvement.process : null,
    furnaceCode: furnace,
    furnaceName: furnace === null ? null : nameOf(names.furnaces, furnace),
    weeks: improvement.kind === 'date' ? [monday(improvement.due)] : 'weeks' in improvement ? improvement.weeks.map(monday) : [],
    amount: amountOf(improvement),
    use: use === null ? null : Math.round(use * 10) / 10,
    figuresFrom: improvement.kind === 'qualification' ? improvement.figures.from : null,
  };
}

function amountOf(improvement: Improvement): number | null {
  switch (improvement.kind) {
    case 'hours': return improvement.hours;
    case 'heats': return improvement.heats;
    case 'minimumLot': return improvement.minLot;
    case 'qualification':
    case 'furnace':
    case 'tools':
    case 'date':
    case 'priority': return null;
  }
}
