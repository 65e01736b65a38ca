import { redirect } from 'react-router';
import { fieldOf } from '../form.ts';
import { isLanguage, LANGUAGE_COOKIE } from './choice.ts';
import type { Route } from './+types/route';

const YEAR_SECONDS = 31_536_000;

/** `POST /lang` with `lang` and `back`: keeps the choice in this browser and returns to the page. */
export async function action({ request }: Route.ActionArgs): Promise<Response> {
  const form = await request.formData();
  const lang = fieldOf(form, 'lang');
  const headers = new Headers();
  if (isLanguage(lang)) {
    headers.set('set-cookie', `${LANGUAGE_COOKIE}=${lang}; Path=/; Max-Age=${YEAR_SECONDS}; SameSite=Lax`);
  }
  return redirect(localPath(fieldOf(form, 'back')), { status: 303, headers });
}

export function loader(): Response {
  return redirect('/');
}

/** Only a path of this site, so that the switch cannot send anyone elsewhere. */
function localPath(back: string): string {
  return /^\/(?![/\\])[^\s\\]*$/.test(back) ? back : '/';
}
