import { epcisContext } from '../../epcis/context.ts';
import { type BizTransaction, type Circumstances, type Extensions, type Quantity, transformationEvent } from '../../epcis/events.ts';
import type { Json, JsonObject } from '../../epcis/json.ts';
import { type Act, namespace, type Origin } from '../vocabulary.ts';

/** When and where somebody did something. */
export interface Doing {
  /** Date and time with the offset of the place. */
  readonly time: string;
  /** Where the things are afterwards: Digital Link or URI of the place. */
  readonly place?: string | undefined;
  readonly eventID?: string | undefined;
  /** Measurements, such as temperatures and chemistry. */
  readonly sensors?: Circumstances['sensorElementList'] | undefined;
  /** Fields of the event beyond these, with a prefix declared in `context`, or as full URIs. */
  readonly extensions?: Extensions | undefined;
  /** Prefixes of further fields. */
  readonly context?: Readonly<Record<string, string>> | undefined;
  readonly transactions?: readonly BizTransaction[] | undefined;
}

/** So many kilograms of a lot of material. */
export interface Mass {
  /** Digital Link or EPC class of the lot. */
  readonly lot: string;
  readonly kilograms: number;
}

/** So many pieces of a lot of castings. */
export interface Count {
  readonly lot: string;
  readonly pieces: number;
}

/** What an act is done to: counted castings of lots, things with a number of their own, or both. */
export interface Things {
  readonly lots?: readonly Count[] | undefined;
  /** Digital Links or EPCs of pieces and boxes. */
  readonly pieces?: readonly string[] | undefined;
}

/** Charged material with where it comes from. */
export interface Charged extends Mass {
  readonly origin: Origin;
}

export const kilograms = ({ lot, kilograms: quantity }: Mass): Quantity => ({ epcClass: lot, quantity, uom: 'KGM' });
export const pieces = ({ lot, pieces: quantity }: Count): Quantity => ({ epcClass: lot, quantity });

/** Things as an object event lists them. */
export const listed = ({ lots = [], pieces: ones = [] }: Things) => ({ epcList: ones, ...(lots.length > 0 && { quantityList: lots.map(pieces) }) });

/** What every act says the same way. */
export function circumstances({ time, place, eventID, sensors, extensions, transactions }: Doing): Circumstances {
  return {
    eventTime: time,
    ...(place !== undefined && { bizLocation: place }),
    ...(eventID !== undefined && { eventID }),
    ...(sensors !== undefined && { sensorElementList: sensors }),
    ...(extensions !== undefined && { extensions }),
    ...(transactions !== undefined && { bizTransactionList: transactions }),
  };
}

/** An event with the prefix of our vocabulary, so that it can stand in any document or alone. */
export const own = (event: JsonObject, { context }: Doing): JsonObject => ({ '@context': [epcisContext, { ...context, sentra: namespace }], ...event });

/** What goes in and what comes out. */
export interface Transformed {
  readonly act: Act;
  readonly inputs?: readonly Quantity[];
  readonly inputPieces?: readonly string[];
  readonly outputs?: readonly Quantity[];
  readonly outputPieces?: readonly string[];
  /** Joins several events to one process. */
  readonly process?: string | undefined;
  /** Outputs that are to be melted again. */
  readonly returns?: readonly Mass[] | undefined;
  readonly told?: Readonly<Record<string, Json>>;
}

const some = <Value>(values: readonly Value[] | undefined): readonly Value[] | undefined => (values === undefined || values.length === 0 ? undefined : values);

/** A transformation of the foundry; its business step is the nearest that CBV has. */
export function transformed(doing: Doing, { act, inputs, inputPieces, outputs, outputPieces, process, returns = [], told }: Transformed): JsonObject {
  const common = circumstances(doing);
  const step = steps[act];
  const lists = {
    inputEPCList: some(inputPieces),
    inputQuantityList: some(inputs),
    outputEPCList: some(outputPieces),
    outputQuantityList: some([...(outputs ?? []), ...returns.map(kilograms)]),
    transformationID: process,
  };
  const given = Object.fromEntries(Object.entries(lists).filter(([, value]) => value !== undefined));
  const extensions: Extensions = { ...common.extensions, 'sentra:act': act, ...(returns.length > 0 && { 'sentra:returns': returns.map(({ lot }) => lot) }), ...told };
  return own(transformationEvent({ ...common, ...given, bizStep: step, extensions }), doing);
}

const steps = {
  melt: 'creating_class_instance',
  tap: 'creating_class_instance',
  pour: 'creating_class_instance',
  shakeOut: 'creating_class_instance',
  mark: 'commissioning',
  scrap: 'decommissioning',
  rework: 'repairing',
  machine: 'creating_class_instance',
  press: 'creating_class_instance',
  cure: 'creating_class_instance',
  heatTreat: 'creating_class_instance',
} as const satisfies Record<Act, string>;
