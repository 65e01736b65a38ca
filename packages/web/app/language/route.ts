import { redirect } from 'react-router';
import { fieldOf } from '../form.ts';
import { isLanguage, LANGUAGE_COOKIE } from './choice.ts';
import type { Route } from './+types/route';

const YEAR_SECONDS = 31_536_000;

/**
 * `POST /lang` with `lang` and `back`: keeps the choice in this browser and returns to the page. With `q`, the text of
 * the number box, the browser sends the form on to the box as it is (307), so that the answer stays.
 */
export async function action({ request }: Route.ActionArgs): Promise<Response> {
  const form = await request.formData();
  const lang = fieldOf(form, 'lang');
  const headers = new Headers();
  if (isLanguage(lang)) {
    headers.set('set-cookie', `${LANGUAGE_COOKIE}=${lang}; Path=/; Max-Age=${YEAR_SECONDS}; SameSite=Lax`);
  }
  if (fieldOf(form, 'q').trim() !== '') return redirect('/', { status: 307, headers });
  return redirect(localPath(fieldOf(form, 'back')), { status: 303, headers });
}

export function loader(): Response {
  return redirect('/');
}

/**
 * Only a path of this site, so that the switch cannot send anyone elsewhere, and without the language an address may
 * ask for: that would outweigh the choice.
 */
function localPath(back: string): string {
  return /^\/(?![/\\])[^\s\\]*$/.test(back)
    ? back.replace(/([?&])lang=\w*&?/, '$1').replace(/[?&]$/, '')
    : '/';
}
