/** Builds the server and command line, or the pages, where a source changed since the last build. */
export function freshen(half: 'server' | 'pages'): Promise<void>;
