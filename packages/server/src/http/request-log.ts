import { maskNumbers } from '@todoke/core/trust';

/** The address in a log names no number, and no secret of a carrier that carries it there. */
export function describeRequest(request: { readonly method: string; readonly url: string }): {
  readonly method: string;
  readonly url: string;
} {
  return { method: request.method, url: maskNumbers(request.url.replace(/([?&]key=)[^&]*/g, '$1…')) };
}
