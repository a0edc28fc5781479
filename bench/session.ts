import { readFileSync } from 'node:fs';
import path from 'node:path';
import { caller, sessionEndpoints, peopleEndpoints } from '@sentra/contract';
import { readCeperPeople } from '../demo/ceper/load.ts';
import { projectRoot } from '../server/src/entrypoints.ts';

/** The office's log-in of the demo. */
export function officePerson(): { email: string; password: string } {
  const people = readCeperPeople((name) => readFileSync(path.join(projectRoot(), 'demo/ceper', name), 'utf8'));
  const office = people.find(({ role }) => role === 'office');
  if (!office) throw new Error('The demo has nobody in the office.');
  return office;
}

/** The session cookie of the office. */
export async function logIn(address: string): Promise<string> {
  const { path: place, method } = sessionEndpoints.logIn;
  const response = await fetch(address + place, { method, headers: { 'content-type': 'application/json', origin: address }, body: JSON.stringify(officePerson()) });
  if (!response.ok) throw new Error(`The log-in was refused: ${await response.text()}`);
  return response.headers.getSetCookie().map((cookie) => cookie.split(';')[0]).join('; ');
}

/** A key of a program for each client. */
export async function makeKeys(address: string, clients: number): Promise<string[]> {
  const cookie = await logIn(address);
  const call = caller(fetch, address, () => ({ cookie, origin: address }));
  const keys: string[] = [];
  for (let client = 1; client <= clients; client += 1) keys.push((await call(peopleEndpoints.makeKey, { body: { name: `bench ${client}`, role: 'office' } })).secret);
  return keys;
}
