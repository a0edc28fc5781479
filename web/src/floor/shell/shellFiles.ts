/** What the floor's app is made of, as the build knows it. */
export interface ShellFiles {
  /** Changes with any byte of any of the files. */
  readonly version: string;
  /** Addresses on this server. */
  readonly files: readonly string[];
}
