import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { listQuery, pageOf } from './paging.ts';
import { clockValue, codeValue, dateValue, endedValues, endingBody, gramValue, reasonValue, rupiahValue } from './values.ts';

export const memberStatusValue = z.enum(['active', 'dormant', 'left', 'deceased']);

export const memberRowValue = z.object({
  code: z.string(),
  name: z.string(),
  status: memberStatusValue,
  isSample: z.boolean(),
  village: z.string().nullable(),
  workers: z.int().nullable(),
  /** Those in use. */
  furnaces: z.int(),
  /** Parts that the member may make at least one stage of. */
  parts: z.int(),
  /** What he was stated to be due. */
  shareTarget: rupiahValue,
  /** What the newest plan owes him: by the voted rule, or else as stated. */
  shareDue: rupiahValue,
  /** Work value that the newest plan gives, rupiah; null where there is no plan. */
  shareReached: rupiahValue.nullable(),
});
export type MemberRow = z.infer<typeof memberRowValue>;

export const figureValue = z.object({
  id: z.string(),
  name: z.string(),
  value: z.number(),
  unit: z.string(),
  asOf: dateValue,
  source: z.string(),
  isSample: z.boolean(),
});

/** A figure as somebody states it; one that was stated before stays beside it. */
export const figureBody = z.object({
  name: z.string().trim().min(1).max(60),
  value: z.number(),
  unit: z.string().trim().min(1).max(30),
  asOf: dateValue,
  source: z.string().trim().min(1).max(500),
  reason: reasonValue,
});

export const furnaceKindValue = z.enum(['induction', 'cupola', 'tungkik', 'crucible', 'mixer', 'other']);

export const furnaceValue = z.object({
  code: z.string(),
  name: z.string(),
  kind: furnaceKindValue.nullable(),
  foundryCode: z.string().nullable(),
  heatMass: gramValue,
  heatCost: rupiahValue,
  materials: z.array(z.string()),
  /** From charging to the last pour; null where nobody stated it. */
  heatMinutes: z.int().nullable(),
  /** Electricity of one heat; null where nobody stated it, or where none melts it. */
  heatKwh: z.int().nullable(),
  /** Whether it stands still in electricity's peak hours; null where nobody stated it: then it does where the member may have an electric one. */
  standsInPeak: z.boolean().nullable(),
  /** Minutes lost between two heats of different materials; null: those of the cooperative. */
  changeMinutes: z.int().nullable(),
  ...endedValues,
});

export const foundryValue = z.object({
  code: z.string(),
  name: z.string(),
  village: z.string().nullable(),
  workers: z.int().nullable(),
  isTaxable: z.boolean().nullable(),
});

export const routeStateValue = z.enum(['qualified', 'coaching', 'suspended']);

export const routeValue = z.object({
  memberCode: z.string(),
  memberName: z.string(),
  partCode: z.string(),
  partName: z.string(),
  stage: z.int(),
  process: z.string(),
  state: routeStateValue,
  evidence: z.string().nullable(),
  expiresOn: dateValue.nullable(),
  hoursPerPiece: z.number(),
  yield: z.number(),
  costPerPiece: rupiahValue,
  valuePerPiece: rupiahValue,
});
export type Route = z.infer<typeof routeValue>;

export const memberValue = memberRowValue.extend({
  joinedOn: dateValue.nullable(),
  foundries: z.array(foundryValue),
  furnaceList: z.array(furnaceValue),
  routes: z.array(routeValue),
  figures: z.array(figureValue),
});
export type Member = z.infer<typeof memberValue>;

/** What a member offers to the cooperative, by week (named by its Monday). */
export const offersValue = z.object({
  weeks: z.array(dateValue),
  heats: z.array(z.object({ furnaceCode: z.string(), furnaceName: z.string(), heatMass: gramValue, heats: z.array(z.int()) })),
  hours: z.array(z.object({ process: z.string(), hours: z.array(z.number()) })),
});
export type Offers = z.infer<typeof offersValue>;

const weekdayValue = z.int().min(1).max(7).meta({ description: '1 is Monday, 7 is Sunday' });
const workingDayValue = z.object({
  day: weekdayValue,
  opens: clockValue,
  /** 00:00 is the midnight at the end of the day. */
  closes: clockValue,
});
export type WorkingDay = z.infer<typeof workingDayValue>;

/** The stretches of the week in which a member's furnaces may run. A day with a break is named twice; one that is not named is closed. */
export const workingWeekValue = z.object({
  days: z.array(workingDayValue),
  /** Whether somebody said so, or nobody and the usual week is taken: Monday to Saturday, 07:00 to 16:00. */
  isStated: z.boolean(),
});
export type WorkingWeek = z.infer<typeof workingWeekValue>;

const byCode = z.object({ code: codeValue });
const ofMember = z.object({ code: codeValue, furnace: codeValue });

