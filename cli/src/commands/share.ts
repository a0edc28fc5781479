import { votedShares, withTargets } from '@sentra/server/planning';
import type { ShareRule } from '@sentra/sharing';
import { exactly, readArguments, type Command } from '../command.ts';
import { writeWhole } from '../files.ts';
import { exits, UsageError } from '../outcome.ts';
import { problemIn } from './check.ts';

const pots = ['equal', 'workers', 'capacity'] as const;

export const share: Command = {
  usage: 'sentra share problem.json[.gz] [--weights equal|workers|capacity|equal=40,workers=40,capacity=20] [--out problem.json] [--json]',
  summary: 'What each member is due of the work by a rule, and how it came about, in thousands of rupiah. --out writes the problem with these targets.',
  async run(args) {
    const { positionals, values } = readArguments(args, { weights: { type: 'string' }, out: { type: 'string' }, json: { type: 'boolean' } });
    const [file = ''] = exactly(positionals, ['problem.json']);
    const rule = ruleOf(values.weights ?? 'equal');
    const problem = await problemIn(file);
    const sharing = votedShares(problem, rule);
    if (values.out) await writeWhole(values.out, JSON.stringify(withTargets(problem, sharing)));
    const thousands = (rupiah: number) => rupiah / 1000;
    const members = sharing.members.map(({ member, work, first, most, cut, poured, entitlement }) => ({
      member, shareTarget: thousands(entitlement), work: thousands(work), first: thousands(first), cut: thousands(cut), poured: thousands(poured), most: thousands(most),
    }));
    if (values.json) console.log(JSON.stringify({ rule, placed: thousands(sharing.placed), unplaced: thousands(sharing.unplaced), members }));
    else console.table(members);
    return exits.ok;
  },
};

/** A word is the whole; a mix names pots in percent that are 100 together. */
function ruleOf(text: string): ShareRule {
  const none: ShareRule = { equal: 0, workers: 0, capacity: 0 };
  const wrong = new UsageError(`--weights is "${text}"; it must be equal, workers, capacity, or a mix of them that is 100 percent together, such as equal=50,workers=50.`);
  const named = text.includes('=') ? text.split(',').map((one) => one.split('=')) : [[text, '100']];
  const parts = named.map(([name, percent = '']) => ({ pot: pots.find((pot) => pot === name), percent: /^\d+(\.\d+)?$/.test(percent) ? Number(percent) : Number.NaN }));
  const rule = parts.reduce((all, { pot, percent }) => (pot ? { ...all, [pot]: percent } : all), none);
  const isWhole = Math.abs(rule.equal + rule.workers + rule.capacity - 100) < 1e-9;
  if (parts.some(({ pot }) => pot === undefined) || new Set(parts.map(({ pot }) => pot)).size < parts.length || !isWhole) throw wrong;
  return rule;
}
