import { type Lint, notDigits, oneOf } from './fault.ts';

export const zero: Lint = (data) => (/^0+$/.test(data) ? undefined : { code: 'zero', at: Math.max(0, data.search(/[^0]/)), says: 'only zeros may stand here' });

export const nonzero: Lint = (data) => notDigits(data) ?? (/[1-9]/.test(data) ? undefined : { code: 'nonzero', at: 0, says: 'it must be more than zero' });

export const nozeroprefix: Lint = (data) => notDigits(data) ?? (data.startsWith('0') && data.length > 1 ? { code: 'leading-zero', at: 0, says: 'it must not begin with 0' } : undefined);

/** Which piece of how many: two numbers of equal length. */
export const pieceoftotal: Lint = (data) => {
  const letter = notDigits(data);
  if (letter) return letter;
  if (data === '' || data.length % 2 !== 0) return { code: 'piece', at: 0, says: 'the piece and the total have equally many digits' };
  const half = data.length / 2;
  const [piece, total] = [Number(data.slice(0, half)), Number(data.slice(half))];
  if (piece === 0) return { code: 'piece', at: 0, says: 'pieces are counted from 1' };
  if (total === 0) return { code: 'piece', at: half, says: 'the total is at least 1' };
  return piece <= total ? undefined : { code: 'piece', at: 0, says: `there is no piece ${piece} of ${total}` };
};

/** A place in a sequence, such as 2/3. */
export const posinseqslash: Lint = (data) => {
  const [, place, end] = /^([1-9]\d*)\/([1-9]\d*)$/.exec(data) ?? [];
  if (!place || !end) return { code: 'sequence', at: 0, says: 'a place in a sequence is written as two numbers with a slash, such as 2/3' };
  return Number(place) <= Number(end) ? undefined : { code: 'sequence', at: 0, says: `there is no place ${place} of ${end}` };
};

const degrees =
  (most: number, what: string): Lint =>
  (data) =>
    notDigits(data) ?? (data.length === 10 && Number(data) <= most ? undefined : { code: what, at: 0, says: `the ${what} has ten digits and is at most ${most}: ten-millionths of a degree from the least` });

export const latitude: Lint = degrees(1_800_000_000, 'latitude');
export const longitude: Lint = degrees(3_600_000_000, 'longitude');

export const winding: Lint = oneOf('winding', ['0', '1', '9'], 'the winding direction');
export const yesno: Lint = oneOf('yes-no', ['0', '1'], 'the answer');
export const iso5218: Lint = oneOf('sex', ['0', '1', '2', '9'], 'the biological sex (ISO 5218)');

/** AIDC media types: 01 to 10 are defined, 80 to 99 left to agreement. */
export const mediatype: Lint = (data) => {
  const letter = notDigits(data);
  if (letter) return letter;
  const number = Number(data);
  return data.length === 2 && ((number >= 1 && number <= 10) || number >= 80) ? undefined : { code: 'media-type', at: 0, says: `"${data}" is no AIDC media type: 01 to 10, or 80 to 99` };
};
