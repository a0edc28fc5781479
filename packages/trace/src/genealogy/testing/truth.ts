/** What is really in what, as the simulated plant sees it with its own eyes: who was where at which moment, and what was made of what. No windows, no edges. */
export class Truth {
  /** Material → what made it. */
  readonly madeBy = new Map<string, Set<string>>();
  /** Process → everything that went into it, with all that lay in a box that went in. */
  readonly wentInto = new Map<string, Set<string>>();
  /** Box or shipment → everything that was ever in it at one moment. */
  readonly everIn = new Map<string, Set<string>>();
  readonly all = new Set<string>();

  put(map: Map<string, Set<string>>, to: string, things: Iterable<string>): void {
    const set = map.get(to) ?? new Set<string>();
    map.set(to, set);
    this.all.add(to);
    for (const thing of things) {
      set.add(thing);
      this.all.add(thing);
    }
  }

  /** Everything that a thing came from, by brute force. */
  ancestors(thing: string): Set<string> {
    const found = new Set<string>();
    const visit = (one: string): void => {
      if (found.has(one)) return;
      found.add(one);
      // A box in a box brings no more than what is listed beside it: what lay in it at another time is not in this one.
      for (const source of [...(this.madeBy.get(one) ?? []), ...(this.wentInto.get(one) ?? [])]) visit(source);
    };
    visit(thing);
    for (const inside of this.everIn.get(thing) ?? []) visit(inside);
    return found;
  }

  /** For every thing everything that it came from. */
  closure(): Map<string, Set<string>> {
    return new Map([...this.all].map((thing) => [thing, this.ancestors(thing)]));
  }
}
