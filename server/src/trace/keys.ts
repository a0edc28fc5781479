import { createPrivateKey, createPublicKey, hkdfSync, sign } from 'node:crypto';
import type { Sign } from '@sentra/trace/log';

/** The key with which a cooperative signs heads of its log. */
export interface LogKey {
  /** Ed25519 public key, PEM (RFC 8410). */
  readonly publicKey: string;
  readonly sign: Sign;
}

/** The key of each cooperative, by its id. */
export type LogKeys = (cooperativeId: string) => LogKey;

/** What stands before the 32 bytes of an Ed25519 private key in PKCS #8 (RFC 8410, section 7). */
const pkcs8 = Buffer.from('302e020100300506032b657004220420', 'hex');

/**
 * Keys that follow from the server's secret, so that none lies in the database or on its backups, and every process of one database has the same.
 * Another secret is another key: heads that were signed before stay good under the old one, which they name.
 */
export function logKeys(secret: string): LogKeys {
  const made = new Map<string, LogKey>();
  return (cooperativeId) => {
    const known = made.get(cooperativeId);
    if (known) return known;
    const seed = Buffer.from(hkdfSync('sha256', secret, '', `sentra log ${cooperativeId}`, 32));
    const privateKey = createPrivateKey({ key: Buffer.concat([pkcs8, seed]), format: 'der', type: 'pkcs8' });
    const key: LogKey = {
      publicKey: createPublicKey(privateKey).export({ type: 'spki', format: 'pem' }).toString(),
      sign: (message) => sign(null, message, privateKey),
    };
    made.set(cooperativeId, key);
    return key;
  };
}
