import { nearest } from '../check/nearest.ts';
import type { Names } from '../hash/context.ts';
import type { Condition, EventQuery, MeasureField, Operator, Order, OwnValue, QueryFault, TextField } from './condition.ts';
import { partnerLists, partnerTypes } from './facts.ts';
import { attributeParameter, ownParameter } from './families.ts';
import { fieldName, namesFor } from './name.ts';
import { identities, identity, knownParameters, measures, moments, operators, texts } from './parameters.ts';
import { type Pattern, patternOf } from './pattern.ts';
import { count, decimalNumber, ownValue, type Read, time, word } from './values.ts';

/** A query as it was asked: valid, or what is wrong with it. */
export type QueryReading = { readonly query: EventQuery; readonly faults: readonly [] } | { readonly query: undefined; readonly faults: readonly QueryFault[] };

/**
 * Reads the query string of `GET /events`: every parameter of the standard's event query, all faults at once. Several values of one parameter
 * stand in one text with `|` between them, or the parameter stands several times; one of them must hold. All parameters must hold.
 *
 * @param parameters names and values, decoded, as often as they stand
 * @param prefixes namespaces by prefix that the request declares (header `GS1-Extensions`); those of the standard are known
 * @source EPCIS 2.0, section 8.2.7.1
 * @example parseQuery([['EQ_bizStep', 'shipping|receiving'], ['GE_eventTime', '2026-11-24T00:00:00Z']]).query?.conditions.length // 2
 * @example parseQuery([['EQ_bizStep', 'shiping']]).faults[0]?.message // 'EQ_bizStep cannot be "shiping": it must be a business step; did you mean shipping?'
 */
export function parseQuery(parameters: Iterable<readonly [string, string]>, prefixes: Readonly<Record<string, string>> = {}): QueryReading {
  const asked = new Map<string, string[]>();
  for (const [name, value] of parameters) asked.set(name, [...(asked.get(name) ?? []), ...value.split('|')]);
  const reader = new QueryReader(namesFor(prefixes));
  for (const [parameter, values] of asked) reader.read(parameter, values);
  return reader.end();
}

type Control = 'eventCountLimit' | 'maxEventCount' | 'perPage';

class QueryReader {
  private readonly names: Names;
  private readonly conditions: Condition[] = [];
  private readonly faults: QueryFault[] = [];
  private readonly counts: Partial<Record<Control, number>> = {};
  private by: Order['by'] = 'eventTime';
  private direction = 'DESC';
  private token: string | undefined;

  constructor(names: Names) {
    this.names = names;
  }

  read(parameter: string, values: readonly string[]): void {
    if (!(this.control(parameter, values) || this.standard(parameter, values) || this.family(parameter, values) || this.user(parameter, values))) this.unknown(parameter, values);
  }

  end(): QueryReading {
    if (this.counts.eventCountLimit !== undefined && this.counts.maxEventCount !== undefined) {
      this.faults.push({ parameter: 'maxEventCount', value: String(this.counts.maxEventCount), code: 'together', message: 'maxEventCount and eventCountLimit exclude each other; leave one of them out.' });
    }
    if (this.faults.length > 0) return { query: undefined, faults: this.faults };
    const { eventCountLimit, maxEventCount, perPage } = this.counts;
    return { query: { conditions: this.conditions, order: { by: this.by, descending: this.direction === 'DESC' }, eventCountLimit, maxEventCount, perPage, nextPageToken: this.token }, faults: [] };
  }

  /** Order, number and pages. */
  private control(parameter: string, values: readonly string[]): boolean {
    switch (parameter) {
      case 'eventCountLimit':
      case 'maxEventCount':
      case 'perPage':
        this.one(parameter, values, count, (number) => (this.counts[parameter] = number));
        return true;
      case 'orderDirection':
        this.one(parameter, values, (value) => (value === 'ASC' || value === 'DESC' ? { ok: value } : { right: 'it must be ASC or DESC' }), (direction) => (this.direction = direction));
        return true;
      case 'orderBy':
        this.one(parameter, values, (value) => this.orderField(value), (by) => (this.by = by));
        return true;
      case 'nextPageToken':
        this.one(parameter, values, (value) => ({ ok: value }), (token) => (this.token = token));
        return true;
      default:
        return false;
    }
  }

