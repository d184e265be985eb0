/** Serves the site on the library as it is, and gives the exit code of the server. */
export function serveSite(address: {
  readonly port: string | undefined;
  readonly host: string | undefined;
}): Promise<number>;
