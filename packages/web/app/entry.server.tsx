import { renderToString } from 'react-dom/server';
import { ServerRouter, type EntryContext, type RouterContextProvider } from 'react-router';
import { pageContext } from './context.ts';
import { LookContext } from './ui/look.ts';
import { wordsOf } from './words/words.ts';

/**
 * Renders one page to one string. Nothing on our pages suspends, so a string is both simpler and faster than a
 * stream, and a page that fails can still become an error page.
 */
export default function handleDocument(
  request: Request,
  status: number,
  headers: Headers,
  router: EntryContext,
  context: Readonly<RouterContextProvider>,
): Response {
  const { api, language, nonce } = context.get(pageContext);
  const { origin, pathname, search } = new URL(request.url);
  // Without client scripts of the router there is nobody to read its data stream.
  const { serverHandoffStream: _unread, ...lean } = router;
  const html = renderToString(
    <LookContext
      value={{
        words: wordsOf(language),
        language,
        nonce,
        site: api.site(),
        origin,
        path: pathname + search,
        script: router.manifest.entry.module,
      }}
    >
      <ServerRouter context={lean} url={request.url} />
    </LookContext>,
  );
  headers.set('content-type', 'text/html; charset=utf-8');
  headers.set('content-language', language);
  headers.append('vary', 'accept-language, cookie');
  return new Response(`<!doctype html>${html}`, { status, headers });
}
