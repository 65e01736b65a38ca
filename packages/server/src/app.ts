import Fastify, {
  type FastifyBaseLogger,
  type FastifyError,
  type FastifyInstance,
  type FastifyRequest,
} from 'fastify';
import { pino } from 'pino';
import { maskNumbers } from '@todoke/core/trust';
import { createKeyRing } from './accounts/keys.ts';
import { createCanaries } from './carriers/canaries.ts';
import { createCarrierClient } from './carriers/client.ts';
import { landFlights } from './carriers/queries.ts';
import { createStoredGates } from './carriers/stored-gates.ts';
import type { Clock } from './clock.ts';
import type { Config } from './config.ts';
import type { Caller, TodokeApi } from './contract.ts';
import type { Database } from './db/pool.ts';
import { listCarriers, readCarrier } from './directory/directory.ts';
import { directoryRoutes } from './directory/routes.ts';
import { createEntries } from './entries/entries.ts';
import { createEntryMemory } from './entries/memory.ts';
import { entryRoutes } from './entries/routes.ts';
import { eventRoutes } from './events/routes.ts';
import { faultOfCode } from './http/faults.ts';
import { preferredLanguage } from './http/language.ts';
import { createMetrics, type Metrics } from './http/metrics.ts';
import { createMissLimits } from './http/misses.ts';
import { Operations } from './http/operation.ts';
import { problemBody, Refusal, PROBLEMS, type ProblemReason, type RefusalExtra } from './http/problem.ts';
import { loadScreens, serveScreens } from './http/screens.ts';
import { describeRequest } from './http/request-log.ts';
import { healthRoutes } from './http/health.ts';
import { readReference, referenceRoutes } from './http/reference.ts';
import { showPasted } from './inbound/pasted.ts';
import { inboundRoutes } from './inbound/routes.ts';
import { createLaneBook } from './insight/lane-history.ts';
import { createHub } from './live/hub.ts';
import { liveRoutes } from './live/routes.ts';
import { createIngest, type ParcelChanged } from './parcels/ingest.ts';
import { createOperatorAccess } from './ops/access.ts';
import { createAnswerBook } from './ops/book.ts';
import { createOperatorDesk } from './ops/desk.ts';
import { createWordMeanings } from './ops/meanings.ts';
import { opsRoutes } from './ops/routes.ts';
import { createParcelReader } from './parcels/reader.ts';
import { parcelRoutes } from './parcels/routes.ts';
import { createTracker } from './parcels/tracker.ts';
import { createCheckNow } from './polling/check-now.ts';
import { createCallBudget } from './polling/budget.ts';
import { createRegistrar } from './pushes/registrar.ts';
import { pushRoutes } from './pushes/routes.ts';
import { dropClaims } from './polling/queries.ts';
import { createWatching } from './polling/watching.ts';
import { createHealthBook } from './status/health.ts';
import { createIncidentRegister } from './status/incidents.ts';
import { statusRoutes } from './status/routes.ts';
import { readStatus } from './status/status.ts';
import { searchRoutes } from './search/routes.ts';
import { recognizeText } from './search/recognize.ts';
import { createSearch } from './search/search.ts';
import { createIngestOfKey } from './search/told.ts';

/** Largest body of any request; operations that need less say so. */
const BODY_BYTES_MAX = 1024 * 1024;
/** Slow senders are cut off: a request's head and body arrive within this. */
const REQUEST_TIMEOUT_MS = 30_000;

interface Deps {
  readonly config: Config;
  readonly clock: Clock;
  readonly database: Database;
}

