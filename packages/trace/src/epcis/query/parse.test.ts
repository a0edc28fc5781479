import { describe, expect, it } from 'vitest';
import { knownParameters } from './parameters.ts';
import { extensionsOf, fieldKey, namesFor } from './name.ts';
import { parseQuery } from './parse.ts';

const faults = (...parameters: [string, string][]) => parseQuery(parameters).faults.map(({ parameter, value, code, message }) => ({ parameter, value, code, message }));

describe('a query string', () => {
  it('has several values in one text or in several, and means both alike', () => {
    expect(parseQuery([['EQ_bizStep', 'shipping|receiving'], ['GE_eventTime', '2026-11-24T00:00:00Z']]).query?.conditions.length).toBe(2);
    const [one, other] = [parseQuery([['EQ_action', 'ADD|DELETE']]), parseQuery([['EQ_action', 'ADD'], ['EQ_action', 'DELETE']])];
    expect(one).toEqual(other);
    expect(one.query?.conditions[0]?.test).toEqual({ on: 'text', field: 'action', values: ['ADD', 'DELETE'] });
  });

  it('orders by the time of the event, the newest first, unless it says otherwise', () => {
    expect(parseQuery([]).query).toMatchObject({ conditions: [], order: { by: 'eventTime', descending: true } });
    expect(parseQuery([['orderBy', 'recordTime'], ['orderDirection', 'ASC'], ['perPage', '7'], ['nextPageToken', 'abc'], ['eventCountLimit', '9']]).query).toMatchObject({
      order: { by: 'recordTime', descending: false }, perPage: 7, nextPageToken: 'abc', eventCountLimit: 9,
    });
    expect(parseQuery([['orderBy', 'example:weight']], { example: 'https://ns.example.com/' }).query?.order.by).toMatchObject({ written: 'example:weight', known: true });
  });

  it('is refused with parameter, value and what would be right, all faults at once', () => {
    expect(faults(['EQ_bizStep', 'shiping'], ['GE_eventTime', 'yesterday'], ['EQ_biz', 'x'], ['perPage', '0'])).toEqual([
      { parameter: 'EQ_bizStep', value: 'shiping', code: 'wrong-value', message: 'EQ_bizStep cannot be "shiping": it must be a business step; did you mean shipping?' },
      { parameter: 'GE_eventTime', value: 'yesterday', code: 'wrong-value', message: 'GE_eventTime cannot be "yesterday": it must be a date and time with its offset, such as 2026-11-24T08:30:00Z or 2026-11-24T08:30:00%2B07:00.' },
      { parameter: 'EQ_biz', value: 'x', code: 'unknown-parameter', message: 'There is no parameter EQ_biz; a field of your own needs its prefix, as in EQ_example:colour.' },
      { parameter: 'perPage', value: '0', code: 'wrong-value', message: 'perPage cannot be "0": it must be a whole number from 1 on.' },
    ]);
  });

  it.each([
    ['EQ_bizSteps', 'shipping', /did you mean EQ_bizStep\?/],
    ['eventtype', 'ObjectEvent', /did you mean eventType\?/],
    ['EQ_eventType', 'ObjectEvent', /There is no parameter/],
    ['bizStep', 'shipping', /There is no parameter bizStep/],
    ['eventType', 'ObjectEvents', /did you mean ObjectEvent\?/],
    ['EQ_action', 'add', /it must be ADD, OBSERVE or DELETE/],
    ['EQ_readPoint', 'gate 1', /it must be a URI/],
    ['MATCH_epc', '4012345', /it must be a URI/],
    ['MATCH_epc', 'urn:epc:idpat:sgtin:*.012345.*', /only the last parts of a pattern may be \*/],
    ['GE_quantity', 'many', /it must be a number/],
    ['GT_quantity', '1|2', /one value only; found 2/],
    ['LT_eventTime', '2026-11-24T08:30:00', /with its offset/],
    ['GT_eventTime', '2026-11-24T08:30:00Z', /There is no parameter|needs its prefix/],
    ['EQ_value', '5', /EQ_value_CEL/],
    ['GE_percRank_CEL', '5', /percRank has no unit/],
    ['EXISTS_errorDeclaration', 'false', /cannot be asked/],
    ['EQ_booleanValue', 'yes', /true or false/],
    ['EQ_hexBinaryValue', 'xyz', /hexadecimal/],
    ['EQ_bizTransaction_desad', 'urn:x:1', /did you mean desadv\?/],
    ['GT_example:weight', 'heavy', /a number, or a date and time/],
    ['orderDirection', 'down', /ASC or DESC/],
    ['orderBy', 'bizStep', /eventTime, recordTime, or a field of your own/],
    ['maxEventCount', '1.5', /whole number/],
    ['HASATTR_colour', 'x', /There is no parameter/],
  ])('%s=%s is refused', (parameter, value, message) => {
    const [fault, ...more] = faults([parameter, value]);
    expect(more).toEqual([]);
    expect(fault).toMatchObject({ parameter, value, message: expect.stringMatching(message) as string });
    expect(fault?.message).toContain(parameter);
  });

  it('cannot limit the number of events and refuse more than a number at once', () => {
    expect(faults(['eventCountLimit', '5'], ['maxEventCount', '5'])[0]).toMatchObject({ code: 'together' });
  });

  it('takes an offset whose + was not encoded, which an address turns into a space', () => {
    expect(parseQuery([['GE_eventTime', '2026-11-24T08:30:00 07:00']])).toEqual({ ...parseQuery([['GE_eventTime', '2026-11-24T01:30:00Z']]) });
  });

  it('knows every parameter that it gives as advice', () => {
    const values: Record<string, string> = { eventType: 'ObjectEvent', EQ_action: 'ADD', EQ_type: 'Temperature', EQ_booleanValue: 'true', EQ_hexBinaryValue: 'F0', orderBy: 'recordTime', orderDirection: 'ASC', EQ_errorReason: 'incorrect_data', EQ_bizStep: 'packing' };
    const valueFor = (name: string) => {
      if (/disposition/i.test(name)) return 'active';
      if (/Time$|_time$/.test(name)) return '2026-11-24T08:30:00Z';
      return name.startsWith('EXISTS') ? 'true' : /quantity|Rank|Count|perPage/.test(name) ? '5' : 'urn:x:1';
    };
    expect(knownParameters.flatMap((name) => parseQuery([[name, values[name] ?? valueFor(name)]]).faults)).toEqual([]);
  });
});

it('namespaces of a request are read from its header, and names with them', () => {
  expect(extensionsOf('example=https://ns.example.com/epcis/, ex2=urn:ex2:')).toEqual({ example: 'https://ns.example.com/epcis/', ex2: 'urn:ex2:' });
  expect(extensionsOf('nothing, =x, 1=urn:x')).toEqual({});
  expect(fieldKey('example:colour', namesFor({ example: 'https://ns.example.com/epcis/' }))).toBe(fieldKey('https://ns.example.com/epcis#colour', namesFor(undefined)));
  expect(fieldKey('cbvmda:lotNumber', namesFor(undefined))).toBe(fieldKey('urn:epcglobal:cbv:mda:lotNumber', namesFor(undefined)));
});
