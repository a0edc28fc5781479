export { divideRupiah, roundRupiah, rupiah, type Rupiah } from './rupiah.ts';
export { gram, gramsOfKilograms, kilograms, type Gram } from './gram.ts';
export {
  addDays,
  dateInWib,
  daysBetween,
  isoWeekOf,
  isPlainDate,
  mondayOf,
  mondayOfWeek,
  plainDate,
  weekNumber,
  WIB,
  type IsoWeek,
  type PlainDate,
} from './plainDate.ts';
