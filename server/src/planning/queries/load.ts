import type { FurnaceWeek, Load } from '@sentra/contract';
import { gramsOfKilograms, mondayOfWeek, type PlainDate, weekNumber } from '@sentra/measures';
import { furnaceLoad, hoursLoad, metalLoad } from '@sentra/planner';
import type { Actor } from '../../actor.ts';
import { reading, type Store } from '../../store.ts';
import { planningRefusals } from '../refusals.ts';
import { type Basis, basisOf, once, type PlanName } from './basis.ts';
import { nameOf, namesIn } from './names.ts';

/** Kilograms poured of kilograms offered as heats; every other resource is a process, in hours. */
const metal = 'metal';

interface Cell {
  readonly used: number;
  readonly offered: number;
}

/** Member × week for one resource. A member sees himself and the sum of all. */
export async function readLoad(store: Store, actor: Actor, name: PlanName, wanted: { resource: string; member?: string | undefined }): Promise<Load> {
  const basis = await basisOf(store, actor, name);
  const names = await reading(store, actor, namesIn);
  const resources = resourcesOf(basis);
  if (!resources.includes(wanted.resource)) throw planningRefusals.refuse('unknown-resource', { resource: wanted.resource, resources: resources.join(', ') });
  const cells = cellsOf(basis, wanted.resource);
  const weeks = weeksOf(basis);
  const all = weeks.map((_, week) => sum([...cells.values()].map((row) => row[week] ?? nothing)));
  const shown = [...cells].filter(([code]) => names.members.has(code) && (wanted.member === undefined || wanted.member === code));
  return {
    resources,
    resource: wanted.resource,
    unit: wanted.resource === metal ? 'kg' : 'h',
    weeks,
    all: all.map(rounded),
    members: shown.map(([code, row]) => ({ code, name: nameOf(names.members, code), cells: row.map(rounded) })),
  };
}

const nothing: Cell = { used: 0, offered: 0 };
const sum = (cells: readonly Cell[]): Cell => cells.reduce((a, b) => ({ used: a.used + b.used, offered: a.offered + b.offered }), nothing);
/** Sums of thousands of fractions carry noise far below a gram or a second. */
const rounded = ({ used, offered }: Cell): Cell => ({ used: Math.round(used * 1000) / 1000, offered: Math.round(offered * 1000) / 1000 });

const weeksOf = ({ problem, record }: Basis): PlainDate[] => Array.from({ length: problem.weeks }, (_, week) => mondayOfWeek(record.first_week, week + 1));

const resourcesOf = (basis: Basis): string[] => once(basis, 'resources', () => [metal, ...new Set(basis.problem.parts.flatMap((part) => part.stages.map((stage) => stage.process)))]);

/** The members that offer or use the resource, each with its weeks. */
function cellsOf(basis: Basis, resource: string): ReadonlyMap<string, readonly Cell[]> {
  const { problem, plan } = basis;
  return once(basis, `load ${resource}`, () => {
    const loads =
      resource === metal
        ? once(basis, 'metal', () => metalLoad(problem, plan)).map(({ member, week, pouredKg, offeredKg }) => ({ member, week, used: pouredKg, offered: offeredKg }))
        : once(basis, 'hours', () => hoursLoad(problem, plan)).filter(({ process }) => process === resource);
    const cells = new Map<string, Cell[]>();
    for (const { member, week, used, offered } of loads) {
      const row = cells.get(member) ?? Array.from({ length: problem.weeks }, () => nothing);
      row[week - 1] = { used, offered };
      cells.set(member, row);
    }
    return cells;
  });
}

/** Heats of the furnaces in a week and how full they are; without a week, those of the plan's first. */
export async function readHeats(store: Store, actor: Actor, name: PlanName, wanted: { week?: PlainDate | undefined; member?: string | undefined }): Promise<{ week: PlainDate; furnaces: FurnaceWeek[] }> {
  const basis = await basisOf(store, actor, name);
  const { problem, plan, record } = basis;
  const number = wanted.week ? weekNumber(record.first_week, wanted.week) : 1;
  if (wanted.week && (number < 1 || number > problem.weeks)) {
    throw planningRefusals.refuse('week-outside', { week: wanted.week, first: record.first_week, last: mondayOfWeek(record.first_week, problem.weeks) });
  }
  const names = await reading(store, actor, namesIn);
  const massOf = once(basis, 'heat mass', () => new Map(problem.members.flatMap((member) => member.furnaces.map((furnace) => [furnace.id, furnace.kgPerHeat] as const))));
  const furnaces = once(basis, 'furnaces', () => furnaceLoad(problem, plan))
    .filter((load) => load.week === number && names.members.has(load.member) && (wanted.member === undefined || wanted.member === load.member))
    .map((load) => ({
      memberCode: load.member,
      memberName: nameOf(names.members, load.member),
      furnaceCode: load.furnace,
      furnaceName: nameOf(names.furnaces, load.furnace),
      heatMass: gramsOfKilograms(massOf.get(load.furnace) ?? 0),
      offered: load.offered,
      heats: load.melts.map((melt) => ({ materialCode: melt.material, count: melt.count, poured: gramsOfKilograms(melt.pouredKg), melted: gramsOfKilograms(melt.meltedKg) })),
    }));
  return { week: mondayOfWeek(record.first_week, number), furnaces };
}
