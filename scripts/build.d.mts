/** Builds the server and command line, or the pages, where a source changed since the last build. */
export function freshen(half: 'server' | 'pages'): Promise<void>;

/** True where no source of a half is newer than its last build. */
export function isFresh(half: 'server' | 'pages'): boolean;
