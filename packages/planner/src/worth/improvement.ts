import type { Member, Problem } from '../problem/problem.ts';
import { applyPatch } from '../scenario/apply-patch.ts';

/** Figures of a member at a stage that it does not run yet, and of how many qualified members they are the median. */
export interface NewcomerFigures {
  hoursPerPiece: number;
  yield: number;
  costPerPiece: number;
  valuePerPiece: number;
  /** 0 where nobody is qualified for the stage: then the figures are those of other parts of its process, by the kilogram. */
  from: number;
}

/** A member qualified for a stage of a part. */
export interface Qualification {
  kind: 'qualification';
  member: string;
  part: string;
  stage: number;
  figures: NewcomerFigures;
}

/** Hours more of a process, in each of the weeks. */
export interface MoreHours {
  kind: 'hours';
  member: string;
  process: string;
  weeks: number[];
  hours: number;
}

/** Heats more of a furnace, in each of the weeks. */
export interface MoreHeats {
  kind: 'heats';
  member: string;
  furnace: string;
  weeks: number[];
  heats: number;
}

/** One furnace more, like one that the member has, or that another has. */
export interface MoreFurnaces {
  kind: 'furnace';
  member: string;
  like: string;
  /** Whose furnace it is like; the member's own where it is not said. */
  likeMember?: string;
}

/** One pattern or fixture set more. */
export interface MoreTools {
  kind: 'tools';
  part: string;
  stage: number;
}

/** A smaller minimum lot. */
export interface SmallerLot {
  kind: 'minimumLot';
  part: string;
  stage: number;
  minLot: number;
}

/** A later date, agreed with the buyer. */
export interface LaterDate {
  kind: 'date';
  order: string;
  due: number;
}

/** The order goes before others, whatever it costs: the plan that keeps its date is priced at what it really costs. */
export interface Priority {
  kind: 'priority';
  order: string;
}

/** Something that would let the cooperative do more. None of them ever makes a plan impossible that was possible before. */
export type Improvement = Qualification | MoreHours | MoreHeats | MoreFurnaces | MoreTools | SmallerLot | LaterDate | Priority;

/** An improvement, and what else it takes: a member cannot pour what he has no furnace for. All of it together is one thing to decide. */
export interface Candidate {
  improvement: Improvement;
  needs: readonly Improvement[];
}

/** By so much an order that goes first counts for more than it does. */
const FIRST = 100;

/**
 * The problem as it would be; only what changes is made anew.
 *
 * @example
 * improved(problem, { kind: 'tools', part: 'P1', stage: 0 }).parts[0].stages[0].tools // one more than before
 */
export function improved(problem: Problem, improvement: Improvement): Problem {
  switch (improvement.kind) {
    case 'qualification': {
      const { member, part, stage, figures: { from: _, ...figures } } = improvement;
      return applyPatch(problem, { changes: [{ kind: 'qualification', member, part, stage, ...figures }] });
    }
    case 'furnace':
      return applyPatch(problem, { changes: [improvement] });
    case 'hours': {
      const { process, weeks, hours } = improvement;
      return withMember(problem, improvement.member, (member) => {
        const offered = Object.hasOwn(member.hours, process) ? member.hours[process]! : Array.from({ length: problem.weeks }, () => 0);
        return { ...member, hours: { ...member.hours, [process]: more(offered, weeks, hours) } };
      });
    }
    case 'heats': {
      const { furnace, weeks, heats } = improvement;
      return withMember(problem, improvement.member, (member) => ({
        ...member, furnaces: member.furnaces.map((one) => (one.id === furnace ? { ...one, heatsPerWeek: more(one.heatsPerWeek, weeks, heats) } : one)),
      }));
    }
    case 'tools':
      return withStage(problem, improvement, (stage) => ({ ...stage, tools: stage.tools + 1 }));
    case 'minimumLot':
      return withStage(problem, improvement, (stage) => ({ ...stage, minLot: improvement.minLot }));
    case 'priority':
      return { ...problem, orders: problem.orders.map((order) => (order.id === improvement.order ? { ...order, lateCost: order.lateCost * FIRST, unservedCost: order.unservedCost * FIRST } : order)) };
    case 'date':
      return { ...problem, orders: problem.orders.map((order) => (order.id === improvement.order ? { ...order, due: improvement.due } : order)) };
  }
}

/** The problem with a candidate's improvement and everything that it needs. */
export const improvedBy = (problem: Problem, { improvement, needs }: Candidate): Problem => [...needs, improvement].reduce(improved, problem);

const more = (offered: readonly number[], weeks: readonly number[], by: number) => offered.map((amount, t) => (weeks.includes(t + 1) ? amount + by : amount));

const withMember = (problem: Problem, id: string, change: (member: Member) => Member): Problem =>
  ({ ...problem, members: problem.members.map((member) => (member.id === id ? change(member) : member)) });

function withStage(problem: Problem, at: { part: string; stage: number }, change: (stage: Problem['parts'][number]['stages'][number]) => Problem['parts'][number]['stages'][number]): Problem {
  return {
    ...problem,
    parts: problem.parts.map((part) => (part.id === at.part ? { ...part, stages: part.stages.map((stage, s) => (s === at.stage ? change(stage) : stage)) } : part)),
  };
}
