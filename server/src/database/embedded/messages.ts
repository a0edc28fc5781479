/** What the main thread and the database's worker say to each other; wire bytes travel bare, as Uint8Array. */
export type ToWorker = Uint8Array | { readonly say: 'attach'; readonly id: number } | { readonly say: 'syncs' } | { readonly say: 'close' };

export type FromWorker =
  | Uint8Array
  | { readonly say: 'ready' }
  | { readonly say: 'failed'; readonly reason: string }
  /** From here on, bytes belong to the connection of this number. */
  | { readonly say: 'attached'; readonly id: number }
  | { readonly say: 'done' }
  | { readonly say: 'syncs'; readonly count: number }
  | { readonly say: 'closed' };

export interface WorkerSettings {
  readonly folder: string;
}
