import type { Json } from '../json.ts';

/** No event that means something is nested deeper; what walks one may then call itself. */
export const mostDepth = 100;

/** Whether a value is nested deeper than a hundred levels; it does not call itself, so that no file can make it fail. */
export function isTooDeep(value: Json): boolean {
  let level: Json[] = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > mostDepth) return true;
    const next: Json[] = [];
    for (const one of level) {
      if (typeof one !== 'object' || one === null) continue;
      for (const inner of Object.values(one) as Json[]) if (typeof inner === 'object' && inner !== null) next.push(inner);
    }
    level = next;
  }
  return false;
}
