import type { Command } from './command.ts';

interface Entry {
  readonly summary: string;
  /** Loaded when it is asked for, so that `sentra check` does not wait for the server's code. */
  readonly command: () => Promise<Command>;
}

/** Every word that `sentra` knows. */
export const commands: ReadonlyMap<string, Entry> = new Map<string, Entry>([
  ['serve', { summary: 'Serve the pages and the API', command: async () => (await import('./commands/serve.ts')).serve }],
  ['plan', { summary: 'Plan a problem from a file, without server or database', command: async () => (await import('./commands/plan.ts')).plan }],
  ['heats', { summary: 'Plan the heats of one foundry: a week of a plan day by day, or a published instance', command: async () => (await import('./commands/heats-any.ts')).heatsAny }],
  ['check', { summary: 'Check a plan against its problem, and price it', command: async () => (await import('./commands/check.ts')).check }],
  ['replan', { summary: 'Plan again from an earlier plan, with as few changes as pay', command: async () => (await import('./commands/replan.ts')).replan }],
  ['whatif', { summary: 'Plan a scenario beside a plan, and say what would differ', command: async () => (await import('./commands/what-if.ts')).whatIf }],
  ['share', { summary: 'What each member is due by a rule of fair share', command: async () => (await import('./commands/share.ts')).share }],
  ['worth', { summary: 'What qualifications, furnaces, tool sets and shifts are worth', command: async () => (await import('./commands/worth.ts')).worth }],
  ['fairness', { summary: 'What fairness costs: from ignored shares to enforced ones', command: async () => (await import('./commands/fairness.ts')).fairness }],
  ['promise', { summary: 'When a quantity can be had beside a plan, and what binds', command: async () => (await import('./commands/promise.ts')).promise }],
  ['epcis', { summary: 'Check files of events against EPCIS 2.0, and hash each event', command: async () => (await import('./commands/epcis.ts')).epcis }],
  ['import', { summary: 'Read a workbook, CSV or problem into a cooperative', command: async () => (await import('./commands/import.ts')).importFile }],
  ['export', { summary: 'Write a cooperative as workbook, CSV files, problem or plan', command: async () => (await import('./commands/export.ts')).exportBook }],
  ['backup', { summary: 'Write everything into one file', command: async () => (await import('./commands/backup.ts')).backup }],
  ['restore', { summary: 'Read a backup into an empty database', command: async () => (await import('./commands/restore.ts')).restore }],
  ['move', { summary: 'Copy everything to another database and compare it', command: async () => (await import('./commands/move.ts')).move }],
  ['log', { summary: 'Verify a log of events without server: an export, or one event by its proof', command: async () => (await import('./commands/log.ts')).log }],
  ['password', { summary: 'Set the password of a person whom no office can help', command: async () => (await import('./commands/password.ts')).password }],
  ['person', { summary: 'Add a person who may log in', command: async () => (await import('./commands/person.ts')).person }],
  ['gs1', { summary: 'Read, check and print GS1 element strings and Digital Links', command: async () => (await import('./commands/gs1.ts')).gs1 }],
]);
