/**
 * The planner: who makes which part in which week, in how many heats, and what is delivered when.
 * Money is in thousands of rupiah, mass in kg, time in hours; weeks count from 1.
 */
export type { Fault } from './reading.ts';
export type { Furnace, Member, Order, Part, Problem, Route, Stage, Stock } from './problem.ts';
export { ProblemError, readProblem } from './problem.ts';
export type { Delivery, Heat, Lot, Plan } from './plan.ts';
export { PlanError, readPlan } from './plan.ts';
export type { Check, Cost } from './check.ts';
export { checkPlan } from './check.ts';
export type { LowerBound, Planning, PlanningOptions, PlanningProgress } from './plan-problem.ts';
export { planProblem } from './plan-problem.ts';
export type { BrokenRule } from './released.ts';
export { ReleasedLotsError } from './released.ts';
export type { FurnaceLoad, HoursLoad, MetalLoad, OrderPromise, ShareReached } from './load.ts';
export { furnaceLoad, hoursLoad, metalLoad, promises, sharesReached } from './load.ts';
export type { CostByPart, PartCost } from './cost-by-part.ts';
export { costByPart } from './cost-by-part.ts';
export type { PlanComparison } from './compare.ts';
export { comparePlans } from './compare.ts';
export { lowerBound } from './bound.ts';
export type { OrderExplanation, OrderReasonCode, Reason } from './explain.ts';
export { explainOrder, ORDER_REASONS } from './explain.ts';
export type { ShareExplanation, ShareReasonCode } from './explain-share.ts';
export { explainShare, SHARE_REASONS } from './explain-share.ts';
export { planEarliestDueDate } from './earliest-due-date.ts';
