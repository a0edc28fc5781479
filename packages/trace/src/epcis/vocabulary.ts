/** A vocabulary of the standard: words that stand bare in JSON, and the URIs that mean the same in XML and linked data. */
export interface Vocabulary {
  /** What its words are, as a sentence names one. */
  readonly what: string;
  readonly words: readonly string[];
  /** What stands before a word in its full URIs; the first is how XML writes it. */
  readonly stems: readonly string[];
}

/** How URIs of the Core Business Vocabulary begin: as up to CBV 1.2 and in XML, as linked data, and as linked data with the prefix. */
const cbv = (old: string, linked: string): readonly string[] => [`urn:epcglobal:cbv:${old}:`, `https://ref.gs1.org/cbv/${linked}-`, `https://ns.gs1.org/cbv/${linked}-`, `cbv:${linked}-`];
const gs1: readonly string[] = ['gs1:', 'https://gs1.org/voc/', 'https://www.gs1.org/voc/', 'http://gs1.org/voc/'];

/** Business steps (CBV 2.0, section 7.1). */
export const bizSteps = {
  what: 'a business step',
  stems: cbv('bizstep', 'BizStep'),
  words: [
    'creating_class_instance', 'commissioning', 'encoding', 'decommissioning', 'destroying', 'killing',
    'assembling', 'disassembling', 'installing', 'removing', 'replacing', 'repairing', 'repackaging', 'dispensing',
    'inspecting', 'sampling', 'sensor_reporting', 'cycle_counting', 'stock_taking',
    'picking', 'packing', 'unpacking', 'loading', 'unloading', 'collecting', 'consigning',
    'shipping', 'void_shipping', 'departing', 'transporting', 'arriving', 'receiving', 'accepting',
    'staging_outbound', 'stocking', 'storing', 'holding', 'reserving', 'entering_exiting', 'retail_selling', 'other',
  ] as const,
} satisfies Vocabulary;

/** Dispositions (CBV 2.0, section 7.2). */
export const dispositions = {
  what: 'a disposition',
  stems: cbv('disp', 'Disp'),
  words: [
    'active', 'inactive', 'encoded', 'in_progress', 'in_transit', 'unknown',
    'available', 'unavailable', 'reserved', 'sellable_accessible', 'sellable_not_accessible', 'non_sellable_other', 'retail_sold', 'returned',
    'conformant', 'non_conformant', 'damaged', 'expired', 'recalled', 'needs_replacement', 'no_pedigree_match', 'stolen',
    'completeness_verified', 'completeness_inferred', 'mismatch_class', 'mismatch_instance', 'mismatch_quantity',
    'container_open', 'container_closed', 'dispensed', 'partially_dispensed', 'destroyed', 'disposed',
  ] as const,
} satisfies Vocabulary;

/** Kinds of business transactions (CBV 2.0, section 7.3). */
export const transactionTypes = {
  what: 'a kind of business transaction',
  stems: cbv('btt', 'BTT'),
  words: ['po', 'poc', 'prodorder', 'desadv', 'recadv', 'inv', 'bol', 'rma', 'pedigree', 'cert', 'testprd', 'testres', 'upevt'] as const,
} satisfies Vocabulary;

/** Kinds of sources and destinations (CBV 2.0, section 7.4). */
export const sourceDestinationTypes = {
  what: 'a kind of source or destination',
  stems: cbv('sdt', 'SDT'),
  words: ['owning_party', 'possessing_party', 'location'] as const,
} satisfies Vocabulary;

/** Why an earlier event is declared wrong (CBV 2.0, section 7.5). */
export const errorReasons = { what: 'a reason of an error', stems: cbv('er', 'ER'), words: ['did_not_occur', 'incorrect_data'] as const } satisfies Vocabulary;

/** Parts of a measured thing that has several: axes and coordinates (CBV 2.0, section 7.6). */
export const components = {
  what: 'a component',
  stems: cbv('comp', 'Comp'),
  words: ['x', 'y', 'z', 'axial_distance', 'azimuth', 'height', 'spherical_radius', 'polar_angle', 'elevation_angle', 'easting', 'northing', 'latitude', 'longitude', 'altitude'] as const,
} satisfies Vocabulary;

/** What a sensor measures (GS1 Web Vocabulary, MeasurementType). */
export const measurementTypes = {
  what: 'a kind of measurement',
  stems: gs1,
  words: [
    'Temperature', 'Pressure', 'RelativeHumidity', 'AbsoluteHumidity', 'Mass', 'MassConcentration', 'MassFlowRate', 'MassPerAreaTime', 'Density', 'SurfaceDensity', 'SpecificVolume',
    'Length', 'Altitude', 'Area', 'Volume', 'VolumeFlowRate', 'VolumeFraction', 'VolumetricFlux', 'Angle', 'SolidAngle', 'Wavenumber',
    'Time', 'Frequency', 'Speed', 'Acceleration', 'AngularVelocity', 'AngularAcceleration', 'AngularMomentum', 'LinearMomentum', 'Force', 'Torque', 'SurfaceTension',
    'Energy', 'Power', 'DynamicViscosity', 'KinematicViscosity',
    'Voltage', 'Resistance', 'Resistivity', 'Conductance', 'Conductivity', 'Capacitance', 'Inductance', 'ElectricCharge', 'ElectricCurrent', 'ElectricCurrentDensity', 'ElectricFieldStrength',
    'MagneticFlux', 'MagneticFluxDensity', 'MagneticVectorPotential',
    'Illuminance', 'Luminance', 'LuminousFlux', 'LuminousIntensity', 'Irradiance', 'RadiantFlux', 'RadiantIntensity',
    'Radioactivity', 'AbsorbedDose', 'AbsorbedDoseRate', 'DoseEquivalent', 'DoseEquivalentRate', 'Exposure',
    'AmountOfSubstance', 'AmountOfSubstancePerUnitVolume', 'MolalityOfSolute', 'MolarEnergy', 'MolarMass', 'MolarVolume',
    'Count', 'Dimensionless', 'MemoryCapacity',
  ] as const,
} satisfies Vocabulary;

/** What a sensor warns of (GS1 Web Vocabulary, SensorAlertType). */
export const alertTypes = { what: 'a kind of alert', stems: gs1, words: ['ALARM_CONDITION', 'ERROR_CONDITION'] as const } satisfies Vocabulary;

/**
 * The bare word for a full URI of a vocabulary; whatever else comes back as it is.
 *
 * @example bareWord(bizSteps, 'urn:epcglobal:cbv:bizstep:shipping') // 'shipping'
 * @example bareWord(bizSteps, 'https://ref.gs1.org/cbv/BizStep-shipping') // 'shipping'
 * @example bareWord(bizSteps, 'https://example.org/steps/pouring') // 'https://example.org/steps/pouring'
 */
export function bareWord(vocabulary: Vocabulary, text: string): string {
  const stem = vocabulary.stems.find((one) => text.startsWith(one));
  const word = stem === undefined ? undefined : text.slice(stem.length);
  return word !== undefined && vocabulary.words.includes(word) ? word : text;
}

type WordOf<Kind extends Vocabulary> = Kind['words'][number];
export type BizStep = WordOf<typeof bizSteps>;
export type Disposition = WordOf<typeof dispositions>;
export type TransactionType = WordOf<typeof transactionTypes>;
export type SourceDestinationType = WordOf<typeof sourceDestinationTypes>;
export type ErrorReason = WordOf<typeof errorReasons>;
export type Component = WordOf<typeof components>;
export type MeasurementType = WordOf<typeof measurementTypes>;
export type AlertType = WordOf<typeof alertTypes>;
