/**
 * The planner: who makes which part in which week, in how many heats, and what is delivered when.
 * Money is in thousands of rupiah, mass in kg, time in hours; weeks count from 1.
 */
export type { Fault } from './problem/reading.ts';
export type { Furnace, Member, Order, Part, Problem, Route, Stage, Stock } from './problem/problem.ts';
export { ProblemError, readProblem } from './problem/problem.ts';
export type { Delivery, Heat, Lot, Plan } from './problem/plan.ts';
export { PlanError, readPlan } from './problem/plan.ts';
export type { Check, Cost } from './problem/check.ts';
export { checkPlan } from './problem/check.ts';
export type { LowerBound, Planning, PlanningOptions, PlanningProgress } from './search/plan-problem.ts';
export { planProblem } from './search/plan-problem.ts';
export type { BrokenRule } from './model/released.ts';
export type { Declined } from './model/declined.ts';
export { ReleasedLotsError } from './model/released.ts';
export type { FurnaceLoad, HoursLoad, MetalLoad, OrderPromise, ShareReached } from './figures/load.ts';
export { furnaceLoad, hoursLoad, metalLoad, promises, sharesReached } from './figures/load.ts';
export type { CostByPart, PartCost } from './figures/cost-by-part.ts';
export { costByPart } from './figures/cost-by-part.ts';
export type { PlanComparison } from './figures/compare.ts';
export { comparePlans } from './figures/compare.ts';
export type { FairnessOptions, FairnessPoint } from './figures/price-of-fairness.ts';
export { priceOfFairness } from './figures/price-of-fairness.ts';
export type { BoundOptions } from './bound/bound.ts';
export { lowerBound } from './bound/bound.ts';
export type { ByWeek, Prices } from './bound/prices.ts';
export { prices } from './bound/prices.ts';
export type { OrderExplanation, OrderReasonCode, Reason } from './why/explain.ts';
export { explainOrder, ORDER_REASONS } from './why/explain.ts';
export type { ShareExplanation, ShareReasonCode } from './why/explain-share.ts';
export { explainShare, SHARE_REASONS } from './why/explain-share.ts';
export { planEarliestDueDate } from './search/earliest-due-date.ts';
export type { ChangePrices } from './replan/change-prices.ts';
export { defaultChangePrices } from './replan/change-prices.ts';
export { problemChanges } from './replan/affected.ts';
export { FrozenWeeksError } from './replan/give-way.ts';
export type { Replan, ReplanOptions } from './replan/replan.ts';
export type { MoveReason } from './replan/why-moved.ts';
export { replan } from './replan/replan.ts';
export { applyPatch } from './scenario/apply-patch.ts';
export type { Change, Patch } from './scenario/patch.ts';
export { PatchError, readPatch } from './scenario/patch.ts';
export type { WhatIf } from './scenario/what-if.ts';
export { whatIf } from './scenario/what-if.ts';
