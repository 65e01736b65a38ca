import type { ReactNode } from 'react';
import { isRouteErrorResponse, Links, Meta, Outlet, useRouteError } from 'react-router';
import type { Route } from './+types/root';
import { ErrorPage } from './missing/error-page.tsx';
import { useLook } from './ui/look.ts';
import { Page } from './ui/page.tsx';
import css from './ui/all.css?inline';

/**
 * The document. All styles stand in its head and its one script is small: the first view needs no second request,
 * and every page reads and works without the script.
 */
export function Layout({ children }: { readonly children: ReactNode }) {
  const { language, nonce, script, site } = useLook();
  const failed = (useRouteError() ?? null) !== null;
  return (
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="referrer" content="same-origin" />
        <Meta />
        <Links />
        <meta name="theme-color" content="#faf8f3" media="(prefers-color-scheme: light)" />
        <meta name="theme-color" content="#14171b" media="(prefers-color-scheme: dark)" />
        <link rel="icon" href={ICON} />
        <link rel="apple-touch-icon" href="/icon-180.png" />
        <style nonce={nonce} dangerouslySetInnerHTML={{ __html: css }} />
      </head>
      <body>
        <Page site={site} failed={failed}>
          {children}
        </Page>
        <output id="connection" hidden />
        <output id="say" className="vh" />
        <script type="module" nonce={nonce} src={script} />
      </body>
    </html>
  );
}

/** The seal as a data address, so that not even the icon is another request. */
const ICON =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 26 26'%3E%3Cpath d='M5 2h16a2 2 0 0 1 2 2v20l-10-5-10 5V4a2 2 0 0 1 2-2Z' fill='%23c9341f'/%3E%3C/svg%3E";

export default function App() {
  return <Outlet />;
}

export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
  return (
    <ErrorPage
      status={isRouteErrorResponse(error) ? error.status : 500}
      detail={isRouteErrorResponse(error) ? error.data : null}
    />
  );
}