export const memberEndpoints = {
  list: endpoint({
    method: 'GET',
    path: '/api/members',
    tag: 'members',
    who: ['office', 'coach', 'auditor', 'member'],
    summary: 'Members with their foundries in one row each. A member sees himself.',
    query: listQuery(['code', 'name', 'workers', 'furnaces', 'parts', 'shareTarget', 'shareReached'], 'code').extend({ status: memberStatusValue.optional() }),
    response: pageOf(memberRowValue),
  }),
  read: endpoint({
    method: 'GET',
    path: '/api/members/:code',
    tag: 'members',
    who: ['office', 'coach', 'auditor', 'member'],
    summary: 'A member: who they are, their furnaces, what they may make, figures with date and source.',
    params: byCode,
    response: memberValue,
  }),
  write: endpoint({
    method: 'PUT',
    path: '/api/members/:code',
    tag: 'members',
    who: ['office'],
    summary: 'Writes a member; a new code makes a new member.',
    params: byCode,
    body: z.object({
      name: z.string().trim().min(1).max(100),
      status: memberStatusValue.default('active'),
      joinedOn: dateValue.nullish(),
      shareTarget: rupiahValue,
      foundries: z
        .array(
          z.object({
            code: codeValue,
            name: z.string().trim().min(1).max(100),
            village: z.string().trim().max(100).nullish(),
            workers: z.int().min(0).max(100_000).nullish(),
            isTaxable: z.boolean().nullish(),
          }),
        )
        .max(50)
        .optional(),
      reason: reasonValue,
    }),
    response: memberValue,
  }),
  writeFurnace: endpoint({
    method: 'PUT',
    path: '/api/members/:code/furnaces/:furnace',
    tag: 'members',
    who: ['office'],
    summary: 'Writes a furnace of a member.',
    params: ofMember,
    body: z.object({
      name: z.string().trim().min(1).max(100),
      kind: furnaceKindValue.nullish(),
      foundryCode: codeValue.nullish(),
      heatMass: gramValue,
      heatCost: rupiahValue,
      materials: z.array(codeValue).min(1).max(50),
      heatMinutes: z.int().min(5).max(1440).nullish(),
      heatKwh: z.int().min(0).max(1_000_000).nullish(),
      standsInPeak: z.boolean().nullish(),
      changeMinutes: z.int().min(0).max(1440).nullish(),
      reason: reasonValue,
    }),
    response: memberValue,
  }),
  endFurnace: endpoint({
    method: 'POST',
    path: '/api/members/:code/furnaces/:furnace/ending',
    tag: 'members',
    who: ['office'],
    summary: 'Ends a furnace that nobody needs any more, with the reason: no plan melts in it; its past stays.',
    params: ofMember,
    body: endingBody,
    response: memberValue,
  }),
  resumeFurnace: endpoint({ method: 'DELETE', path: '/api/members/:code/furnaces/:furnace/ending', tag: 'members', who: ['office'], summary: 'Takes an ended furnace into use again.', params: ofMember, response: memberValue }),
  addFigure: endpoint({
    method: 'POST',
    path: '/api/members/:code/figures',
    tag: 'members',
    who: ['office', 'coach'],
    summary: 'Adds a figure with its date and source; figures are never overwritten.',
    params: byCode,
    body: figureBody,
    response: memberValue,
    status: 201,
  }),
  cooperativeFigures: endpoint({
    method: 'GET',
    path: '/api/figures',
    tag: 'members',
    who: ['office', 'coach', 'auditor', 'member'],
    summary: 'Figures about the cooperative as a whole, each with its date and source; those that disagree stand beside each other.',
    response: z.object({ figures: z.array(figureValue) }),
  }),
  addCooperativeFigure: endpoint({
    method: 'POST',
    path: '/api/figures',
    tag: 'members',
    who: ['office', 'coach'],
    summary: 'States a figure about the cooperative as a whole with its date and source; figures are never overwritten.',
    body: figureBody,
    response: z.object({ figures: z.array(figureValue) }),
    status: 201,
  }),
  offers: endpoint({
    method: 'GET',
    path: '/api/members/:code/offers',
    tag: 'members',
    who: ['office', 'coach', 'auditor', 'member'],
    summary: 'Heats and hours that a member offers, week by week over the horizon.',
    params: byCode,
    query: z.object({ from: dateValue.optional(), weeks: z.coerce.number().int().min(1).max(104).optional() }),
    response: offersValue,
  }),
  offer: endpoint({
    method: 'PUT',
    path: '/api/members/:code/offers',
    tag: 'members',
    who: ['office', 'member'],
    summary: 'Changes what a member offers in the weeks named; other weeks stay.',
    params: byCode,
    body: z.object({
      heats: z.array(z.object({ furnaceCode: codeValue, week: dateValue, heats: z.int().min(0).max(1000) })).max(5000).default([]),
      hours: z.array(z.object({ process: codeValue, week: dateValue, hours: z.number().min(0).max(100_000) })).max(5000).default([]),
      reason: reasonValue,
    }),
    response: offersValue,
  }),
  workingWeek: endpoint({
    method: 'GET',
    path: '/api/members/:code/working-week',
    tag: 'members',
    who: ['office', 'coach', 'auditor', 'member'],
    summary: 'The days and hours in which the furnaces of a member may run.',
    params: byCode,
    response: workingWeekValue,
  }),
  setWorkingWeek: endpoint({
    method: 'PUT',
    path: '/api/members/:code/working-week',
    tag: 'members',
    who: ['office', 'member'],
    summary: 'Sets the days and hours in which the furnaces of a member may run. A member sets his own; a day with a break is named once for each stretch, and days that are not named are closed.',
    params: byCode,
    body: z.object({ days: z.array(workingDayValue).max(42), reason: reasonValue }),
    response: workingWeekValue,
  }),
};
