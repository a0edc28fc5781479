/** Builds the server and command line, or the pages, where a source changed since the last build. */
export function freshen(part: 'server' | 'pages' | 'tools'): Promise<void>;

/** True where no source of a part is newer than its last build. */
export function isFresh(part: 'server' | 'pages' | 'tools'): boolean;
