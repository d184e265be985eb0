import { NextResponse, type NextRequest } from 'next/server';
import type { Verdict } from '#app/_server/judge-request.ts';
import { isForAll, isNobodys } from '#app/_server/team.ts';
import { contentSecurityPolicy } from '#app/_server/security-headers.ts';
import { verdictOn } from '#app/_server/verdict-on.ts';
import { chooseLocale, describeError } from '#lib/message/format-message.ts';
import { NamedError } from '#lib/message/named-error.ts';

/**
 * Every request passes here first, but for those that bring files and judge for themselves: foreign hosts and changes from other sites are
 * turned away, everything else goes on with a nonce and leaves with the policy that names it.
 */
export function proxy(request: NextRequest): NextResponse {
  const verdict = verdictOn(request);
  if (verdict !== 'allowed') return refuse(request, verdict);
  const isPage = !request.nextUrl.pathname.startsWith('/api/');
  const isSent = isPage && !isForAll(request.nextUrl.pathname);
  return isSent && isNobodys(request.cookies.getAll()) ? sendToSignIn(request) : passOn(request);
}

/** Next reads this as it stands. */
export const config = {
  matcher: ['/((?!api/v1/jobs/[^/]+/files$|api/v1/manifest$).*)'],
};

function passOn(request: NextRequest): NextResponse {
  const nonce = btoa(crypto.randomUUID());
  const policy = contentSecurityPolicy(nonce, process.env.NODE_ENV === 'development');
  const headers = new Headers(request.headers);
  headers.set('x-nonce', nonce);
  headers.set('Content-Security-Policy', policy);
  headers.delete('x-zhengci-page');
  if (!request.nextUrl.pathname.startsWith('/api/')) headers.set('x-zhengci-page', pageOf(request));
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('Content-Security-Policy', policy);
  return response;
}

/** Where to go on after signing in; what a form sent is to be sent again by the person. */
function pageOf({ method, nextUrl }: NextRequest): string {
  return method === 'GET' ? `${nextUrl.pathname}${nextUrl.search}` : '/';
}

function sendToSignIn(request: NextRequest): NextResponse {
  const next = encodeURIComponent(pageOf(request));
  // Next makes a path of it: in front may stand another server, which people know by its name.
  return NextResponse.redirect(new URL(`/sign-in?next=${next}`, request.url), 303);
}

function refuse(request: NextRequest, code: Exclude<Verdict, 'allowed'>): NextResponse {
  const locale = chooseLocale(request.cookies.get('zhengci-locale')?.value);
  const message = describeError(locale, new NamedError(code));
  const init = { status: 403 };
  return request.nextUrl.pathname.startsWith('/api/')
    ? NextResponse.json({ ok: false, error: { code, message }, status: 403 }, init)
    : new NextResponse(`${message}\n`, {
        ...init,
        headers: { 'Content-Type': 'text/plain; charset=utf-8' },
      });
}
