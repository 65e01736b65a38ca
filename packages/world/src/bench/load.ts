import { Agent, request as httpRequest } from 'node:http';

export interface LoadResult {
  /** Good answers. */
  readonly answers: number;
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly errors: number;
}

export interface LoadRequest {
  readonly method?: 'GET' | 'POST';
  readonly path: string;
  readonly body?: string;
}

export interface Load {
  readonly url: string;
  readonly connections: number;
  readonly seconds: number;
  /**
   * Requests a second, sent when they are due whether or not earlier ones were answered, and timed from when they
   * were due: a server that stalls is not spared the requests it made wait. Without: each connection sends its
   * next request when it has its answer.
   */
  readonly rate?: number;
  /** The nth request of the run; called as often as needed. */
  readonly next: (n: number) => LoadRequest;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Puts a load on a server from this process and says how it held. Answers other than 2xx are errors. */
export async function putLoad(load: Load): Promise<LoadResult> {
  const agent = new Agent({ keepAlive: true, maxSockets: load.connections });
  const times: number[] = [];
  let errors = 0;
  let sent = 0;
  const started = performance.now();
  const end = started + load.seconds * 1000;
  const one = async (due: number): Promise<void> => {
    const ok = await send(load, agent, load.next(sent++));
    if (ok) times.push(performance.now() - due);
    else errors += 1;
  };
  if (load.rate === undefined) {
    const loop = async () => {
      while (performance.now() < end) await one(performance.now());
    };
    await Promise.all(Array.from({ length: load.connections }, loop));
  } else {
    await atRate(load.rate, started, end, one);
  }
  const seconds = (performance.now() - started) / 1000;
  agent.destroy();
  times.sort((a, b) => a - b);
  const at = (share: number) => Math.round((times[Math.floor(times.length * share)] ?? 0) * 10) / 10;
  return {
    answers: times.length,
    perSecond: times.length / seconds,
    p50Ms: at(0.5),
    p99Ms: at(0.99),
    errors,
  };
}

async function atRate(
  rate: number,
  started: number,
  end: number,
  one: (due: number) => Promise<void>,
): Promise<void> {
  const running: Promise<void>[] = [];
  const gapMs = 1000 / rate;
  for (let due = started; due < end; due += gapMs) {
    const wait = due - performance.now();
    if (wait > 0.5) await new Promise((resolve) => setTimeout(resolve, wait));
    running.push(one(due));
  }
  await Promise.all(running);
}

function send(load: Load, agent: Agent, request: LoadRequest): Promise<boolean> {
  return new Promise((resolve) => {
    const call = httpRequest(
      load.url + request.path,
      {
        agent,
        method: request.method ?? 'GET',
        headers: {
          ...load.headers,
          ...(request.body === undefined ? {} : { 'content-length': Buffer.byteLength(request.body) }),
        },
      },
      (response) => {
        response.resume();
        response.on('end', () => resolve(response.statusCode !== undefined && response.statusCode < 300));
        response.on('error', () => resolve(false));
      },
    );
    call.on('error', () => resolve(false));
    call.end(request.body);
  });
}
