import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { codeValue, dateValue, gramValue, instantValue, planNameValue, reasonValue, rupiahValue, sentenceValue } from './values.ts';

export const costParts = ['making', 'setup', 'heat', 'late', 'unserved', 'hold', 'exposure', 'share'] as const;
export const costValue = z.object(Object.fromEntries(costParts.map((part) => [part, rupiahValue])) as Record<(typeof costParts)[number], typeof rupiahValue>);
export type Cost = z.infer<typeof costValue>;

/** Things of one kind that a plan leaves out, or takes otherwise than they stand in the order book. */
export const planNoteValue = z.object({
  code: z.string(),
  sentence: sentenceValue,
  /** What the subjects are codes of; a route is named as member · part · stage. */
  kind: z.enum(['order', 'part', 'member', 'route']),
  count: z.int(),
  /** The first two hundred. */
  subjects: z.array(z.string()),
});
export type PlanNote = z.infer<typeof planNoteValue>;

export const planRowValue = z.object({
  id: z.string(),
  version: z.int(),
  basePlanId: z.string().nullable(),
  baseVersion: z.int().nullable(),
  firstWeek: dateValue,
  weeks: z.int(),
  total: rupiahValue,
  cost: costValue,
  /** Nothing cheaper than this is possible; null where no bound was proved. */
  bound: rupiahValue.nullable(),
  /** (total − bound) / bound */
  gap: z.number().nullable(),
  /** (total − bound) / (bound − making): the part of the distance that planning can touch. */
  controllableGap: z.number().nullable(),
  onTime: z.number(),
  shareMin: z.number(),
  shareJain: z.number(),
  lots: z.int(),
  heats: z.int(),
  seconds: z.number(),
  madeBy: z.string(),
  madeAt: instantValue,
  note: z.string().nullable(),
  releasedLots: z.int(),
});
export type PlanRow = z.infer<typeof planRowValue>;

export const progressValue = z.object({
  phase: z.string(),
  total: rupiahValue.nullable(),
  bound: rupiahValue.nullable(),
  gap: z.number().nullable(),
  elapsedSeconds: z.number(),
  limitSeconds: z.number(),
});

export const runValue = z.object({
  id: z.string(),
  state: z.enum(['queued', 'running', 'done', 'cancelled', 'failed']),
  progress: progressValue.nullable(),
  planId: z.string().nullable(),
  failure: sentenceValue.nullable(),
  requestedBy: z.string(),
  requestedAt: instantValue,
  finishedAt: instantValue.nullable(),
});
export type Run = z.infer<typeof runValue>;

/** One cell of the capacity heatmap. `null` used and offered: nothing offered. */
export const loadCellValue = z.object({ used: z.number(), offered: z.number() });

export const loadValue = z.object({
  /** `metal` (kilograms poured of kilograms offered as heats) and each process (hours). */
  resources: z.array(z.string()),
  resource: z.string(),
  unit: z.enum(['kg', 'h']),
  weeks: z.array(dateValue),
  all: z.array(loadCellValue),
  members: z.array(z.object({ code: z.string(), name: z.string(), cells: z.array(loadCellValue) })),
});
export type Load = z.infer<typeof loadValue>;

export const lotValue = z.object({
  memberCode: z.string(),
  memberName: z.string(),
  partCode: z.string(),
  partName: z.string(),
  stage: z.int(),
  process: z.string(),
  materialCode: z.string(),
  week: dateValue,
  quantity: z.int(),
  released: z.boolean(),
  /** Code of the released lot; null where it is not released. */
  code: z.string().nullable(),
  /** Weeks after which its pieces can be used. */
  leadWeeks: z.int(),
});
export type PlannedLot = z.infer<typeof lotValue>;

/** Why a member says no to a lot: chosen, not typed. `other` is told by voice. */
export const declineReasons = ['furnace', 'material', 'people', 'pattern', 'full', 'other'] as const;
export type DeclineReason = (typeof declineReasons)[number];

