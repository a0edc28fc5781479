import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import { temporaryFolder } from '../../server/src/database/testing.ts';
import { sentra, type Serving } from './sentra.ts';

/** Who does the office's work in the founded cooperative. */
export const officePerson = { email: 'kantor@x.example', password: 'a long enough password' };

/** A data folder with one cooperative, as its office begins with it: a buyer, and somebody who can log in. */
export async function foundedFolder(): Promise<string> {
  const folder = path.join(await temporaryFolder(), 'data');
  const csv = path.join(await temporaryFolder(), 'Pembeli.id.csv');
  writeFileSync(csv, 'Kode;Nama\nPB1;Pembeli satu\n');
  expect(await sentra(['import', csv, '--new', 'satu', '--name', 'Koperasi Satu', '--data', folder])).toMatchObject({ code: 0 });
  expect(await sentra(['person', officePerson.email, '--name', 'Kantor', '--role', 'office', '--data', folder], { input: `${officePerson.password}\n` })).toMatchObject({ code: 0 });
  return folder;
}

/** What is asked of the server as the office, once it is logged in. */
export type Asked = (address: string, init?: RequestInit) => Promise<Response>;

/** Logs the office in, and asks with its cookie from then on. */
export async function entered({ address }: Serving): Promise<Asked> {
  const headers = { 'sec-fetch-site': 'same-origin' };
  const answer = await fetch(`${address}/api/session`, { method: 'POST', headers: { ...headers, 'content-type': 'application/json' }, body: JSON.stringify(officePerson) });
  expect(answer.status).toBe(200);
  const cookie = answer.headers.getSetCookie().map((one) => one.split(';')[0]).join('; ');
  return (to, init = {}) => fetch(`${address}${to}`, { ...init, headers: { ...headers, cookie, ...(init.headers as Record<string, string> | undefined) } });
}
