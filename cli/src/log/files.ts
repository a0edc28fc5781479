import { createPublicKey, verify as verifySignature } from 'node:crypto';
import { CanonicalError, LogFileError, readExact, readHead, type SignedHead, type Verify } from '@sentra/trace/log';
import { readBytes } from '../files.ts';
import { InputError } from '../outcome.ts';
import { fileText } from '../texts.ts';

/** Ed25519 by Node's own. */
export const verify: Verify = (publicKey, message, signature) => {
  try {
    const key = createPublicKey(publicKey);
    return key.asymmetricKeyType === 'ed25519' && verifySignature(null, message, key, signature);
  } catch {
    return false;
  }
};

/** The value of a small JSON file: a head, a proof, an event. */
export async function exactIn(file: string): Promise<unknown> {
  const text = await fileText(file);
  return naming(file, () => readExact(text));
}

export async function headIn(file: string): Promise<SignedHead> {
  const value = await exactIn(file);
  return naming(file, () => readHead(value));
}

/** An Ed25519 public key, in the form in which heads carry it. */
export async function keyIn(file: string): Promise<string> {
  const bytes = await readBytes(file);
  try {
    const key = createPublicKey(bytes);
    if (key.asymmetricKeyType === 'ed25519') return key.export({ type: 'spki', format: 'pem' }).toString();
  } catch {
    // Said below, alike for a key of another kind and for what is none.
  }
  throw new InputError(`${file} is no Ed25519 public key in PEM; such a file begins with -----BEGIN PUBLIC KEY-----.`);
}

/** Turns what is wrong with a file into a sentence that names it. */
export function naming<T>(file: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof LogFileError || error instanceof CanonicalError) throw new InputError(`${file} cannot be used: ${error.message}`);
    throw error;
  }
}
