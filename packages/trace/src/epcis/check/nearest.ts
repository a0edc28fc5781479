/**
 * The word that was perhaps meant: the one with the fewest letters changed, added or left out, and at most two of them.
 *
 * @example nearest('shiping', ['shipping', 'receiving']) // 'shipping'
 * @example nearest('xyz', ['shipping', 'receiving']) // undefined
 */
export function nearest(text: string, words: readonly string[]): string | undefined {
  let best: { word: string; distance: number } | undefined;
  for (const word of words) {
    if (Math.abs(word.length - text.length) > 2) continue;
    const distance = text.toLowerCase() === word.toLowerCase() ? 0 : changes(text, word);
    if (distance <= Math.min(2, word.length / 3) && distance < (best?.distance ?? 3)) best = { word, distance };
  }
  return best?.word;
}

/** Letters to change, add or leave out on the way from one word to the other. */
function changes(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 1; i <= from.length; i++) {
    const next = [i];
    for (let j = 1; j <= to.length; j++) {
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1)));
    }
    row = next;
  }
  return row[to.length] ?? 0;
}
