/** Text comes in UTF-8, or from older spreadsheets in Windows' western set, in which every byte is a letter. Never throws. */
export function textOfBytes(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
