import { bracketed, type Element, elementString, Gs1Error, parse, type ParseOptions, type Reading, type Refusal, writeLink } from '@sentra/trace/gs1';
import { exactly, readArguments, type Command } from '../command.ts';
import { exits, UsageError } from '../outcome.ts';
import { readText } from '../texts.ts';

const options = { json: { type: 'boolean' }, whole: { type: 'boolean' }, 'short-gtins': { type: 'boolean' }, host: { type: 'string' }, key: { type: 'string' } } as const;

interface Given {
  readonly json: boolean;
  readonly host: string | undefined;
  readonly key: string | undefined;
  readonly parsing: ParseOptions;
}

export const gs1: Command = {
  usage: `sentra gs1 parse TEXT|- [--json] [--whole] [--short-gtins] [--host HOST]
  sentra gs1 link TEXT|- --host HOST [--key AI] [--json] [--whole] [--short-gtins]`,
  summary: `Reads and checks an element string, bracketed or as a scanner sends it, or a GS1 Digital Link; link writes it as a Digital Link. Exit code 0 if it is valid, 1 if not.
With - each line of standard input is read. --whole: what an AI needs must be there, and not in another bar code. --short-gtins: GTINs of 8 and 12 digits in a link are filled up with zeros.`,
  async run(args) {
    const [word = '', ...rest] = args;
    const print = { parse: printReading, link: printLink }[word];
    if (!print) throw new UsageError(word === '' ? 'parse or link is missing.' : `there is no "gs1 ${word}"; there are parse and link.`);
    const { positionals, values } = readArguments(rest, options);
    const [text = ''] = exactly(positionals, ['TEXT']);
    if (word === 'link' && values.host === undefined) throw new UsageError('--host is missing, such as --host id.batur.example.');
    const given: Given = { json: values.json === true, host: values.host, key: values.key, parsing: { whole: values.whole, shortGtins: values['short-gtins'] } };
    const texts = text === '-' ? (await readText('-')).split(/\r?\n/).filter((line) => line !== '') : [text];
    const valid = texts.map((one) => print(one, given));
    return valid.every(Boolean) ? exits.ok : exits.failure;
  },
};

/** Says what is wrong, and shows where. */
function printRefusal(text: string, { code, reason, at, ai }: Refusal, { json }: Given): false {
  if (json) console.log(JSON.stringify({ valid: false, code, reason, at, ...(ai === undefined ? {} : { ai }) }));
  else console.error(`${reason}\n\n  ${text.replace(/\p{Cc}/gu, '␝')}\n  ${' '.repeat(at)}^`);
  return false;
}

/** The elements as a Digital Link, or why there is none. */
function linkOf(elements: readonly Element[], host: string, key: string | undefined): string | Refusal {
  try {
    return writeLink(elements, { host, key });
  } catch (error) {
    if (error instanceof Gs1Error) return error.refusal;
    throw error;
  }
}

function printReading(text: string, given: Given): boolean {
  const reading: Reading = parse(text, given.parsing);
  if (!reading.valid) return printRefusal(text, reading.refusal, given);
  const { form, elements, needs } = reading;
  const link = linkOf(elements, given.host ?? 'id.gs1.org', given.key);
  const forms = { bracketed: bracketed(elements), elementString: elementString(elements), ...(typeof link === 'string' ? { digitalLink: link } : {}) };
  if (given.json) {
    console.log(JSON.stringify({ valid: true, form, keys: elements, ...forms, needs: needs.map(({ ai, reason }) => ({ ai, reason })) }));
    return true;
  }
  const width = Math.max(...elements.map(({ title }) => title.length));
  const rows = elements.map(({ ai, title, value }) => `${`(${ai})`.padEnd(6)}  ${title.padEnd(width)}  ${value}`);
  console.log([...rows, '', ...Object.values(forms), ...needs.map(({ reason }) => `Only with another bar code: ${reason}`)].join('\n'));
  return true;
}

function printLink(text: string, given: Given): boolean {
  const reading = parse(text, given.parsing);
  if (!reading.valid) return printRefusal(text, reading.refusal, given);
  const link = linkOf(reading.elements, given.host ?? '', given.key);
  if (typeof link !== 'string') return printRefusal(text, link, given);
  console.log(given.json ? JSON.stringify({ valid: true, digitalLink: link }) : link);
  return true;
}
