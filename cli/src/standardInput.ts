import { text } from 'node:stream/consumers';

/** A password from standard input, so that it stands in no history of commands; the end of its line does not belong to it. */
export async function readPassword(): Promise<string> {
  if (process.stdin.isTTY) console.error('Password, then Enter and Ctrl-D:');
  return (await text(process.stdin)).replace(/\r?\n$/, '');
}
