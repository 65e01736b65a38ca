import type { WorldCarrierId } from '../number-formats.ts';
import type { SeenParcel } from '../parcels/script.ts';

/** Services that have no parcels of their own but tell of those of others. */
type WatchingSite = 'ems' | '17track' | 'aftership' | 'ship24' | 'easypost';
export type SiteId = WorldCarrierId | WatchingSite;

export interface SandboxRequest {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  /** Fields of a form body; empty for other bodies. */
  readonly form: URLSearchParams;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: string;
}

export type Charset = 'utf-8' | 'windows-31j';

export interface SandboxAnswer {
  readonly status: number;
  /** Without a charset; the server adds the one it encodes with. */
  readonly type: 'text/html' | 'application/json' | 'application/problem+json' | 'text/plain';
  readonly charset: Charset;
  readonly text: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What a carrier finds when it looks for a number. */
export type Look =
  | { readonly kind: 'known'; readonly number: string; readonly seen: SeenParcel }
  | { readonly kind: 'not_registered'; readonly number: string }
  | { readonly kind: 'mistyped'; readonly number: string };

/** What a service was given with a registration: where to push, and what to prove itself with. */
export interface PushHook {
  readonly url: string;
  readonly secret: string;
}

/** What a sandbox carrier may ask of the world. */
export interface Desk {
  readonly now: number;
  look(number: string): Look;
  /** Whether the service was told of this number. */
  isRegistered(number: string): boolean;
  register(number: string, hook?: PushHook): void;
}

/** How a service pushes what it learns of registered numbers. */
export interface SandboxPush {
  /** What it sends when more than `from` events of the parcel are known, oldest first. */
  bodies(look: KnownLook, from: number, desk: Desk): readonly object[];
  /** The headers that prove the sender of these bytes. */
  sign(body: string, secret: string): Readonly<Record<string, string>>;
  /** The secret agreed upon beforehand; where there is none it comes with the registration. */
  readonly secret?: string;
}

export type KnownLook = Extract<Look, { readonly kind: 'known' }>;

export interface SandboxCarrier {
  readonly id: SiteId;
  /** Whose parcels this service can tell of. */
  readonly sees: readonly WorldCarrierId[];
  /** What a caller must present, by the names the adapter uses; empty where the service is open. */
  readonly credentials: Readonly<Record<string, string>>;
  /** Answers as the real service would; 404 for paths it does not have. */
  answer(request: SandboxRequest, desk: Desk): SandboxAnswer;
  readonly push?: SandboxPush;
  /** The notice shown while the service is being maintained: status 200, no parcel data. */
  maintenance(): SandboxAnswer;
}

export function html(text: string, charset: Charset = 'utf-8', status = 200): SandboxAnswer {
  return { status, type: 'text/html', charset, text };
}

export function json(value: unknown, status = 200): SandboxAnswer {
  return { status, type: 'application/json', charset: 'utf-8', text: JSON.stringify(value) };
}

export function notFoundPage(charset: Charset = 'utf-8'): SandboxAnswer {
  return html(
    '<!DOCTYPE html><html><head><title>404</title></head><body><h1>Not Found</h1></body></html>',
    charset,
    404,
  );
}

/** The page most services put before their API while they work on it. */
export function maintenancePage(): SandboxAnswer {
  return html(
    '<!DOCTYPE html><html><head><title>Maintenance</title></head><body><h1>Scheduled maintenance</h1><p>The service is under maintenance (メンテナンス). Please come back later.</p></body></html>',
  );
}

export function escapeHtml(text: string): string {
  return text.replace(
    /[&<>"]/g,
    (char) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[char] ?? char,
  );
}

/** Digits as people type them into a form: hyphens and spaces are ignored by all carriers. */
export function typedNumber(text: string): string {
  return text.normalize('NFKC').replace(/[-\s]/g, '').toUpperCase();
}

/** `123456789013` as slips print it: `1234-5678-9013`. */
export function groupedByFour(number: string): string {
  return /^\d{12}$/.test(number) ? `${number.slice(0, 4)}-${number.slice(4, 8)}-${number.slice(8)}` : number;
}

/** A JSON body's object; undefined for anything else. */
export function jsonBody(request: SandboxRequest): Readonly<Record<string, unknown>> | undefined {
  const value = parseJson(request.body);
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>) // any object is a record of unknowns
    : undefined;
}

export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A look that found a parcel with at least one scan on the web. */
export function isKnown(look: Look): look is Extract<Look, { kind: 'known' }> {
  return look.kind === 'known' && look.seen.events.length > 0;
}