interface BuiltApp {
  readonly app: FastifyInstance;
  /** Every route there is, for tests that must forget none. */
  readonly routes: () => readonly { readonly method: string; readonly path: string }[];
  /** Reads what earlier runs left; before `listen`. */
  readonly load: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/**
 * The whole server as a Fastify instance: parts first, then the features in the order they are listed.
 * Nothing listens until `app.listen`; `close` stops the jobs, ends the streams and stores what was accepted.
 */
export async function buildApp(deps: Deps): Promise<BuiltApp> {
  const { config, clock, database } = deps;
  const app = createHttp(config);
  const parts = createParts(deps, app.log);
  const { hub, metrics, book, ingest, tracker, directory, status, search, access, desk } = parts;
  const routes = collectRoutes(app);
  const operations = new Operations();
  const entries = createEntries({ ...parts, database, clock });
  const api: TodokeApi = {
    site: () => siteFacts(config, clock),
    recognize: (text) => Promise.resolve(recognizeText(text)),
    search: (text, caller) => search(text, caller),
    track: tracker.track,
    parcel: tracker.parcel,
    refresh: tracker.refresh,
    entries: entries.of,
    chooseEntry: entries.choose,
    reference: () => readReference(operations),
    pasted: (request) => showPasted(request, { pool: database.pool, clock, present: tracker.present }),
    carriers: () => Promise.resolve(directory.list()),
    carrier: (id) => Promise.resolve(directory.read(id)),
    status,
    operatorLogin: (token, caller) => access.login(token, caller.address),
    operatorLogout: access.logout,
    operator: async (cookieHeader) => ((await access.isOperator(cookieHeader)) ? desk : undefined),
  };

  commonBehaviour(app, metrics);
  const keys = createKeyRing(database.db);
  const ingestOf = createIngestOfKey(database.db, ingest);
  searchRoutes(app, operations, { search, keys, callerOf });
  parcelRoutes(app, operations, tracker, callerOf);
  eventRoutes(app, operations, { db: database.db, ingestOf, keys, clock, book });
  inboundRoutes(app, operations, { ingestOf, keys, clock, askSoon: tracker.someoneLooks });
  entryRoutes(app, operations, entries);
  await pushRoutes(app, operations, {
    ingest,
    clock,
    credentials: config.credentials,
    publicUrl: config.publicUrl,
    onPush(carrier, outcome, fresh) {
      metrics.pushes.inc({ carrier, outcome });
      for (const reading of fresh) book.noteWords(carrier, reading.events);
    },
  });
  directoryRoutes(app, operations, directory);
  statusRoutes(app, operations, status);
  opsRoutes(app, operations, { access, desk });
  liveRoutes(app, operations, { hub, tracker });
  healthRoutes(app, { db: database.db, metrics });
  await referenceRoutes(app, operations);
  if (config.webBuild) {
    await serveScreens(app, await loadScreens(config.webBuild), config.webBuild, { api, callerOf });
  }
  await app.ready();

  return {
    app,
    routes,
    load: parts.load,
    async close() {
      await parts.watching.stop();
      await app.close();
      await ingest.settle();
    },
  };
}

function siteFacts(config: Config, clock: Clock): ReturnType<TodokeApi['site']> {
  return {
    testMode: config.mode === 'test',
    clockSpeed: clock.speed,
    now: new Date(clock.now()).toISOString(),
    samples: config.samples,
  };
}

/** Notes every route that is registered from now on. */
function collectRoutes(app: FastifyInstance): BuiltApp['routes'] {
  const routes: { readonly method: string; readonly path: string }[] = [];
  app.addHook('onRoute', ({ method, url }) => {
    for (const each of [method].flat()) routes.push({ method: each, path: url });
  });
  return () => routes;
}

/** What everything else stands on: the registers, the way in for observations, the way out to carriers. */
function createBase({ config, clock, database }: Deps) {
  const health = createHealthBook(database.db, clock);
  const incidents = createIncidentRegister(database.db, clock);
  const hub = createHub();
  const metrics = createMetrics(() => hub.size());
  const book = createAnswerBook(database.db, clock);
  const meanings = createWordMeanings(database.db);
  const publish = (changes: readonly ParcelChanged[]) => {
    metrics.changes.inc(changes.length);
    hub.publish(changes);
  };
  const ingest = createIngest({ database, clock, publish, explain: meanings.explain });
  const budget = createCallBudget({ db: database.db, clock, budgets: config.budgets });
  const registrar = createRegistrar({ db: database.db, clock, ...config });
  const gates = createStoredGates(database.db);
  const canaries = createCanaries(database.db, config.canaries);
  const client = createCarrierClient({
    registrar,
    entries: createEntryMemory(database.db, clock),
    carriers: config.carriers,
    baseUrls: config.carrierUrls,
    credentials: config.credentials,
    suspended: config.suspended,
    clock,
    gates,
    hasCanary: canaries.has,
    takeCall: budget.take,
    onAnswer: (carrier, outcome, ms, reading) => {
      book.note(carrier, reading);
      metrics.carrierCalls.inc({ carrier, outcome });
      metrics.carrierSeconds.observe({ carrier }, ms / 1000);
      health.note(carrier, outcome, ms);
    },
  });
  return {
    health,
    incidents,
    hub,
    metrics,
    book,
    meanings,
    publish,
    ingest,
    budget,
    client,
    gates,
    canaries,
  };
}

/** The parts the features share, in the order they need each other. Carriers are asked from `load` on. */
function createParts(deps: Deps, log: FastifyBaseLogger) {
  const { config, clock, database } = deps;
  const base = createBase(deps);
  const { health, incidents, hub, meanings, ingest, client, gates, canaries } = base;
  const lanes = createLaneBook(database.pool);
  const limits = createMissLimits(() => performance.now());
  const readParcel = createParcelReader(database.pool);
  const tracker = createTracker({
    database,
    clock,
    client,
    ingest,
    checkNow: createCheckNow({ db: database.db, clock, client, ingest, hub }),
    limits,
    readParcel,
    test: config.mode === 'test',
    health,
    incidents,
    lanes,
  });
  const search = createSearch({ pool: database.pool, limits, parcel: tracker.parcel });
  const watching = createWatching(deps, base, { lanes, log });
  const beside = () => ({ now: clock.now(), health, asked: client.enabled });
  const directory = {
    list: () => listCarriers(beside()),
    read: (id: string) => readCarrier(id, beside()),
  };
  const carriers = [...new Set([...config.carriers, ...config.suspended])];
  const status = () => readStatus({ db: database.db, clock, health, incidents, canaries, carriers });
  const load = async () => {
    await health.load();
    for (const carrier of config.suspended) health.note(carrier, 'suspended', 0);
    await incidents.reload();
    await meanings.reload();
    // The embedded database belongs to one process: what another left under way, it left dying.
    if (config.databaseUrl === null) await Promise.all([landFlights(database.db), dropClaims(database.db)]);
    await gates.reload();
    await canaries.load();
    // What carriers say is read with the meanings the operator gave: nobody is asked before they are known.
    watching.start();
  };
  const access = createOperatorAccess(database.db);
  const desk = createOperatorDesk({ ...base, database, clock, access, canaryWatch: watching });
  return {
    ...base,
    tracker,
    watching,
    directory,
    status,
    search,
    access,
    desk,
    load,
  };
}

function createHttp(config: Config): FastifyInstance {
  const logger: FastifyBaseLogger = pino({ level: config.logLevel, serializers: { req: describeRequest } });
  return Fastify({
    bodyLimit: BODY_BYTES_MAX,
    requestTimeout: REQUEST_TIMEOUT_MS,
    trustProxy: config.trustProxy,
    loggerInstance: logger,
    routerOptions: { ignoreTrailingSlash: true },
    rewriteUrl: ({ url = '/' }) => (isDecodable(url) ? url : NOWHERE),
  });
}

/** What a malformed address is read as: one without a page, answered in the words of the site. */
const NOWHERE = '/nowhere';

function isDecodable(url: string): boolean {
  try {
    decodeURIComponent(url.replace(/\?.*$/s, ''));
    return true;
  } catch {
    return false;
  }
}

function callerOf(request: FastifyRequest): Caller {
  return { address: request.ip, language: preferredLanguage(request.headers['accept-language']) };
}

function commonBehaviour(app: FastifyInstance, metrics: Metrics): void {
  app.addHook('onRequest', (_request, reply, done) => {
    void reply
      .header('x-content-type-options', 'nosniff')
      // A tracking page's address holds a number: it must not travel to other sites.
      .header('referrer-policy', 'same-origin')
      .header('permissions-policy', 'camera=(self), geolocation=(), microphone=()');
    done();
  });
  app.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'none';
    metrics.requests.observe(
      { method: request.method, route, status: String(reply.statusCode) },
      reply.elapsedTime / 1000,
    );
    done();
  });
  app.setNotFoundHandler((request, reply) => {
    sendProblem(request, reply, 'not_found');
  });
  app.setErrorHandler((error: FastifyError, request, reply) => {
    if (error instanceof Refusal) {
      const seconds = error.extra.retryAfterSeconds;
      if (seconds !== undefined) void reply.header('retry-after', String(seconds));
      sendProblem(request, reply, error.reason, error.extra);
      return;
    }
    const reason = refusalOf(error);
    // What broke inside stays inside: it is logged, with numbers masked, and not told.
    if (reason === 'internal')
      request.log.error({ err: { message: maskNumbers(error.message), stack: error.stack } });
    const detail = faultOfCode(error.code);
    sendProblem(request, reply, reason, detail === undefined ? {} : { detail });
  });
}

function refusalOf(error: FastifyError): ProblemReason {
  if (error.statusCode === 413) return 'too_large';
  if (error.statusCode === 415) return 'unsupported_media_type';
  if (error.statusCode === 503) return 'busy';
  return error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500
    ? 'bad_request'
    : 'internal';
}

function sendProblem(
  request: FastifyRequest,
  reply: {
    code(status: number): typeof reply;
    header(name: string, value: string): typeof reply;
    send(body: string): unknown;
  },
  reason: ProblemReason,
  extra: RefusalExtra = {},
): void {
  const language = preferredLanguage(request.headers['accept-language']);
  void reply
    .code(PROBLEMS[reason].status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .header('content-language', language)
    .send(JSON.stringify(problemBody(reason, language, extra)));
}