  private orderField(value: string): Read<Order['by']> {
    if (value === 'eventTime' || value === 'recordTime') return { ok: value };
    const name = fieldName(value, this.names);
    return name ? { ok: name } : { right: 'it must be eventTime, recordTime, or a field of your own with its prefix' };
  }

  /** Parameters of fields of the standard. */
  private standard(parameter: string, values: readonly string[]): boolean {
    const at = parameter.indexOf('_');
    const [head, field] = at < 0 ? ['EQ', parameter] : [parameter.slice(0, at), parameter.slice(at + 1)];
    const isText = (field === 'eventType') === (at < 0);
    if (head === 'EQ' && isText && Object.hasOwn(texts, field)) {
      const name = field as TextField;
      this.all(parameter, values, (value) => texts[name](value, this.names), (read) => this.add(parameter, { on: 'text', field: name, values: read }));
      return true;
    }
    if (head === 'GE' || head === 'LT') {
      // The standard's own schema has the time of a declaration in another spelling too.
      const moment = moments.find((one) => one === field.replace('errorDeclaration_Time', 'errorDeclarationTime'));
      if (moment) {
        this.one(parameter, values, time, (read) => this.add(parameter, { on: 'moment', field: moment, operator: head, moment: read }));
        return true;
      }
    }
    const match = head === 'MATCH' ? identities.find((one) => one === field) : undefined;
    if (match) {
      this.all(parameter, values, (value) => this.pattern(value), (patterns) => this.add(parameter, { on: 'identity', field: match, patterns }));
      return true;
    }
    if (head === 'WD' && (field === 'readPoint' || field === 'bizLocation')) {
      this.all(parameter, values, (value) => identity(value, this.names), (places) => this.add(parameter, { on: 'within', field, values: places }));
      return true;
    }
    if (head === 'EXISTS' && (field === 'errorDeclaration' || field === 'sensorElementList')) {
      this.exists(parameter, values, () => this.add(parameter, { on: 'exists', field }));
      return true;
    }
    return this.number(parameter, head, field, values);
  }

  private pattern(value: string): Read<Pattern> {
    const pattern = patternOf(value);
    return typeof pattern === 'string' ? { right: pattern } : { ok: pattern };
  }

  /** Quantities and measurements, with the unit at the end of the name. */
  private number(parameter: string, head: string, field: string, values: readonly string[]): boolean {
    const operator = operators.find((one) => one === head);
    const match = /^(quantity|[a-zA-Z]+?)(?:_([A-Z0-9]{2,4}))?$/.exec(field);
    if (!operator || !match) return false;
    const [, name = '', uom] = match;
    const measure = measures.find((one) => one === name);
    if (name !== 'quantity' && !measure) return false;
    if (measure && (measure === 'percRank') === (uom !== undefined)) {
      const right = measure === 'percRank' ? 'percRank has no unit' : `the unit stands at the end of the name, as in ${operator}_${measure}_CEL`;
      this.faults.push({ parameter, value: values.join('|'), code: 'unknown-parameter', message: `${parameter} is not a parameter: ${right}.` });
      return true;
    }
    const add = (numbers: readonly number[]) => this.add(parameter, measure ? { on: 'measure', field: measure satisfies MeasureField, operator, numbers, uom } : { on: 'quantity', operator, numbers, uom });
    this.compared(parameter, operator, values, decimalNumber, add);
    return true;
  }

