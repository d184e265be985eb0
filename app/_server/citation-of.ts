import 'server-only';
import type { NextRequest } from 'next/server.js';
import { settings } from './settings.ts';
import { findIn } from './read-interface.ts';

/**
 * Gives by which GB/T 7714 an answer cites: what the address says, as it is written; where it says
 * nothing, what the person has chosen for the whole site.
 *
 * citationOf(GET /api/v1/search?q=城市&format=docx, with the cookie zhengci-citation=2015) -> '2015'
 */
export function citationOf({ nextUrl, cookies }: NextRequest): string | undefined {
  const asked = nextUrl.searchParams.get('citation') ?? undefined;
  return asked ?? findIn(settings.citation, cookies.get('zhengci-citation')?.value);
}
