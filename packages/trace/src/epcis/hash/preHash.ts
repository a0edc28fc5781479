import type { Json, JsonObject } from '../json.ts';
import { namesWith } from './context.ts';
import { isOfUser, type Node, sorted, written } from './node.ts';
import { canonicalOrder, type Order, partnerOf } from './order.ts';
import { type HashOptions, type HashRules, rulesFor } from './rules.ts';
import { fieldsOf } from './tree.ts';
import { plainText } from './value.ts';

const noNames: ReadonlySet<string> = new Set();

/**
 * The pre-hash string of an event: what is hashed, in canonical order and form, so that every way of writing the same event gives the same string.
 *
 * @param event an event in its JSON form
 * @param context the `@context` of its document; the event's own adds to it
 * @source CBV 2.0, section 8.9
 * @example preHash({ type: 'ObjectEvent', eventTime: '2020-03-04T11:00:30+01:00', eventTimeZoneOffset: '+01:00', action: 'OBSERVE', bizStep: 'shipping' })
 * // 'eventType=ObjectEventeventTime=2020-03-04T10:00:30.000ZeventTimeZoneOffset=+01:00action=OBSERVEbizStep=https://ref.gs1.org/cbv/BizStep-shipping'
 */
export function preHash(event: JsonObject, context?: Json, options: HashOptions = {}): string {
  return preHashBy(event, context, rulesFor(options), noNames);
}

/** As `preHash`, by rules, and without the users' fields that are ignored. */
export function preHashBy(event: JsonObject, context: Json | undefined, rules: HashRules, ignored: ReadonlySet<string>): string {
  const names = namesWith(context, event['@context'], rules);
  const fields = fieldsOf(event, names, ignored);
  const late = rules.partners === 'late';
  const { text, rest } = inOrder(fields.filter((field) => !(late && partnerOf.has(field.name))), canonicalOrder, rules, 'event');
  const partners = late ? fields.filter((field) => partnerOf.has(field.name) && field.parts.length > 0) : [];
  return `eventType=${eventType(event)}${text}${trailing([...partners, ...rest], rules)}`;
}

/** The local name of the type of an event. */
function eventType(event: JsonObject): string {
  const type = plainText(event['type'] ?? event['@type'] ?? event['isA']);
  return type.slice(Math.max(type.lastIndexOf('/'), type.lastIndexOf(':')) + 1);
}

/** What follows the standard fields: master data of instances and lots, users' fields inside of standard ones where they stand at the end, then the event's own. */
function trailing(rest: readonly Node[], rules: HashRules): string {
  if (rest.length === 0) return '';
  if (rules.extensions === 'within') return sorted(rest.map(written));
  const inside = rest.filter((node) => node.name !== 'ilmd' && !isOfUser(node.name));
  const standard = canonicalOrder.flatMap((step) => inside.filter((node) => node.name === step.name).map((node) => moved(node, step.parts, rules)));
  const known = new Set(canonicalOrder.map((step) => step.name));
  const own = rest.filter((node) => isOfUser(node.name) || (node.name !== 'ilmd' && !known.has(node.name)));
  return sorted(rest.filter((node) => node.name === 'ilmd').map(written)) + standard.join('') + sorted(own.map(written));
}

/** Fields of users with the names of the standard fields around them: what is deeper first. */
function moved(node: Node, order: Order = [], rules: HashRules): string {
  const deeper = order.flatMap((step) => sorted(node.parts.filter((part) => part.name === step.name).map((part) => moved(part, step.parts, rules))));
  const known = new Set(order.map((step) => step.name));
  const name = node.name === 'sensorElementList' && !rules.sensorListNamed ? '' : node.name;
  return name + deeper.join('') + sorted(node.parts.filter((part) => !known.has(part.name)).map(written));
}

interface InOrder {
  readonly text: string;
  /** What the order does not name, inside of the fields in which it stands. */
  readonly rest: Node[];
}

/** The parts that an order names, in that order, those of one name sorted (rules 1 to 4, 11 and 12); users' fields after them (rule 21). */
function inOrder(parts: readonly Node[], order: Order, rules: HashRules, level: 'event' | 'field'): InOrder {
  const rest: Node[] = [];
  let text = '';
  let taken = 0;
  for (const step of order) {
    const strings: string[] = [];
    for (const node of parts) {
      if (node.name !== step.name) continue;
      taken += 1;
      const string = ordered(node, step.parts, rules, rest);
      if (string !== '') strings.push(string);
    }
    if (strings.length === 0) continue;
    text += step.name === 'sensorElementList' && rules.sensorListNamed ? step.name + sorted(strings) : sorted(strings);
    if (taken === parts.length) return { text, rest };
  }
  const users: Node[] = [];
  for (const node of parts) {
    if (order.some((step) => step.name === node.name)) continue;
    if (level === 'field' && rules.extensions === 'within' && isOfUser(node.name)) users.push(node);
    else rest.push(node);
  }
  return { text: text + sorted(users.map(written)), rest };
}

/** One field of the standard; '' where nothing is in it. What its order does not name is added to the rest. */
function ordered(node: Node, order: Order | undefined, rules: HashRules, rest: Node[]): string {
  const name = node.name === 'sensorElementList' ? '' : node.name;
  if (partnerOf.has(node.name)) return node.parts.length === 0 ? '' : name + (node.parts[0]?.name ?? '');
  const inner = inOrder(node.parts, order ?? [], rules, 'field');
  if (inner.rest.length > 0) rest.push({ name: node.name, text: '', parts: inner.rest });
  if (node.text === '' && inner.text === '') return '';
  return node.text === '' ? name + inner.text : `${name}=${node.text}${inner.text}`;
}
