import type { CarrierAdapter, CarrierProblem, RequestOptions } from '@todoke/core/carriers';
import type { Clock } from '../clock.ts';
import type { Answered } from './call.ts';

/** A token is renewed this long before its end, so that it does not end on the way. */
const MARGIN_MS = 60_000;

export type TokenAnswer =
  | { readonly ok: true; readonly accessToken: string }
  | { readonly ok: false; readonly problem: CarrierProblem };

/** The short-lived tokens of the carriers that want one: asked for once, kept until they end. */
export interface TokenKeeper {
  tokenFor(
    adapter: CarrierAdapter,
    exchange: NonNullable<CarrierAdapter['token']>,
    options: RequestOptions,
  ): Promise<TokenAnswer>;
  /** Forgets a token the carrier did not accept. */
  forget(carrier: string): void;
}

/** Makes the keeper; `call` makes one described HTTP call. */
export function createTokenKeeper(
  clock: Clock,
  call: (adapter: CarrierAdapter, request: ReturnType<CarrierAdapter['request']>) => Promise<Answered>,
): TokenKeeper {
  const kept = new Map<string, { readonly accessToken: string; readonly until: number }>();
  const asking = new Map<string, Promise<TokenAnswer>>();

  async function exchangeNow(
    adapter: CarrierAdapter,
    exchange: NonNullable<CarrierAdapter['token']>,
    options: RequestOptions,
  ): Promise<TokenAnswer> {
    const answer = await call(adapter, exchange.request(options));
    if (!answer.ok) return answer;
    const read = exchange.read(answer.body, answer.context);
    if (!read.ok) return read;
    kept.set(adapter.id, {
      accessToken: read.accessToken,
      until: clock.now() + read.expiresInSeconds * 1000 - MARGIN_MS,
    });
    return { ok: true, accessToken: read.accessToken };
  }

  return {
    tokenFor(adapter, exchange, options) {
      const known = kept.get(adapter.id);
      if (known && known.until > clock.now())
        return Promise.resolve({ ok: true, accessToken: known.accessToken });
      const under = asking.get(adapter.id);
      if (under) return under;
      const asked = exchangeNow(adapter, exchange, options).finally(() => asking.delete(adapter.id));
      asking.set(adapter.id, asked);
      return asked;
    },
    forget: (carrier) => void kept.delete(carrier),
  };
}
