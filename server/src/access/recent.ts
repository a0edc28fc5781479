/**
 * Answers that were found a moment ago. Those who ask for the same at once share one search; failures and nulls are not kept.
 * What is kept for seconds is measured by the process's own clock, which nobody sets back.
 */
export class Recent<Value> {
  readonly #kept = new Map<string, { readonly until: number; readonly value: Promise<Value | null> }>();
  readonly #millis: number;
  readonly #most: number;

  constructor({ millis, most }: { millis: number; most: number }) {
    this.#millis = millis;
    this.#most = most;
  }

  find(key: string, search: () => Promise<Value | null>): Promise<Value | null> {
    const kept = this.#kept.get(key);
    if (kept && kept.until > performance.now()) return kept.value;
    if (this.#kept.size >= this.#most) this.#kept.clear();
    const value = search();
    const entry = { until: performance.now() + this.#millis, value };
    this.#kept.set(key, entry);
    const drop = () => {
      if (this.#kept.get(key) === entry) this.#kept.delete(key);
    };
    value.then((found) => found ?? drop(), drop);
    return value;
  }

  forget(): void {
    this.#kept.clear();
  }
}
