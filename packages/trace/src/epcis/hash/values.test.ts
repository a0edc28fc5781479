import { describe, expect, it } from 'vitest';
import { expanded, namesOf, userName } from './context.ts';
import { canonicalLink } from './digitalLink.ts';
import { linkOfEpc } from './epcUri.ts';
import { byCodePoint } from './node.ts';
import { shortest } from './number.ts';
import { rulesFor } from './rules.ts';
import { canonicalTime } from './time.ts';

describe('identifiers of EPC as Digital Links', () => {
  it.each([
    ['urn:epc:id:sgtin:4012345.011111.98%22', '01/04012345111118/21/98%22'],
    ['urn:epc:id:sgtin:415056789012.0.987654', '01/04150567890128/21/987654'],
    ['urn:epc:id:sgtin:0614141.812345.6789%2F%26%25%22!%3F()', '01/80614141123458/21/6789%2F%26%25%22%21%3F%28%29'],
    ['urn:epc:id:sgtin:0614141.812345.a.b', '01/80614141123458/21/a.b'],
    ['urn:epc:id:sscc:4012345.3111111111', '00/340123451111111111'],
    ['urn:epc:id:sgln:4012345.00005.122', '414/4012345000054/254/122'],
    ['urn:epc:id:sgln:4012345.00005.0', '414/4012345000054'],
    ['urn:epc:id:pgln:999999999999.', '417/9999999999994'],
    ['urn:epc:id:grai:4012345.00022.334455', '8003/04012345000221334455'],
    ['urn:epc:id:giai:4012345.ABC345', '8004/4012345ABC345'],
    ['urn:epc:id:gsrn:4012345.0000006765', '8018/401234500000067657'],
    ['urn:epc:id:gsrnp:4012345.0000000007', '8017/401234500000000074'],
    ['urn:epc:id:gdti:987659999999..9', '253/98765999999929'],
    ['urn:epc:id:cpi:0614141.11111111111111-A%23%2F.1234', '8010/061414111111111111111-A%23%2F/8011/1234'],
    ['urn:epc:id:sgcn:4012345.99999.44', '255/401234599999044'],
    ['urn:epc:id:ginc:0614141.xyz47%2F11', '401/0614141xyz47%2F11'],
    ['urn:epc:id:gsin:4012345.222333444', '402/40123452223334442'],
    ['urn:epc:id:itip:4012345.011111.01.02.987', '8006/040123451111180102/21/987'],
    ['urn:epc:id:upui:1234567.098765.51qIgY)%3C%26Jp3*j7SDB', '01/01234567987651/235/51qIgY%29%3C%26Jp3%2Aj7SDB'],
    ['urn:epc:class:lgtin:4012345.012345.Lot987', '01/04012345123456/10/Lot987'],
    ['urn:epc:idpat:sgtin:4012345.012345.*', '01/04012345123456'],
    ['urn:epc:idpat:grai:4012345.99999.*', '8003/04012345999990'],
    ['urn:epc:idpat:gdti:4012345.11111.*', '253/4012345111118'],
    ['urn:epc:idpat:sgcn:4012345.22222.*', '255/4012345222227'],
    ['urn:epc:idpat:cpi:4012345.AB12.*', '8010/4012345AB12'],
    ['urn:epc:idpat:itip:4012345.012345.01.02.*', '8006/040123451234560102'],
    ['urn:epc:idpat:upui:4012345.012345.*', '01/04012345123456'],
  ])('%s', (uri, path) => {
    expect(linkOfEpc(uri)).toBe(`https://id.gs1.org/${path}`);
  });

  it.each(['urn:epc:id:sgtin:4012345.01111.9', 'urn:epc:id:sgtin:4012345.011111', 'urn:epc:id:sgtin:40123x5.011111.9', 'urn:epc:id:gid:1.2.3', 'urn:epc:id:bic:CSQU3054383', 'urn:epc:class:sgtin:4012345.011111.9', 'urn:epc:idpat:sgtin:4012345.*.*', 'urn:epc:raw:1'])(
    '%s has none',
    (uri) => {
      expect(linkOfEpc(uri)).toBeUndefined();
    },
  );
});

describe('Digital Links', () => {
  it.each([
    ['https://example.com/gtin/09780345418913/21/765tz?abc=211121', '01/09780345418913/21/765tz'],
    ['http://example.de/gtin-8/01/97803111', '01/00000097803111'],
    ['http://us-company-with-UPC.com/01/001122334455/ser/GHB', '01/00001122334455/21/GHB'],
    ['https://id.gs1.org/gtin/9780345418913/cpv/344/lot/1223/ser/765tz', '01/09780345418913/21/765tz'],
    ['https://id.gs1.org/gtin/9780345418913/cpv/344', '01/09780345418913'],
    ['http://example.de/01/040123451234/cpv/344/lot/ABD', '01/00040123451234/10/ABD'],
    ['https://fashion-corp.com/8006/040123451234560102/10/Lot-123/21/ser987', '8006/040123451234560102/21/ser987'],
    ['https://example.co.uk/party/4226350800008', '417/4226350800008'],
    ['https://example.org/giai/401234599999', '8004/401234599999'],
    ['https://id.gs1.org/414/4280000000002/254/12', '414/4280000000002/254/12'],
    ['https://id.gs1.org/8010/0628165987/8011/9876', '8010/0628165987/8011/9876'],
    ['https://foundry.example/01/09506000134352/10/A%2FB#top', '01/09506000134352/10/A%2FB'],
  ])('%s', (uri, path) => {
    expect(canonicalLink(uri)).toBe(`https://id.gs1.org/${path}`);
  });

  it.each([
    'http://example.org/123/4012345ABC987/456/4711',
    'http://id.gs1.org/99/9780345418913',
    'http://id.gs1.org/01/9780345418913/99/utfgf',
    'http://example.de/abc/9780345418913',
    'http://example.de/01/97803',
    'https://id.gs1.org/8006/04012345123456/22/ABCD/10/XYZ',
    'https://example.org/01/09506000134352/10',
    'urn:epc:id:sgtin:4012345.011111.9',
    'Hello World!',
  ])('%s is none', (uri) => {
    expect(canonicalLink(uri)).toBeUndefined();
  });
});

