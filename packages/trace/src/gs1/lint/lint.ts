import { cset39, cset64, cset82, csetnumeric, hasnondigit, hyphen, importeridx, pcenc } from './characters.ts';
import { csum, csumalpha, gcppos1, gcppos2 } from './checkDigits.ts';
import { iban, iso3166, iso3166999, iso3166alpha2, iso4217 } from './countries.ts';
import { couponcode, couponposoffer } from './coupons.ts';
import { hh, hhmi, mi, ss, yymmd0, yymmdd, yyyymmd0, yyyymmdd } from './dates.ts';
import type { Fault, Lint, Lookups } from './fault.ts';
import { iso5218, latitude, longitude, mediatype, nonzero, nozeroprefix, pieceoftotal, posinseqslash, winding, yesno, zero } from './numbers.ts';
import { packagetype } from './packageTypes.ts';

const lints = {
  csetnumeric, cset82, cset39, cset64, pcenc, hyphen, hasnondigit, importeridx,
  yymmdd, yymmd0, yyyymmdd, yyyymmd0, hh, hhmi, mi, ss,
  zero, nonzero, nozeroprefix, pieceoftotal, posinseqslash, latitude, longitude, winding, yesno, iso5218, mediatype,
  csum, csumalpha, gcppos1, gcppos2, iban, iso3166, iso3166999, iso3166alpha2, iso4217, packagetype,
  couponcode: couponcode(yymmdd), couponposoffer,
} as const satisfies Record<string, Lint>;

/** The checks by the names that the GS1 syntax dictionary gives them. */
export type LintName = keyof typeof lints;

export const isLintName = (name: string): name is LintName => Object.hasOwn(lints, name);

/**
 * Checks one piece of an element's value by one of the checks of the GS1 syntax dictionary.
 *
 * @param data the piece
 * @param lookups what may be asked outside; nothing where left out
 * @returns what is wrong and at which character of the piece, or undefined
 * @example lint('csum', '09506000134353')?.says // 'the check digit is 3; for these digits it must be 2'
 */
export const lint = (name: LintName, data: string, lookups: Lookups = {}): Fault | undefined => lints[name](data, lookups);
