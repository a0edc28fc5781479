import { SaxesParser, type SaxesTagNS } from 'saxes';
import { mostDepth } from '../check/depth.ts';
import type { Problem, ProblemCode } from '../problem.ts';

export interface Attribute {
  /** The namespace; '' for an attribute without prefix. */
  readonly namespace: string;
  readonly prefix: string;
  readonly name: string;
  readonly value: string;
}

/** An element of XML, with what stands in it. */
export interface Element {
  /** The namespace; '' for none. */
  readonly namespace: string;
  readonly prefix: string;
  /** The name without prefix. */
  readonly name: string;
  readonly attributes: readonly Attribute[];
  readonly children: readonly Element[];
  /** The text before the first inner element, without white space around it. */
  readonly text: string;
  readonly outer: Element | null;
  /** The line on which its tag ends, counted from 1. */
  readonly line: number;
}

/** What ends the reading of a file. */
class Unreadable extends Error {
  readonly code: ProblemCode;

  constructor(code: ProblemCode, message: string) {
    super(message);
    this.code = code;
  }
}

/** Namespaces that say something of the file and nothing of its content. */
const ofTheFile = ['http://www.w3.org/2000/xmlns/', 'http://www.w3.org/2001/XMLSchema-instance', 'http://www.w3.org/XML/1998/namespace'];
/** Elements beyond which no file is read. */
const mostElements = 5_000_000;

type Open = Element & { readonly attributes: Attribute[]; readonly children: Open[]; text: string };

/** The tree of a file in XML, or what keeps it from being read. A DOCTYPE is refused, so that there are no entities but the five of XML. */
export function readTree(text: string): { readonly root: Element } | { readonly problem: Problem } {
  const parser = new SaxesParser({ xmlns: true });
  let root: Open | null = null;
  let open: Open | null = null;
  let depth = 0;
  let elements = 0;
  const refuse = (code: ProblemCode, message: string): never => {
    throw new Unreadable(code, message);
  };
  parser.on('error', (error) => refuse('not-xml', `This is not well-formed XML: ${error.message.replace(/^\d+:\d+: /, '').replace(/\.$/, '')}.`));
  parser.on('doctype', () => refuse('doctype', 'A DOCTYPE is not allowed; a document of EPCIS needs none.'));
  parser.on('opentag', (tag) => {
    if (++depth > mostDepth) refuse('too-deep', `The document is nested deeper than ${mostDepth} levels.`);
    if (++elements > mostElements) refuse('too-large', `The document has more than ${mostElements} elements.`);
    const element = opened(tag, open, parser.line);
    if (open) open.children.push(element);
    else root = element;
    open = element;
  });
  const addText = (more: string) => {
    if (open && open.children.length === 0) open.text += more;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    depth -= 1;
    if (!open) return;
    open.text = open.text.trim();
    open = open.outer as Open | null;
  });
  try {
    parser.write(text).close();
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return { problem: { pointer: '', code: error.code, message: error.message, line: parser.line } };
  }
  return root === null ? { problem: { pointer: '', code: 'not-xml', message: 'The file holds no element.' } } : { root };
}

function opened(tag: SaxesTagNS, outer: Open | null, line: number): Open {
  const attributes = Object.values(tag.attributes)
    .filter(({ uri, name }) => !ofTheFile.includes(uri) && name !== 'xmlns')
    .map(({ uri, prefix, local, value }) => ({ namespace: uri, prefix, name: local, value: value.trim() }));
  return { namespace: tag.uri, prefix: tag.prefix, name: tag.local, attributes, children: [], text: '', outer, line };
}

/** The first child by its name, in no namespace or in one of some. */
export const childOf = (element: Element | undefined, name: string, namespaces: readonly string[] = ['']): Element | undefined =>
  element?.children.find((child) => child.name === name && namespaces.includes(child.namespace));

export const attributeOf = (element: Element, name: string): string | undefined => element.attributes.find((one) => one.namespace === '' && one.name === name)?.value;

/** The way from the root to an element: `/epcis:EPCISDocument/EPCISBody/EventList/ObjectEvent[2]`. */
export function pathOf(element: Element): string {
  const name = element.prefix === '' ? element.name : `${element.prefix}:${element.name}`;
  if (element.outer === null) return `/${name}`;
  const alike = element.outer.children.filter((one) => one.name === element.name && one.namespace === element.namespace);
  return `${pathOf(element.outer)}/${name}${alike.length > 1 ? `[${alike.indexOf(element) + 1}]` : ''}`;
}
