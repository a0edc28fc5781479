import { commands } from './commands.ts';
import { exits, InputError, UsageError } from './outcome.ts';
import { sentenceOf } from './sentence.ts';

/** Runs `sentra` with its words and answers with the exit code. */
async function main(words: readonly string[]): Promise<number> {
  const [name, ...args] = words;
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    console.log(help());
    return name === undefined ? exits.usage : exits.ok;
  }
  const load = commands.get(name);
  if (!load) {
    console.error(`sentra: there is no command "${name}".\n\n${help()}`);
    return exits.usage;
  }
  const command = await load.command();
  if (args.includes('--help') || args.includes('-h')) {
    console.log(`${command.summary}\n\n  ${command.usage}`);
    return exits.ok;
  }
  try {
    return await command.run(args);
  } catch (error) {
    if (error instanceof UsageError) {
      console.error(`sentra ${name}: ${error.message}\n\n  ${command.usage}`);
      return exits.usage;
    }
    console.error(`sentra ${name}: ${sentenceOf(error)}`);
    return error instanceof InputError || isRefusal(error) ? exits.input : exits.failure;
  }
}

/** What the server's rooms refuse carries a sentence in both languages. */
const isRefusal = (error: unknown) => typeof error === 'object' && error !== null && 'id' in error && 'en' in error;

function help(): string {
  const width = Math.max(...[...commands.keys()].map((name) => name.length));
  const rows = [...commands].map(([name, { summary }]) => `  ${name.padEnd(width)}  ${summary}`);
  return `Sentra: many small foundries as one qualified supplier.\n\n${rows.join('\n')}\n\nsentra COMMAND --help says more. Exit codes: 0 done, 1 failed, 2 wrong command line, 3 unusable input.`;
}

process.exitCode = await main(process.argv.slice(2));
