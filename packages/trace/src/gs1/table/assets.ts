import { ai, type Definition, maybe, n, nn, xx, yy, zz } from './definition.ts';

const piece = [n(14, 'csum', 'gcppos2'), n(4, 'pieceoftotal')];
const serviceNumber = [n(18, 'csum', 'gcppos1')];
const serial = ['01+21'];
const simCard = ['01+21+8040'];

/** Assets, pieces, components, models, services and devices: AIs 8003 to 8043. */
export const assets: readonly Definition[] = [
  ai('8003', 'GRAI', [n(1, 'zero'), n(13, 'csum', 'gcppos1'), maybe(xx(16))], { qualifiers: [[]] }),
  ai('8004', 'GIAI', [xx(30, 'gcppos1')], { qualifiers: [['7040']] }),
  ai('8006', 'ITIP', piece, { excludes: ['01', '03', '37'], qualifiers: [['22', '10', '21']] }),
  ai('8010', 'CPID', [yy(30, 'gcppos1')], { qualifiers: [['8011']] }),
  ai('8011', 'CPID SERIAL', [nn(12, 'nozeroprefix')], { attribute: false, needs: ['8010'] }),
  ai('8013', 'GMN', [xx(25, 'csumalpha', 'gcppos1')], { qualifiers: [[]] }),
  ai('8014', 'MUDI', [xx(25, 'csumalpha', 'gcppos1', 'hasnondigit')], { attribute: false, needs: ['01'] }),
  ai('8017', 'GSRN - PROVIDER', serviceNumber, { excludes: ['8018'], qualifiers: [['8019']] }),
  ai('8018', 'GSRN - RECIPIENT', serviceNumber, { excludes: ['8017'], qualifiers: [['8019']] }),
  ai('8019', 'SRIN', [nn(10)], { attribute: false, needs: ['8017', '8018'] }),
  ai('8026', 'ITIP CONTENT', piece, { needs: ['37'], excludes: ['02', '03', '8006'] }),
  ai('8030', 'DIGSIG', [zz(90)], { needs: ['00', '01+21', '03+21', '253', '255', '8003', '8004', '8006+21', '8010+8011', '8017', '8018'] }),
  ai('8040', 'IMEI', [n(15)], { attribute: false, needs: serial }),
  ai('8041', 'IMEI2', [n(15)], { attribute: false, needs: simCard }),
  ai('8042', 'ESIM', [n(32)], { attribute: false, needs: simCard }),
  ai('8043', 'PSIM', [n(18), maybe(nn(2))], { attribute: false, needs: simCard }),
];
