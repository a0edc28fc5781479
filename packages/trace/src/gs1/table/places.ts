import { ai, type Component, type Definition, maybe, n, ofTradeItem, x, xx } from './definition.ts';

const gln = [n(13, 'csum', 'gcppos1')];
const country = n(3, 'iso3166');
const severalCountries = [country, ...Array.from({ length: 4 }, () => maybe(country))];
const madeItem = ['01', '02', '03'];

/** Orders, consignments, parties, places and countries: AIs 400 to 427. */
export const places: readonly Definition[] = [
  ai('400', 'ORDER NUMBER', [xx(30)]),
  ai('401', 'GINC', [xx(30, 'gcppos1')], { qualifiers: [[]] }),
  ai('402', 'GSIN', [n(17, 'csum', 'gcppos1')], { qualifiers: [[]] }),
  ai('403', 'ROUTE', [xx(30)], { needs: ['00'] }),
  ai('410', 'SHIP TO LOC', gln, { fixed: true }),
  ai('411', 'BILL TO', gln, { fixed: true }),
  ai('412', 'PURCHASE FROM', gln, { fixed: true }),
  ai('413', 'SHIP FOR LOC', gln, { fixed: true }),
  ai('414', 'LOC No.', gln, { fixed: true, qualifiers: [['254'], ['7040']] }),
  ai('415', 'PAY TO', gln, { fixed: true, needs: ['8020'], qualifiers: [['8020']] }),
  ai('416', 'PROD/SERV LOC', gln, { fixed: true }),
  ai('417', 'PARTY', gln, { fixed: true, qualifiers: [['7040']] }),
  ai('420', 'SHIP TO POST', [xx(20)], { excludes: ['421'] }),
  ai('421', 'SHIP TO POST', [country, xx(9)], { excludes: ['4307'] }),
  ai('422', 'ORIGIN', [country], { needs: ofTradeItem, excludes: ['426'] }),
  ai('423', 'COUNTRY - INITIAL PROCESS', severalCountries, { needs: madeItem, excludes: ['426'] }),
  ai('424', 'COUNTRY - PROCESS', [country], { needs: madeItem, excludes: ['426'] }),
  ai('425', 'COUNTRY - DISASSEMBLY', severalCountries, { needs: madeItem, excludes: ['426'] }),
  ai('426', 'COUNTRY - FULL PROCESS', [country], { needs: madeItem }),
  ai('427', 'ORIGIN SUBDIVISION', [xx(3)], { needs: ['01+422', '02+422', '03+422'] }),
];

const ofUnit = ['00'];
const line = (most: number) => [xx(most, 'pcenc')];
const moment = [n(6, 'yymmd0'), n(4, 'hhmi')];
const temperature = [n(6), maybe(x(1, 'hyphen'))];

/** Lines of an address, of the consignee or of whom to return to. */
const address = (stem: string, title: string): Definition[] => {
  const of = (digit: number, what: string, components: readonly Component[], needs = ofUnit) => ai(`${stem}${digit}`, `${title} ${what}`, components, { needs });
  return [
    of(0, 'COMP', line(35)), of(1, 'NAME', line(35)), of(2, 'ADD1', line(70)), of(3, 'ADD2', line(70), [`${stem}2`]),
    of(4, 'SUB', line(70)), of(5, 'LOC', line(70)), of(6, 'REG', line(70)), of(7, 'COUNTRY', [x(2, 'iso3166alpha2')]),
  ];
};

/** The transport of a logistic unit: AIs 4300 to 4333. */
export const transport: readonly Definition[] = [
  ...address('430', 'SHIP TO'),
  ai('4308', 'SHIP TO PHONE', [xx(30)], { needs: ofUnit }),
  ai('4309', 'SHIP TO GEO', [n(10, 'latitude'), n(10, 'longitude')], { needs: ofUnit }),
  ...address('431', 'RTN TO'),
  ai('4318', 'RTN TO POST', [xx(20)], { needs: ofUnit }),
  ai('4319', 'RTN TO PHONE', [xx(30)], { needs: ofUnit }),
  ai('4320', 'SRV DESCRIPTION', line(35), { needs: ofUnit }),
  ai('4321', 'DANGEROUS GOODS', [n(1, 'yesno')], { needs: ofUnit }),
  ai('4322', 'AUTH TO LEAVE', [n(1, 'yesno')], { needs: ofUnit }),
  ai('4323', 'SIG REQUIRED', [n(1, 'yesno')], { needs: ofUnit }),
  ai('4324', 'NOT BEF DEL DT', moment, { needs: ofUnit }),
  ai('4325', 'NOT AFT DEL DT', moment, { needs: ofUnit }),
  ai('4326', 'REL DATE', [n(6, 'yymmdd')], { needs: ofUnit }),
  ai('4330', 'MAX TEMP F.', temperature, { needs: ofUnit, excludes: ['4331'] }),
  ai('4331', 'MAX TEMP C.', temperature, { needs: ofUnit, excludes: ['4330'] }),
  ai('4332', 'MIN TEMP F.', temperature, { needs: ofUnit, excludes: ['4333'] }),
  ai('4333', 'MIN TEMP C.', temperature, { needs: ofUnit, excludes: ['4332'] }),
];

/** Freight units, dimensions, payments and coupons: AIs 7040 to 8200. */
export const units: readonly Definition[] = [
  ai('7040', 'UIC+EXT', [n(1), x(1), x(1), x(1, 'importeridx')], { attribute: false }),
  ai('7041', 'UFRGT UNIT TYPE', [xx(4, 'packagetype')], { attribute: false, needs: ofUnit }),
  ai('8001', 'DIMENSIONS', [n(4, 'nonzero'), n(5, 'nonzero'), n(3, 'nonzero'), n(1, 'winding'), n(1)], { needs: ['01'] }),
  ai('8002', 'CMT No.', [xx(20)]),
  ai('8005', 'PRICE PER UNIT', [n(6)], { needs: ['01', '02'] }),
  ai('8007', 'IBAN', [xx(34, 'iban')], { needs: ['415'] }),
  ai('8020', 'REF No.', [xx(25)], { attribute: false, needs: ['415'] }),
  ai('8110', 'COUPON', [xx(70, 'couponcode')]),
  ai('8111', 'POINTS', [n(4)], { needs: ['255'] }),
  ai('8112', 'COUPON', [xx(70, 'couponposoffer')]),
  ai('8200', 'PRODUCT URL', [xx(70)], { attribute: false, needs: ['01'] }),
];
