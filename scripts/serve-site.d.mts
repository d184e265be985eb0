/** Serves the site on the library as it is, and gives the exit code of the server. */
export function serveSite(site: {
  readonly port: string | undefined;
  readonly host: string | undefined;
  /** Whether people sign in. */
  readonly isTeam: boolean;
  /** Where people reach it; undefined for the address it listens on. */
  readonly origin: string | undefined;
}): Promise<number>;
