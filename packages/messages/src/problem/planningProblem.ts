/**
 * The cooperative planning problem as its exchange format has it: money in thousands of rupiah, mass in kg, time in hours,
 * weeks counted from 1. The planner reads the same format; it is declared here as the shape of a message.
 */
export interface PlanningProblem {
  format?: number;
  weeks: number;
  materials: string[];
  members: ProblemMember[];
  parts: ProblemPart[];
  routes: ProblemRoute[];
  stock: { part: string; stage: number; qty: number }[];
  orders: ProblemOrder[];
  shortfallCost: number;
}

export interface ProblemMember {
  id: string;
  workers?: number;
  furnaces: ProblemFurnace[];
  hours: Record<string, number[]>;
  shareTarget: number;
}

export interface ProblemFurnace {
  id: string;
  kgPerHeat: number;
  heatsPerWeek: number[];
  materials: string[];
  costPerHeat: number;
}

export interface ProblemPart {
  id: string;
  material: string;
  pourKg: number;
  price: number;
  exposureCost: number;
  stages: ProblemStage[];
}

export interface ProblemStage {
  process: string;
  setupHours: number;
  setupCost: number;
  minLot: number;
  tools: number;
  leadWeeks: number;
  holdCost: number;
}

export interface ProblemRoute {
  member: string;
  part: string;
  stage: number;
  hoursPerPiece: number;
  yield: number;
  costPerPiece: number;
  valuePerPiece: number;
}

export interface ProblemOrder {
  id: string;
  part: string;
  qty: number;
  due: number;
  firm: boolean;
  lateCost: number;
  unservedCost: number;
}
