import pg from 'pg';

/** PostgreSQL's type numbers (pg_type.oid), fixed since they were given. */
const oid = { int8: 20, numeric: 1700, date: 1082, int8Array: 1016, numericArray: 1231, dateArray: 1182 } as const;

function wholeNumber(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`the database holds ${text}, beyond the whole numbers that this program counts exactly`);
  return value;
}

const asText = (text: string) => text;
/** text[]; pg's own types know only the scalar numbers. */
const textArrayOid = 1009 as typeof pg.types.builtins.TEXT;
const textArray: (text: string) => (string | null)[] = pg.types.getTypeParser(textArrayOid, 'text');
const each = <T>(parse: (text: string) => T) => (text: string) =>
  textArray(text).map((item) => (item === null ? null : parse(item)));

const ours: Readonly<Record<number, (text: string) => unknown>> = {
  [oid.int8]: wholeNumber,
  [oid.numeric]: Number,
  [oid.date]: asText,
  [oid.int8Array]: each(wholeNumber),
  [oid.numericArray]: each(Number),
  [oid.dateArray]: each(asText),
};

/**
 * How values come out of both engines: int8 and numeric as numbers (an int8 beyond 2^53 throws rather than lie), date as
 * 'YYYY-MM-DD' (pg would make it midnight of the machine's zone), timestamptz as Date (text in Kysely's rows: see instants.ts), json parsed, bytea as Buffer.
 */
export const valueParsers: pg.CustomTypesConfig = {
  getTypeParser: ((id: number, format?: 'text' | 'binary') =>
    (format !== 'binary' && ours[id]) || pg.types.getTypeParser(id, format as 'text')) as typeof pg.types.getTypeParser,
};
