/** Fields as `application/x-www-form-urlencoded`, in the order given. @example formBody({ a: 'x y' }) // 'a=x%20y' */
export function formBody(fields: Readonly<Record<string, string>>): string {
  return Object.entries(fields)
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
    .join('&');
}
