import type { Lint } from './fault.ts';

/** Codes of two characters: each word is a first character and every second one. */
const pairs =
  '1ABDFGW 2C 3AH 434ABCDFGH 5HLM 6HP 7AB 8ABC AABCDFGHIJLMPTV B4BCDEFGHIJKLMNOPQRSTUVWXYZ CABCDEFGHIJKLMNOPQRSTUVWXYZ DABCGHIJKLMNPRSTUVWXY E123CDEFGHIN ' +
  'FBCDEILOPRTWX GBILRUYZ HABCGNR IABCDEFGHKLNZ JBCGRTY KGI LEGTUVZ MABCERSTWX NAEFGSTUV OABCDEFKTU P2ABCDEFGHIJKLNOPRTUVXYZ QABCDFGHJKLMNPQRS RDGJKLOTZ ' +
  'S1ABCDEHIKLMOPSTUVWXYZ T1BCDEGIKLNORSTUVWYZ UCN VAGIKLNOPQRSY WABCDFGHJKLMNPQRSTUVWXYZ X3ABCDFGHJK YABCDFGHJKLMNPQRSTVWXYZ ZABCDFGHJKLMNPQRSTUVWXYZ';
/** Codes of one character or three. */
const others =
  '200 201 202 203 204 205 206 210 211 212 8 9 APE BGE BME BRI CBL CCE DPE FOB FPE LAB MPE OPE PAE PLP POP PPE PUE RB1 RB2 RB3 RCB SEC STL TEV THE TRE ' +
  'TTE TWE UUE WRP X11 X12 X15 X16 X17 X18 X19 X20';

const isCode = (code: string) => {
  const [first = '', second = ''] = code;
  return code.length === 2 ? pairs.split(' ').some((word) => word.startsWith(first) && word.slice(1).includes(second)) : code !== '' && others.split(' ').includes(code);
};

/** A kind of package: UN/ECE recommendation 21, with the codes that GS1 added (code list PackageTypeCode). */
export const packagetype: Lint = (data) => (isCode(data) ? undefined : { code: 'package-type', at: 0, says: `"${data}" is no code of a kind of package (UN/ECE recommendation 21), such as CR for a crate` });
