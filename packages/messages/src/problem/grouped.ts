/**
 * Rows by what they belong to, each in its order.
 *
 * @example
 * grouped(['a1', 'b1', 'a2'], (name) => name.charAt(0)) // Map { 'a' → ['a1', 'a2'], 'b' → ['b1'] }
 */
export function grouped<R>(rows: readonly R[], owner: (row: R) => string): ReadonlyMap<string, readonly R[]> {
  const groups = new Map<string, R[]>();
  for (const row of rows) {
    const key = owner(row);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}
