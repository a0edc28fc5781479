/**
 * A UUIDv7 (RFC 9562, 5.7): 48 bits of milliseconds, then chance. Made by hand because `crypto.randomUUID` is missing where the page
 * does not come over TLS, and because ids in order of time are kinder to the server's index.
 *
 * @param now milliseconds since 1970
 * @example
 * uuidv7(0x0193580c0000, new Uint8Array(10)) // '0193580c-0000-7000-8000-000000000000'
 */
export function uuidv7(now: number, chance: Uint8Array = crypto.getRandomValues(new Uint8Array(10))): string {
  const bytes = new Uint8Array(16);
  for (let at = 0, rest = now; at < 6; at++, rest = Math.floor(rest / 256)) bytes[5 - at] = rest % 256;
  bytes.set(chance, 6);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
