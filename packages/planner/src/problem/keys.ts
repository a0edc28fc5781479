interface OfStage {
  readonly part: string;
  readonly stage: number;
}

interface OfRoute extends OfStage {
  readonly member: string;
}

/** A part's stage as a key. */
export const stageKey = ({ part, stage }: OfStage): string => JSON.stringify([part, stage]);

/** Who may run which stage, as a key. */
export const routeKey = ({ member, part, stage }: OfRoute): string => JSON.stringify([member, part, stage]);

/** Where a lot stands, as a key: no two stand in the same place. */
export const placeOf = ({ member, part, stage, week }: OfRoute & { readonly week: number }): string => JSON.stringify([member, part, stage, week]);
