import { pageContext } from '../../context.ts';
import { requireDesk } from '../desk.ts';
import type { Route } from './+types/route';

/** `/ops/patch`: the words an operator explained, as rows for the carriers' tables. */
export async function loader({ request, context }: Route.LoaderArgs): Promise<Response> {
  const desk = await requireDesk(request, context.get(pageContext));
  const { patch } = await desk.carriers();
  return new Response(patch, {
    headers: {
      'content-type': 'text/plain; charset=utf-8',
      'content-disposition': 'attachment; filename="todoke-words.patch"',
    },
  });
}