/**
 * What an act that waited on a telephone carries beside itself: who confirmed it, on which device, as its how-manieth act, and what
 * that device's clock showed then. The id is made on the device and comes as `Idempotency-Key` too.
 */
export const deviceActValue = z.object({ id: z.uuid(), person: z.string().min(1).max(100), device: z.uuid(), sequence: z.int().min(1), at: z.iso.datetime() });
export type DeviceAct = z.infer<typeof deviceActValue>;

export const furnaceWeekValue = z.object({
  memberCode: z.string(),
  memberName: z.string(),
  furnaceCode: z.string(),
  furnaceName: z.string(),
  heatMass: gramValue,
  offered: z.int(),
  heats: z.array(
    z.object({
      materialCode: z.string(),
      count: z.int(),
      /** Grams poured into these heats, apportioned over the member's furnaces of that material. */
      poured: gramValue,
      /** Grams melted: count × heatMass. */
      melted: gramValue,
    }),
  ),
});
export type FurnaceWeek = z.infer<typeof furnaceWeekValue>;

/** What binds one way in which an order could have been made. The pages put words to the code. */
export const bindingValue = z.object({
  code: z.string(),
  memberCode: z.string().nullable(),
  memberName: z.string().nullable(),
  furnaceCode: z.string().nullable(),
  process: z.string().nullable(),
  stage: z.int().nullable(),
  weeks: z.array(dateValue),
  used: z.number().nullable(),
  offered: z.number().nullable(),
  missing: z.number().nullable(),
  unit: z.string().nullable(),
});
export type Binding = z.infer<typeof bindingValue>;

/** One way in which the missing pieces could have come in time: a stage, made by a member in a week. */
export const wayValue = z.object({
  stage: z.int(),
  process: z.string(),
  memberCode: z.string(),
  memberName: z.string(),
  week: dateValue,
  /** Pieces that would have to be started there for all that is missing, and for how many of them there is room. */
  needed: z.int(),
  fits: z.int(),
  /** Members where the pattern or tool sets are in that week. */
  elsewhere: z.array(z.string()),
  bindings: z.array(bindingValue),
});
export type Way = z.infer<typeof wayValue>;

export const whyValue = z.object({
  orderCode: z.string(),
  partCode: z.string(),
  partName: z.string(),
  buyerName: z.string(),
  quantity: z.int(),
  dueWeek: dateValue,
  onTime: z.int(),
  late: z.int(),
  unserved: z.int(),
  deliveries: z.array(z.object({ week: dateValue, quantity: z.int() })),
  /** The largest cause first. */
  bindings: z.array(bindingValue),
  /** Way by way; a buyer reads none. */
  ways: z.array(wayValue),
  sentence: sentenceValue,
});
export type Why = z.infer<typeof whyValue>;

export const shareValue = z.object({
  memberCode: z.string(),
  memberName: z.string(),
  target: rupiahValue,
  reached: rupiahValue,
  /** reached / target; null where nothing is due. */
  ratio: z.number().nullable(),
});
export const sharesValue = z.object({
  /** Members with a target, the lowest ratio first. A member sees himself here and the others as sums. */
  members: z.array(shareValue),
  target: rupiahValue,
  reached: rupiahValue,
  below: z.int(),
  jain: z.number(),
  gini: z.number(),
  minimum: z.number(),
  /** A tenth of the members reached this or less. */
  p10: z.number(),
});
export type Shares = z.infer<typeof sharesValue>;

export const shareWhyValue = shareValue.extend({ bindings: z.array(bindingValue), sentence: sentenceValue });

export const partCostValue = z.object({ partCode: z.string(), partName: z.string(), pieces: z.int(), cost: costValue.omit({ share: true }), total: rupiahValue });

