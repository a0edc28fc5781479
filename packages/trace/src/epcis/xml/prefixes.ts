import { reservedPrefixes, standardPrefixes } from '../context.ts';
import type { JsonObject } from '../json.ts';

/** Namespaces of which the standard's own context has the prefix already, as far as they are of EPCIS and its vocabularies; others are declared as those of users. */
const { cbvmda, gs1, cbv, epcis } = standardPrefixes;
const standard: ReadonlyMap<string, string> = new Map(Object.entries({ cbvmda, gs1, cbv, epcis }).map(([prefix, namespace]) => [namespace, prefix]));
/** That of master data with a colon at its end, as linked data writes it: it is declared all the same, for hashes tell the two apart. */
const masterData = { namespace: 'urn:epcglobal:cbv:mda:', prefix: 'cbvmda' };

/** One prefix for each namespace of a document: that of the file where it can be had, else a new one. */
export class Prefixes {
  private readonly ofNamespace = new Map<string, string>();
  private readonly taken = new Set(reservedPrefixes);

  /** A name as JSON has it: `prefix:name`, or bare where it has no namespace. */
  name(namespace: string, prefix: string, name: string): string {
    return namespace === '' ? name : `${this.prefix(namespace, prefix)}:${name}`;
  }

  /** What the document's `@context` says beyond that of the standard; undefined where nothing is needed. */
  get context(): JsonObject | undefined {
    return this.ofNamespace.size === 0 ? undefined : Object.fromEntries([...this.ofNamespace].map(([namespace, prefix]) => [prefix, namespace]));
  }

  private prefix(namespace: string, wanted: string): string {
    const known = standard.get(namespace) ?? this.ofNamespace.get(namespace);
    if (known !== undefined) return known;
    if (namespace === masterData.namespace) {
      this.ofNamespace.set(namespace, masterData.prefix);
      return masterData.prefix;
    }
    let prefix = /^[A-Za-z][A-Za-z0-9.-]*$/.test(wanted) ? wanted : 'ns1';
    for (let number = 2; this.taken.has(prefix); number++) prefix = `ns${number}`;
    this.taken.add(prefix);
    this.ofNamespace.set(namespace, prefix);
    return prefix;
  }
}
