/** Whether what has ended is shown stands in the address. */
export interface EndedAddress {
  readonly ended?: true;
}

export const readEndedAddress = (search: Record<string, unknown>): EndedAddress => (search['ended'] === true || search['ended'] === 'true' ? { ended: true } : {});
