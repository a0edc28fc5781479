import { type Definition, family, n, nn, ofContents } from './definition.ts';

const logistic = ['00', '01'];

/** A measure of six digits; the AI's last digit counts its decimal places. The same measure stands once. */
const measure = (stem: string, title: string, needs: readonly string[]): Definition[] => family(stem, 5, title, [n(6)], { fixed: true, needs, excludes: [`${stem}n`] });

const ofTrade: readonly (readonly [stem: string, title: string])[] = [
  ['310', 'NET WEIGHT (kg)'], ['311', 'LENGTH (m)'], ['312', 'WIDTH (m)'], ['313', 'HEIGHT (m)'], ['314', 'AREA (m²)'], ['315', 'NET VOLUME (l)'], ['316', 'NET VOLUME (m³)'],
  ['320', 'NET WEIGHT (lb)'], ['321', 'LENGTH (in)'], ['322', 'LENGTH (ft)'], ['323', 'LENGTH (yd)'], ['324', 'WIDTH (in)'], ['325', 'WIDTH (ft)'], ['326', 'WIDTH (yd)'],
  ['327', 'HEIGHT (in)'], ['328', 'HEIGHT (ft)'], ['329', 'HEIGHT (yd)'],
  ['350', 'AREA (in²)'], ['351', 'AREA (ft²)'], ['352', 'AREA (yd²)'], ['356', 'NET WEIGHT (tr oz)'], ['357', 'NET VOLUME (oz)'],
  ['360', 'NET VOLUME (qt (US))'], ['361', 'NET VOLUME (gal.)'], ['364', 'NET VOLUME (in³)'], ['365', 'NET VOLUME (ft³)'], ['366', 'NET VOLUME (yd³)'],
];

const ofLogistics: readonly (readonly [stem: string, title: string])[] = [
  ['330', 'GROSS WEIGHT (kg)'], ['331', 'LENGTH (m), log'], ['332', 'WIDTH (m), log'], ['333', 'HEIGHT (m), log'], ['334', 'AREA (m²), log'], ['335', 'VOLUME (l), log'], ['336', 'VOLUME (m³), log'],
  ['340', 'GROSS WEIGHT (lb)'], ['341', 'LENGTH (in), log'], ['342', 'LENGTH (ft), log'], ['343', 'LENGTH (yd), log'], ['344', 'WIDTH (in), log'], ['345', 'WIDTH (ft), log'], ['346', 'WIDTH (yd), log'],
  ['347', 'HEIGHT (in), log'], ['348', 'HEIGHT (ft), log'], ['349', 'HEIGHT (yd), log'],
  ['353', 'AREA (in²), log'], ['354', 'AREA (ft²), log'], ['355', 'AREA (yd²), log'],
  ['362', 'VOLUME (qt (US)), log'], ['363', 'VOLUME (gal (US)), log'], ['367', 'VOLUME (in³), log'], ['368', 'VOLUME (ft³), log'], ['369', 'VOLUME (yd³), log'],
];

/** Trade and logistic measures: AIs 310n to 369n. */
export const measures: readonly Definition[] = [
  ...ofTrade.flatMap(([stem, title]) => measure(stem, title, ofContents)),
  ...ofLogistics.flatMap(([stem, title]) => measure(stem, title, logistic)),
  ...measure('337', 'KG PER m²', ['01']),
];

const variableMeasures = ['30', '31nn', '32nn', '35nn', '36nn'];

/** Amounts and prices; the AI's last digit counts the decimal places: AIs 390n to 395n. */
export const amounts: readonly Definition[] = [
  ...family('390', 9, 'AMOUNT', [nn(15)], { needs: ['255', '8020'], excludes: ['390n', '391n', '394n', '8111'] }),
  ...family('391', 9, 'AMOUNT', [n(3, 'iso4217'), nn(15)], { needs: ['8020'], excludes: ['391n'] }),
  ...family('392', 9, 'PRICE', [nn(15)], { needs: variableMeasures.map((measured) => `01+${measured}`), excludes: ['392n', '393n'] }),
  ...family('393', 9, 'PRICE', [n(3, 'iso4217'), nn(15)], { needs: variableMeasures, excludes: ['393n'] }),
  ...family('394', 3, 'PRCNT OFF', [n(4)], { needs: ['255'], excludes: ['394n', '8111'] }),
  ...family('395', 5, 'PRICE/UoM', [n(6)], { needs: variableMeasures, excludes: ['392n', '393n', '395n', '8005'] }),
];
