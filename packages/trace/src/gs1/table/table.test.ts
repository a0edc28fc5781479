import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Component, Definition } from './definition.ts';
import { definitionAt, definitionOf, definitions } from './table.ts';

const file = path.join(import.meta.dirname, '../../../../../../shared/reference/gs1/gs1-syntax-dictionary.txt');
const isHere = existsSync(file);

/** What the dictionary says of one AI, as one line that can be compared. */
type Facts = Record<'flags' | 'components' | 'needs' | 'excludes' | 'key', string>;

const ordered = (list: readonly string[]) => list.toSorted().join(' ');

function dictionary(): Map<string, Facts> {
  const found = new Map<string, Facts>();
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const [range = '', ...words] = line.replace(/#.*$/, '').trim().split(/\s+/);
    if (range === '') continue;
    const flags = /^[*?]+$/.test(words[0] ?? '') ? (words.shift() ?? '') : '';
    const attribute = (name: string) => words.filter((word) => word.startsWith(`${name}=`)).flatMap((word) => word.slice(name.length + 1).split(','));
    const key = words.find((word) => word.startsWith('dlpkey'));
    const facts: Facts = {
      flags: ordered(flags.split('')),
      components: words.filter((word) => /^\[?[NXYZ]/.test(word)).join(' '),
      needs: ordered(attribute('req')),
      excludes: ordered(attribute('ex')),
      key: key ?? '',
    };
    const [first = '', last = first] = range.split('-');
    for (let ai = Number(first); ai <= Number(last); ai += 1) found.set(String(ai).padStart(first.length, '0'), facts);
  }
  return found;
}

const componentText = ({ set, least, most, optional, lints }: Component) => {
  const size = `${set}${least === most ? most : `..${most}`}`;
  return [optional ? `[${size}]` : size, ...lints].join(',');
};

const factsOf = ({ fixed, attribute, components, needs, excludes, qualifiers }: Definition): Facts => ({
  flags: ordered([...(fixed ? ['*'] : []), ...(attribute ? ['?'] : [])]),
  components: components.map(componentText).join(' '),
  needs: ordered(needs),
  excludes: ordered(excludes),
  key: qualifiers === undefined ? '' : qualifiers.flat().length === 0 ? 'dlpkey' : `dlpkey=${qualifiers.map((sequence) => sequence.join(',')).join('|')}`,
});

describe.skipIf(!isHere)(`the table of AIs and the syntax dictionary${isHere ? '' : ' (skipped: ../shared/reference/gs1 is not here)'}`, () => {
  test('say the same of every AI', () => {
    const ours = Object.fromEntries(definitions.map((definition) => [definition.ai, factsOf(definition)]));
    expect(ours).toEqual(Object.fromEntries(dictionary()));
  });
});

describe('the table of AIs', () => {
  test('has each AI once, and none begins with another', () => {
    const all = definitions.map(({ ai }) => ai);
    expect(new Set(all).size).toBe(all.length);
    expect(all.filter((ai) => all.some((other) => other !== ai && ai.startsWith(other)))).toEqual([]);
  });

  test('finds an AI by its number and in front of a value', () => {
    expect(definitionOf('10')?.title).toBe('BATCH/LOT');
    expect(definitionOf('05')).toBeUndefined();
    expect(definitionAt('x3103000195', 1)?.ai).toBe('3103');
  });
});
