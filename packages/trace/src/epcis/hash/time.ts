// Wider than `isTime` of the check: what the check refuses, such as a time without seconds, has a hash all the same.
const form = /^(\d{4})-(\d\d)-(\d\d)[Tt](\d\d):(\d\d)(?::(\d\d)(?:\.(\d+))?)?(?:([Zz])|([+-])(\d\d):?(\d\d))$/;

/**
 * A point in time in UTC with milliseconds; finer parts are rounded, a half up (rules 8 and 9).
 * What is no point in time with a zone comes back as it is.
 *
 * @example canonicalTime('2020-03-04T11:00:30+01:00') // '2020-03-04T10:00:30.000Z'
 * @example canonicalTime('2023-02-02T11:04:03.1415Z') // '2023-02-02T11:04:03.142Z'
 */
export function canonicalTime(text: string): string {
  const match = form.exec(text);
  if (match === null) return text;
  const [, year, month, day, hour, minute, second = '0', fraction = '', , sign, zoneHour = '0', zoneMinute = '0'] = match;
  const offset = (Number(zoneHour) * 60 + Number(zoneMinute)) * (sign === '-' ? -1 : 1);
  const milliseconds = Number(fraction.slice(0, 3).padEnd(3, '0')) + (fraction.charCodeAt(3) >= 0x35 ? 1 : 0);
  const moment = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute) - offset, Number(second), milliseconds);
  return new Date(moment).toISOString();
}
