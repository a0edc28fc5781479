import { FileRefusal } from './refusal.ts';

export interface XmlHandlers {
  /** @param attributes as written, for {@link attributesOf} */
  readonly open: (name: string, attributes: string) => void;
  readonly close: (name: string) => void;
  readonly text: (text: string) => void;
}

/**
 * Goes through XML once, from left to right, in time that grows with its length alone. Names come without their prefix.
 * Nothing is fetched and no entity is expanded but those of XML itself.
 */
export function scanXml(xml: string, { open, close, text }: XmlHandlers): void {
  let at = 0;
  while (at < xml.length) {
    const start = xml.indexOf('<', at);
    if (start > at || start === -1) text(decode(xml.slice(at, start === -1 ? undefined : start)));
    if (start === -1) return;
    if (xml.startsWith('<![CDATA[', start)) {
      const end = endOf(xml, ']]>', start);
      text(xml.slice(start + 9, end - 3));
      at = end;
    } else if (xml.startsWith('<!--', start)) at = endOf(xml, '-->', start + 4);
    else if (xml[start + 1] === '?' || xml[start + 1] === '!') at = endOf(xml, '>', start);
    else {
      at = tagEnd(xml, start);
      element(xml.slice(start + 1, at - 1), open, close);
    }
  }
}

function endOf(xml: string, mark: string, from: number): number {
  const end = xml.indexOf(mark, from);
  if (end === -1) throw new FileRefusal('file-unreadable');
  return end + mark.length;
}

/** The end of a tag: a `>` that does not stand in quotation marks. */
function tagEnd(xml: string, start: number): number {
  let quote = '';
  for (let at = start + 1; at < xml.length; at += 1) {
    const letter = xml.charAt(at);
    if (quote !== '') quote = letter === quote ? '' : quote;
    else if (letter === '"' || letter === "'") quote = letter;
    else if (letter === '>') return at + 1;
  }
  throw new FileRefusal('file-unreadable');
}

function element(tag: string, open: XmlHandlers['open'], close: XmlHandlers['close']): void {
  if (tag.startsWith('/')) return close(localName(tag.slice(1).trim()));
  const selfClosing = tag.endsWith('/');
  const body = selfClosing ? tag.slice(0, -1) : tag;
  const space = body.search(/\s/);
  const name = localName(space === -1 ? body : body.slice(0, space));
  open(name, space === -1 ? '' : body.slice(space));
  if (selfClosing) close(name);
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** The attributes of a tag by their names without prefix. */
export function attributesOf(written: string): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = '', , double, single] of written.matchAll(/([^\s=]+)\s*=\s*("([^"]*)"|'([^']*)')/g)) attributes.set(localName(name), decode(double ?? single ?? ''));
  return attributes;
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function decode(text: string): string {
  if (!text.includes('&')) return text;
  return text.replaceAll(/&(?:#(\d{1,7})|#x([\da-fA-F]{1,6})|(\w{2,4}));/g, (whole, decimal?: string, hexadecimal?: string, name = '') => {
    const point = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal);
    if (Number.isNaN(point)) return entities[String(name)] ?? whole;
    return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });
}
