import type { Json } from '../json.ts';
import { type Element, pathOf } from './tree.ts';

type Key = string | number;

/** From which element each value of the JSON form was read. */
export class Origins {
  private readonly known = new WeakMap<object, Map<Key, Element>>();

  note(holder: object, key: Key, element: Element): void {
    const keys = this.known.get(holder) ?? new Map<Key, Element>();
    if (!this.known.has(holder)) this.known.set(holder, keys);
    keys.set(key, element);
  }

  /** The element to which a JSON pointer leads, or the nearest around it. */
  locate(document: Json, root: Element, pointer: string): { element: string; line: number } {
    let found = root;
    let value: Json | undefined = document;
    for (const part of pointer.split('/').slice(1)) {
      if (typeof value !== 'object' || value === null) break;
      const name = part.replaceAll('~1', '/').replaceAll('~0', '~');
      const key: Key = Array.isArray(value) ? Number(name) : name;
      found = this.known.get(value)?.get(key) ?? found;
      value = Object.hasOwn(value, key) ? (value as Readonly<Record<Key, Json>>)[key] : undefined;
    }
    return { element: pathOf(found), line: found.line };
  }
}
