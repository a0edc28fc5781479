/** Our own namespace, for what CBV has no word for. Its host is nobody's: only the name counts, nothing is fetched from it. */
export const namespace = 'https://ns.sentra.example/epcis/';

/** Where charged material comes from: local content is counted by it, and a walk stops at own returns that are melted again. */
export const origins = ['ownReturns', 'domesticScrap', 'importedPigIron', 'ferroAlloy'] as const;
export type Origin = (typeof origins)[number];

/** What a transformation of a foundry is, where the business step of CBV does not say it. */
export const acts = ['melt', 'tap', 'pour', 'shakeOut', 'mark', 'scrap', 'rework', 'machine', 'press', 'cure', 'heatTreat'] as const;
export type Act = (typeof acts)[number];

/** What a thing is; the words of the table `trace_thing`. */
export const thingKinds = ['charge', 'process', 'heat', 'castings', 'piece', 'returns', 'box', 'shipment', 'other'] as const;
export type ThingKind = (typeof thingKinds)[number];

/**
 * Kinds of edges, as the table has them; the numbers never change. Below 20 material goes along them from parent to child;
 * from 20 on they only tell where or how something was, and no walk follows them.
 */
export const edgeKinds = {
  /** Charged material → melting. */
  charge: 1,
  /** Thing → process that used it. */
  input: 2,
  /** Melting or tapping → liquid iron. */
  heat: 3,
  /** Process → castings by class. */
  castings: 4,
  /** Process → scrap, sprues, or a remainder of the ladle, to be melted again. */
  returns: 5,
  /** Process → anything else that came of it. */
  output: 6,
  /** Content → box, as long as it was in it. */
  hold: 7,
  /** Part → what it is fastened to, as long as it was. */
  fasten: 8,
  /** Box or thing → shipment, at the moment of its leaving. */
  ship: 9,
  /** Lot → piece with a serial number of its own. */
  lot: 10,
  /** Purchase → charge lot that came with it. */
  bought: 11,
  /** Returns → melting: here every walk stops. */
  remelt: 12,
  /** Content → box in which it was seen at one moment. */
  seen: 13,
  /** Content → box from which it was taken, or the box itself for all of it. */
  take: 20,
  /** The same of what was fastened. */
  loosen: 21,
  /** Thing → shipment that did not leave with it, or the shipment itself for all of it. */
  unship: 22,
  /** Thing, process or shipment → place where it is from then on. */
  at: 23,
  /** Shipment → where it goes. */
  to: 24,
  /** Thing → itself: it is gone for good. */
  end: 25,
} as const;
export type EdgeName = keyof typeof edgeKinds;
export type EdgeKind = (typeof edgeKinds)[EdgeName];

/** The first kind along which nothing flows. */
export const firstFact = 20;

const outputs: ReadonlySet<EdgeKind> = new Set([edgeKinds.heat, edgeKinds.castings, edgeKinds.returns, edgeKinds.output]);
const inputs: ReadonlySet<EdgeKind> = new Set([edgeKinds.charge, edgeKinds.input, edgeKinds.remelt]);
const holds: ReadonlySet<EdgeKind> = new Set([edgeKinds.hold, edgeKinds.fasten, edgeKinds.seen]);

/** Edges that a walk follows whenever the material was at their beginning: what a thing is made of, it is made of all the time. */
export const timeless: readonly EdgeKind[] = [...outputs, edgeKinds.lot, edgeKinds.bought];

/** Process → thing. */
export const isOutput = (kind: EdgeKind): boolean => outputs.has(kind);
/** Thing → process. */
export const isInput = (kind: EdgeKind): boolean => inputs.has(kind);
/** Content → what holds it. */
export const isHold = (kind: EdgeKind): boolean => holds.has(kind);
