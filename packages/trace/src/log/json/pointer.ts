/** The JSON pointer (RFC 6901, section 3) of a named part of what a pointer leads to. */
export const pointerTo = (pointer: string, name: string): string => `${pointer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
