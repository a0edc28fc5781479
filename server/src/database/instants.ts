import type { KyselyPlugin, QueryResult, UnknownRow } from 'kysely';

/**
 * Instants as ISO 8601 text in UTC, which is what crosses the wire and compares alike everywhere. The pool itself gives
 * Date, because log-in and the queue, which bring their own SQL, expect what pg gives by default.
 */
export const instantsAsText: KyselyPlugin = {
  transformQuery: ({ node }) => node,
  transformResult: async ({ result }): Promise<QueryResult<UnknownRow>> => {
    for (const row of result.rows) {
      for (const column in row) {
        const value = row[column];
        if (value instanceof Date) row[column] = value.toISOString();
      }
    }
    return result;
  },
};
