import { expect, it } from 'vitest';
import { refuseForeignOrigin } from './origin.ts';

const write = (headers: Record<string, string>, publicUrl?: string, method = 'POST') => refuseForeignOrigin({ method, headers, host: 'sentra.example' }, publicUrl);
const cookie = 'sentra.session_token=x';

it.each([
  [{ cookie, origin: 'https://sentra.example' }, undefined],
  [{ cookie, origin: 'https://sentra.example' }, 'https://sentra.example/'],
  [{ cookie, origin: 'https://sentra.example', 'sec-fetch-site': 'same-origin' }, undefined],
  [{}, undefined],
  [{ authorization: 'Bearer sentra_x', origin: 'https://erp.example' }, undefined],
])('lets in a write with %o (public address %s)', (headers, publicUrl) => {
  expect(() => write(headers, publicUrl)).not.toThrow();
});

it.each([
  [{ cookie }, undefined],
  [{ cookie, origin: 'https://sentra.example.evil.example' }, undefined],
  [{ cookie, origin: 'http://sentra.example' }, 'https://sentra.example'],
  [{ cookie, origin: 'https://sentra.example', 'sec-fetch-site': 'cross-site' }, undefined],
  [{ cookie, origin: 'null' }, undefined],
  [{ 'sec-fetch-site': 'cross-site' }, undefined],
])('refuses a write with %o (public address %s)', (headers, publicUrl) => {
  expect(() => write(headers, publicUrl)).toThrow(/comes from another page/);
});

it('lets in every reading: it changes nothing, and no other page may see the answer', () => {
  expect(() => write({ cookie, 'sec-fetch-site': 'cross-site' }, undefined, 'GET')).not.toThrow();
});
