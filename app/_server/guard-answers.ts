import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { plainHeaders } from './security-headers.ts';

/** What Node tells when a server begins to answer a request. */
type Started = { readonly request: IncomingMessage; readonly response: ServerResponse };

/**
 * Gives the security headers to every answer of this process before anyone writes it.
 *
 * The proxy alone is not enough: Next redirects `/library/` and fails on `/documents/%E0` before
 * it asks the proxy. Node announces each request on a channel of its own, ahead of its handler.
 */
export function guardAnswers(): void {
  subscribe('http.server.request.start', (message) => {
    const { request, response } = message as Started;
    for (const [name, value] of Object.entries(plainHeaders)) response.setHeader(name, value);
    request.url = readableAddress(request.url);
  });
}

/**
 * Gives an address that can be decoded. One that cannot leads nowhere, which is a page of ours;
 * Next would answer 500.
 *
 * readableAddress('/documents/%E0%A4%A?q=1') -> '/not-an-address'
 */
export function readableAddress(address: string | undefined): string {
  const path = (address ?? '/').split('?', 1).join('');
  try {
    decodeURIComponent(path);
    return address ?? '/';
  } catch {
    return '/not-an-address';
  }
}
