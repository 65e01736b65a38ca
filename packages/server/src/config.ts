import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { z } from 'zod';
import { CARRIER_IDS, carrierProfiles, type CarrierId } from '@todoke/core/carriers';
import { readCredentials, type Credentials } from './carriers/credentials.ts';
import { StartFailure } from './failure.ts';

/** Everything the environment may say. Secrets come from here and are never logged. */
export interface Config {
  readonly port: number;
  readonly host: string;
  readonly dataFolder: string;
  readonly databaseUrl: string | null;
  readonly mode: 'test' | 'live';
  /** Carriers that may be asked; in test mode those the sandbox world answers for. */
  readonly carriers: readonly CarrierId[];
  /** Where a carrier's requests go instead of its real host (sandbox or a proxy of one's own). */
  readonly carrierUrls: Readonly<Partial<Record<CarrierId, string>>>;
  /** What carriers' interfaces want to know us by. */
  readonly credentials: Credentials;
  /** Carriers whose service the directory calls suspended: never asked, in live mode. */
  readonly suspended: readonly CarrierId[];
  /** Calls an hour where they differ from the carrier's pace. */
  readonly budgets: Readonly<Partial<Record<CarrierId, number>>>;
  /** Numbers known to exist, by which a carrier that finds nothing is told from numbers nobody knows. */
  readonly canaries: Readonly<Partial<Record<CarrierId, readonly string[]>>>;
  /** A time source other than the system clock; test mode only. */
  readonly clockUrl: string | null;
  /** Where the outside reaches this server, without a slash at the end; null when nobody said. */
  readonly publicUrl: string | null;
  readonly samples: readonly { readonly number: string; readonly shows: string }[];
  /** Folder of the built screens; null serves the API alone. */
  readonly webBuild: string | null;
  readonly databasePoolSize: number;
  readonly trustProxy: boolean;
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
}

const PORT_DEFAULT = 3000;
const SERVER_URL_DEFAULT = `http://localhost:${PORT_DEFAULT}`;
const carrierId = z.enum(CARRIER_IDS);
const carrierUrls = z.partialRecord(carrierId, z.url());
const budgets = z.partialRecord(carrierId, z.number().int().min(0).max(1_000_000));
const canaries = z.partialRecord(carrierId, z.array(z.string().min(4).max(60)).max(10));
const samples = z.array(z.object({ number: z.string(), shows: z.string() }));

