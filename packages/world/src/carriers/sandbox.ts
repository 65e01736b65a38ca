import type { WorldCarrierId } from '../numbers.ts';
import type { SeenParcel } from '../parcels/script.ts';

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
  readonly type: 'text/html' | 'application/json' | 'text/plain';
  readonly charset: Charset;
  readonly text: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What a carrier finds when it looks for a number. */
export type Look =
  | { readonly kind: 'known'; readonly number: string; readonly seen: SeenParcel }
  | { readonly kind: 'not_registered'; readonly number: string }
  | { readonly kind: 'mistyped'; readonly number: string };

/** What a sandbox carrier may ask of the world. */
export interface Desk {
  readonly now: number;
  look(number: string): Look;
}

export interface SandboxCarrier {
  readonly id: WorldCarrierId;
  /** Answers as the real service would; 404 for paths it does not have. */
  answer(request: SandboxRequest, desk: Desk): SandboxAnswer;
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

export function escapeHtml(text: string): string {
  return text.replace(
    /[&<>"]/g,
    (char) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[char] ?? char,
  );
}

/** Digits as people type them into a form: hyphens and spaces are ignored by all three carriers. */
export function typedNumber(text: string): string {
  return text.normalize('NFKC').replace(/[-\s]/g, '').toUpperCase();
}

/** `123456789013` as slips print it: `1234-5678-9013`. */
export function groupedByFour(number: string): string {
  return /^\d{12}$/.test(number) ? `${number.slice(0, 4)}-${number.slice(4, 8)}-${number.slice(8)}` : number;
}
