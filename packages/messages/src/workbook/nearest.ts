/**
 * Folds what people write differently: case, spaces, accents, punctuation.
 *
 * @example
 * fold(' Due_On ') // 'dueon'
 */
export const fold = (text: string): string => text.normalize('NFKD').toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');

/**
 * The word of a list that is written most like another.
 *
 * @example
 * nearest('Jumlh', ['Kode', 'Jumlah']) // 'Jumlah'
 */
export function nearest(word: string, words: readonly string[]): string {
  const target = fold(word).slice(0, 40);
  const distances = words.map((candidate) => ({ candidate, distance: editDistance(target, fold(candidate)) }));
  return distances.sort((a, b) => a.distance - b.distance)[0]?.candidate ?? '';
}

function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const current = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const substitution = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      current.push(Math.min(substitution, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
}
