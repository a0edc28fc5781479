import type { Endpoint } from '@sentra/contract';
import fc from 'fast-check';
import { z } from 'zod';

/** Codes and dates that the small cooperative knows, so that a request gets past "there is no such thing". */
const known = ['A001', 'A002', 'B001', 'B002', 'P01', 'P02', 'O1', 'O2', 'F1', 'FC250', 'AC4B', 'A001-T1', 'U001', 'mould', 'members', 'newest', 'metal', '1', 'baru-1'];
const days = ['2026-11-23', '2026-12-07', '2027-01-04', '2026-11-24', '2100-12-31'];

/** What breaks servers: characters that no database stores, numbers beyond every column, names that objects have by themselves. */
const hostileTexts = ['', ' ', '\u0000', 'a\u0000b', '\ud800', '\udfff\ud800', '\u202e', "'; drop table member; --", '%', '_%', '\\', '../../etc/passwd', '__proto__', 'constructor', 'NaN', 'Infinity', '-0', '1e400', '0x10', '9223372036854775808', '99999999999999999999', 'x'.repeat(20_000), '💥'.repeat(300), '0000-01-01', '0001-01-01', '9999-12-31', '2026-02-30', 'infinity', '2026-11-24T00:00:00Z', '[]', '{}', 'null'];
const hostileValues: readonly unknown[] = [null, true, false, 0, -1, -0, 1.5, 0.1 + 0.2, 2 ** 31, 2 ** 31 - 1, 2 ** 32, 2 ** 53 - 1, -(2 ** 53) + 1, 2 ** 63, 1e308, -1e308, 5e-324, 32_768, 100_000_001, [], {}, [[[[[[]]]]]], { toString: 1 }, { constructor: { prototype: {} } }, ['a', 'a'], ...hostileTexts];

interface Shape {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly format?: string;
  readonly anyOf?: readonly Shape[];
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  readonly items?: Shape;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly maxLength?: number;
}

const shapeOf = (schema: z.ZodType): Shape => z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Shape;

const texts = (longest: number) => fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...known) }, { weight: 1, arbitrary: fc.string({ maxLength: Math.min(longest, 12), unit: 'grapheme' }) });

/** Numbers at and near the ends that the contract allows are where columns overflow. */
function numbers({ minimum, maximum, exclusiveMinimum }: Shape, isWhole: boolean): fc.Arbitrary<number> {
  const least = Math.max(minimum ?? exclusiveMinimum ?? -(2 ** 53) + 1, -(2 ** 53) + 1);
  const most = Math.min(maximum ?? 2 ** 53 - 1, 2 ** 53 - 1);
  const smallest = Math.max(least, 1);
  const small = fc.integer({ min: smallest, max: Math.max(smallest, Math.min(most, 200)) });
  return fc.oneof(small, fc.constantFrom(least, most), isWhole ? fc.maxSafeInteger().map((one) => Math.min(most, Math.max(least, one))) : fc.double({ min: least, max: most, noNaN: true }));
}

/** Requests that the contract accepts. */
function sound(shape: Shape): fc.Arbitrary<unknown> {
  if (shape.const !== undefined) return fc.constant(shape.const);
  if (shape.enum) return fc.constantFrom(...shape.enum);
  if (shape.anyOf) return fc.oneof(...shape.anyOf.map(sound));
  switch (shape.type ?? 'string') {
    case 'object': {
      const properties = Object.fromEntries(Object.entries(shape.properties ?? {}).map(([name, one]) => [name, sound(one)]));
      return fc.record(properties, { requiredKeys: [...(shape.required ?? [])] });
    }
    case 'array':
      return fc.array(sound(shape.items ?? {}), { maxLength: 3 });
    case 'integer':
    case 'number':
      return numbers(shape, shape.type === 'integer');
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    default:
      if (shape.format === 'date') return fc.constantFrom(...days);
      if (shape.format === 'date-time') return fc.constant('2027-01-01T00:00:00Z');
      if (shape.format === 'uuid') return fc.constantFrom('00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-0000000000aa');
      if (shape.format === 'email') return fc.constantFrom('satu@contoh.example', 'dua@contoh.example');
      return texts(shape.maxLength ?? 20);
  }
}

/** The same with one place of it, at any depth, replaced by something hostile, or left out, or with a name beside it that nobody asked for. */
const spoiled = (value: unknown): fc.Arbitrary<unknown> =>
  fc.tuple(fc.constantFrom(...hostileValues), fc.nat(), fc.constantFrom('replace', 'replace', 'drop', 'add')).map(([hostile, place, how]) => {
    const root: unknown[] = [structuredClone(value)];
    const places: [object, string][] = [];
    const walk = (node: unknown): void => {
      if (typeof node !== 'object' || node === null) return;
      for (const [name, inner] of Object.entries(node)) {
        places.push([node, name]);
        walk(inner);
      }
    };
    walk(root);
    const [holder, name] = places[place % places.length] ?? [root, '0'];
    if (how === 'drop' && holder !== root) Reflect.deleteProperty(holder, name);
    else if (how === 'add' && !Array.isArray(holder)) Reflect.set(holder, 'toString', hostile);
    else Reflect.set(holder, name, hostile);
    return root[0];
  });

