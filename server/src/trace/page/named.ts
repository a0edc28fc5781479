const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/**
 * What people call a thing: its serial number, its lot, the number of a box; else the end of its URI.
 *
 * @example nameOf('https://id.gs1.org/01/09506000134352/10/H240117') // 'H240117'
 * @example nameOf('urn:x-note:7') // '7'
 */
export const nameOf = (key: string): string => decoded(key.split(/[/:]/).at(-1) || key);

/** The code of a place of the cooperative: of a foundry, a furnace or a member. */
export const codeOfPlace = (key: string): string | undefined => {
  const code = /^https:\/\/id\.gs1\.org\/414\/\d{13}\/254\/([^/]+)$/.exec(key)?.[1];
  return code === undefined ? undefined : decoded(code);
};
