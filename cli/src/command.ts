import { parseArgs, type ParseArgsConfig } from 'node:util';
import { UsageError } from './outcome.ts';

type Options = NonNullable<ParseArgsConfig['options']>;

/** One word after `sentra`. */
export interface Command {
  readonly usage: string;
  readonly summary: string;
  /** Does it, and answers with the exit code. */
  readonly run: (args: readonly string[]) => Promise<number>;
}

/**
 * Reads options and files of a command strictly.
 *
 * @throws UsageError naming the word that is not understood
 */
export function readArguments<const O extends Options>(args: readonly string[], options: O) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

/** Reads a whole number within bounds from an option. */
export function wholeNumber(name: string, text: string | undefined, fallback: number, least: number, most: number): number {
  if (text === undefined) return fallback;
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= least && value <= most) return value;
  throw new UsageError(`${name} is "${text}"; it must be a whole number from ${least} to ${most}.`);
}

/** Takes exactly the files that a command needs. */
export function exactly(given: readonly string[], names: readonly string[]): string[] {
  const missing = names[given.length];
  if (missing) throw new UsageError(`${missing} is missing.`);
  const extra = given[names.length];
  if (extra) throw new UsageError(`"${extra}" is one word too many.`);
  return [...given];
}
