import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Application, application } from './application.ts';

let server: Application;
beforeAll(async () => {
  server = await application();
});
afterAll(() => server.close());

const event = {
  '@context': 'https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld', type: 'ObjectEvent', eventTime: '2026-11-24T10:00:00+07:00', eventTimeZoneOffset: '+07:00',
  action: 'OBSERVE', bizStep: 'shipping', epcList: ['urn:epc:id:sscc:9506000.0000000012'],
};
const write = { method: 'POST', url: '/epcis/v2/events', headers: { 'content-type': 'application/ld+json' }, payload: JSON.stringify(event) } as const;
const read = { method: 'GET', url: '/epcis/v2/events?MATCH_anyEPC=urn:epc:id:sscc:9506000.0000000012' } as const;
const typeOf = ({ status, type, text }: { status: number; type: string; text: string }) => [status, type.split(';')[0], (JSON.parse(text) as { type: string }).type];

test('the REST interface of EPCIS is part of the application: who has a key sends and asks, and refusals are the standard\'s', async () => {
  expect(await server.send('office', write)).toMatchObject({ status: 201, text: '' });
  expect(typeOf(await server.send('office', read))).toEqual([200, 'application/json', 'EPCISQueryDocument']);
  expect((await server.send('office', read)).text).toContain('urn:epc:id:sscc:9506000.0000000012');
  expect((await server.send('buyer', read)).text).toContain('"eventList":[]');
  expect(typeOf(await server.send('buyer', write))).toEqual([403, 'application/problem+json', 'epcisException:SecurityException']);
  expect(typeOf(await server.send('nobody', read))).toEqual([401, 'application/problem+json', 'epcisException:SecurityException']);
  expect(typeOf(await server.send('office', { method: 'DELETE', url: '/epcis/v2/events' }))).toEqual([404, 'application/problem+json', 'epcisException:NoSuchResourceException']);
});

test('a write that another page made the browser send is refused in the words of the standard too', async () => {
  const foreign = { ...write, headers: { ...write.headers, cookie: 'sentra.session_token=x', origin: 'https://elsewhere.example' } };
  expect(typeOf(await server.send('nobody', foreign))).toEqual([403, 'application/problem+json', 'epcisException:SecurityException']);
});
