/** Versions of the Core Business Vocabulary whose hash is computed. */
export type HashVersion = 'CBV2.0' | 'CBV2.1';

/** What differs between versions of the algorithm, and between the readings of one version. */
export interface HashRules {
  readonly version: HashVersion;
  /** What `gs1:` stands for, and the bare words of the GS1 Web Vocabulary with it. */
  readonly webVocabulary: string;
  /** Whether `certificationInfo` takes part. */
  readonly certification: boolean;
  /** Whether the name `sensorElementList` stands before its elements. */
  readonly sensorListNamed: boolean;
  /**
   * Where a user's fields inside of a standard field stand: `within` that field, after its own parts;
   * or at the `end` of the event, before the event's own, with the names of the fields around them.
   */
  readonly extensions: 'within' | 'end';
  /**
   * Where the lists of transactions, sources and destinations stand: in the `canonical` order,
   * or among what follows the sensor elements, sorted by name (`late`).
   */
  readonly partners: 'canonical' | 'late';
  /** Numbers as they are written, to the last digit, or as a double precision number holds them. */
  readonly numbers: 'exact' | 'double';
  /** Which prefixes are written out in values: all that the context declares, or those of GS1 alone. */
  readonly curies: 'declared' | 'gs1';
  /** Whether a document may name fields of users that its keeper added and that are left out. */
  readonly ignoreFields: boolean;
}

/**
 * CBV 2.0, section 8.9, as it has been computed since the standard came out. The ids that are in use were made so; therefore it also keeps
 * three ways in which that differs from the letter: lists of partners after the sensor elements, digits beyond double precision, and `certificationInfo`.
 */
const cbv20: HashRules = {
  version: 'CBV2.0',
  webVocabulary: 'https://gs1.org/voc/',
  certification: true,
  sensorListNamed: true,
  extensions: 'within',
  partners: 'late',
  numbers: 'double',
  curies: 'declared',
  ignoreFields: true,
};

/** CBV 2.0, section 8.9, by its letter, as corrected in 2026. */
const cbv20Letter: HashRules = {
  version: 'CBV2.0',
  webVocabulary: 'https://ref.gs1.org/voc/',
  certification: false,
  sensorListNamed: false,
  extensions: 'end',
  partners: 'canonical',
  numbers: 'exact',
  curies: 'gs1',
  ignoreFields: false,
};

/** The draft of CBV 2.1. */
const cbv21: HashRules = { ...cbv20Letter, version: 'CBV2.1', sensorListNamed: true, extensions: 'within' };

/** How a hash is to be computed. */
export interface HashOptions {
  /** CBV2.0 unless said otherwise. */
  readonly version?: HashVersion;
  /** Of CBV 2.0: as it is `used` since 2022, unless the `letter` as corrected in 2026 is asked for. CBV 2.1 has one reading. */
  readonly reading?: 'used' | 'letter';
  /** The event was written in XML, where prefixes of users have no meaning inside of values. */
  readonly fromXml?: boolean;
}

const sets: ReadonlyMap<string, HashRules> = new Map(
  [cbv20, cbv20Letter, cbv21].flatMap((rules) => {
    const name = `${rules.version} ${rules === cbv20Letter ? 'letter' : 'used'}`;
    return [
      [name, rules],
      [`${name} xml`, { ...rules, curies: 'gs1' } satisfies HashRules],
    ];
  }),
);

/** The rules for what is asked for. */
export function rulesFor({ version = 'CBV2.0', reading = 'used', fromXml = false }: HashOptions): HashRules {
  return sets.get(`${version} ${version === 'CBV2.0' ? reading : 'used'}${fromXml ? ' xml' : ''}`) ?? cbv20;
}
