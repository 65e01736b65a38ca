import type { EpochMs } from '@todoke/core/time';

/** The product's clock. Everything that decides takes its `now` from here. */
export interface Clock {
  now(): EpochMs;
  /** Simulated milliseconds per real one; 1 in live mode. */
  readonly speed: number;
  /** Real milliseconds in which `ms` of the product's time pass; for timers. */
  realMs(ms: number): number;
}

/** The system's clock. */
export const systemClock: Clock = { now: () => Date.now() as EpochMs, speed: 1, realMs: (ms) => ms };

const TIME_SOURCE_TIMEOUT_MS = 2_000;
/** Often, for a source that jumps ahead would answer from our future until then. */
const RESYNC_MS = 200;

/**
 * A clock that follows a time source (`GET url` → `{"now": epochMs, "speed": n}`), as test mode's world is.
 * Between two looks at the source it advances by the system's monotonic clock times the speed; it never runs
 * backwards.
 */
export async function followClock(url: string): Promise<Clock & { close(): void }> {
  let anchor = await ask(url);
  let realAnchor = performance.now();
  let shown = anchor.now;
  const timer = setInterval(() => {
    ask(url).then(
      (answer) => {
        anchor = answer;
        realAnchor = performance.now();
      },
      // The source went away (it is being restarted): go on with the last anchor.
      () => undefined,
    );
  }, RESYNC_MS);
  timer.unref();
  return {
    now() {
      shown = Math.max(shown, anchor.now + (performance.now() - realAnchor) * anchor.speed);
      return Math.floor(shown) as EpochMs;
    },
    get speed() {
      return anchor.speed;
    },
    realMs: (ms) => (anchor.speed > 0 ? ms / anchor.speed : ms),
    close: () => clearInterval(timer),
  };
}

async function ask(url: string): Promise<{ now: number; speed: number }> {
  const response = await fetch(url, { signal: AbortSignal.timeout(TIME_SOURCE_TIMEOUT_MS) });
  const body: unknown = await response.json();
  if (typeof body !== 'object' || body === null || !('now' in body) || !('speed' in body)) {
    throw new Error('the time source answered in a form we do not know');
  }
  if (typeof body.now !== 'number' || typeof body.speed !== 'number')
    throw new Error('the time source has no time');
  return { now: body.now, speed: body.speed };
}
