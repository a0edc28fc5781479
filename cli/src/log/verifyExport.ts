import { ExportCheck, fingerprint, type LogReport } from '@sentra/trace/log';
import { InputError } from '../outcome.ts';
import { headIn, keyIn, naming, verify } from './files.ts';
import { linesOf } from './lines.ts';

/** Verifies an export against the reader's heads and keys. */
export async function verifyExport(file: string, headFiles: readonly string[], keyFiles: readonly string[]): Promise<LogReport> {
  const trusted = { heads: await Promise.all(headFiles.map(headIn)), keys: await Promise.all(keyFiles.map(keyIn)) };
  let check: ExportCheck | undefined;
  for await (const line of linesOf(file)) {
    if (check) check.line(line);
    else check = naming(file, () => new ExportCheck(line, trusted, verify));
  }
  if (!check) throw new InputError(`${file} is empty; an export begins with a line of signed heads.`);
  return check.end();
}

/** The report as sentences for a person. */
export function reportSaid(report: LogReport): string {
  const leaves = (count: number) => (count === 1 ? '1 leaf' : `${count} leaves`);
  const whose = {
    key: 'The signature is by the key that you gave.',
    head: 'The signature is by the key of your head.',
    export: `The signature is by key ${fingerprint(report.publicKey)}, which only the export itself names: whoever could rewrite the whole log could have made it. Give a head or a key that came by another way, with --head or --key.`,
  }[report.trust];
  const given = report.given.map(({ size, time, fits }) => (fits ? `The export continues your head of ${leaves(size)} (${time}): nothing before it was changed.` : `The export does not continue your head of ${leaves(size)} (${time}).`));
  if (report.holds) {
    return [`Holds: ${leaves(report.leaves)} of the log of ${report.cooperative} are what was signed on ${report.time}.`, ...given, whose].join('\n');
  }
  const rest = report.more > 0 ? [`  and ${report.more} more`] : [];
  return [
    `Does not hold: the log of ${report.cooperative}, ${leaves(report.leaves)} read, signed head of ${leaves(report.size)} (${report.time}).`,
    ...report.faults.map(({ message }) => `  ${message}`),
    ...rest,
    ...given,
    report.unchanged > 0 ? `The first ${leaves(report.unchanged)} are as they were signed.` : 'Of no leaf can it be said that it is as it was signed.',
  ].join('\n');
}
