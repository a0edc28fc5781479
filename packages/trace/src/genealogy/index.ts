/** Where every casting came from and where it went: things and edges of events, walks along them, and where everything is now. */
export * as acts from './acts/index.ts';
export { circumstances, own } from './acts/act.ts';
export type { Charged, Count, Doing, Mass, Work } from './acts/index.ts';
export { type Amount, type Amounts, amountsOf, type Knowledge } from './amounts.ts';
export { type Contained, containment } from './containment.ts';
export { derive, type Derived } from './derive.ts';
export { byEnds, type Edge } from './edge.ts';
export { edgesOf, type Genealogy } from './edges.ts';
export { type Graph, graphOf, walk } from './graph.ts';
export { isOne, isPlace, thingKey } from './key.ts';
export { kindOfChild, kindOfKey, kindOfParent, kindsOf, stronger } from './kind.ts';
export { idOf, isDeclared } from './said.ts';
export { isLasting, lasting, settle } from './settle.ts';
export { type Act, acts as actWords, type EdgeKind, edgeKinds, type EdgeName, isHold, isInput, isOutput, namespace, type Origin, origins, type ThingKind, thingKinds, timeless } from './vocabulary.ts';
export { type Direction, type Stop, Walk } from './walk.ts';
export type { Whereabouts } from './whereabouts.ts';
export type { Span, Windows } from './windows.ts';
