/** A JSON text that two readers may understand differently. */
export interface Inexact {
  readonly code: 'name-twice' | 'number-too-long';
  /** Character position in the text, counted from 0. */
  readonly at: number;
  readonly message: string;
}

/**
 * What in a JSON text would be lost by reading it: a name that stands twice in one object (the first is dropped), or a number with more
 * digits than a double holds. With either, a text could be changed and still hash alike. Undefined where nothing is lost.
 *
 * Source: RFC 7493 (I-JSON) §2.2 and §2.3, which RFC 8785 §3.1 asks for.
 *
 * @param text a text that `JSON.parse` has accepted
 * @example inexactIn('{"kg":12,"kg":13}') // { code: 'name-twice', at: 9, message: '"kg" stands twice in one object; …' }
 * @example inexactIn('{"kg":12.50}') // undefined
 */
export function inexactIn(text: string): Inexact | undefined {
  const names: (Set<string> | undefined)[] = [];
  for (const token of text.matchAll(/"(?:[^"\\]|\\.)*"(\s*:)?|-?\d[\d.eE+-]*|[{}[\]]/g)) {
    const [word, colon] = token;
    const at = token.index;
    if (word === '{') names.push(new Set());
    else if (word === '[') names.push(undefined);
    else if (word === '}' || word === ']') names.pop();
    else if (colon !== undefined) {
      const name = JSON.parse(word.slice(0, word.length - colon.length)) as string;
      const seen = names.at(-1);
      if (seen?.has(name)) return { code: 'name-twice', at, message: `"${name}" stands twice in one object; readers differ in which of the two they take.` };
      seen?.add(name);
    } else if (!word.startsWith('"') && digitsOf(word) !== digitsOf(String(Number(word)))) {
      return { code: 'number-too-long', at, message: `${word} has more digits than a number of JSON holds for sure; it would be read as ${Number(word)}. Write it as text.` };
    }
  }
  return undefined;
}

/** Sign, digits and exponent of a decimal number, alike for all ways of writing the same number. */
function digitsOf(word: string): string {
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(word) ?? [];
  const digits = `${whole}${fraction}`.replace(/^0+/, '');
  const significant = digits.replace(/0+$/, '');
  if (significant === '') return '0';
  return `${sign}${significant}e${Number(exponent) - fraction.length + digits.length - significant.length}`;
}