const soundOrSpoiled = (schema: z.ZodType | undefined): fc.Arbitrary<unknown> => {
  if (!schema) return fc.constant(undefined);
  const whole = sound(shapeOf(schema));
  return fc.oneof(whole, whole.chain(spoiled));
};

/** Deeper than a stack. */
const deep = 5000;

/** Bodies that are no JSON, or JSON that means harm. */
const rawBodies = ['', '{', 'null', '"x"', '[]', '{"__proto__":{"admin":true}}', '{"constructor":{"prototype":{"x":1}}}', '\u0000', '{"a":1e999}', `${'['.repeat(deep)}${']'.repeat(deep)}`, '{"name":"\\ud800"}', '{"name":"\\u0000"}'];
const types = ['application/json', 'application/json; charset=utf-16', 'text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data', 'multipart/form-data; boundary=x', 'application/xml', '', '*/*', 'application/json;', 'null'];

export interface RawRequest {
  readonly method: Endpoint['method'];
  readonly url: string;
  readonly headers: Record<string, string>;
  readonly payload?: string | Buffer;
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : (JSON.stringify(value) ?? ''));

/** Lone surrogates have no UTF-8: they go as bytes that are none, which is what a broken program would send. */
const escaped = (value: unknown): string => {
  try {
    return encodeURIComponent(textOf(value));
  } catch {
    return '%ED%A0%80';
  }
};

const addresses = (endpoint: Endpoint): fc.Arbitrary<string> =>
  fc.tuple(soundOrSpoiled(endpoint.params), soundOrSpoiled(endpoint.query), fc.constantFrom('', '', '', '&limit=1&limit=2', '&__proto__[x]=1', '&cursor=%00', '&%ff=1')).map(([params, query, more]) => {
    const fill = new Map(Object.entries((params ?? {}) as object));
    const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) => escaped(fill.get(name) ?? ''));
    const search = Object.entries((query ?? {}) as object).map(([name, value]) => `${name}=${escaped(value)}`);
    return `${path}?${search.join('&')}${more}`;
  });

const keys = fc.constantFrom(undefined, undefined, undefined, 'kunci-satu', 'k'.repeat(3000), '💥');

/** Any request to an endpoint, from one that is in order to one that is none. */
export const requestsTo = (endpoint: Endpoint): fc.Arbitrary<RawRequest> =>
  fc.tuple(addresses(endpoint), soundOrSpoiled(endpoint.body), fc.option(fc.constantFrom(...rawBodies), { freq: 8, nil: undefined }), fc.option(fc.constantFrom(...types), { freq: 8, nil: undefined }), keys).map(([url, body, raw, type, key]) => {
    const payload = endpoint.method === 'GET' ? undefined : (raw ?? (body === undefined ? undefined : (JSON.stringify(body) ?? 'undefined')));
    const contentType = type ?? 'application/json';
    return {
      method: endpoint.method,
      url,
      headers: { ...(payload !== undefined && contentType !== '' && { 'content-type': contentType }), ...(key !== undefined && { 'idempotency-key': Buffer.from(key).toString('latin1') }) },
      ...(payload !== undefined && { payload }),
    };
  });

/** A file as a form with a boundary, by hand: the ones that no browser would send count too. */
export function uploadOf(url: string, fileName: string, content: Buffer, fields: Readonly<Record<string, string>> = {}): RawRequest {
  const part = (head: string, inner: Buffer | string) => Buffer.concat([Buffer.from(`--batas\r\ncontent-disposition: form-data; ${head}\r\n\r\n`), Buffer.from(inner), Buffer.from('\r\n')]);
  const before = Object.entries(fields).map(([name, value]) => part(`name="${name}"`, value));
  const payload = Buffer.concat([...before, part(`name="file"; filename="${fileName}"`, content), Buffer.from('--batas--\r\n')]);
  return { method: 'POST', url, headers: { 'content-type': 'multipart/form-data; boundary=batas' }, payload };
}

/** A file with some of its bytes changed, cut out, repeated, or cut off. */
export const mutated = (content: Buffer): fc.Arbitrary<Buffer> =>
  fc.array(fc.tuple(fc.constantFrom('flip', 'cut', 'repeat', 'end', 'zero'), fc.nat({ max: Math.max(0, content.length - 1) }), fc.integer({ min: 1, max: 200 }), fc.nat({ max: 255 })), { maxLength: 4 }).map((changes) => {
    let bytes = Buffer.from(content);
    for (const [how, at, length, value] of changes) {
      if (how === 'flip' && at < bytes.length) bytes[at] = value;
      else if (how === 'zero') bytes.fill(0, Math.min(at, bytes.length), Math.min(at + length, bytes.length));
      else if (how === 'cut') bytes = Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + length)]);
      else if (how === 'repeat') bytes = Buffer.concat([bytes.subarray(0, at + length), bytes.subarray(at)]);
      else bytes = bytes.subarray(0, at);
    }
    return bytes;
  });

/** JSON with one place of it replaced by something hostile. */
export const mutatedJson = (text: string): fc.Arbitrary<Buffer> => spoiled(JSON.parse(text)).map((value) => Buffer.from(JSON.stringify(value) ?? ''));
