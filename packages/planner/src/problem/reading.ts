/** One thing that is wrong in a value read: where it stands, what stands there, and what would be right. */
export interface Fault {
  path: string;
  value: unknown;
  expected: string;
}

/** Reads a value at a path. It notes its faults and goes on, so that one reading finds them all. */
export type Reader<T> = (value: unknown, path: string, faults: Fault[]) => T;

const under = (path: string, key: string) => (path === '' ? key : `${path}.${key}`);

export const text: Reader<string> = (value, path, faults) => {
  if (typeof value === 'string' && value !== '') return value;
  faults.push({ path, value, expected: 'a text that is not empty' });
  return '';
};

function number(fits: (value: number) => boolean, expected: string): Reader<number> {
  return (value, path, faults) => {
    if (typeof value === 'number' && Number.isFinite(value) && fits(value)) return value;
    faults.push({ path, value, expected });
    return Number.NaN;
  };
}

/** A number that is not negative. */
export const amount = number((value) => value >= 0, 'a number of at least 0');

/** A part of a whole. */
export const share = number((value) => value >= 0 && value <= 1, 'a number from 0 to 1');

export const whole = (least: number): Reader<number> =>
  number((value) => Number.isSafeInteger(value) && value >= least, `a whole number of at least ${least}`);

/** Any whole number, or any number at all: what a plan may hold before it is checked. */
export const anyNumber = number(() => true, 'a number');

export const list =
  <T>(item: Reader<T>, least = 0): Reader<T[]> =>
  (value, path, faults) => {
    if (!Array.isArray(value) || value.length < least) {
      faults.push({ path, value, expected: least === 0 ? 'a list' : `a list of at least ${least}` });
      return [];
    }
    return value.map((entry: unknown, index) => item(entry, `${path}[${index}]`, faults));
  };

export const optional =
  <T>(item: Reader<T>): Reader<T | undefined> =>
  (value, path, faults) =>
    value === undefined ? undefined : item(value, path, faults);

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An object whose keys are free and whose values are alike. */
export const tableOf =
  <T>(item: Reader<T>): Reader<Record<string, T>> =>
  (value, path, faults) => {
    if (!isRecord(value)) {
      faults.push({ path, value, expected: 'an object' });
      return {};
    }
    return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, item(entry, under(path, key), faults)]));
  };

type Fields = Record<string, Reader<unknown>>;
type OptionalKeys<F extends Fields> = { [K in keyof F]: undefined extends ReturnType<F[K]> ? K : never }[keyof F];
type Shaped<F extends Fields> = { [K in Exclude<keyof F, OptionalKeys<F>>]: ReturnType<F[K]> } & {
  [K in OptionalKeys<F>]?: Exclude<ReturnType<F[K]>, undefined>;
};

/** An object with these fields; what else stands in it is left out. */
export const shape =
  <F extends Fields>(fields: F): Reader<Shaped<F>> =>
  (value, path, faults) => {
    const isObject = isRecord(value);
    if (!isObject) faults.push({ path: path || '(the whole)', value, expected: 'an object' });
    const read: Record<string, unknown> = {};
    const inner: Fault[] = [];
    for (const [key, reader] of Object.entries(fields)) {
      const found = Object.hasOwn(isObject ? value : {}, key) && isObject ? value[key] : undefined;
      const entry = reader(found, under(path, key), inner);
      if (entry !== undefined) read[key] = entry;
    }
    if (isObject) faults.push(...inner);
    return read as Shaped<F>;
  };