describe('numbers', () => {
  it.each([
    ['1.0', '1', '1'],
    ['0.34340', '0.3434', '0.3434'],
    ['+0012.340', '12.34', '12.34'],
    ['-0', '0', '0'],
    ['.5', '0.5', '0.5'],
    ['5.', '5', '5'],
    ['1e3', '1000', '1000'],
    ['12.5e-1', '1.25', '1.25'],
    ['1e-5', '0.00001', '1e-05'],
    ['-0.000012', '-0.000012', '-1.2e-05'],
    ['111100001111000011110000', '111100001111000011110000', '111100001111000003641344'],
  ])('%s', (text, exact, double) => {
    expect(shortest(text, 'exact')).toBe(exact);
    expect(shortest(text, 'double')).toBe(double);
  });

  it.each(['', '.', '+', 'e5', '1.2.3', '2026-11-24', '0x1F', '1 000', '+01:00'])('%j is none', (text) => {
    expect(shortest(text, 'exact')).toBeUndefined();
    expect(shortest(text, 'double')).toBeUndefined();
  });
});

describe('times', () => {
  it.each([
    ['2020-03-04T11:00:30+01:00', '2020-03-04T10:00:30.000Z'],
    ['2019-10-21T01:58:56+02:00', '2019-10-20T23:58:56.000Z'],
    ['2023-02-02T11:04:03.1Z', '2023-02-02T11:04:03.100Z'],
    ['2023-02-02T11:04:03.1414999Z', '2023-02-02T11:04:03.141Z'],
    ['2023-02-02T11:04:03.1415Z', '2023-02-02T11:04:03.142Z'],
    ['2023-12-31T23:59:59.9996Z', '2024-01-01T00:00:00.000Z'],
    ['2005-04-03T20:33:31.116000-06:00', '2005-04-04T02:33:31.116Z'],
    ['yesterday', 'yesterday'],
    ['2020-03-04T11:00:30', '2020-03-04T11:00:30'],
  ])('%s', (text, canonical) => {
    expect(canonicalTime(text)).toBe(canonical);
  });
});

describe('names', () => {
  const rules = rulesFor({});
  const names = namesOf(['https://ref.gs1.org/standards/epcis/epcis-context.jsonld', { ex: 'https://ns.example.com/epcis/', batch: 'ex:batch', size: { '@id': 'https://ns.example.com/epcis/size' } }], rules);

  it.each([
    ['ex:batch', '{https://ns.example.com/epcis/}batch'],
    ['batch', '{https://ns.example.com/epcis/}batch'],
    ['size', '{https://ns.example.com/epcis/}size'],
    ['https://ns.example.com/epcis/size', '{https://ns.example.com/epcis/}size'],
    ['cbvmda:lotNumber', '{urn:epcglobal:cbv:mda}lotNumber'],
    ['unknown:batch', 'unknown:batch'],
    ['plain', 'plain'],
    ['id', 'id'],
  ])('%s', (name, braced) => {
    expect(userName(name, names)).toBe(braced);
  });

  it('writes prefixes out in values: those of GS1 always, those of users where the file is JSON', () => {
    const example = (text: string, fromXml: boolean) => expanded(text, namesOf({ ex: 'https://ns.example.com/epcis/' }, rulesFor({ fromXml })));
    expect(expanded('gs1:Temperature', namesOf(undefined, rules))).toBe('https://gs1.org/voc/Temperature');
    expect(example('ex:Hardness', false)).toBe('https://ns.example.com/epcis/Hardness');
    expect(example('ex:Hardness', true)).toBe('ex:Hardness');
    expect(example('cbv:Comp-x', true)).toBe('https://ref.gs1.org/cbv/Comp-x');
    expect(example('https://example.org/x', false)).toBe('https://example.org/x');
    expect(expanded('gs1:Temperature', namesOf({ gs1: 'https://gs1.org/voc/' }, rulesFor({ version: 'CBV2.1' })))).toBe('https://ref.gs1.org/voc/Temperature');
  });

  it('takes a namespace by the @vocab of a context for words that nothing declares', () => {
    expect(userName('plain', namesOf({ '@vocab': 'https://ns.example.com/epcis/' }, rules))).toBe('{https://ns.example.com/epcis/}plain');
  });
});

it('sorts by code points, as the bytes of UTF-8 do', () => {
  const strings = ['\u{1F600}', '\uFF5E', 'a', 'B', 'ab', '{'];
  expect(strings.toSorted(byCodePoint)).toEqual(['B', 'a', 'ab', '{', '\uFF5E', '\u{1F600}']);
  expect(strings.toSorted(byCodePoint)).toEqual(strings.toSorted((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b))));
});
