/** A text field of a form; empty when it is missing or a file. */
export function fieldOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}

/**
 * True when a form was sent by a page of this very host. Hosts are compared and not whole origins: behind a proxy
 * that speaks TLS for us the browser says `https` and we see `http`. Tools without an `Origin` have no session to abuse.
 *
 * @example isOwnForm(new Request('http://a.example/', { method: 'POST', headers: { origin: 'https://a.example' } })) // true
 */
export function isOwnForm(request: Request): boolean {
  const origin = request.headers.get('origin');
  if (origin === null) return true;
  return URL.canParse(origin) && new URL(origin).host === new URL(request.url).host;
}

/** The router would compare whole origins again; ours is the check that counts. */
export function withoutOrigin(request: Request): Request {
  const headers = new Headers(request.headers);
  headers.delete('origin');
  return new Request(request, { headers });
}
