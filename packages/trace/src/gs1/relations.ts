import { nameOf, type PlacedElement } from './element.ts';
import type { Refusal } from './refusal.ts';
import { definitionOf } from './table/table.ts';

/** Whether an AI is one that a pattern means: n stands for any digit. */
const matches = (pattern: string, ai: string) => ai.length === pattern.length && pattern.split('').every((sign, at) => sign === 'n' || sign === ai[at]);

const pairName = (pattern: string) => {
  const definition = definitionOf(pattern);
  return definition ? nameOf(definition) : `(${pattern})`;
};

/**
 * What must not stand together: an AI twice with different values, and AIs that exclude each other (General Specifications 4.13.1).
 * An AI does not exclude itself.
 */
export function conflicts(elements: readonly PlacedElement[]): Refusal[] {
  return elements.flatMap((one, place) => {
    const before = elements.slice(0, place).find(({ ai, value }) => ai === one.ai && value !== one.value);
    const repeated: Refusal[] = before ? [{ code: 'repeated', at: one.at, ai: one.ai, reason: `${nameOf(one)} stands twice with different values, ${before.value} and ${one.value}; keep the right one.` }] : [];
    const others = elements.filter(({ ai }) => ai !== one.ai);
    const excluded = others.find(({ ai }) => one.definition.excludes.some((pattern) => matches(pattern, ai)));
    const pair: Refusal[] = excluded ? [{ code: 'pair', at: Math.max(one.at, excluded.at), ai: one.ai, reason: `${nameOf(one)} must not stand beside ${nameOf(excluded)} on the same item.` }] : [];
    return [...repeated, ...pair];
  });
}

/**
 * What is not there but must be on the same item, perhaps in another bar code (General Specifications 4.13.2).
 */
export function missing(elements: readonly PlacedElement[]): Refusal[] {
  return elements.flatMap((one): Refusal[] => {
    const { needs } = one.definition;
    const isThere = (pattern: string) => elements.some(({ ai }) => matches(pattern, ai));
    if (needs.length === 0 || needs.some((together) => together.split('+').every(isThere))) return [];
    const wanted = needs.map((together) => together.split('+').map(pairName).join(' with '));
    return [{ code: 'needs', at: one.at, ai: one.ai, reason: `${nameOf(one)} needs ${wanted.join(', or ')} on the same item.` }];
  });
}
