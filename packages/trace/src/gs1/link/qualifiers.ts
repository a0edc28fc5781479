import type { Definition } from '../table/definition.ts';

/** Whether AIs are qualifiers of a key in their right order; any of them may be left out. */
export const areQualifiers = (key: Definition, ais: readonly string[]): boolean =>
  (key.qualifiers ?? []).some((sequence) => {
    const places = ais.map((ai) => sequence.indexOf(ai));
    return places.every((place, at) => place >= 0 && place > (places[at - 1] ?? -1));
  });

/** Whether an AI of the query would be a qualifier if it stood in the path. */
export const belongsInPath = (key: Definition, ais: readonly string[], ai: string): boolean =>
  Array.from({ length: ais.length + 1 }, (_, at) => ais.toSpliced(at, 0, ai)).some((path) => areQualifiers(key, path));

/** The order of qualifiers as a sentence says it. */
export const orderText = (key: Definition): string => {
  const sequences = (key.qualifiers ?? []).filter(({ length }) => length > 0);
  return sequences.length === 0 ? 'no other AI' : sequences.map((sequence) => sequence.join(', then ')).join('; or ');
};

/** The qualifiers of a key that are there, by the sequence that takes most of them. */
export function qualifiersAmong(key: Definition, ais: readonly string[]): string[] {
  return (key.qualifiers ?? [])
    .map((sequence) => sequence.filter((ai) => ais.includes(ai)))
    .reduce<string[]>((best, found) => (found.length > best.length ? found : best), []);
}
