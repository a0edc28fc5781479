import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { clockValue, dateValue, reasonValue, rupiahValue } from './values.ts';

export const cooperativeValue = z.object({
  code: z.string(),
  name: z.string(),
  isSample: z.boolean(),
  horizonWeeks: z.int(),
  /** Monday of week 1 of the next plan; null: the week in which the plan is made. */
  firstWeek: dateValue.nullable(),
  releaseWeeks: z.int(),
  shortfallCost: z.number(),
  unsoldLimit: rupiahValue.nullable(),
  /** Electricity's peak hours (WBP), in which no electric furnace melts; both null: none. They may run past midnight. */
  peakFrom: clockValue.nullable(),
  peakTo: clockValue.nullable(),
  /** Minutes that a furnace loses between two heats of different materials, where it has none of its own; null: none. */
  changeMinutes: z.int().nullable(),
});
export type Cooperative = z.infer<typeof cooperativeValue>;

export const cooperativeEndpoints = {
  read: endpoint({
    method: 'GET',
    path: '/api/cooperative',
    tag: 'cooperative',
    who: 'signed-in',
    summary: 'The cooperative and its settings.',
    response: cooperativeValue,
  }),
  change: endpoint({
    method: 'PATCH',
    path: '/api/cooperative',
    tag: 'cooperative',
    who: ['office'],
    summary: 'Changes settings of the cooperative.',
    body: z
      .object({
        name: z.string().trim().min(1).max(100),
        horizonWeeks: z.int().min(1).max(104),
        firstWeek: dateValue.nullable(),
        releaseWeeks: z.int().min(1).max(52),
        shortfallCost: z.number().min(0).max(1000),
        unsoldLimit: rupiahValue.nullable(),
        peakFrom: clockValue.nullable(),
        peakTo: clockValue.nullable(),
        changeMinutes: z.int().min(0).max(1440).nullable(),
      })
      .partial()
      .extend({ reason: reasonValue }),
    response: cooperativeValue,
  }),
};
