import { describe, expect, it } from 'vitest';
import { identityOf } from './identity.ts';
import { matchesPattern, type Pattern, patternOf } from './pattern.ts';

const matched = (pattern: string, uri: string): boolean => matchesPattern(patternOf(pattern) as Pattern, identityOf(uri));

describe('an identifier', () => {
  it('is the same as URN and as Digital Link of any domain', () => {
    expect(identityOf('urn:epc:id:sgtin:4012345.011111.987')).toBe('https://id.gs1.org/01/04012345111118/21/987');
    expect(identityOf('https://example.org/01/04012345111118/21/987')).toBe('https://id.gs1.org/01/04012345111118/21/987');
    expect(identityOf('urn:uuid:1')).toBe('urn:uuid:1');
  });

  // What is asked for, what is found by it, and what is not.
  it.each([
    ['urn:epc:id:sgtin:4012345.011111.987', ['https://batur.example/01/04012345111118/10/L1/21/987', 'urn:epc:id:sgtin:4012345.011111.987'], ['urn:epc:id:sgtin:4012345.011111.9876']],
    ['urn:epc:idpat:sgtin:4012345.011111.*', ['urn:epc:id:sgtin:4012345.011111.987', 'https://x.example/01/04012345111118/21/a%2Fb', 'urn:epc:idpat:sgtin:4012345.011111.*'], ['urn:epc:id:sgtin:4012345.111111.987', 'urn:epc:class:lgtin:4012345.011111.987']],
    ['urn:epc:idpat:sgtin:4012345.*.*', ['urn:epc:id:sgtin:4012345.011111.987', 'urn:epc:id:sgtin:4012345.911111.1'], ['urn:epc:id:sgtin:4012346.011111.987', 'urn:epc:id:sscc:4012345.0123456789']],
    ['urn:epc:idpat:sgtin:*.*.*', ['urn:epc:id:sgtin:4012346.011111.987'], ['urn:epc:id:sscc:4012345.0123456789']],
    ['urn:epc:idpat:lgtin:4012345.011111.*', ['urn:epc:class:lgtin:4012345.011111.L1', 'https://x.example/01/04012345111118/10/L1'], ['urn:epc:id:sgtin:4012345.011111.L1', 'https://x.example/01/04012345111118']],
    ['urn:epc:classpat:lgtin:4012345.*.*', ['urn:epc:class:lgtin:4012345.011111.L1'], ['urn:epc:class:lgtin:4012346.011111.L1']],
    ['urn:epc:idpat:sscc:4012345.*', ['urn:epc:id:sscc:4012345.0123456789', 'https://x.example/00/040123451234567894'], ['urn:epc:id:sscc:4012346.0123456789']],
    ['urn:epc:idpat:sgln:4012345.00001.*', ['urn:epc:id:sgln:4012345.00001.0', 'urn:epc:id:sgln:4012345.00001.gate'], ['urn:epc:id:sgln:4012345.00002.0']],
    ['urn:epc:idpat:sgln:4012345.*.*', ['urn:epc:id:sgln:4012345.00001.0'], ['urn:epc:id:pgln:4012345.00001']],
    ['urn:epc:idpat:grai:4012345.55555.*', ['urn:epc:id:grai:4012345.55555.987'], ['urn:epc:id:grai:4012345.55556.987']],
    ['urn:epc:idpat:grai:4012345.*.*', ['urn:epc:id:grai:4012345.55555.987'], ['urn:epc:id:grai:4012347.55555.987']],
    ['urn:epc:idpat:giai:4000001.*', ['urn:epc:id:giai:4000001.12345'], ['urn:epc:id:giai:4000002.12345']],
    ['urn:epc:idpat:itip:4012345.011111.*.*.*', ['urn:epc:id:itip:4012345.011111.01.02.9'], ['urn:epc:id:itip:4012345.011112.01.02.9']],
    ['urn:epc:idpat:itip:4012345.011111.01.02.*', ['urn:epc:id:itip:4012345.011111.01.02.9'], ['urn:epc:id:itip:4012345.011111.02.02.9']],
    ['urn:epc:idpat:cpi:4012345.A-1.*', ['urn:epc:id:cpi:4012345.A-1.7'], ['urn:epc:id:cpi:4012345.A-2.7']],
    ['urn:epc:idpat:gid:95100000.12.*', ['urn:epc:id:gid:95100000.12.400'], ['urn:epc:id:gid:95100000.120.400']],
    ['https://id.gs1.org/01/04012345111118/21/*', ['urn:epc:id:sgtin:4012345.011111.987'], ['urn:epc:class:lgtin:4012345.011111.L1', 'https://id.gs1.org/01/04012345111118']],
    ['https://batur.example/01/4012345111118/10/*', ['urn:epc:class:lgtin:4012345.011111.L1'], ['urn:epc:id:sgtin:4012345.011111.987']],
    ['https://id.gs1.org/00/*', ['urn:epc:id:sscc:4012345.0123456789'], ['urn:epc:id:sgtin:4012345.011111.987']],
    ['urn:example:batch:*', ['urn:example:batch:*'], ['urn:example:batch:1']],
  ])('%s finds what it names', (pattern, found, others) => {
    expect([...found, ...others].filter((uri) => matched(pattern, uri))).toEqual(found);
  });

  it('is refused where it is no URI, and a pattern where * stands before a known part', () => {
    expect(patternOf('4012345')).toBe('it must be a URI such as urn:epc:id:sgtin:4012345.011111.987 or https://id.gs1.org/01/04012345111118/21/987');
    expect(patternOf('urn:epc:idpat:sgtin:4012345.*.987')).toBe('only the last parts of a pattern may be *');
  });
});
