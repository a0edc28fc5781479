import type { Home } from '@sentra/contract';
import { addDays, mondayOf, type PlainDate, rupiah } from '@sentra/measures';
import type { Actor } from '../../actor.ts';
import { cooperativeIn } from '../../cooperative/index.ts';
import { basisOfRecord, closedIn, isBelow, namesIn, newestPlanIn, openQuotesIn, openRunIn, orderSentence, quoteRisks, sharesDue, shareSentence } from '../../planning/index.ts';
import { reading, type Store, today as todayOf, type Trx } from '../../store.ts';
import { isStale } from './freshness.ts';
import { endOf, lateOf, type Line, linesIn } from './late.ts';
import { expiringIn, heatsOfTheWeekIn, toReleaseIn } from './standing.ts';
import { expectationsIn, unsoldOf } from './unsold.ts';

/** As many members as a person reads; the rest is counted. */
const mostBelow = 20;

/**
 * What needs somebody today. Row-level security makes it a member's or a buyer's own part of it. All that is read of the database is
 * read in one turn, since a turn costs more than what is read in it; whether the plan is old needs eyes that see every write.
 */
export async function readHome(store: Store, actor: Actor): Promise<Home> {
  const today = todayOf(store);
  const { record, ...seen } = await reading(store, actor, (trx) => seenIn(trx, store, actor, today));
  if (!record) return emptyHome(today, seen);
  const basis = await basisOfRecord(store, actor, record);
  const stale = await isStale(store, actor, record);
  const { late, onTime } = lateOf(basis, seen.lines, (order) => orderSentence(basis, seen.closed, order, actor.role === 'buyer' ? null : seen.names));
  const shares = sharesDue(basis, seen.names.members).filter((share) => seen.names.members.has(share.memberCode));
  const below = shares.filter(isBelow);
  const gap = record.bound !== null && record.bound > 0 ? (record.total - record.bound) / record.bound : null;
  return {
    ...emptyHome(today, seen),
    plan: { id: record.id, version: record.version, madeAt: record.made_at, total: record.total, gap, stale },
    late,
    unsold: unsoldOf(basis, seen.expectations, seen.cooperative.unsoldLimit),
    below: { members: below.length, outOf: shares.length, rows: below.slice(0, mostBelow).map((share) => ({ ...share, why: shareSentence(basis, share.memberCode, seen.names) })) },
    toRelease: seen.toRelease,
    quotes: { requested: seen.quotes.requested, atRisk: seen.quotes.open > 0 ? (await quoteRisks(store, actor)).size : 0 },
    running: { linesOnTime: onTime, membersInShare: shares.length - below.length, heatsThisWeek: seen.heats },
  };
}

/** What the database says, for who asks. */
async function seenIn(trx: Trx, store: Store, actor: Actor, today: PlainDate) {
  const cooperative = await cooperativeIn(trx);
  const run = await openRunIn(trx);
  const record = await newestPlanIn(trx);
  const end = record ? endOf(record) : addDays(cooperative.firstWeek ?? mondayOf(today), 7 * cooperative.horizonWeeks - 1);
  return {
    cooperative,
    run,
    record,
    expiring: await expiringIn(trx, today, end),
    names: await namesIn(trx),
    closed: record ? await closedIn(trx, record) : { releasedLots: [], declined: [] },
    lines: record ? await linesIn(trx) : new Map<string, Line>(),
    expectations: record && seesMoneyAtRisk(actor) ? await expectationsIn(trx) : new Map<never, never>(),
    toRelease: record ? await toReleaseIn(trx, record, cooperative.releaseWeeks, today) : nothingToRelease,
    quotes: actor.role === 'office' ? await openQuotesIn(trx, store) : { open: 0, requested: 0 },
    heats: record ? await heatsOfTheWeekIn(trx, record, today) : 0,
  };
}

const nothingToRelease: Home['toRelease'] = { lots: 0, weeks: [] };

/** Money at risk is the cooperative's affair, not a member's or a buyer's. */
const seesMoneyAtRisk = ({ role }: Actor) => role !== 'member' && role !== 'buyer';

/** A home before anything was planned. */
function emptyHome(today: PlainDate, { cooperative, run, expiring }: Pick<Awaited<ReturnType<typeof seenIn>>, 'cooperative' | 'run' | 'expiring'>): Home {
  const none = rupiah(0);
  return {
    today,
    plan: null,
    run,
    late: { lines: 0, pieces: 0, worth: none, outOf: 0, rows: [] },
    unsold: { worth: none, limit: cooperative.unsoldLimit, rows: [] },
    below: { members: 0, outOf: 0, rows: [] },
    toRelease: nothingToRelease,
    quotes: { atRisk: 0, requested: 0 },
    expiring,
    running: { linesOnTime: 0, membersInShare: 0, heatsThisWeek: 0 },
  };
}
