import { ai, type Definition, maybe, n, nn, ofContents, ofTradeItem, x, xx } from './definition.ts';

const gtin = [n(14, 'csum', 'gcppos2')];
const dayOfItem = [n(6, 'yymmd0')];
const individual = ['01', '03', '8006'];

/** Logistic units, trade items, lots, serial numbers and dates: AIs 00 to 37. */
export const items: readonly Definition[] = [
  ai('00', 'SSCC', [n(18, 'csum', 'gcppos2')], { fixed: true, qualifiers: [[]] }),
  ai('01', 'GTIN', gtin, { fixed: true, excludes: ['255', '37'], qualifiers: [['22', '10', '21'], ['235']] }),
  ai('02', 'CONTENT', gtin, { fixed: true, needs: ['37'], excludes: ['01', '03'] }),
  ai('03', 'MTO GTIN', gtin, { fixed: true, attribute: false, excludes: ['01', '02', '37', '235'] }),
  ai('10', 'BATCH/LOT', [xx(20)], { needs: ofTradeItem }),
  ai('11', 'PROD DATE', dayOfItem, { fixed: true, needs: ofTradeItem }),
  ai('12', 'DUE DATE', dayOfItem, { fixed: true, needs: ['8020'] }),
  ai('13', 'PACK DATE', dayOfItem, { fixed: true, needs: ofTradeItem }),
  ai('15', 'BEST BEFORE or BEST BY', dayOfItem, { fixed: true, needs: ofTradeItem }),
  ai('16', 'SELL BY', dayOfItem, { fixed: true, needs: ofTradeItem }),
  ai('17', 'USE BY or EXPIRY', dayOfItem, { fixed: true, needs: ['255', ...ofTradeItem] }),
  ai('20', 'VARIANT', [n(2)], { fixed: true, needs: ofTradeItem }),
  ai('21', 'SERIAL', [xx(20)], { attribute: false, needs: individual, excludes: ['235'] }),
  ai('22', 'CPV', [xx(20)], { attribute: false, needs: ['01'] }),
  ai('235', 'TPX', [xx(28)], { attribute: false, needs: ['01'] }),
  ai('240', 'ADDITIONAL ID', [xx(30)], { needs: ofTradeItem }),
  ai('241', 'CUST. PART No.', [xx(30)], { needs: ofTradeItem }),
  ai('242', 'MTO VARIANT', [nn(6)], { needs: ['01', '02', '8006', '8026'] }),
  ai('243', 'PCN', [xx(20)], { needs: ['01', '03'] }),
  ai('250', 'SECONDARY SERIAL', [xx(30)], { needs: ['01+21', '03+21', '8006+21'] }),
  ai('251', 'REF. TO SOURCE', [xx(30)], { needs: individual }),
  ai('253', 'GDTI', [n(13, 'csum', 'gcppos1'), maybe(xx(17))], { qualifiers: [[]] }),
  ai('254', 'GLN EXTENSION COMPONENT', [xx(20)], { attribute: false, needs: ['414'] }),
  ai('255', 'GCN', [n(13, 'csum', 'gcppos1'), maybe(nn(12))], { excludes: ['01', '02', '415', '8006', '8020', '8026'], qualifiers: [[]] }),
  ai('30', 'VAR. COUNT', [nn(8)], { needs: ofContents }),
  ai('37', 'COUNT', [nn(8)], { needs: ['00+02', '00+8026'] }),
];

/** National healthcare numbers: AIs 710 to 717. */
export const healthcare: readonly Definition[] = ['PZN', 'CIP', 'CN', 'DRN', 'AIM', 'NDC', 'AIC', 'SRN'].map((title, digit) => ai(`71${digit}`, `NHRN ${title}`, [xx(20)], { needs: ['01'] }));

/** What companies agree on among themselves: AIs 90 to 99. */
export const internal: readonly Definition[] = [ai('90', 'INTERNAL', [xx(30)]), ...Array.from({ length: 9 }, (_, digit) => ai(`9${digit + 1}`, 'INTERNAL', [xx(90)]))];

/** Certificates of a trade item or asset: AIs 7230 to 7239. */
export const certificates: readonly Definition[] = Array.from({ length: 10 }, (_, digit) => ai(`723${digit}`, `CERT # ${digit + 1}`, [x(2), xx(28)], { needs: ['01', '8004'] }));