  /** Transactions, sources and destinations by their type; attributes of master data. */
  private family(parameter: string, values: readonly string[]): boolean {
    const match = /^EQ_(bizTransaction|source|destination)_(.+)$/.exec(parameter);
    const list = partnerLists.get(match?.[1] ?? '');
    if (match && list) {
      const type = word(partnerTypes[list])(match[2] ?? '', this.names);
      if ('right' in type) this.faults.push({ parameter, value: values.join('|'), code: 'unknown-parameter', message: `${parameter} is not a parameter: of ${match[2]}, ${type.right}.` });
      else this.all(parameter, values, (value) => identity(value, this.names), (read) => this.add(parameter, { on: 'partner', list, type: type.ok, values: read }));
      return true;
    }
    const described = attributeParameter(parameter, this.names);
    if (!described) return false;
    const own = described.own === undefined ? undefined : fieldName(described.own, this.names);
    const field = described.standard ?? own?.written ?? '';
    this.all(parameter, values, (value) => ({ ok: value }), (read) => {
      this.add(parameter, { on: 'attribute', field, own, attributes: described.has ? read : [described.attribute ?? ''], values: described.has ? undefined : read });
    });
    return true;
  }

  /** Fields of users. */
  private user(parameter: string, values: readonly string[]): boolean {
    const own = ownParameter(parameter);
    const name = own && fieldName(own.field, this.names);
    if (!own || !name) return false;
    const { operator, area, inner } = own;
    const add = (read: readonly OwnValue[]) => this.add(parameter, { on: 'own', area, inner, name, operator, values: read });
    if (operator === 'EXISTS') this.exists(parameter, values, () => add([]));
    else this.compared(parameter, operator, values, (value) => this.ownRead(operator, value), add);
    return true;
  }

  private ownRead(operator: Operator, text: string): Read<OwnValue> {
    const value = ownValue(text.replace(/(T\S+) (\d\d:\d\d)$/, '$1+$2'), this.names);
    return operator === 'EQ' || value.kind !== 'text' ? { ok: value } : { right: 'it must be a number, or a date and time with its offset' };
  }

  private unknown(parameter: string, values: readonly string[]): void {
    const meant = nearest(parameter, knownParameters);
    const advice = meant ? `did you mean ${meant}?` : ownParameter(parameter) ? 'a field of your own needs its prefix, as in EQ_example:colour.' : 'see the parameters of the event query of EPCIS 2.0.';
    this.faults.push({ parameter, value: values.join('|'), code: 'unknown-parameter', message: `There is no parameter ${parameter}; ${advice}` });
  }

  private add(parameter: string, test: Condition['test']): void {
    this.conditions.push({ parameter, test });
  }

  private wrong(parameter: string, value: string, right: string): void {
    this.faults.push({ parameter, value, code: 'wrong-value', message: `${parameter} cannot be ${JSON.stringify(value)}: ${right}${right.endsWith('?') ? '' : '.'}` });
  }

  /** Reads every value, and goes on where all are right. */
  private all<T>(parameter: string, values: readonly string[], read: (value: string) => Read<T>, use: (read: readonly T[]) => void): void {
    const found: T[] = [];
    for (const value of values) {
      const one = read(value);
      if ('ok' in one) found.push(one.ok);
      else this.wrong(parameter, value, one.right);
    }
    if (found.length === values.length) use(found);
  }

  private one<T>(parameter: string, values: readonly string[], read: (value: string) => Read<T>, use: (read: T) => void): void {
    if (values.length > 1) this.faults.push({ parameter, value: values.join('|'), code: 'several-values', message: `${parameter} may have one value only; found ${values.length}.` });
    else this.all(parameter, values, read, ([value]) => use(value as T));
  }

  /** Equal to one of several; but greater or less than one only. */
  private compared<T>(parameter: string, operator: Operator, values: readonly string[], read: (value: string) => Read<T>, use: (read: readonly T[]) => void): void {
    if (operator === 'EQ') this.all(parameter, values, read, use);
    else this.one(parameter, values, read, (value) => use([value]));
  }

  /** The value of EXISTS says nothing; but whoever writes false wants what the standard cannot ask. */
  private exists(parameter: string, values: readonly string[], use: () => void): void {
    this.one(parameter, values, (value) => (['', 'true', '1', 'null'].includes(value) ? { ok: value } : { right: 'it must be true or empty; that something does not exist cannot be asked' }), use);
  }
}
