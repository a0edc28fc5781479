import { canonicalJson } from '../json/canonical.ts';
import { inexactIn } from '../json/exact.ts';
import { LogFileError } from './fields.ts';

/**
 * The value of a JSON text that every reader understands alike.
 *
 * @throws LogFileError where it is not JSON, or where reading it would lose something (RFC 7493)
 * @throws CanonicalError where a part has no canonical form
 * @example readExact('{"kg": 12.50}') // { kg: 12.5 }
 */
export function readExact(text: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new LogFileError('not-json', '', `This is not JSON: ${(error as Error).message}.`);
  }
  // What is canonical already has lost nothing; an export is written so, and the longer look is spared.
  if (canonicalJson(value) === text) return value;
  const inexact = inexactIn(text);
  if (inexact) throw new LogFileError('not-exact', '', `At character ${inexact.at + 1}: ${inexact.message}`);
  return value;
}
