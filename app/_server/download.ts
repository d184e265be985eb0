import 'server-only';
import type { NextRequest } from 'next/server.js';
import { attachmentHeader } from '#lib/export/file-name.ts';
import type { SearchFile } from '#db/recipes/answers/search-file.ts';

/** Whatever the browser could show, it saves: the words of a file are not ours. */
export function download(
  { content, mediaType, name }: SearchFile,
  link: Readonly<Record<string, string>> = {},
): Response {
  return new Response(content, {
    headers: {
      'Content-Type': mediaType,
      'Content-Disposition': attachmentHeader(name),
      ...link,
    },
  });
}

/** Programs find the rest here; people read of it in the last line. */
export function linkToNext(
  cursor: string | undefined,
  { nextUrl }: NextRequest,
): Record<string, string> {
  if (cursor === undefined) return {};
  const next = new URLSearchParams(nextUrl.searchParams);
  next.set('cursor', cursor);
  return { Link: `<${nextUrl.pathname}?${next.toString()}>; rel="next"` };
}
