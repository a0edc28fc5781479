import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../../server/src/database/testing.ts';
import { projectRoot } from '../../server/src/entrypoints.ts';
import { sentra } from './sentra.ts';

const examples = path.join(projectRoot(), '../shared/reference/epcis/examples');

const event = {
  '@context': ['https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld'],
  type: 'ObjectEvent',
  eventID: 'urn:uuid:374d95fc-9457-4a51-bd6a-0bba133845a8',
  eventTime: '2026-11-24T08:30:00+07:00',
  eventTimeZoneOffset: '+07:00',
  epcList: ['urn:epc:id:sgtin:0614141.107346.2018'],
  action: 'OBSERVE',
};
const xml = (step: string) => `<epcis:EPCISDocument xmlns:epcis="urn:epcglobal:epcis:xsd:2" schemaVersion="2.0" creationDate="2026-11-24T09:00:00+07:00"><EPCISBody><EventList>
<ObjectEvent><eventTime>2026-11-24T01:30:00Z</eventTime><eventTimeZoneOffset>+07:00</eventTimeZoneOffset><epcList><epc>urn:epc:id:sgtin:0614141.107346.2018</epc></epcList><action>OBSERVE</action>${step}</ObjectEvent>
</EventList></EPCISBody></epcis:EPCISDocument>`;

interface Answer {
  readonly file: string;
  readonly valid: boolean;
  readonly format: string | null;
  readonly kind: string | null;
  readonly events: readonly { readonly eventID: string | null; readonly type: string; readonly hash: string }[];
  readonly problems: readonly { readonly pointer: string; readonly code: string; readonly message: string; readonly line?: number }[];
}
const answers = (out: string): Answer[] => out.trim().split('\n').map((line) => JSON.parse(line) as Answer);

describe('sentra epcis check', () => {
  test('says of each file whether it is valid, and the hash of each event: one line of JSON per file', async () => {
    const folder = await temporaryFolder();
    const [json, asXml] = [path.join(folder, 'one.json'), path.join(folder, 'two.xml')];
    writeFileSync(json, JSON.stringify(event));
    writeFileSync(asXml, xml(''));
    const { code, out } = await sentra(['epcis', 'check', json, asXml, '--json']);
    expect(code).toBe(0);
    const [first, second] = answers(out);
    expect(first).toMatchObject({ file: json, valid: true, format: 'json', kind: 'event', problems: [] });
    expect(second).toMatchObject({ file: asXml, valid: true, format: 'xml', kind: 'document', problems: [] });
    // The same event, told in JSON and in XML.
    expect(first?.events[0]?.hash).toMatch(/^ni:\/\/\/sha-256;[0-9a-f]{64}\?ver=CBV2\.0$/);
    expect(second?.events[0]?.hash).toBe(first?.events[0]?.hash);
    expect(first?.events[0]).toMatchObject({ eventID: event.eventID, type: 'ObjectEvent' });
    expect(second?.events[0]).toMatchObject({ eventID: null });
  });

  test('tells where and why a file is not valid, ends with 1, and still goes on to the next', async () => {
    const folder = await temporaryFolder();
    const [bad, good] = [path.join(folder, 'bad.xml'), path.join(folder, 'good.json')];
    writeFileSync(bad, xml('<bizStep>urn:epcglobal:cbv:bizstep:shiping</bizStep>'));
    writeFileSync(good, JSON.stringify(event));
    const { code, out } = await sentra(['epcis', 'check', bad, good]);
    expect(code).toBe(1);
    expect(out).toContain(`${bad}: not valid, 1 problem, XML document with 1 event`);
    expect(out).toContain('/epcis:EPCISDocument/EPCISBody/EventList/ObjectEvent/bizStep, line 2: bizStep "urn:epcglobal:cbv:bizstep:shiping" is not a business step');
    expect(out).toContain(`${good}: valid, JSON single event with 1 event`);
  });

  test('says well of a file that is missing, a folder, and one that is not UTF-8; standard input is -', async () => {
    const folder = await temporaryFolder();
    const strange = path.join(folder, 'strange.json');
    writeFileSync(strange, Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d]));
    const { code, out } = await sentra(['epcis', 'check', path.join(folder, 'none.json'), folder, strange, '-', '--json'], { input: '[]' });
    expect(code).toBe(1);
    const found = answers(out);
    expect(found.map(({ valid }) => valid)).toEqual([false, false, false, true]);
    expect(found.map(({ problems }) => problems[0]?.message ?? '')).toEqual([
      expect.stringContaining('there is no such file'),
      expect.stringContaining('it is a folder'),
      expect.stringContaining('not text in UTF-8'),
      '',
    ]);
  });

  test.each([
    [['epcis'], 'check is missing'],
    [['epcis', 'hash', 'x'], '"hash" is no word of epcis'],
    [['epcis', 'check'], 'FILE is missing'],
    [['epcis', 'check', '-', '-'], '- stands twice'],
    [['epcis', 'check', 'x', '--colour'], '--colour'],
  ])('a wrong command line names the word and ends with 2: %j', async (words, sentence) => {
    const { code, err } = await sentra(words);
    expect(err).toContain(sentence);
    expect(code).toBe(2);
  });

  test('accepts every published example at once', async (context) => {
    if (!existsSync(examples)) return context.skip('../shared/reference/epcis is not here');
    const files = readdirSync(examples).map((name) => path.join(examples, name));
    const { code, out } = await sentra(['epcis', 'check', ...files, '--json']);
    expect(answers(out).filter(({ valid }) => !valid)).toEqual([]);
    expect(code).toBe(0);
  });
});
