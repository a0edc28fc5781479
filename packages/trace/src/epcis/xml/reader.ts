import type { Json } from '../json.ts';
import { type ProblemCode, Problems } from '../problem.ts';
import { Origins } from './origins.ts';
import { Prefixes } from './prefixes.ts';
import { type Element, pathOf } from './tree.ts';

export type Fields = Record<string, Json>;

/** What one reading of a file gathers beside its values. */
export class Reader {
  readonly origins = new Origins();
  readonly prefixes = new Prefixes();
  readonly problems = new Problems();

  refuse(element: Element, code: ProblemCode, message: string): void {
    this.problems.add(() => ({ pointer: '', code, message, element: pathOf(element), line: element.line }));
  }

  /** Writes a field and notes its element. Fields are written so that even `__proto__` is one. */
  put(fields: Fields, name: string, value: Json, element: Element): void {
    Object.defineProperty(fields, name, { value, enumerable: true, writable: true, configurable: true });
    this.origins.note(fields, name, element);
  }

  /** A list with one entry for each element. */
  list(elements: readonly Element[], read: (element: Element) => Json): Json[] {
    const list = elements.map(read);
    for (const [index, element] of elements.entries()) this.origins.note(list, index, element);
    return list;
  }

  /** The text of an element that has only text. */
  text(element: Element): string {
    const [inner] = element.children;
    if (inner) this.refuse(inner, 'unknown-field', `${element.name} holds only text; ${inner.name} may not stand in it.`);
    return element.text;
  }

  /** Those children of an element that have one of the standard's names; others that are neither of these nor of an extension are refused. */
  named(holder: Element, ...names: readonly string[]): Element[] {
    const own = holder.children.filter(({ namespace }) => namespace === '');
    for (const child of own) {
      if (!names.includes(child.name) && !isWrapper(child)) this.refuse(child, 'unknown-field', `${holder.name} has no element ${child.name}; it has only ${names.join(', ')}.`);
    }
    return own.filter(({ name }) => names.includes(name));
  }

  /** The same, where there are no extensions. */
  only(holder: Element, ...names: readonly string[]): Element[] {
    const other = holder.children.find(({ namespace }) => namespace !== '');
    if (other) this.refuse(other, 'unknown-field', `${holder.name} has no extensions; it has only ${names.join(', ')}.`);
    return this.named(holder, ...names);
  }

  /** The value of an element of an extension, or of one that the standard does not know: its text, or its attributes and inner elements by name, and text beside them as `#text`. */
  extension(element: Element): Json {
    const fields: Fields = {};
    this.extensions(element, fields);
    const isEmpty = Object.keys(fields).length === 0;
    if (isEmpty) return element.text;
    if (element.text !== '') this.put(fields, '#text', element.text, element);
    return fields;
  }

  /** Adds attributes and inner elements to the fields of what holds them. A name that stands twice becomes a list; the wrapper `extension` is looked through. */
  extensions(holder: Element, fields: Fields, isOwn: (element: Element) => boolean = () => true, isOwnAttribute: (name: string) => boolean = () => true): void {
    for (const { namespace, prefix, name, value } of holder.attributes) {
      if (namespace !== '' || isOwnAttribute(name)) this.put(fields, this.prefixes.name(namespace, prefix, name), value, holder);
    }
    const byName = new Map<string, Element[]>();
    for (const element of unwrapped(holder).filter(isOwn)) {
      const name = this.prefixes.name(element.namespace, element.prefix, element.name);
      const alike = byName.get(name);
      if (alike) alike.push(element);
      else byName.set(name, [element]);
    }
    for (const [name, elements] of byName) {
      const [first] = elements;
      if (!first) continue;
      this.put(fields, name, elements.length === 1 ? this.extension(first) : this.list(elements, (one) => this.extension(one)), first);
    }
  }
}

const wrappers = ['extension', 'baseExtension'];

/** The children of an element, with those of `extension` and `baseExtension` in their place, in which versions up to 1.2 put what came later. */
export const unwrapped = (element: Element): readonly Element[] =>
  element.children.some(isWrapper) ? element.children.flatMap((child) => (isWrapper(child) ? unwrapped(child) : [child])) : element.children;

const isWrapper = ({ namespace, name }: Element): boolean => namespace === '' && wrappers.includes(name);
