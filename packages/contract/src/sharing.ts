import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { codeValue, dateValue, instantValue, planNameValue, reasonValue, rupiahValue } from './values.ts';

const percentValue = z.int().min(0).max(100);

/** How the work of each stage is cut into pots, in percent that are 100 together: one shared equally, one by workers, one by hours offered. */
const potsValue = z.object({ equal: percentValue, workers: percentValue, capacity: percentValue });

export const shareRuleValue = potsValue.extend({
  version: z.int(),
  /** `stated`: the targets that members were given hold. `voted`: those that follow from the rule. */
  mode: z.enum(['stated', 'voted']),
  votedOn: dateValue,
  /** The minutes or decision that says so. */
  reference: z.string(),
  recordedBy: z.string(),
  recordedAt: instantValue,
});
export type ShareRuleVersion = z.infer<typeof shareRuleValue>;

/** How what a member is due came about: first − cut + poured + settled = entitlement. */
export const shareDueValue = z.object({
  memberCode: z.string(),
  rule: shareRuleValue,
  /** Value of all work that he is qualified for, whoever else is. */
  work: rupiahValue,
  /** His share by the weights, as if nobody had a limit. */
  first: rupiahValue,
  /** What his offer can do. */
  most: rupiahValue,
  /** What of the first share his offer cannot do. */
  cut: rupiahValue,
  /** What came to him because others could not do it. */
  poured: rupiahValue,
  /** Above zero he is owed from before, below he owes. */
  carriedIn: rupiahValue,
  /** What of it is settled now. */
  settled: rupiahValue,
  entitlement: rupiahValue,
  /** All other members together. */
  others: z.object({ members: z.int(), entitlement: rupiahValue }),
});
export type ShareDue = z.infer<typeof shareDueValue>;

export const shareBalanceValue = z.object({
  memberCode: z.string(),
  memberName: z.string(),
  /** His share of the work that was given out. */
  entitlement: rupiahValue,
  /** What he was given; a lot that he declined counts. */
  got: rupiahValue,
  carriedIn: rupiahValue,
  /** carriedIn + entitlement − got */
  carry: rupiahValue,
});

export const sharePeriodValue = z.object({
  firstWeek: dateValue,
  lastWeek: dateValue,
  closedBy: z.string(),
  closedAt: instantValue,
  /** A member sees himself. */
  members: z.array(shareBalanceValue),
  /** Of all members together. */
  entitlement: rupiahValue,
  got: rupiahValue,
});
export type SharePeriod = z.infer<typeof sharePeriodValue>;

const seeing = ['office', 'coach', 'auditor', 'member'] as const;

export const sharingEndpoints = {
  rules: endpoint({ method: 'GET', path: '/api/share-rules', tag: 'sharing', who: seeing, summary: 'Rules of fair share as they were voted, the one that holds first.', response: z.object({ rules: z.array(shareRuleValue) }) }),
  setRule: endpoint({
    method: 'POST',
    path: '/api/share-rules',
    tag: 'sharing',
    who: ['office'],
    summary: 'Records a rule of fair share with its date and the minutes; plans made from now on follow it.',
    body: potsValue.extend({ mode: shareRuleValue.shape.mode, votedOn: dateValue, reference: z.string().trim().min(3).max(500) }),
    response: shareRuleValue,
    status: 201,
  }),
  due: endpoint({
    method: 'GET',
    path: '/api/plans/:plan/shares/:member/due',
    tag: 'sharing',
    who: seeing,
    summary: 'How what a member is due in a plan came about; null where targets were stated. A member asks for himself, and sees the others as a sum.',
    params: z.object({ plan: planNameValue, member: codeValue }),
    response: z.object({ due: shareDueValue.nullable() }),
  }),
  periods: endpoint({
    method: 'GET',
    path: '/api/share-periods',
    tag: 'sharing',
    who: seeing,
    summary: 'Closed periods, newest first: what members were due, what they got, and what is carried on.',
    query: z.object({ member: codeValue.optional() }),
    response: z.object({ periods: z.array(sharePeriodValue) }),
  }),
  closePeriod: endpoint({
    method: 'POST',
    path: '/api/share-periods',
    tag: 'sharing',
    who: ['office'],
    summary: 'Closes weeks that are over: the released work of these weeks is shared by the rule, and what each member got less or more is carried on.',
    body: z.object({ firstWeek: dateValue, lastWeek: dateValue, reason: reasonValue }),
    response: sharePeriodValue,
    status: 201,
  }),
};
