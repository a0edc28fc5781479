import { Frontier } from '@sentra/trace/log';

const hashBytes = 32;

/** The right edge of the log as it is stored: its hashes one after the other. */
export function frontierOf({ size, hashes }: { readonly size: number; readonly hashes: Buffer }): Frontier {
  return Frontier.of(size, Array.from({ length: hashes.length / hashBytes }, (_, at) => new Uint8Array(hashes.subarray(at * hashBytes, (at + 1) * hashBytes))));
}
