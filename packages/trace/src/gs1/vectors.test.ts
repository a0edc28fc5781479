import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { isLintName, lint } from './lint/lint.ts';
import { parse } from './parse.ts';
import { bracketed, elementString } from './print.ts';

const folder = path.join(import.meta.dirname, '../../../../../shared/reference/gs1');
const isHere = existsSync(folder);
const vectors = <Vector>(file: string): Vector[] => (isHere ? (JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as Vector[]) : []);

interface LintVector {
  readonly linter: string;
  readonly pass: boolean;
  readonly data: string;
}
interface TextVector {
  readonly valid: boolean;
  readonly elementString: string;
  readonly bracketed?: string;
  readonly uri?: string;
}

/** As if GS1 had given out no prefix at all. */
const companyPrefix = () => false;

describe.skipIf(!isHere)(`the reference vectors${isHere ? '' : ' (skipped: ../shared/reference/gs1 is not here)'}`, () => {
  test('every check says of every piece of data what the reference says', () => {
    const all = vectors<LintVector>('linter_vectors.json');
    expect(all.length).toBeGreaterThan(2000);
    const wrong = all.filter(({ linter, pass, data }) => !isLintName(linter) || (lint(linter, data) === undefined) !== pass);
    const byListOnly = wrong.filter(({ linter, pass, data }) => isLintName(linter) && !pass && lint(linter, data, { companyPrefix }) !== undefined);
    expect(wrong.filter((one) => !byListOnly.includes(one))).toEqual([]);
    // These the reference refuses by a list of prefixes of its own; some of them it takes as well, without that list.
    expect(byListOnly.map(({ linter }) => linter)).toEqual(['couponcode', 'couponcode', 'couponcode', 'couponcode', 'gcppos1', 'gcppos2']);
  });

  test.each(vectors<TextVector>('ai_parse_vectors.json'))('$bracketed', ({ valid, bracketed: text = '', elementString: expected }) => {
    const reading = parse(text);
    expect(reading.valid).toBe(valid);
    if (!reading.valid) return;
    expect(elementString(reading.elements)).toBe(expected);
    expect(bracketed(reading.elements)).toBe(text);
    expect(parse(expected)).toMatchObject({ valid: true, elements: reading.elements });
  });

  test.each(vectors<TextVector>('dl_parse_vectors.json'))('$uri', ({ valid, uri = '', elementString: expected }) => {
    const reading = parse(uri);
    expect(reading.valid).toBe(valid);
    expect(reading.valid ? elementString(reading.elements) : '').toBe(expected);
  });
});
