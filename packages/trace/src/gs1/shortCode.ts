/** 31 signs that are not taken for each other: no 1, I, L and U; O is read as 0. Their number is prime, which is what the two checks need. */
const alphabet = '023456789ABCDEFGHJKMNPQRSTVWXYZ';
const base = alphabet.length;
/** Two sums are zero over the whole code: of the signs, and of the signs by their places from the right. */
const checks = 2;
const group = 4;

const modulo = (value: number) => ((value % base) + base) % base;

/** Both sums of signs; the last has place 1. */
const sums = (signs: readonly number[]) =>
  signs.reduce(({ plain, placed }, sign, at) => ({ plain: modulo(plain + sign), placed: modulo(placed + sign * (signs.length - at)) }), { plain: 0, placed: 0 });

const grouped = (signs: readonly number[]) => signs.map((sign, at) => (at > 0 && at % group === 0 ? '-' : '') + alphabet[sign]).join('');

const isPlaces = (places: number) => Number.isInteger(places) && places >= 1 && places <= 10;

/**
 * A number as a code that people can read out and type, for when the camera fails: the number in 31 signs, and two that check it.
 *
 * @param number a whole number from 0, less than 31 to the power of `places`
 * @param places signs for the number, 1 to 10
 * @throws RangeError where the number does not fit
 * @source the checks are a Reed-Solomon code of two check symbols over the integers modulo 31
 * @example shortCode(123456) // '0055-FFK9'
 */
export function shortCode(number: number, places = 6): string {
  if (!isPlaces(places)) throw new RangeError(`A short code has 1 to 10 places, not ${places}.`);
  if (!Number.isSafeInteger(number) || number < 0 || number >= base ** places) throw new RangeError(`${number} does not fit into ${places} places; it must be a whole number from 0 to ${base ** places - 1}.`);
  const signs = Array.from({ length: places }, (_, at) => Math.floor(number / base ** (places - 1 - at)) % base);
  const { plain, placed } = sums([...signs, 0, 0]);
  return grouped([...signs, modulo(plain - placed), modulo(placed - 2 * plain)]);
}

/** What a typed code says, or what is wrong with it. */
export type TypedCode =
  | { readonly valid: true; readonly number: number; readonly code: string }
  | {
      readonly valid: false;
      readonly code: 'length' | 'sign' | 'one-wrong' | 'swapped' | 'several-wrong';
      readonly reason: string;
      /** The character of the typed text that is wrong, from 0; of two that are swapped the first. */
      readonly at?: number;
      /** The code that was meant, if no other character is wrong as well. */
      readonly perhaps?: string;
    };

interface Typed {
  readonly sign: number;
  readonly at: number;
}

/**
 * Reads a typed short code: small letters, spaces and hyphens do not matter, O is 0.
 * Every single wrong character, every swap of neighbours and every two wrong characters are found. One wrong character, and one swap, are also put right in `perhaps`.
 *
 * @param places as they were for `shortCode`
 * @example readShortCode('0505-FFK9') // not valid: 'swapped', perhaps '0055-FFK9'
 */
export function readShortCode(text: string, places = 6): TypedCode {
  const typed: Typed[] = text.split('').flatMap((character, at) => (/[\s-]/.test(character) ? [] : [{ sign: alphabet.indexOf(character.toUpperCase().replace('O', '0')), at }]));
  const strange = typed.find(({ sign }) => sign < 0);
  if (strange) return { valid: false, code: 'sign', at: strange.at, reason: `"${text[strange.at]}" is in no code; there are digits without 1, and letters without I, L and U.` };
  const length = places + checks;
  if (typed.length !== length) return { valid: false, code: 'length', reason: `The code has ${length} characters; ${typed.length} were typed.` };
  const signs = typed.map(({ sign }) => sign);
  const { plain, placed } = sums(signs);
  if (plain !== 0) return oneWrong(typed, signs, plain, placed);
  if (placed !== 0) return swapped(typed, signs, placed);
  return { valid: true, code: grouped(signs), number: signs.slice(0, places).reduce((number, sign) => number * base + sign, 0) };
}

const severalWrong: TypedCode = { valid: false, code: 'several-wrong', reason: 'More than one character is wrong; read the code again.' };

/** A single wrong sign adds its error to one sum, and its error by its place to the other. */
function oneWrong(typed: readonly Typed[], signs: readonly number[], plain: number, placed: number): TypedCode {
  const place = Array.from({ length: signs.length }, (_, at) => at + 1).find((from) => modulo(plain * from) === placed);
  if (place === undefined) return severalWrong;
  const index = signs.length - place;
  const meant = signs.map((sign, at) => (at === index ? modulo(sign - plain) : sign));
  const [wrong, right] = [alphabet[signs[index] ?? 0], alphabet[meant[index] ?? 0]];
  return { valid: false, code: 'one-wrong', at: typed[index]?.at ?? 0, perhaps: grouped(meant), reason: `Character ${index + 1}, ${wrong}, is likely wrong; it would be ${right}.` };
}

/** Neighbours that are swapped change the second sum only, by their difference. Where two pairs differ alike, which of them it was stays open. */
function swapped(typed: readonly Typed[], signs: readonly number[], placed: number): TypedCode {
  const pairs = signs.flatMap((sign, at) => (at + 1 < signs.length && modulo(sign - (signs[at + 1] ?? 0)) === placed ? [at] : []));
  const [index, another] = pairs;
  if (index === undefined) return severalWrong;
  if (another !== undefined) return { valid: false, code: 'swapped', reason: `Two neighbours are likely swapped: characters ${pairs.map((at) => `${at + 1} and ${at + 2}`).join(', or ')}.` };
  const [first = 0, second = 0] = [signs[index], signs[index + 1]];
  const meant = signs.toSpliced(index, 2, second, first);
  return { valid: false, code: 'swapped', at: typed[index]?.at ?? 0, perhaps: grouped(meant), reason: `Characters ${index + 1} and ${index + 2}, ${alphabet[first]} and ${alphabet[second]}, are likely swapped.` };
}
