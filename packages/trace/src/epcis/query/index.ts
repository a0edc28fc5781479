export type { Condition, EventQuery, FieldName, Operator, Order, QueryFault, Test } from './condition.ts';
export { linkedEvent } from './links.ts';
export { type MasterData, matches } from './matches.ts';
export { extensionsOf } from './name.ts';
export { compareValues, orderValue } from './order.ts';
export { parseQuery, type QueryReading } from './parse.ts';
