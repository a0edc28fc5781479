import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from './parse.ts';
import type { RefusalCode } from './refusal.ts';
import { readShortCode, shortCode } from './shortCode.ts';

const page = readFileSync(path.join(import.meta.dirname, '../../../../docs/gs1.md'), 'utf8');

/** Every code once; the compiler says where one is missing. */
const codes: Record<RefusalCode, true> = {
  empty: true, syntax: true, 'unknown-ai': true, length: true, value: true, repeated: true, pair: true, needs: true, 'no-key': true, qualifiers: true, attribute: true, prefix: true,
};

describe('docs/gs1.md', () => {
  test('lists exactly the codes of refusals', () => {
    expect([...page.matchAll(/^\| `([a-z-]+)` \|/gm)].map(([, code = '']) => code).toSorted()).toEqual(Object.keys(codes).toSorted());
  });

  test('shows texts and a code that are right', () => {
    for (const text of ['(01)09506000134352(10)H240117', '^010950600013435210H240117', 'https://id.batur.example/01/09506000134352/10/H240117?11=240117']) {
      expect(page).toContain(text);
      expect(parse(text).valid).toBe(true);
    }
    expect(page).toContain(shortCode(123_456));
    expect(readShortCode('0055-FFK9')).toMatchObject({ valid: true, number: 123_456 });
    expect(readShortCode('0505-FFK9')).toMatchObject({ code: 'swapped', perhaps: '0055-FFK9' });
  });
});
