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
export { clockAt, formatClock, isClockTime, minutesAt, minutesAtEnd, minutesOfDay, readClock, type ClockFault, type ClockReading, type ClockTime } from './clock.ts';
export { faultOf, readNumber, type NumberFault, type NumberReading, type NumberRules, type NumberStyle } from './numberText.ts';
export { dateOfCell, dateOfSerial, readDate, readMonth, readWeek, type DateFault, type DateReading } from './dateText.ts';
export {
  formatDate,
  formatKilograms,
  formatMoney,
  formatMoneyShort,
  formatNumber,
  formatPercent,
  formatWeek,
  type Language,
} from './format.ts';
