import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { problemCodes, warningCodes } from './problem.ts';

it('docs/epcis.md explains exactly the codes that there are, and the one of the command', () => {
  const page = readFileSync(path.join(import.meta.dirname, '../../../../docs/epcis.md'), 'utf8');
  const explained = (heading: string) =>
    (page.split(`## ${heading}`)[1]?.split('\n## ')[0] ?? '')
      .split('\n')
      .filter((line) => line.startsWith('| `'))
      .flatMap((line) => [...(line.split('|')[1] ?? '').matchAll(/`([\w-]+)`/g)].map((match) => match[1]));
  expect(new Set(explained('What do the codes of problems mean?'))).toEqual(new Set([...problemCodes, 'unreadable']));
  expect(new Set(explained('What is only a warning?'))).toEqual(new Set(warningCodes));
});
