import type { SiteFacts } from '@todoke/server/contract';
import type { ReactNode } from 'react';
import { sayClock } from '../words/time.ts';
import { useLook } from './look.ts';

/** The number box's form, where a page has one: the language switch sends its text along. */
export const BOX_FORM = 'paste';

interface PageProps {
  readonly site: SiteFacts;
  /** An error's page stands in place of the one asked for. */
  readonly failed: boolean;
  readonly children: ReactNode;
}

/** The frame of every page: test-mode banner, header with the language switch, footer. */
export function Page({ site, failed, children }: PageProps) {
  const { words } = useLook();
  return (
    <>
      <a className="skip" href="#main">
        {words.skip}
      </a>
      {site.testMode && <TestBanner site={site} />}
      <Header failed={failed} />
      {children}
      <footer className="foot">
        <Ways where="foot" />
        <p>{words.footer}</p>
      </footer>
    </>
  );
}

function TestBanner({ site }: { readonly site: SiteFacts }) {
  const { test } = useLook().words;
  return (
    <aside className="test" aria-label={test.label}>
      <b>{test.banner}</b>{' '}
      {site.clockSpeed !== 1 && <span>{test.clock(site.clockSpeed, sayClock(site.now))}</span>}
    </aside>
  );
}

function Header({ failed }: Pick<PageProps, 'failed'>) {
  const { words, path } = useLook();
  const box = !failed && /^\/(?:[?#]|$)/.test(path);
  return (
    <header className="top">
      <a className="logo" href="/">
        <svg viewBox="0 0 26 26" aria-hidden="true">
          <path d="M5 2h16a2 2 0 0 1 2 2v20l-10-5-10 5V4a2 2 0 0 1 2-2Z" fill="var(--seal)" />
          <circle cx="13" cy="8" r="2.6" fill="var(--seal-ink)" />
          <path
            d="m9 15 3 3 6-6"
            stroke="var(--seal-ink)"
            strokeWidth="2.4"
            fill="none"
            strokeLinecap="round"
          />
        </svg>
        {words.site}
      </a>
      <div className="ways">
        <Ways where="top" />
        <form method="post" action="/lang">
          <input type="hidden" name="back" value={path} />
          <button
            // What stands in the box is answered again in the other language, without ever standing in an address.
            form={box ? BOX_FORM : undefined}
            formAction="/lang"
            className="link"
            name="lang"
            value={words.language.otherCode}
            lang={words.language.otherCode}
            aria-label={words.language.label}
          >
            {words.language.other}
          </button>
        </form>
      </div>
    </header>
  );
}

/** The ways to the other pages; on a phone they stand in the footer only. */
function Ways({ where }: { readonly where: 'top' | 'foot' }) {
  const { words, path } = useLook();
  const { nav } = words;
  const here = path.replace(/[?#].*$/, '');
  const ways = [
    ['/', nav.lookUp],
    ['/carriers', nav.carriers],
    ['/status', nav.status],
    ['/docs', nav.docs],
  ] as const;
  return (
    <nav className={`ways-${where}`} aria-label={where === 'top' ? undefined : nav.label}>
      {ways.map(([href, name]) => (
        <a key={href} className="link" href={href} aria-current={href === here ? 'page' : undefined}>
          {name}
        </a>
      ))}
    </nav>
  );
}
