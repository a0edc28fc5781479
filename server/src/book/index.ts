export { type Change, decideSheet, type Desk, isChanged, rowsOf, type SheetDecision } from './decide.ts';
export { inBook, inForm, type Place, refuseFaults, type RowFault } from './faults.ts';
export { readSheets } from './read.ts';
export { type BookRow, codeOf, type RowSheet } from './tables.ts';
export { changedRows, writeSheet, type Written } from './write.ts';
