import { get } from 'node:http';
import { gzipSync } from 'node:zlib';

/** What a first visit to a page transfers, gzip-compressed. */
export interface PageWeight {
  /** The document and every style it needs before it can be painted. */
  readonly firstViewBytes: number;
  /** All scripts the page loads or may load, following imports; each file compressed by itself. */
  readonly scriptBytes: number;
  readonly scripts: readonly string[];
}

/** Far more than a page of ours loads; a loop of imports must not run for ever. */
const FILES_MAX = 200;

/**
 * Fetches a page as a browser does and weighs it: the document as transferred, its stylesheets, its scripts and
 * whatever these import. `url` is plain HTTP.
 */
export async function measurePageWeight(url: string): Promise<PageWeight> {
  const document = await transfer(url);
  const html = await (await fetch(url, { headers: { accept: 'text/html' } })).text();
  const styles = addresses(html, /<link\b[^>]*rel="stylesheet"[^>]*>/g, url);
  let firstViewBytes = document;
  for (const style of styles) firstViewBytes += gzipSync(await textOf(style)).length;
  const scripts = new Set([
    ...addresses(html, /<script\b[^>]*\bsrc="[^>]*>/g, url),
    ...addresses(html, /<link\b[^>]*rel="modulepreload"[^>]*>/g, url),
  ]);
  let scriptBytes = 0;
  for (const script of scripts) {
    if (scripts.size > FILES_MAX) throw new Error(`${url} loads more than ${FILES_MAX} scripts`);
    const text = await textOf(script);
    scriptBytes += gzipSync(text).length;
    for (const [, path = ''] of text.matchAll(/["'`]((?:\.{0,2}\/)[\w./-]+\.js)["'`]/g)) {
      scripts.add(new URL(path, script).href);
    }
  }
  return { firstViewBytes, scriptBytes, scripts: [...scripts] };
}

function addresses(html: string, tag: RegExp, base: string): string[] {
  return [...html.matchAll(tag)].flatMap(([text]) => {
    const path = /\b(?:href|src)="([^"]+)"/.exec(text)?.[1];
    return path === undefined ? [] : [new URL(path, base).href];
  });
}

async function textOf(url: string): Promise<string> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response.text();
}

/** Bytes of the body as they cross the wire. */
function transfer(url: string): Promise<number> {
  return new Promise((resolve, reject) => {
    get(url, { headers: { accept: 'text/html', 'accept-encoding': 'gzip' } }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`${url}: ${String(response.statusCode)}`));
      let bytes = 0;
      response.on('data', (chunk: Buffer) => (bytes += chunk.length));
      response.on('end', () => resolve(bytes));
      response.on('error', reject);
    }).on('error', reject);
  });
}
