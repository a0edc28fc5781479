import { checkText, eventHashes, type Json, type Listed, type Problem, type TextCheck } from '@sentra/trace/epcis';
import { type Command, readArguments } from '../command.ts';
import { exits, InputError, UsageError } from '../outcome.ts';
import { readText } from '../texts.ts';

/** A file's answer, as `--json` writes it. */
interface Answer {
  readonly file: string;
  readonly valid: boolean;
  readonly format: TextCheck['format'];
  readonly kind: TextCheck['kind'];
  readonly events: readonly { readonly eventID: string | null; readonly type: string | null; readonly hash: string | null }[];
  readonly problems: readonly Problem<string>[];
  /** How many problems there are beyond those. */
  readonly more: number;
  readonly warnings: readonly Problem<string>[];
}

export const epcis: Command = {
  usage: 'sentra epcis check FILE… [--json]     (- reads standard input)',
  summary:
    'Checks files of events against EPCIS 2.0 and CBV 2.0: JSON, JSON-LD or XML. Says of each file whether it is valid and why not, and the hash of each event.\n--json: one line of JSON per file. Exit code 0 if all are valid, 1 if one is not.',
  async run(args) {
    const { positionals, values } = readArguments(args, { json: { type: 'boolean' } });
    const [word, ...files] = positionals;
    if (word !== 'check') throw new UsageError(word === undefined ? 'check is missing.' : `"${word}" is no word of epcis; there is check.`);
    if (files.length === 0) throw new UsageError('FILE is missing.');
    if (files.filter((file) => file === '-').length > 1) throw new UsageError('- stands twice; standard input can be read once.');
    let allValid = true;
    for (const file of files) {
      const answer = await answerOf(file);
      allValid &&= answer.valid;
      console.log(values.json ? JSON.stringify(answer) : sentences(answer));
    }
    return allValid ? exits.ok : exits.failure;
  },
};

async function answerOf(file: string): Promise<Answer> {
  try {
    const { format, kind, valid, problems, more, warnings, events, document } = checkText(await readText(file));
    return { file, valid, format, kind, events: hashed(events, document, format), problems, more, warnings };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { file, valid: false, format: null, kind: null, events: [], problems: [{ pointer: '', code: 'unreadable', message: error.message }], more: 0, warnings: [] };
  }
}

/** Events with their hashes; what is too malformed to have a hash has none. */
function hashed(events: readonly Listed[], document: Json | undefined, format: TextCheck['format']): Answer['events'] {
  const hashes = document === undefined ? [] : eventHashes(document, { fromXml: format === 'xml' });
  return events.map(({ event }, index) => ({ eventID: textOr(event['eventID']), type: textOr(event['type']), hash: hashes[index] ?? null }));
}

const textOr = (value: Json | undefined): string | null => (typeof value === 'string' ? value : null);

const kinds = { document: 'document', 'query-document': 'query document', event: 'single event', events: 'list of events' } as const;

function sentences({ file, valid, format, kind, events, problems, more, warnings }: Answer): string {
  const what = format && kind ? `, ${format === 'xml' ? 'XML' : 'JSON'} ${kinds[kind]} with ${counted(events.length, 'event')}` : '';
  const found = valid ? 'valid' : `not valid, ${counted(problems.length + more, 'problem')}`;
  return [
    `${file}: ${found}${what}`,
    ...problems.map((problem) => `  ${place(problem)}${problem.message}`),
    ...(more > 0 ? [`  and ${counted(more, 'problem')} more`] : []),
    ...warnings.map((warning) => `  doubtful: ${place(warning)}${warning.message}`),
    ...events.map(({ eventID, type, hash }) => `  ${hash ?? 'no hash'}  ${type ?? 'no type'}${eventID === null ? '' : `  ${eventID}`}`),
  ].join('\n');
}

/** Where a problem is: of XML element and line, else the JSON pointer. */
const place = ({ pointer, element, line }: Problem<string>): string => {
  const where = [element ?? pointer, line === undefined ? '' : `line ${line}`].filter((part) => part !== '').join(', ');
  return where === '' ? '' : `${where}: `;
};

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
