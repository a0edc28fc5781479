export { type Change, decideSheet, isChanged, type SheetDecision } from './decide.ts';
export { type Desk, rowsOf } from './desk.ts';
export { endIn, resumeIn, type Endable, type EndBody } from './ending.ts';
export { type Ended, endedAmong, endedFault, endingFaults, isEnded } from './endings.ts';
export { inBook, inForm, type Place, refuseFaults, type RowFault } from './faults.ts';
export { holdSheets } from './hold.ts';
export { readSheets } from './read.ts';
export { type BookRow, codeOf, type EndableSheet, type RowSheet } from './tables.ts';
export { changedRows, writeSheet, type Written } from './write.ts';
