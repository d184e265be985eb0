/** Gives the address that sets the places of a phrase side by side. */
export function compareHref(key: string): string {
  return `/compare?${new URLSearchParams({ phrase: key }).toString()}`;
}
