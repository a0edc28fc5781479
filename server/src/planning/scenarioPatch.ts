import type { ScenarioChange, Sentence } from '@sentra/contract';
import { formatNumber, formatWeek, type PlainDate, weekNumber } from '@sentra/measures';
import { applyPatch, type Change, type Patch, PatchError, type Problem } from '@sentra/planner';
import { nameOf, type Names } from './queries/names.ts';
import { planningRefusals } from './refusals.ts';
import { both } from './sentences.ts';

interface Weeks {
  readonly from?: PlainDate | null | undefined;
  readonly to?: PlainDate | null | undefined;
}

/** What turns codes and Mondays into what the planner knows. */
export interface PatchContext {
  readonly problem: Problem;
  readonly firstWeek: PlainDate;
  /** Order lines of a buyer. */
  readonly ordersOf: (buyer: string) => readonly string[];
}

/**
 * The changes as the planner patches the problem of a plan. Weeks before the plan's first and after its last are cut off.
 *
 * @throws Refused scenario-unfit where the plan does not know what a change names
 */
export function patchOf(changes: readonly ScenarioChange[], context: PatchContext): Patch {
  const patch = { changes: changes.map((change) => plannersChange(change, context)) };
  try {
    applyPatch(context.problem, patch);
  } catch (error) {
    if (!(error instanceof PatchError)) throw error;
    const faults = error.faults.slice(0, 5).map(({ path, expected, value }) => `${path} ${JSON.stringify(value) ?? '–'} (${expected})`);
    throw planningRefusals.refuse('scenario-unfit', { faults: faults.join('; ') });
  }
  return patch;
}

function plannersChange(change: ScenarioChange, { problem, firstWeek, ordersOf }: PatchContext): Change {
  const weeks = ({ from, to }: Weeks) => ({
    ...(from && { fromWeek: Math.max(1, weekNumber(firstWeek, from)) }),
    ...(to && { toWeek: Math.max(1, Math.min(problem.weeks, weekNumber(firstWeek, to))) }),
  });
  switch (change.kind) {
    case 'demand': {
      const known = new Set(problem.orders.map(({ id }) => id));
      return { kind: 'demand', factor: change.factor, ...(change.partCode && { part: change.partCode }), ...(change.buyerCode && { orders: ordersOf(change.buyerCode).filter((code) => known.has(code)) }), ...weeks(change) };
    }
    case 'furnace': {
      const owner = problem.members.find(({ furnaces }) => furnaces.some(({ id }) => id === change.furnaceCode));
      return { kind: 'furnace', member: change.memberCode, like: change.furnaceCode, ...(owner && { likeMember: owner.id }) };
    }
    case 'qualification':
      return { kind: 'qualification', member: change.memberCode, part: change.partCode, stage: change.stage };
    case 'absence':
      return { kind: 'absence', member: change.memberCode, ...weeks(change) };
  }
}

/** A change in words. */
export function wordsOfChange(change: ScenarioChange, names: Names & { readonly buyers: ReadonlyMap<string, string> }): Sentence {
  return both((language) => {
    const id = language === 'id';
    const weeks = ({ from, to }: Weeks) => {
      const said = (week: PlainDate) => formatWeek(week, language);
      if (from && to) return from === to ? `, ${said(from)}` : `, ${said(from)} ${id ? 's.d.' : 'to'} ${said(to)}`;
      if (from) return `, ${id ? 'mulai' : 'from'} ${said(from)}`;
      return to ? `, ${id ? 'sampai' : 'until'} ${said(to)}` : '';
    };
    switch (change.kind) {
      case 'demand': {
        const whose = [change.partCode && nameOf(names.parts, change.partCode), change.buyerCode && `${id ? 'dari' : 'of'} ${nameOf(names.buyers, change.buyerCode)}`].filter(Boolean).join(' ');
        return `${id ? 'Permintaan' : 'Demand'} ${whose || (id ? 'semua barang' : 'for every part')} × ${formatNumber(change.factor, language, 2)}${weeks(change)}`;
      }
      case 'furnace':
        return id
          ? `Satu tungku lagi di ${nameOf(names.members, change.memberCode)}, seperti ${nameOf(names.furnaces, change.furnaceCode)}`
          : `One furnace more at ${nameOf(names.members, change.memberCode)}, like ${nameOf(names.furnaces, change.furnaceCode)}`;
      case 'qualification':
        return id
          ? `${nameOf(names.members, change.memberCode)} layak untuk ${nameOf(names.parts, change.partCode)} tahap ${change.stage + 1}`
          : `${nameOf(names.members, change.memberCode)} is qualified for ${nameOf(names.parts, change.partCode)} stage ${change.stage + 1}`;
      case 'absence':
        return `${nameOf(names.members, change.memberCode)} ${id ? 'tidak ikut bekerja' : 'is out'}${weeks(change)}`;
    }
  });
}
