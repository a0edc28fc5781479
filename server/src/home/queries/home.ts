import type { Home } from '@sentra/contract';
import { addDays, mondayOf, rupiah } from '@sentra/measures';
import type { Actor } from '../../actor.ts';
import { cooperativeIn } from '../../cooperative/index.ts';
import { basisOf, isBelow, namesIn, openRunIn, orderSentence, sharesDue, shareSentence } from '../../planning/index.ts';
import { reading, type Store, today as todayOf, type Trx } from '../../store.ts';
import { isStale } from './freshness.ts';
import { endOf, lateOf, linesIn } from './late.ts';
import { expiringIn, heatsOfTheWeekIn, toReleaseIn } from './standing.ts';
import { expectationsIn, unsoldOf } from './unsold.ts';

/** As many members as a person reads; the rest is counted. */
const mostBelow = 20;

/** What needs somebody today. Row-level security makes it a member's or a buyer's own part of it. */
export async function readHome(store: Store, actor: Actor): Promise<Home> {
  const today = todayOf(store);
  const { newest, empty } = await reading(store, actor, async (trx) => ({ newest: await newestPlanIn(trx), empty: await emptyHome(trx, today) }));
  if (!newest) return empty;
  const basis = await basisOf(store, actor, newest.id);
  const { record } = basis;
  const stale = await isStale(store, actor, record);
  const seen = await reading(store, actor, async (trx) => ({
    names: await namesIn(trx),
    lines: await linesIn(trx),
    expectations: seesMoneyAtRisk(actor) ? await expectationsIn(trx) : new Map(),
    toRelease: await toReleaseIn(trx, record, (await cooperativeIn(trx)).releaseWeeks, today),
    expiring: await expiringIn(trx, today, endOf(basis)),
    heats: await heatsOfTheWeekIn(trx, record, today),
  }));
  const { late, onTime } = lateOf(basis, seen.lines, (order) => orderSentence(basis, order, actor.role === 'buyer' ? null : seen.names));
  const shares = sharesDue(basis, seen.names.members).filter((share) => seen.names.members.has(share.memberCode));
  const below = shares.filter(isBelow);
  const gap = record.bound !== null && record.bound > 0 ? (record.total - record.bound) / record.bound : null;
  return {
    ...empty,
    plan: { id: record.id, version: record.version, madeAt: record.made_at, total: record.total, gap, stale },
    late,
    unsold: unsoldOf(basis, seen.expectations, empty.unsold.limit),
    below: { members: below.length, outOf: shares.length, rows: below.slice(0, mostBelow).map((share) => ({ ...share, why: shareSentence(basis, share.memberCode, seen.names) })) },
    toRelease: seen.toRelease,
    expiring: seen.expiring,
    running: { linesOnTime: onTime, membersInShare: shares.length - below.length, heatsThisWeek: seen.heats },
  };
}

/** Money at risk is the cooperative's affair, not a member's or a buyer's. */
const seesMoneyAtRisk = ({ role }: Actor) => role !== 'member' && role !== 'buyer';

const newestPlanIn = (trx: Trx) => trx.selectFrom('plan').select('id').orderBy('version', 'desc').limit(1).executeTakeFirst();

/** A home before anything was planned. */
async function emptyHome(trx: Trx, today: Home['today']): Promise<Home> {
  const { unsoldLimit, horizonWeeks, firstWeek } = await cooperativeIn(trx);
  const none = rupiah(0);
  return {
    today,
    plan: null,
    run: await openRunIn(trx),
    late: { lines: 0, pieces: 0, worth: none, outOf: 0, rows: [] },
    unsold: { worth: none, limit: unsoldLimit, rows: [] },
    below: { members: 0, outOf: 0, rows: [] },
    toRelease: { lots: 0, weeks: [] },
    expiring: await expiringIn(trx, today, addDays(firstWeek ?? mondayOf(today), 7 * horizonWeeks - 1)),
    running: { linesOnTime: 0, membersInShare: 0, heatsThisWeek: 0 },
  };
}
