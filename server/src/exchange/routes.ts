import { exchangeEndpoints, type ScheduleMapping, scheduleMappingValue } from '@sentra/contract';
import type { Bind } from '../http/index.ts';
import type { Store } from '../store.ts';
import { applyImport } from './commands/apply.ts';
import { previewImport } from './commands/preview.ts';
import { forgetMapping, readBuyerSchedule } from './commands/schedule.ts';
import { withdrawImport } from './commands/withdraw.ts';
import { exportPlan, exportProblem, exportSheet, exportTemplate, exportWorkbook } from './queries/exports.ts';
import { listImports, readImport } from './queries/imports.ts';
import { exchangeRefusals } from './refusals.ts';

export function exchangeRoutes(bind: Bind, store: Store): void {
  bind(exchangeEndpoints.preview, ({ actor, upload: { fileName, content, fields } }) => previewImport(store, actor, { fileName, content, ...fields }));
  bind(exchangeEndpoints.imports, ({ actor }) => listImports(store, actor));
  bind(exchangeEndpoints.import, ({ actor, params }) => readImport(store, actor, params.id));
  bind(exchangeEndpoints.apply, ({ actor, params, body }) => applyImport(store, actor, params.id, body.reason));
  bind(exchangeEndpoints.withdraw, ({ actor, params }) => withdrawImport(store, actor, params.id));
  bind(exchangeEndpoints.readSchedule, ({ actor, params, upload: { fileName, content, fields } }) =>
    readBuyerSchedule(store, actor, { buyer: params.code, fileName, content, mapping: mappingOf(fields.mapping), remember: fields.remember }),
  );
  bind(exchangeEndpoints.forgetMapping, ({ actor, params }) => forgetMapping(store, actor, params.code, params.fingerprint));
  bind(exchangeEndpoints.workbook, ({ actor, query }) => exportWorkbook(store, actor, query.language));
  bind(exchangeEndpoints.template, ({ query }) => exportTemplate(query.language));
  bind(exchangeEndpoints.sheet, ({ actor, params, query }) => exportSheet(store, actor, params.sheet, query.language));
  bind(exchangeEndpoints.problem, ({ actor, query }) => exportProblem(store, actor, query.plan));
  bind(exchangeEndpoints.plan, ({ actor, params }) => exportPlan(store, actor, params.plan));
}

/** A mapping comes as JSON in a field beside the file. */
function mappingOf(text: string | undefined): ScheduleMapping | undefined {
  if (text === undefined || text === '') return undefined;
  const read = scheduleMappingValue.safeParse(jsonOf(text));
  if (read.success) return read.data;
  throw exchangeRefusals.refuse('wrong-mapping', {}, read.error.issues.map(({ path, message }) => ({ at: path.join('.') || 'mapping', id: message, en: message })));
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
