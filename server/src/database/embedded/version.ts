/** The package whose engine this is; a test compares it with what is installed. */
export const enginePackage = '0.5.16';

/** PostgreSQL's major version in that engine: the one whose data folders it can read. */
export const engineMajor = 18;
