import type { NextRequest } from 'next/server';
import { NamedError } from '#lib/message/named-error.ts';
import { allowedHosts, judgeRequest, type Verdict } from './judge-request.ts';

/** Gives the verdict on a request by its headers. */
export function verdictOn(request: NextRequest): Verdict {
  return judgeRequest(
    {
      method: request.method,
      host: request.headers.get('host'),
      origin: request.headers.get('origin'),
      fetchSite: request.headers.get('sec-fetch-site'),
      contentType: request.headers.get('content-type'),
    },
    allowedHosts(process.env['ZHENGCI_HOSTS']),
  );
}

/**
 * Refuses a request that the proxy has not seen. Next keeps the first 10 MB of a body for the
 * proxy and drops the rest in silence, so routes that receive files go past it and judge here.
 */
export function refuseForeign(request: NextRequest): void {
  const verdict = verdictOn(request);
  if (verdict !== 'allowed') throw new NamedError(verdict);
}
