import type { Command } from '../command.ts';
import { heats } from './heats.ts';
import { heatsWeek } from './heats-week.ts';

/** One word, two questions: a published instance, or a member's week of a plan. */
export const heatsAny: Command = {
  usage: `${heats.usage}\n  ${heatsWeek.usage}`,
  summary: `${heats.summary}\n${heatsWeek.summary}`,
  run: (args) => (args.some((word) => /^--(problem|plan|member|week)(=|$)/.test(word)) ? heatsWeek.run(args) : heats.run(args)),
};
