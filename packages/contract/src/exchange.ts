import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { codeValue, dateValue, instantValue, planNameValue, reasonValue } from './values.ts';

export const inputErrorValue = z.object({
  sheet: z.string(),
  row: z.int().nullable(),
  column: z.string().nullable(),
  value: z.string().nullable(),
  code: z.string(),
  id: z.string(),
  en: z.string(),
});
export type InputError = z.infer<typeof inputErrorValue>;

export const sheetChangesValue = z.object({
  sheet: z.string(),
  id: z.string(),
  en: z.string(),
  new: z.int(),
  changed: z.int(),
  unchanged: z.int(),
  /** The first rows that are new or changed, with what changes. */
  examples: z.array(z.object({ key: z.string(), kind: z.enum(['new', 'changed']), fields: z.array(z.object({ field: z.string(), before: z.unknown(), after: z.unknown() })) })),
});

export const importValue = z.object({
  id: z.string().nullable(),
  fileName: z.string(),
  state: z.enum(['refused', 'previewed', 'applied', 'withdrawn']),
  sheets: z.array(sheetChangesValue),
  errors: z.array(inputErrorValue),
  moreErrors: z.int(),
  notes: z.array(z.object({ id: z.string(), en: z.string() })),
  madeBy: z.string(),
  madeAt: instantValue,
  appliedAt: instantValue.nullable(),
});
export type Import = z.infer<typeof importValue>;

/** Rows and columns are counted from 1, as spreadsheets do. */
const lineNumber = z.int().min(1).max(200_000);

export const scheduleMappingValue = z.object({
  sheet: z.string().max(200),
  layout: z.enum(['matrix', 'list']),
  headerRow: lineNumber,
  firstRow: lineNumber,
  partColumn: lineNumber,
  quantityColumn: lineNumber.nullish(),
  dateColumn: lineNumber.nullish(),
  referenceColumn: lineNumber.nullish(),
  /** Matrix: which column is which week. */
  weekColumns: z.array(z.object({ column: lineNumber, week: dateValue })).max(1000).default([]),
  rung: z.enum(['forecast', 'award', 'firm', 'call-off']),
  /** Matrix: the first columns that are firm (or call-offs); the rest is forecast. */
  firmColumns: z.int().min(0).max(1000).nullish(),
  /** Matrix: a row above the heads whose words say how binding the columns below are. */
  rungRow: lineNumber.nullish(),
  year: z.int().min(2000).max(2200).nullish(),
  /** How points and commas in texts are meant. */
  numbers: z.enum(['id', 'iso', 'ask']).nullish(),
  /** Part numbers of rows that are no parts, such as totals. */
  leaveOut: z.array(z.string().max(200)).max(200).nullish(),
});
export type ScheduleMapping = z.infer<typeof scheduleMappingValue>;

export const exchangeEndpoints = {
  preview: endpoint({
    method: 'POST',
    path: '/api/imports',
    tag: 'exchange',
    who: ['office'],
    summary: 'Reads a workbook (.xlsx), a CSV of one sheet, or a planning problem (.json, .json.gz), and says what it would change. Nothing is written to the order book.',
    upload: z.object({
      numbers: z.enum(['id', 'iso']).optional(),
      /** A planning problem: Monday of its week 1. */
      firstWeek: dateValue.optional(),
    }),
    response: importValue,
    status: 201,
  }),
  imports: endpoint({ method: 'GET', path: '/api/imports', tag: 'exchange', who: ['office', 'auditor'], summary: 'The last fifty imports.', response: z.object({ imports: z.array(importValue.omit({ sheets: true, errors: true, notes: true })) }) }),
  import: endpoint({ method: 'GET', path: '/api/imports/:id', tag: 'exchange', who: ['office', 'auditor'], summary: 'A previewed or applied import.', params: z.object({ id: z.uuid() }), response: importValue }),
  apply: endpoint({
    method: 'POST',
    path: '/api/imports/:id/application',
    tag: 'exchange',
    who: ['office'],
    summary: 'Writes what was previewed, all of it or nothing. Refused where the order book changed since in a way that the preview did not show.',
    params: z.object({ id: z.uuid() }),
    body: z.object({ reason: reasonValue }),
    response: importValue,
  }),
  withdraw: endpoint({
    method: 'DELETE',
    path: '/api/imports/:id',
    tag: 'exchange',
    who: ['office'],
    summary: 'Drops a preview.',
    params: z.object({ id: z.uuid() }),
    response: z.object({}),
  }),
  readSchedule: endpoint({
    method: 'POST',
    path: '/api/buyers/:code/schedules',
    tag: 'exchange',
    who: ['office'],
    summary: "Reads a buyer's own schedule: with a remembered or given mapping it becomes a preview; else the grid and a suggested mapping come back to be settled by a person.",
    params: z.object({ code: codeValue }),
    upload: z.object({ mapping: z.string().max(200_000).optional().meta({ description: 'a ScheduleMapping as JSON' }), remember: z.stringbool().optional() }),
    response: z.object({
      fingerprint: z.string(),
      remembered: z.boolean(),
      suggestion: scheduleMappingValue.nullable(),
      sheets: z.array(z.object({ name: z.string(), rows: z.array(z.array(z.string())) })),
      preview: importValue.nullable(),
    }),
  }),
  forgetMapping: endpoint({
    method: 'DELETE',
    path: '/api/buyers/:code/schedules/:fingerprint',
    tag: 'exchange',
    who: ['office'],
    summary: 'Forgets a remembered mapping.',
    params: z.object({ code: codeValue, fingerprint: z.string().max(200) }),
    response: z.object({}),
  }),
  workbook: endpoint({
    method: 'GET',
    path: '/api/exports/workbook',
    tag: 'exchange',
    who: ['office', 'auditor'],
    summary: 'The order book as a workbook, a sheet per thing.',
    query: z.object({ language: z.enum(['id', 'en']).default('id') }),
    response: z.unknown(),
    file: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  }),
  template: endpoint({
    method: 'GET',
    path: '/api/exports/template',
    tag: 'exchange',
    who: 'signed-in',
    summary: 'An empty workbook with explanations in both languages.',
    query: z.object({ language: z.enum(['id', 'en']).default('id') }),
    response: z.unknown(),
    file: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  }),
  sheet: endpoint({
    method: 'GET',
    path: '/api/exports/sheets/:sheet',
    tag: 'exchange',
    who: ['office', 'auditor'],
    summary: 'One sheet of the order book as CSV.',
    params: z.object({ sheet: z.string().max(40) }),
    query: z.object({ language: z.enum(['id', 'en']).default('id') }),
    response: z.unknown(),
    file: 'text/csv',
  }),
  problem: endpoint({
    method: 'GET',
    path: '/api/exports/problem',
    tag: 'exchange',
    who: ['office', 'auditor', 'coach'],
    summary: 'The order book as a planning problem; with `plan`, the problem that this plan answers.',
    query: z.object({ plan: planNameValue.optional() }),
    response: z.unknown(),
    file: 'application/json',
  }),
  plan: endpoint({
    method: 'GET',
    path: '/api/exports/plans/:plan',
    tag: 'exchange',
    who: ['office', 'auditor', 'coach'],
    summary: 'A plan as JSON, for the referee.',
    params: z.object({ plan: planNameValue }),
    response: z.unknown(),
    file: 'application/json',
  }),
};
