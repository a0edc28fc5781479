import { exactly, readArguments, type Command } from '../command.ts';
import { reportSaid, verifyExport } from '../log/verifyExport.ts';
import { verifyProof } from '../log/verifyProof.ts';
import { exits, UsageError } from '../outcome.ts';

export const log: Command = {
  usage: [
    'sentra log verify export.jsonl[.gz] [--head head.json]… [--key public.pem]… [--json]',
    'sentra log verify --event event.json --proof proof.json --head head.json [--key public.pem] [--json]',
    'sentra log verify --proof proof.json --head earlier.json --head later.json [--key public.pem] [--json]',
  ].join('\n  '),
  summary: 'Verifies a log of events without server or database: a whole export, one event by its proof, or that a later head continues an earlier one. Exit code 0 if it holds, 1 if not, with the leaf that does not fit.',
  async run(args) {
    const [word, ...rest] = args;
    if (word !== 'verify') throw new UsageError(word === undefined ? '"verify" is missing.' : `"${word}" is not known here; "verify" is.`);
    const { positionals, values } = readArguments(rest, {
      head: { type: 'string', multiple: true }, key: { type: 'string', multiple: true }, event: { type: 'string' }, proof: { type: 'string' }, json: { type: 'boolean' },
    });
    const { head: heads = [], key: keys = [], event, proof, json } = values;
    if (event && !proof) throw new UsageError('--proof is missing: without it an event cannot be found in the log.');
    if (proof) {
      exactly(positionals, []);
      if (heads.length === 0) throw new UsageError('--head is missing: a proof leads to the root of a signed head.');
      const { said, ...answer } = await verifyProof({ proof, event, heads, keys });
      console.log(json ? JSON.stringify({ ...answer, message: said.join(' ') }) : said.join('\n'));
      return answer.holds ? exits.ok : exits.failure;
    }
    const [file = ''] = exactly(positionals, ['export.jsonl']);
    const report = await verifyExport(file, heads, keys);
    console.log(json ? JSON.stringify(report) : reportSaid(report));
    return report.holds ? exits.ok : exits.failure;
  },
};
