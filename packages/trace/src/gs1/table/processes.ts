import { ai, type Definition, family, maybe, n, nn, ofContents, x, xx } from './definition.ts';

const madeItem = ['01', '02', '03'];
const individual = ['01', '03', '8006'];
const day = n(6, 'yymmdd');

/** What became of a trade item: AIs 7001 to 7039, 7240 and 8008. */
export const processes: readonly Definition[] = [
  ai('7001', 'NSN', [n(13)], { needs: ['01', '02', '8006', '8026'] }),
  ai('7002', 'MEAT CUT', [xx(30)], { needs: ofContents }),
  ai('7003', 'EXPIRY TIME', [day, n(4, 'hhmi')], { needs: madeItem }),
  ai('7004', 'ACTIVE POTENCY', [nn(4)], { needs: ['01+10', '03+10'] }),
  ai('7005', 'CATCH AREA', [xx(12)], { needs: ofContents }),
  ai('7006', 'FIRST FREEZE DATE', [day], { needs: ofContents }),
  ai('7007', 'HARVEST DATE', [day, maybe(day)], { needs: ofContents }),
  ai('7008', 'AQUATIC SPECIES', [xx(3)], { needs: ofContents }),
  ai('7009', 'FISHING GEAR TYPE', [xx(10)], { needs: ofContents }),
  ai('7010', 'PROD METHOD', [xx(2)], { needs: madeItem }),
  ai('7011', 'TEST BY DATE', [day, maybe(n(4, 'hhmi'))], { needs: madeItem }),
  ai('7020', 'REFURB LOT', [xx(20)], { needs: individual.map((item) => `${item}+416`) }),
  ai('7021', 'FUNC STAT', [xx(20)], { needs: individual }),
  ai('7022', 'REV STAT', [xx(20)], { needs: individual.map((item) => `${item}+7021`) }),
  ai('7023', 'GIAI - ASSEMBLY', [xx(30, 'gcppos1')]),
  ...family('703', 9, 'PROCESSOR', [n(3, 'iso3166999'), xx(27)], { needs: ofContents }).map((one) => ({ ...one, title: `PROCESSOR # ${one.ai.at(-1)}` })),
  ai('7240', 'PROTOCOL', [xx(20)], { needs: ['01', '8006'], excludes: ['03'] }),
  ai('8008', 'PROD TIME', [day, n(2, 'hh'), maybe(n(2, 'mi')), maybe(n(2, 'ss'))], { needs: madeItem }),
  ai('8009', 'OPTSEN', [xx(50)], { needs: ['00', '01', '03'] }),
  ai('8012', 'VERSION', [xx(20)], { needs: individual }),
];

const born = n(8, 'yyyymmdd');
const service = ['8017', '8018'];
const recipient = ['8018'];
const name = [xx(40, 'pcenc')];

/** People in a service relation: AIs 7241 to 7259. */
export const people: readonly Definition[] = [
  ai('7241', 'AIDC MEDIA TYPE', [n(2, 'mediatype')], { needs: service }),
  ai('7242', 'VCN', [xx(25)], { needs: service }),
  ai('7250', 'DOB', [born], { needs: recipient, excludes: ['7251'] }),
  ai('7251', 'DOB TIME', [born, n(4, 'hhmi')], { needs: recipient, excludes: ['7250'] }),
  ai('7252', 'BIO SEX', [n(1, 'iso5218')], { needs: recipient }),
  ai('7253', 'FAMILY NAME', name, { needs: service, excludes: ['7256', '7259'] }),
  ai('7254', 'GIVEN NAME', name, { needs: service, excludes: ['7256', '7259'] }),
  ai('7255', 'SUFFIX', [xx(10)], { needs: service, excludes: ['7256', '7259'] }),
  ai('7256', 'FULL NAME', [xx(90, 'pcenc')], { needs: service }),
  ai('7257', 'PERSON ADDR', [xx(70, 'pcenc')], { needs: recipient }),
  ai('7258', 'BIRTH SEQUENCE', [x(3, 'posinseqslash')], { needs: ['8018+7259'] }),
  ai('7259', 'BABY', name, { needs: recipient, excludes: ['7256'] }),
];
