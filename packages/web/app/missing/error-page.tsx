import { useLook } from '../ui/look.ts';
import { minutesOf } from '../words/time.ts';

/** What went wrong, that it is not the reader's fault, and a way out. */
export function ErrorPage({ status, detail }: { readonly status: number; readonly detail: unknown }) {
  const { words, path } = useLook();
  const { errors } = words;
  const said =
    status === 429
      ? { title: errors.limited.title, next: errors.limited.next(minutesOf(secondsOf(detail))) }
      : status === 404
        ? errors.notFound
        : errors.failed;
  return (
    <main id="main" className="narrow">
      <title>{`${said.title} · ${words.site}`}</title>
      <meta name="robots" content="noindex" />
      <p className="code" aria-hidden="true">
        {status}
      </p>
      <h1>{said.title}</h1>
      <p className="sub">{said.next}</p>
      <p className="acts">
        {status !== 404 && (
          <a className="btn p" href={path}>
            {errors.retry}
          </a>
        )}
        <a className={status === 404 ? 'btn p' : 'btn'} href="/">
          {errors.home}
        </a>
      </p>
    </main>
  );
}

/** Seconds to wait, as the tracking page's loader throws them. */
function secondsOf(detail: unknown): number {
  return typeof detail === 'object' && detail !== null && 'retryAfterSeconds' in detail
    ? Number(detail.retryAfterSeconds)
    : 60;
}
