import { pageContext } from '../context.ts';
import { ja } from '../words/ja.ts';
import type { Route } from './+types/route';

/** `/sitemap.xml`: every page that is the same for everybody, in both languages. */
export async function loader({ request, context }: Route.LoaderArgs): Promise<Response> {
  const { origin } = new URL(request.url);
  const carriers = await context.get(pageContext).api.carriers();
  const paths = [
    '/',
    '/carriers',
    ...carriers.map(({ id }) => `/carriers/${id}`),
    '/status',
    ...Object.keys(ja.docs.pages),
  ];
  const urls = paths.flatMap((path) => [path, `${path}?lang=en`]);
  const xml = `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${urls.map((url) => `  <url><loc>${origin}${url}</loc></url>`).join('\n')}
</urlset>
`;
  return new Response(xml, { headers: { 'content-type': 'application/xml; charset=utf-8' } });
}
