/** A member's share of this period, the most that he can do, and what is carried in: above zero he is owed, below he owes. */
export interface Account {
  readonly share: number;
  readonly most: number;
  readonly balance: number;
}

/**
 * Settles what is carried in: those who got more than their due before give from this period's share to those who got less.
 * Nobody gives more than he owes or has, nobody takes more than he is owed or can do. Where the one side is smaller, it is
 * settled whole and the other side in proportion. Who is square neither gives nor takes. Returns the shares after it, which
 * have the same sum.
 *
 * One more member, who is square, still never raises another's share. Shares before are equal or lower. So those who owe
 * can give equal or less, and those who are owed have equal or more room: the part that is taken of a room falls, the part
 * that is given rises. After it, share + part × min(balance, most − share) and share − part × min(debt, share) rise with
 * the share, and with what is taken, and fall with what is given.
 *
 * @example
 * settled([{ share: 100, most: 200, balance: 30 }, { share: 100, most: 200, balance: -20 }]) // [120, 80]
 */
export function settled(accounts: readonly Account[]): number[] {
  const takes = accounts.map(({ share, most, balance }) => Math.max(0, Math.min(balance, most - share)));
  const gives = accounts.map(({ share, balance }) => Math.max(0, Math.min(-balance, share)));
  const [taken, given] = [sumOf(takes), sumOf(gives)];
  const moved = Math.min(taken, given);
  if (moved === 0) return accounts.map(({ share }) => share);
  return accounts.map(({ share }, index) => share + (takes[index] ?? 0) * (moved / taken) - (gives[index] ?? 0) * (moved / given));
}

const sumOf = (amounts: readonly number[]) => amounts.reduce((sum, amount) => sum + amount, 0);
