import { isSigned, sameKey, type SignedHead, type Verify } from '../files/head.ts';
import type { LogFault } from './fault.ts';

/**
 * What is wrong with a head by itself: its signature, or its key where keys were given.
 *
 * @param name what the sentence calls it
 * @param keys public keys (PEM) that came by another way; any key will do where there are none
 * @example headFault('Your head', { ...signed, publicKey: other }, [], verify)?.code // 'signature'
 */
export function headFault(name: string, signed: SignedHead, keys: readonly string[], verify: Verify): LogFault | undefined {
  if (!isSigned(signed, verify)) return { code: 'signature', message: `${name} is not signed by the key that it names: it was changed after signing, or never signed.` };
  if (keys.length === 0 || keys.some((key) => sameKey(key, signed.publicKey))) return undefined;
  return { code: 'other-key', message: `${name} is signed by another key than the one that was given.` };
}
