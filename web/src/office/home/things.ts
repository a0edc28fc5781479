import type { Home, Role } from '@sentra/contract';

/** Money planned on expectations beyond what the members' meeting allows. */
export const overLimit = ({ unsold: { worth, limit } }: Home): number => (limit === null ? 0 : Math.max(0, worth - limit));

/** Things on the home page that need somebody of this role; what he can only look at is not counted. */
export function thingsFor(role: Role, home: Home): number {
  const { late, below, expiring, toRelease, quotes } = home;
  const forOffice = (home.plan === null && home.run === null ? 1 : 0) + toRelease.weeks.length + quotes.atRisk + quotes.requested;
  const forMembers = below.members + expiring.length;
  const things: Readonly<Record<Role, number>> = {
    office: late.lines + forMembers + (overLimit(home) > 0 ? 1 : 0) + forOffice,
    coach: forMembers,
    member: forMembers,
    buyer: late.lines,
    auditor: 0,
  };
  return things[role];
}
