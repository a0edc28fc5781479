/** A field of an event on its way into the pre-hash string: its name, its canonical value ('' where it has none), and the fields within it. */
export interface Node {
  readonly name: string;
  readonly text: string;
  readonly parts: readonly Node[];
}

const none: readonly Node[] = [];

export const leaf = (name: string, text: string): Node => ({ name, text, parts: none });

/** Whether a name is of a user: its namespace in braces stands before it. */
export const isOfUser = (name: string): boolean => name.charCodeAt(0) === 0x7b;

/** Order of code points, which is the order of the bytes of UTF-8; strings compare by halves of code points instead. */
export function byCodePoint(a: string, b: string): number {
  if (a === b) return 0;
  const length = Math.min(a.length, b.length);
  for (let at = 0; at < length; at += 1) {
    const one = a.charCodeAt(at);
    const other = b.charCodeAt(at);
    if (one === other) continue;
    // A half of a pair stands for a code point above all that need no pair.
    const pairs = Number(isHalf(one)) - Number(isHalf(other));
    return pairs === 0 ? one - other : pairs;
  }
  return a.length - b.length;
}

const isHalf = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdfff;

/** Strings sorted as rule 10 says and put one after another. */
export function sorted(strings: string[]): string {
  if (strings.length === 0) return '';
  if (strings.length === 1) return strings[0] ?? '';
  return strings.toSorted(byCodePoint).join('');
}

/** A field with all that is in it, sorted on each level: how fields of users and master data are written (rules 19 and 20). */
export function written(node: Node): string {
  const own = node.text === '' ? node.name : `${node.name}=${node.text}`;
  return node.parts.length === 0 ? own : own + sorted(node.parts.map(written));
}
