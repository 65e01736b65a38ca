import type { Route } from './+types/route';

/**
 * `/robots.txt`. Pages of parcels are not shut out here: they say `noindex` themselves, which only a reader of the
 * page can see; an address that may not be read can still be listed by itself.
 */
export function loader({ request }: Route.LoaderArgs): Response {
  const { origin } = new URL(request.url);
  const lines = ['User-agent: *', 'Disallow: /ops/', 'Disallow: /v1/', `Sitemap: ${origin}/sitemap.xml`];
  return new Response(`${lines.join('\n')}\n`, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
}
