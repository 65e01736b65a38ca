import type { Caller, TodokeApi } from '@todoke/server/contract';
import { createRequestHandler, RouterContextProvider } from 'react-router';
import * as build from 'virtual:react-router/server-build';
import { pageContext } from './context.ts';
import { isOwnForm, withoutOrigin } from './form.ts';
import { chooseLanguage } from './language/choice.ts';

export interface HandleContext {
  readonly api: TodokeApi;
  readonly caller: Caller;
  /** CSP nonce of this answer, when the server sends a policy. */
  readonly nonce?: string;
}

const answer = createRequestHandler(build, 'production');

/**
 * Answers one page request. The only thing the server needs of this package.
 *
 * @example const response = await handleRequest(new Request('http://localhost/t/123456789013'), { api, caller });
 */
export async function handleRequest(request: Request, context: HandleContext): Promise<Response> {
  if (request.method === 'POST' && !isOwnForm(request)) return new Response(null, { status: 403 });
  const language = chooseLanguage(request);
  const router = new RouterContextProvider();
  router.set(pageContext, {
    api: context.api,
    caller: { ...context.caller, language },
    language,
    nonce: context.nonce,
  });
  return answer(readable(request.method === 'POST' ? withoutOrigin(request) : request), router);
}

/** An address without a page; what is malformed is answered like it. */
const NOWHERE = '/nowhere';

/**
 * The request itself, or one for an address without a page when its own cannot be decoded: the router would warn of
 * it on the console, with the number that may stand in it.
 */
function readable(request: Request): Request {
  const { pathname } = new URL(request.url);
  return isDecodable(pathname) ? request : new Request(new URL(NOWHERE, request.url), request);
}

function isDecodable(path: string): boolean {
  try {
    // The result is used: bundlers take a call without use for one without effect.
    return decodeURIComponent(path) !== '';
  } catch {
    return false;
  }
}
