import type { Migration } from 'kysely/migration';
import * as foundation from './0001_foundation.ts';
import * as quote from './0003_quote.ts';
import * as replan from './0004_replan.ts';
import * as scenario from './0005_scenario.ts';
import * as sharing from './0007_sharing.ts';
import * as study from './0009_study.ts';
import * as heatDays from './0010_heat_days.ts';
import * as quoteRule from './0011_quote_rule.ts';
import * as studyOnce from './0012_study_once.ts';
import * as ending from './0013_ending.ts';
import * as furnaceHours from './0014_furnace_hours.ts';
import * as trace from './0015_trace.ts';
import * as lotAnswer from './0016_lot_answer.ts';

/**
 * Every step of the schema, in the order of its number. A step that has been published is never edited: databases in use
 * have taken it. What it should have said comes as the next step.
 */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001_foundation': foundation,
  '0003_quote': quote,
  '0004_replan': replan,
  '0005_scenario': scenario,
  '0007_sharing': sharing,
  '0009_study': study,
  '0010_heat_days': heatDays,
  '0011_quote_rule': quoteRule,
  '0012_study_once': studyOnce,
  '0013_ending': ending,
  '0014_furnace_hours': furnaceHours,
  '0015_trace': trace,
  '0016_lot_answer': lotAnswer,
};
