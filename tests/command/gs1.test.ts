import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { projectRoot } from '../../server/src/entrypoints.ts';
import { sentra } from './sentra.ts';

const folder = path.join(projectRoot(), '../shared/reference/gs1');

describe('sentra gs1', () => {
  test('tells the keys of an element string in one line of JSON, and each other form', async () => {
    const { code, out } = await sentra(['gs1', 'parse', '(01)09506000134352(10)H240117', '--json', '--host', 'id.batur.example']);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual({
      valid: true,
      form: 'bracketed',
      keys: [{ ai: '01', value: '09506000134352', title: 'GTIN' }, { ai: '10', value: 'H240117', title: 'BATCH/LOT' }],
      bracketed: '(01)09506000134352(10)H240117',
      elementString: '^010950600013435210H240117',
      digitalLink: 'https://id.batur.example/01/09506000134352/10/H240117',
      needs: [],
    });
    expect(out.trim().split('\n')).toHaveLength(1);
  });

  test('is a table for people, and says what another bar code must have', async () => {
    const { code, out } = await sentra(['gs1', 'parse', ']d210H240117\u001d17991231']);
    expect(code).toBe(0);
    expect(out).toContain('(10)    BATCH/LOT         H240117\n(17)    USE BY or EXPIRY  991231\n');
    expect(out).toContain('Only with another bar code: (10) BATCH/LOT needs (01) GTIN, or');
    expect((await sentra(['gs1', 'parse', '(10)H240117', '--whole'])).code).toBe(1);
  });

  test('ends with 1 where it is not valid, and says why and where', async () => {
    const told = await sentra(['gs1', 'parse', 'https://id.batur.example/01/09506000134353', '--json']);
    expect(told.code).toBe(1);
    expect(JSON.parse(told.out)).toEqual({ valid: false, code: 'value', ai: '01', at: 41, reason: '(01) GTIN: the check digit is 3; for these digits it must be 2.' });
    const shown = await sentra(['gs1', 'parse', '(01)09506000134353']);
    expect(shown).toMatchObject({ code: 1, out: '', err: '(01) GTIN: the check digit is 3; for these digits it must be 2.\n\n  (01)09506000134353\n                   ^\n' });
  });

  test('writes a Digital Link on our own host', async () => {
    expect(await sentra(['gs1', 'link', '(10)H/1(01)09506000134352', '--host', 'id.batur.example'])).toMatchObject({ code: 0, out: 'https://id.batur.example/01/09506000134352/10/H%2F1\n' });
    expect(await sentra(['gs1', 'link', '(10)H1', '--host', 'id.batur.example'])).toMatchObject({ code: 1, err: expect.stringContaining('None of the elements may be the key') as unknown });
  });

  test('ends with 2 where the command line is wrong', async () => {
    for (const words of [['gs1'], ['gs1', 'print', 'x'], ['gs1', 'parse'], ['gs1', 'parse', '(10)A', '(10)B'], ['gs1', 'parse', '(10)A', '--jso'], ['gs1', 'link', '(10)A']]) expect(await sentra(words)).toMatchObject({ code: 2, out: '' });
  });

  test('refuses standard input that is not UTF-8, rather than to guess what was scanned', async () => {
    expect(await sentra(['gs1', 'parse', '-'], { input: Buffer.from([0x28, 0x31, 0x30, 0x29, 0xff]) })).toMatchObject({ code: 3, out: '', err: expect.stringContaining('not text in UTF-8') as unknown });
  });

  test('reads a line of standard input for each line that it prints; the reference vectors hold', async (context) => {
    if (!existsSync(folder)) return context.skip('../shared/reference/gs1 is not here');
    const vectors = ['ai_parse_vectors.json', 'dl_parse_vectors.json']
      .flatMap((file) => JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as { valid: boolean; bracketed?: string; uri?: string; elementString: string }[])
      .map(({ valid, bracketed, uri, elementString }) => ({ text: bracketed ?? uri ?? '', valid, elementString }))
      .filter(({ text }) => text !== '');
    const { code, out } = await sentra(['gs1', 'parse', '-', '--json'], { input: vectors.map(({ text }) => text).join('\n') });
    expect(code).toBe(1);
    const told = out.trim().split('\n').map((line) => JSON.parse(line) as { valid: boolean; elementString?: string });
    expect(told.map(({ valid, elementString = '' }) => ({ valid, elementString }))).toEqual(vectors.map(({ valid, elementString }) => ({ valid, elementString })));
  });
});
