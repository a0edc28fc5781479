import { writeFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import path from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { gunzipSync } from 'node:zlib';
import { epcisDocument, eventHashes, type JsonObject } from '@sentra/trace/epcis';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { temporaryFolder } from '../../server/src/database/testing.ts';
import { heatEvent } from '../../server/src/trace/testing/events.ts';
import { cuttingProxy, type CuttingProxy } from './cuttingProxy.ts';
import { foundedFolder, officePerson } from './enter.ts';
import { sentra, type Serving, serving } from './sentra.ts';

const phones = 200;
/** What each sends in a shift, of which each third is a document of three events. */
const capturesEach = 3;
/** Each so-many-th connection loses its answer. */
const lossy = 7;

interface Answer {
  readonly status: number;
  readonly location: string | undefined;
  readonly body: string;
}

describe('two hundred phones at once', () => {
  let folder: string;
  let running: Serving;
  let line: CuttingProxy;
  let cookie = '';
  const agent = new Agent({ keepAlive: false });

  async function start(): Promise<void> {
    running = await serving(['--data', folder]);
    line.lead(running.address);
  }

  async function kill(): Promise<void> {
    const gone = new Promise((resolve) => running.child.once('close', resolve));
    running.child.kill('SIGKILL');
    await gone;
  }

  beforeAll(async () => {
    folder = await foundedFolder();
    line = await cuttingProxy(lossy);
    await start();
    const entered = await fetch(`${running.address}/api/session`, { method: 'POST', headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' }, body: JSON.stringify(officePerson) });
    cookie = entered.headers.getSetCookie().map((one) => one.split(';')[0]).join('; ');
  }, 300_000);
  afterAll(async () => {
    running.child.kill('SIGKILL');
    await line.close();
  });

  /** One request over a connection of its own, as a phone with a bad line makes it; undefined where no answer came. */
  function asked(method: 'GET' | 'POST', to: string, body?: object): Promise<Answer | undefined> {
    return new Promise((resolve) => {
      const sent = request(`${line.address}${to}`, { method, agent, headers: { cookie, 'sec-fetch-site': 'same-origin', ...(body && { 'content-type': 'application/json' }) }, timeout: 20_000 }, (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (part: string) => (text += part)).on('error', () => resolve(undefined));
        response.on('end', () => resolve({ status: response.statusCode ?? 0, location: response.headers.location, body: text }));
      });
      sent.on('error', () => resolve(undefined)).on('timeout', () => sent.destroy());
      sent.end(body && JSON.stringify(body));
    });
  }

  let attempts = 0;
  let acknowledged = 0;

  /** Asks until it is answered, as often as need be. Only what the server refuses for good ends it otherwise. */
  async function untilAnswered(method: 'GET' | 'POST', to: string, body?: object): Promise<Answer> {
    for (let tries = 0; ; tries += 1) {
      if (method === 'POST') attempts += 1;
      const answer = await asked(method, to, body);
      if (answer && answer.status < 500) return answer;
      // Longer from try to try, and not all at once.
      await after(Math.min(2000, 100 * 2 ** tries) * (0.5 + Math.random()));
    }
  }

  const documentOf = (events: readonly JsonObject[]) => epcisDocument(events, { creationDate: '2026-11-24T15:00:00+07:00', prefixes: { batur: 'https://ns.batur.example/epcis/' } });

  /** The captures of one phone: some with an identifier of their own, the others known by their hash. */
  const shiftOf = (phone: number): JsonObject[] =>
    Array.from({ length: capturesEach }, (_, nth) => {
      const events = nth % 3 === 2 ? 3 : 1;
      return documentOf(Array.from({ length: events }, (_one, at) => heatEvent(phone * 100 + nth * 10 + at, { minute: nth * 30 + at, ...(nth % 2 === 0 && { eventID: `urn:uuid:phone-${phone}-${nth}-${at}` }) })));
    });

  async function sendShift(captures: readonly JsonObject[]): Promise<void> {
    for (const capture of captures) {
      const answer = await untilAnswered('POST', '/epcis/v2/capture', capture);
      expect({ status: answer.status, body: answer.body }).toEqual({ status: 202, body: '' });
      const job = await untilAnswered('GET', answer.location ?? '');
      expect(JSON.parse(job.body)).toMatchObject({ running: false, success: true });
      acknowledged += 1;
    }
  }

  test('a server that is killed twice and a line that loses answers: every capture is recorded once', async () => {
    const shifts = Array.from({ length: phones }, (_, phone) => shiftOf(phone));
    const captures = phones * capturesEach;
    const sending = Promise.all(shifts.map(sendShift));
    let kills = 0;
    for (const share of [0.3, 0.65]) {
      while (acknowledged < share * captures) await Promise.race([after(20), sending]);
      await kill();
      kills += 1;
      await start();
    }
    await sending;

    const expected = shifts.flat().flatMap((document) => {
      const hashes = eventHashes(document);
      const { eventList } = document['epcisBody'] as unknown as { eventList: { eventID?: string }[] };
      return eventList.map(({ eventID }, at) => eventID ?? hashes[at] ?? '');
    });
    const file = path.join(await temporaryFolder(), 'log.jsonl.gz');
    const exported = Buffer.from(await (await fetch(`${running.address}/api/log/export.jsonl.gz`, { headers: { cookie } })).arrayBuffer());
    writeFileSync(file, exported);
    const lines = gunzipSync(exported).toString().trimEnd().split('\n').slice(1);
    const recorded = lines.map((text) => (JSON.parse(text) as { leaf: { event: { eventID: string } } }).leaf.event.eventID);
    console.log(`${phones} phones sent ${captures} captures with ${expected.length} events in ${attempts} attempts; the server was killed ${kills} times, ${line.cuts()} answers were lost; ${recorded.length} events are recorded.`);

    expect(new Set(expected).size).toBe(expected.length);
    expect(recorded.toSorted()).toEqual(expected.toSorted());
    expect(kills).toBe(2);
    expect(line.cuts()).toBeGreaterThan(10);
    expect(attempts).toBeGreaterThan(captures);
    expect(acknowledged).toBe(captures);
    const { code, out } = await sentra(['log', 'verify', file, '--json']);
    expect(JSON.parse(out)).toMatchObject({ holds: true, leaves: expected.length });
    expect(code).toBe(0);
  }, 300_000);
});
