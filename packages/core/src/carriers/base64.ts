const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/**
 * HTTP Basic credentials for ASCII names and secrets (core has no runtime functions for this).
 * @example basicAuth('user', 'pass') // 'Basic dXNlcjpwYXNz'
 */
export function basicAuth(user: string, secret: string): string {
  return `Basic ${base64(`${user}:${secret}`)}`;
}

function base64(text: string): string {
  let out = '';
  for (let i = 0; i < text.length; i += 3) {
    const [a = 0, b = 0, c = 0] = [text.charCodeAt(i), text.charCodeAt(i + 1), text.charCodeAt(i + 2)].map(
      (code) => (Number.isNaN(code) ? 0 : code & 255),
    );
    const word = (a << 16) | (b << 8) | c;
    const digits = [18, 12, 6, 0].map((shift) => ALPHABET[(word >> shift) & 63] ?? '');
    const filled = Math.min(text.length - i, 3) + 1;
    out += digits.slice(0, filled).join('').padEnd(4, '=');
  }
  return out;
}
