/** How a command ends, as its exit code. */
export const exits = { ok: 0, failure: 1, usage: 2, input: 3 } as const;

/** The command line itself is wrong: which word, and what would be right. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** A file, folder or address that was given cannot be used. */
export class InputError extends Error {
  override readonly name = 'InputError';
}
