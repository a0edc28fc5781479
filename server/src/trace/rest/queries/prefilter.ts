import type { EventQuery, Test } from '@sentra/trace/epcis';
import { type RawBuilder, sql } from 'kysely';

type Where = RawBuilder<unknown>;

/**
 * What the database can say of a query: a condition that every event fulfils that the query finds. Some that it does not find may fulfil it too;
 * `matches` decides in the end.
 */
export function prefilter({ conditions }: Pick<EventQuery, 'conditions'>): Where {
  const known = conditions.flatMap(({ test }) => whereOf(test) ?? []);
  return known.length === 0 ? sql`true` : sql.join(known, sql` and `);
}

/** Things of which every event that is found names one: by them few events are found out of many. Undefined where the query names none. */
export function thingsAsked({ conditions }: Pick<EventQuery, 'conditions'>): readonly string[] | undefined {
  for (const { test } of conditions) {
    if (test.on !== 'identity') continue;
    const equal = test.patterns.flatMap((pattern) => ('equals' in pattern ? [pattern.equals] : []));
    if (equal.length === test.patterns.length) return equal;
  }
  return undefined;
}

function whereOf(test: Test): Where | undefined {
  switch (test.on) {
    case 'text':
      return textWhere(test);
    case 'moment':
      return momentWhere(test);
    case 'identity':
      return thingsWhere(test.patterns);
    case 'within':
      return sql`(${sql.ref(columns[test.field] ?? '')} in (${sql.join(test.values)}) or ${sql.ref(columns[test.field] ?? '')} like any (${test.values.map((value) => `${likeText(value)}/254/%`)}::text[]))`;
    case 'exists':
      return test.field === 'errorDeclaration' ? sql`declared` : has('sensorElementList');
    case 'partner':
      return has(test.list);
    case 'measure':
      return has('sensorElementList');
    case 'own':
      return ownWhere(test.area);
    case 'attribute':
      // Nothing is known of attributes, so nothing has one.
      return sql`false`;
    case 'quantity':
      return undefined;
  }
}

const has = (field: string): Where => sql`jsonb_exists(event, ${field})`;
const likeText = (text: string): string => text.replace(/[\\%_]/g, '\\$&');

/** Columns that hold a text in the form in which queries compare it. */
const columns: Readonly<Partial<Record<Extract<Test, { on: 'text' }>['field'], string>>> = {
  eventType: 'type',
  action: 'action',
  bizStep: 'biz_step',
  disposition: 'disposition',
  readPoint: 'read_point',
  bizLocation: 'biz_location',
  transformationID: 'transformation_id',
  eventID: 'event_id',
};

function textWhere({ field, values }: Extract<Test, { on: 'text' }>): Where | undefined {
  const column = columns[field];
  if (column !== undefined) return sql`${sql.ref(column)} in (${sql.join(values)})`;
  if (field === 'errorReason' || field === 'correctiveEventID') return sql`declared`;
  if (field === 'persistentDisposition_set' || field === 'persistentDisposition_unset') return has('persistentDisposition');
  return has('sensorElementList');
}

function momentWhere({ field, operator, moment }: Extract<Test, { on: 'moment' }>): Where {
  const column = { eventTime: 'event_time', recordTime: 'record_time' }[field as string];
  if (column === undefined) return field === 'errorDeclarationTime' ? sql`declared` : has('sensorElementList');
  const time = sql`${new Date(moment).toISOString()}::timestamptz`;
  return operator === 'GE' ? sql`${sql.ref(column)} >= ${time}` : sql`${sql.ref(column)} < ${time}`;
}

/** One of the things that an event names, wherever it stands. */
function thingsWhere(patterns: Extract<Test, { on: 'identity' }>['patterns']): Where {
  const equal = patterns.flatMap((pattern) => ('equals' in pattern ? [pattern.equals] : []));
  const forms = patterns.flatMap((pattern) => ('equals' in pattern ? [] : [pattern.form, ...(pattern.urn ? [pattern.urn] : [])])).map(({ source }) => source);
  const either: Where[] = [
    ...(equal.length > 0 ? [sql`things && ${equal}::text[]`] : []),
    ...(forms.length > 0 ? [sql`exists (select 1 from unnest(things) thing where thing ~ any (${forms}::text[]))`] : []),
  ];
  return sql`(${sql.join(either, sql` or `)})`;
}

function ownWhere(area: Extract<Test, { on: 'own' }>['area']): Where | undefined {
  if (area === 'event') return undefined;
  if (area === 'errorDeclaration') return sql`declared`;
  return has(area === 'ilmd' || area === 'readPoint' || area === 'bizLocation' ? area : 'sensorElementList');
}

