import type { Notes } from './notes.ts';

const longest = 60;

/**
 * Codes for ids that may hold anything. An id that can be a code stays as it is; others lose what a code cannot hold, and
 * those that are then alike are counted.
 *
 * @returns the code of each id, in their order
 */
export function codesFor(ids: readonly string[], notes: Notes): string[] {
  const taken = new Set<string>();
  return ids.map((id) => {
    const base = clean(id);
    let code = base;
    for (let count = 2; taken.has(code); count += 1) code = `${base.slice(0, longest - 6)}-${count}`;
    taken.add(code);
    if (code !== id) notes.add('renamed-code', `${id} → ${code}`);
    return code;
  });
}

export function clean(id: string): string {
  const code = id.replaceAll(/[,;/\\\p{Cc}]+/gu, '_').trim().replace(/^['#=+\-@]+/, '_').slice(0, longest).trim();
  return code === '' ? '_' : code;
}
