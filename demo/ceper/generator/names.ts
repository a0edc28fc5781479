import { diceOf } from './random.ts';

/** Trees, stones and waters, and where or how they stand: invented names, of no person and of no firm that is known to us. */
const things = [
  'Randu', 'Sawo', 'Watu', 'Mojo', 'Sendang', 'Tirta', 'Kali', 'Pring', 'Gayam', 'Jati', 'Nangka', 'Asem', 'Lor', 'Wetan', 'Trembesi', 'Waru',
  'Kepuh', 'Beringin', 'Duwet', 'Kelapa', 'Melati', 'Kenanga', 'Tanjung', 'Salam', 'Gebang', 'Bulak', 'Sumur', 'Gumuk', 'Kedung', 'Lesung',
];
const manners = [
  'Alas', 'Tunggal', 'Ireng', 'Legi', 'Biru', 'Kulon', 'Lor', 'Petung', 'Rindang', 'Kembar', 'Wetan', 'Sawah', 'Doyong', 'Kidul', 'Kuning', 'Pasar',
  'Dhuwur', 'Gedhe', 'Cilik', 'Teduh',
];

/** Names that the drawn pages and the manual use; the others are drawn by chance. */
const given: Readonly<Record<string, string>> = {
  '027': 'Pring Kuning', '031': 'Randu Alas', '058': 'Watu Ireng', '071': 'Asem Kembar', '088': 'Kali Wetan', '115': 'Jati Kidul', '143': 'Nangka Doyong',
};

const sensible = (thing: string, manner: string): boolean => thing !== manner && !(['Lor', 'Wetan'].includes(thing) && ['Lor', 'Wetan', 'Kulon', 'Kidul'].includes(manner));

/** The name of each code. */
export function namesOf(codes: readonly string[]): ReadonlyMap<string, string> {
  const taken = new Set(Object.values(given));
  const every = things.flatMap((thing) => manners.filter((manner) => sensible(thing, manner)).map((manner) => `${thing} ${manner}`));
  const free = diceOf('names').shuffled(every.filter((name) => !taken.has(name)));
  return new Map(codes.map((code, index) => [code, given[code] ?? free[index] ?? `Usaha ${code}`]));
}

/** Villages around Ceper, as places only: which foundry stands where is invented. */
export const villages = [
  'Tegalrejo', 'Ceper', 'Kurung', 'Klepu', 'Jombor', 'Mlese', 'Ngawonggo', 'Kuncen', 'Cetan', 'Pasungan', 'Kajen', 'Dlimas', 'Jambu Kulon', 'Srebegan',
] as const;
