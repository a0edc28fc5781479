import { createHash } from 'node:crypto';

/**
 * What a study was asked with, as the history tells it: a list by how many it holds, and all of it together by a fingerprint, so that
 * two studies that differ can be told apart. The whole stands with the study.
 *
 * @example
 * toldParams({ seed: 1, releasedLots: [lot, lot] }) // { seed: 1, releasedLots: 2, fingerprint: '54cc4069cc2d' }
 */
export const toldParams = (params: object): Readonly<Record<string, unknown>> => ({
  ...Object.fromEntries(Object.entries(params).flatMap(counted)),
  fingerprint: createHash('sha256').update(JSON.stringify(params)).digest('hex').slice(0, 12),
});

function counted([name, value]: readonly [string, unknown]): (readonly [string, unknown])[] {
  if (Array.isArray(value)) return [[name, value.length]];
  return typeof value === 'object' && value !== null ? Object.entries(value).flatMap(counted) : [[name, value]];
}
