import type { catalogueEndpoints, Part, Request } from '@sentra/contract';
import { gramsOfKilograms, type Rupiah } from '@sentra/measures';

/** A stage as it is being typed; null where nothing readable stands yet. */
export interface StageDraft {
  readonly key: number;
  readonly process: string;
  readonly setupHours: number | null;
  readonly setupCost: number | null;
  readonly minLot: number | null;
  readonly tools: number | null;
  readonly leadWeeks: number | null;
  readonly holdCost: number | null;
}

export interface PartDraft {
  readonly code: string;
  readonly name: string;
  readonly family: string;
  readonly materialCode: string;
  /** Kilograms, as people weigh. */
  readonly pourMass: number | null;
  readonly netMass: number | null;
  readonly price: number | null;
  readonly exposureCost: number | null;
  readonly drawing: string;
  readonly stages: readonly StageDraft[];
}

export const emptyStage = (key: number): StageDraft => ({ key, process: '', setupHours: 0, setupCost: 0, minLot: 1, tools: 1, leadWeeks: 0, holdCost: 0 });

/** A part as it is typed, from the part as it is or from nothing. */
export function draftOf(part: Part | null): PartDraft {
  if (!part) return { code: '', name: '', family: '', materialCode: '', pourMass: null, netMass: null, price: null, exposureCost: 0, drawing: '', stages: [emptyStage(0)] };
  const { code, name, family, materialCode, price, exposureCost } = part;
  return {
    code, name, family, materialCode, price, exposureCost,
    pourMass: part.pourMass / 1000,
    netMass: part.netMass === null ? null : part.netMass / 1000,
    drawing: part.drawing ?? '',
    stages: part.stageList.map(({ stage, process, setupHours, setupCost, minLot, tools, leadWeeks, holdCost }) => ({ key: stage, process, setupHours, setupCost, minLot, tools, leadWeeks, holdCost })),
  };
}

type Body = Request<typeof catalogueEndpoints.writePart>['body'];

/** What is sent; null while a number is missing or cannot be read. */
export function bodyOf(draft: PartDraft, reason: string): Body | null {
  const { name, family, materialCode, pourMass, netMass, price, exposureCost, drawing } = draft;
  const stages = draft.stages.flatMap(({ process, setupHours, setupCost, minLot, tools, leadWeeks, holdCost }) =>
    setupHours === null || setupCost === null || minLot === null || tools === null || leadWeeks === null || holdCost === null
      ? []
      : [{ process: process.trim(), setupHours, setupCost: setupCost as Rupiah, minLot, tools, leadWeeks, holdCost: holdCost as Rupiah }],
  );
  if (pourMass === null || price === null || exposureCost === null || stages.length < draft.stages.length) return null;
  return {
    name: name.trim(),
    family: family.trim(),
    materialCode,
    pourMass: gramsOfKilograms(pourMass),
    netMass: netMass === null ? null : gramsOfKilograms(netMass),
    price: price as Rupiah,
    exposureCost: exposureCost as Rupiah,
    drawing: drawing.trim() || null,
    stages,
    reason: reason.trim() || undefined,
  };
}
