/** What the main thread and the database's worker say to each other; wire bytes travel bare, as Uint8Array. */
export type ToWorker = Uint8Array | { readonly say: 'attach'; readonly id: number } | { readonly say: 'syncs' } | { readonly say: 'close' };

export type FromWorker =
  | Uint8Array
  | { readonly say: 'ready' }
  | { readonly say: 'failed'; readonly reason: string }
  /** From here on, bytes belong to the connection of this number. */
  | { readonly say: 'attached'; readonly id: number }
  /** The bytes sent last have been run; with the rest of what the engine replied. */
  | { readonly say: 'done'; readonly reply: Uint8Array }
  | { readonly say: 'syncs'; readonly count: number }
  | { readonly say: 'closed' };

export interface WorkerSettings {
  readonly folder: string;
}