/** Every setting, with what the README's table says about it. */
const environment = z.object({
  PORT: z.coerce
    .number()
    .int()
    .min(0)
    .max(65_535)
    .default(PORT_DEFAULT)
    .describe('port of the server; 0 takes a free one'),
  HOST: z.string().default('127.0.0.1').describe('address it listens on; `0.0.0.0` for everybody'),
  TODOKE_DATA: z
    .string()
    .min(1)
    .default('./data')
    .describe('folder of the embedded database and of the simulated world'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//)
    .optional()
    .describe('another PostgreSQL (15 or later) instead of the embedded one'),
  TODOKE_CARRIERS: z
    .string()
    .optional()
    .describe('ids of the carriers to ask for real, with commas; turns test mode off'),
  TODOKE_CARRIER_URLS: z
    .string()
    .default('{}')
    .describe("JSON: where a carrier's requests go instead of its own host; test mode sets it"),
  TODOKE_CREDENTIALS: z
    .string()
    .default('{}')
    .describe(
      'JSON by carrier: `{"us.fedex":{"clientId":"…"}}`; or one variable a name: `TODOKE_US_FEDEX_CLIENT_ID`',
    ),
  TODOKE_RESUMED: z
    .string()
    .default('')
    .describe('ids of carriers whose service runs again although the directory calls it suspended'),
  TODOKE_BUDGETS: z
    .string()
    .default('{}')
    .describe('JSON: calls an hour of a carrier, `{"jp.yamato":600}`; else by its pace'),
  TODOKE_PUBLIC_URL: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe('where the outside reaches this server: told to carriers that push (UPS, USPS)'),
  TODOKE_CANARIES: z
    .string()
    .default('{}')
    .describe(
      'JSON: numbers of your own known to exist, `{"jp.yamato":["…"]}`; asked now and then to tell a broken reading from an unknown number',
    ),
  TODOKE_CLOCK_URL: z.url().optional().describe('a time source; test mode sets it'),
  TODOKE_SAMPLES: z.string().default('[]').describe('JSON: numbers to try; test mode sets it'),
  TODOKE_WEB: z.string().optional().describe('folder of the built screens; the launcher sets it'),
  TODOKE_TRUST_PROXY: z
    .enum(['0', '1'])
    .default('0')
    .describe('`1` behind a proxy of your own: callers are told apart by `x-forwarded-for`'),
  TODOKE_LOG: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'])
    .default('warn')
    .describe('how much is logged: `debug`, `info`, `warn`, `error`, `silent`'),
});

/** A setting as the README's table shows it. */
export interface Setting {
  readonly name: string;
  /** Null when it has none. */
  readonly default: string | null;
  readonly meaning: string;
}

/** All settings, in their order. */
export function listSettings(): Setting[] {
  const own = Object.entries(environment.shape).map(([name, schema]): Setting => {
    const given = schema.safeParse(undefined).data;
    return { name, default: given === undefined ? null : String(given), meaning: schema.description ?? '' };
  });
  return [
    ...own,
    { name: 'TODOKE_URL', default: SERVER_URL_DEFAULT, meaning: 'the server `todoke track` asks' },
  ];
}

/**
 * Reads and checks the environment; the only reader of `process.env` in the server.
 *
 * Test mode is on unless `TODOKE_CARRIERS` names the carriers that may be asked for real.
 * @throws StartFailure naming the variable that is wrong
 */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const parsed = environment.safeParse(env);
  if (!parsed.success) throw wrongSetting(parsed.error.issues[0]?.path.join('.') ?? '?', env);
  const values = parsed.data;
  const named =
    values.TODOKE_CARRIERS === undefined ? null : namedCarriers(values.TODOKE_CARRIERS, 'TODOKE_CARRIERS');
  const urls = carrierUrls.safeParse(json(values.TODOKE_CARRIER_URLS));
  if (!urls.success) throw wrongSetting('TODOKE_CARRIER_URLS', env);
  const shown = samples.safeParse(json(values.TODOKE_SAMPLES));
  if (!shown.success) throw wrongSetting('TODOKE_SAMPLES', env);
  const credentials = readCredentials(json(values.TODOKE_CREDENTIALS), env);
  if (!credentials) throw wrongSetting('TODOKE_CREDENTIALS', env);
  const calls = budgets.safeParse(json(values.TODOKE_BUDGETS));
  if (!calls.success) throw wrongSetting('TODOKE_BUDGETS', env);
  const known = canaries.safeParse(json(values.TODOKE_CANARIES));
  if (!known.success) throw wrongSetting('TODOKE_CANARIES', env);
  const resumed = namedCarriers(values.TODOKE_RESUMED, 'TODOKE_RESUMED');
  return {
    port: values.PORT,
    host: values.HOST,
    dataFolder: resolve(values.TODOKE_DATA),
    databaseUrl: values.DATABASE_URL ?? null,
    mode: named ? 'live' : 'test',
    carriers: named ?? CARRIER_IDS.filter((id) => urls.data[id] !== undefined),
    carrierUrls: urls.data,
    credentials,
    budgets: calls.data,
    canaries: known.data,
    suspended: named ? suspendedCarriers().filter((id) => !resumed.includes(id)) : [],
    publicUrl: values.TODOKE_PUBLIC_URL?.replace(/\/+$/, '') ?? null,
    clockUrl: named ? null : (values.TODOKE_CLOCK_URL ?? null),
    samples: named ? [] : shown.data,
    webBuild: values.TODOKE_WEB ? resolve(values.TODOKE_WEB) : null,
    databasePoolSize: Math.max(4, availableParallelism() * 4),
    trustProxy: values.TODOKE_TRUST_PROXY === '1',
    logLevel: values.TODOKE_LOG,
  };
}

/** The running server the command line talks to (`TODOKE_URL`). */
export function readServerUrl(env: NodeJS.ProcessEnv = process.env): string {
  const url = z.url({ protocol: /^https?$/ }).safeParse(env['TODOKE_URL'] ?? SERVER_URL_DEFAULT);
  if (!url.success) throw wrongSetting('TODOKE_URL', env);
  return url.data;
}

/** The language of the terminal, by the order of POSIX (`LC_ALL`, `LC_MESSAGES`, `LANG`); Japanese unless it is English. */
export function readLanguage(env: NodeJS.ProcessEnv = process.env): 'ja' | 'en' {
  const locale = ['LC_ALL', 'LC_MESSAGES', 'LANG'].map((name) => env[name]).find(Boolean) ?? '';
  return /^en([_.@-]|$)/i.test(locale) ? 'en' : 'ja';
}

/** Suspended is what the directory says; in test mode the sandbox answers for everyone. */
function suspendedCarriers(): CarrierId[] {
  return carrierProfiles
    .filter((profile) => profile.access.value.state === 'suspended')
    .map((profile) => profile.id);
}

function namedCarriers(text: string, setting: string): CarrierId[] {
  const names = text
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);
  const ids = z.array(carrierId).safeParse(names);
  if (!ids.success) throw wrongSetting(setting, { [setting]: text });
  return ids.data;
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function wrongSetting(name: string, env: NodeJS.ProcessEnv): StartFailure {
  const secret = ['DATABASE_URL', 'TODOKE_CREDENTIALS', 'TODOKE_CANARIES'].includes(name);
  return new StartFailure({
    what: `The setting ${name} is not understood.`,
    where: secret ? `${name} (value not shown)` : `${name}=${env[name] ?? ''}`,
    whatToDo: 'See the table of settings in the README.',
  });
}
