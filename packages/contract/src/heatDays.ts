import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { clockValue, codeValue, dateValue, gramValue, languageValue, planNameValue, rupiahValue, sentenceValue } from './values.ts';

/** Pieces of one lot in one heat. */
export const heatCastingValue = z.object({
  partCode: z.string(),
  partName: z.string(),
  pieces: z.int(),
  mass: gramValue,
  /** Code of the released lot; null where the plan only proposes it. */
  lotCode: z.string().nullable(),
});

export const dayHeatValue = z.object({
  furnaceCode: z.string(),
  date: dateValue,
  starts: clockValue,
  ends: clockValue,
  materialCode: z.string(),
  mass: gramValue,
  /** Mass of what a heat of this furnace holds. */
  fill: z.number(),
  castings: z.array(heatCastingValue),
});
export type DayHeat = z.infer<typeof dayHeatValue>;

/** A furnace is washed or cleaned for another material. */
export const washValue = z.object({ furnaceCode: z.string(), date: dateValue, starts: clockValue, ends: clockValue, fromMaterialCode: z.string(), toMaterialCode: z.string() });
export type Wash = z.infer<typeof washValue>;

export const leftReasonValue = z.enum(['material', 'tooHeavy', 'noHeat', 'hours', 'moulds']);

/** Pieces that the plan gives to this week and that no heat takes. */
export const leftPiecesValue = z.object({
  partCode: z.string(),
  partName: z.string(),
  materialCode: z.string(),
  pieces: z.int(),
  mass: gramValue,
  why: leftReasonValue,
  sentence: sentenceValue,
});
export type LeftPieces = z.infer<typeof leftPiecesValue>;

export const heatDaysValue = z.object({
  planVersion: z.int(),
  /** Monday of the plan's week 1, and how many weeks it has. */
  firstWeek: dateValue,
  weeks: z.int(),
  week: dateValue,
  memberCode: z.string(),
  memberName: z.string(),
  /** Monday of each week in which the plan gives castings to this member. */
  busyWeeks: z.array(dateValue),
  /** Seven days from Monday with the stretches in which furnaces may run, from the earliest on; a closed one has none. */
  days: z.array(z.object({ date: dateValue, open: z.array(z.object({ opens: clockValue, closes: clockValue })) })),
  /** Whether somebody stated these days, or the usual week is taken. */
  daysAreStated: z.boolean(),
  /** Electricity's peak hours, in which no furnace that stands still in them is melting; null where they close nothing here. */
  peak: z.object({ from: clockValue, to: clockValue }).nullable(),
  furnaces: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      heatMass: gramValue,
      /** Heats that it offers in this week. */
      offered: z.int(),
      heatMinutes: z.int(),
      /** `stated` for the furnace; `usual` where nobody stated it; `fitted`: shorter than usual, so that the heats offered fit into the open hours. */
      minutesFrom: z.enum(['stated', 'usual', 'fitted']),
      /** `closed` and `open` in peak hours; `assumed`: closed, because nobody stated it and one here may be electric; `none`: there are no peak hours here. */
      peak: z.enum(['closed', 'assumed', 'open', 'none']),
      /** Minutes lost between two heats of different materials. */
      changeMinutes: z.int(),
    }),
  ),
  /** In the order of their start. */
  heats: z.array(dayHeatValue),
  /** Between two heats of different materials, where that costs time; in the order of their start. */
  washes: z.array(washValue),
  left: z.array(leftPiecesValue),
  sums: z.object({
    heats: z.int(),
    /** Heats that the plan booked for the week. */
    booked: z.int(),
    mass: gramValue,
    /** Mass of what the heats hold; 0 without heats. */
    fill: z.number(),
    pieces: z.int(),
    leftPieces: z.int(),
    /** Pieces cast after the middle of the week that are worked on further in the same week. */
    latePieces: z.int(),
    /** How often a furnace goes from one alloy to another. */
    changes: z.int(),
    /** What these changes cost together. */
    washMinutes: z.int(),
    /** What the heats that were booked and are not needed would have cost. */
    sparedCost: rupiahValue,
    /** Their electricity; null where no furnace among them states it. */
    sparedKwh: z.number().nullable(),
    /** Lots in these heats that are not released: they may still move. */
    proposedLots: z.int(),
    materials: z.array(
      z.object({
        materialCode: z.string(),
        heats: z.int(),
        booked: z.int(),
        fill: z.number(),
        /** Fewer heats than this cannot hold what is cast. */
        atLeast: z.int(),
      }),
    ),
  }),
});
export type HeatDays = z.infer<typeof heatDaysValue>;

const who = ['office', 'coach', 'auditor', 'member'] as const;
const params = z.object({ plan: planNameValue, member: codeValue });
const query = z.object({ week: dateValue.optional() });

export const heatDayEndpoints = {
  week: endpoint({
    method: 'GET',
    path: '/api/plans/:plan/members/:member/heat-days',
    tag: 'planning',
    who,
    summary: 'A week of a member day by day: which heats on which furnace at what time, what is cast in them, what does not fit and why. Computed from the plan, stored nowhere. Without a week: the present one, or the nearest that the plan has.',
    params,
    query,
    response: heatDaysValue,
  }),
  sheet: endpoint({
    method: 'GET',
    path: '/api/plans/:plan/members/:member/heat-days.csv',
    tag: 'planning',
    who,
    summary: 'The same as CSV, a row for each part in each heat, and what does not fit below.',
    params,
    query: query.extend({ language: languageValue.default('id') }),
    response: z.unknown(),
    file: 'text/csv',
  }),
};