export const comparisonValue = z.object({
  from: planRowValue,
  to: planRowValue,
  cost: z.array(z.object({ part: z.enum(costParts), from: rupiahValue, to: rupiahValue })),
  lots: z.array(z.object({ memberCode: z.string(), memberName: z.string(), partCode: z.string(), partName: z.string(), stage: z.int(), week: dateValue, from: z.int(), to: z.int() })),
  lotsChanged: z.int(),
  orders: z.array(z.object({ orderCode: z.string(), partName: z.string(), lateFrom: z.int(), lateTo: z.int(), unservedFrom: z.int(), unservedTo: z.int() })),
  members: z.array(z.object({ memberCode: z.string(), memberName: z.string(), from: rupiahValue, to: rupiahValue })),
});
export type Comparison = z.infer<typeof comparisonValue>;

const byPlan = z.object({ plan: planNameValue });
const staff = ['office', 'coach', 'auditor'] as const;
const staffAndMember = ['office', 'coach', 'auditor', 'member'] as const;

export const planningEndpoints = {
  start: endpoint({
    method: 'POST',
    path: '/api/plan-runs',
    tag: 'planning',
    who: ['office'],
    summary: 'Starts planning the order book as it is now. Only one run at a time.',
    body: z.object({
      seconds: z.int().min(1).max(600).default(30),
      seed: z.int().min(0).max(2_147_483_647).default(1),
      /** Start from this plan rather than from nothing. */
      basePlan: z.uuid().nullish(),
      note: z.string().trim().max(500).nullish(),
    }),
    response: runValue,
    status: 202,
  }),
  runs: endpoint({ method: 'GET', path: '/api/plan-runs', tag: 'planning', who: staff, summary: 'The last twenty runs, newest first.', response: z.object({ runs: z.array(runValue) }) }),
  notes: endpoint({
    method: 'GET',
    path: '/api/plan-notes',
    tag: 'planning',
    who: staff,
    summary: 'What the next plan would leave out of the order book, or take otherwise than it stands there, and why.',
    response: z.object({ notes: z.array(planNoteValue) }),
  }),
  run: endpoint({ method: 'GET', path: '/api/plan-runs/:id', tag: 'planning', who: staff, summary: 'How far a run is.', params: z.object({ id: z.uuid() }), response: runValue }),
  cancel: endpoint({
    method: 'POST',
    path: '/api/plan-runs/:id/cancellation',
    tag: 'planning',
    who: ['office'],
    summary: 'Stops a run and keeps the best plan so far.',
    params: z.object({ id: z.uuid() }),
    response: runValue,
  }),
  plans: endpoint({ method: 'GET', path: '/api/plans', tag: 'planning', who: 'signed-in', summary: 'Versions of the plan, newest first.', response: z.object({ plans: z.array(planRowValue) }) }),
  plan: endpoint({ method: 'GET', path: '/api/plans/:plan', tag: 'planning', who: 'signed-in', summary: 'A plan by id, version or `newest`.', params: byPlan, response: planRowValue }),
  load: endpoint({
    method: 'GET',
    path: '/api/plans/:plan/load',
    tag: 'planning',
    who: staffAndMember,
    summary: 'Member × week: used of offered, for one resource. A member sees himself and the sum of all.',
    params: byPlan,
    query: z.object({ resource: z.string().max(60).default('metal'), member: codeValue.optional() }),
    response: loadValue,
  }),
  lots: endpoint({
    method: 'GET',
    path: '/api/plans/:plan/lots',
    tag: 'planning',
    who: staffAndMember,
    summary: 'Lots of a member, of a part, or of a week.',
    params: byPlan,
    query: z.object({ member: codeValue.optional(), part: codeValue.optional(), week: dateValue.optional() }),
    response: z.object({ lots: z.array(lotValue) }),
  }),
  heats: endpoint({
    method: 'GET',
    path: '/api/plans/:plan/heats',
    tag: 'planning',
    who: staffAndMember,
    summary: 'Heats of the furnaces in a week and how full they are.',
    params: byPlan,
    query: z.object({ week: dateValue.optional(), member: codeValue.optional() }),
    response: z.object({ week: dateValue, furnaces: z.array(furnaceWeekValue) }),
  }),
  why: endpoint({
    method: 'GET',
    path: '/api/plans/:plan/orders/:order/why',
    tag: 'planning',
    who: ['office', 'coach', 'auditor', 'buyer'],
    summary: 'Why an order line is late, short or unserved: what binds, with the numbers. A buyer reads the sentence without other names.',
    params: byPlan.extend({ order: codeValue }),
    response: whyValue,
  }),
  shares: endpoint({
    method: 'GET',
    path: '/api/plans/:plan/shares',
    tag: 'planning',
    who: staffAndMember,
    summary: 'Share reached of share due, member by member.',
    params: byPlan,
    response: sharesValue,
  }),
  shareWhy: endpoint({
    method: 'GET',
    path: '/api/plans/:plan/shares/:member/why',
    tag: 'planning',
    who: staffAndMember,
    summary: 'Why a member gets the share he gets.',
    params: byPlan.extend({ member: codeValue }),
    response: shareWhyValue,
  }),
  costs: endpoint({
    method: 'GET',
    path: '/api/plans/:plan/costs',
    tag: 'planning',
    who: staff,
    summary: 'Cost of the plan part by part, the dearest first.',
    params: byPlan,
    response: z.object({ parts: z.array(partCostValue), total: costValue }),
  }),
  compare: endpoint({
    method: 'GET',
    path: '/api/plans/:plan/comparison/:other',
    tag: 'planning',
    who: staff,
    summary: 'What changed from one version to another: cost, lots, orders, members.',
    params: byPlan.extend({ other: byPlan.shape.plan }),
    response: comparisonValue,
  }),
  release: endpoint({
    method: 'POST',
    path: '/api/plans/:plan/release',
    tag: 'planning',
    who: ['office'],
    summary: 'Makes the lots of the first weeks of a plan stay: every later plan is made around them.',
    params: byPlan,
    body: z.object({ weeks: z.int().min(1).max(52), reason: reasonValue }),
    response: z.object({ released: z.int(), alreadyReleased: z.int(), weeks: z.array(dateValue) }),
  }),
  withdrawLot: endpoint({
    method: 'POST',
    path: '/api/lots/:code/withdrawal',
    tag: 'planning',
    who: ['office'],
    summary: 'Takes a released lot back, with the reason.',
    params: z.object({ code: codeValue }),
    /** `declined`: its member said no to it, and no later plan puts this work on him in this week again. */
    body: z.object({ reason: z.string().trim().min(1).max(500), declined: z.boolean().default(false) }),
    response: z.object({ code: z.string() }),
  }),
  releasedLots: endpoint({
    method: 'GET',
    path: '/api/lots',
    tag: 'planning',
    who: staffAndMember,
    summary: 'Released lots, by week. A member sees his own.',
    query: z.object({ member: codeValue.optional(), from: dateValue.optional() }),
    response: z.object({
      lots: z.array(lotValue.omit({ released: true }).extend({ code: z.string(), planVersion: z.int(), releasedBy: z.string(), releasedAt: instantValue, acceptedBy: z.string().nullable(), acceptedAt: instantValue.nullable() })),
    }),
  }),
  answerLot: endpoint({
    method: 'POST',
    path: '/api/lots/:code/answer',
    tag: 'planning',
    who: ['member'],
    summary: 'A member says yes or no to a lot of his. A no takes the lot back, and no later plan puts this work on him in this week. The header `x-device-clock` may say what the clock of the device shows while it sends.',
    params: z.object({ code: codeValue }),
    body: z.discriminatedUnion('answer', [
      z.object({ answer: z.literal('accepted'), act: deviceActValue }),
      z.object({ answer: z.literal('declined'), because: z.enum(declineReasons), act: deviceActValue }),
    ]),
    response: z.object({ code: z.string(), answer: z.enum(['accepted', 'declined']), receivedAt: instantValue }),
  }),
};
