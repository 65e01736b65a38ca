import type { RunningWorld } from '../world.ts';
import { digestOf } from './sf.ts';
import type { SiteId } from './sandbox.ts';

type Credentials = Readonly<Record<string, string>>;
type Asking = (
  number: string,
  credentials: Credentials,
  token: string,
) => { readonly path: string } & RequestInit;

const json = (body: unknown, headers: Record<string, string> = {}): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify(body),
});
const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

/** Where a token is to be had, for the services that want one. */
const TOKEN_PATHS: Partial<Record<SiteId, string>> = {
  'us.fedex': '/oauth/token',
  'us.ups': '/security/v1/oauth/token',
  'us.usps': '/oauth2/v3/token',
};

/** How each service beyond the first four is asked about one number. Source: facts on carriers §5–§15. */
export const ASKINGS = {
  'jp.seino': (number) => ({ path: `/cgi-bin/gnpquery.pgm?GNPNO1=${number}` }),
  'jp.fukuyama': (number) => ({ path: `/situation/tracking_no_hunt/${number}` }),
  'de.dhl': (number, { apiKey = '' }) => ({
    path: `/track/shipments?trackingNumber=${number}`,
    headers: { 'DHL-API-Key': apiKey },
  }),
  'us.fedex': (number, _credentials, token) => ({
    path: '/track/v1/trackingnumbers',
    ...json(
      { includeDetailedScans: true, trackingInfo: [{ trackingNumberInfo: { trackingNumber: number } }] },
      bearer(token),
    ),
  }),
  'us.ups': (number, _credentials, token) => ({
    path: `/api/track/v1/details/${number}`,
    headers: bearer(token),
  }),
  'us.usps': (number, _credentials, token) => ({
    path: `/tracking/v3/tracking/${number}?expand=DETAIL`,
    headers: bearer(token),
  }),
  'cn.sf': (number, { partnerId = '', checkWord = '', phoneDigits = '' }) => {
    const msgData = JSON.stringify({
      language: 'ja',
      trackingType: '1',
      trackingNumber: [number],
      checkPhoneNo: phoneDigits,
    });
    const fields = {
      partnerID: partnerId,
      requestID: '1',
      serviceCode: 'EXP_RECE_SEARCH_ROUTES',
      timestamp: '1',
      msgData,
    };
    const msgDigest = digestOf(msgData, '1', checkWord);
    return { path: '/std/service', method: 'POST', body: new URLSearchParams({ ...fields, msgDigest }) };
  },
  'cn.4px': (number) => ({
    path: '/track/v2/front/listTrackV3',
    ...json({ queryCodes: [number], language: 'en-us' }),
  }),
  'cn.cainiao': (number) => ({ path: `/global/detail.json?mailNos=${number}&lang=en-US` }),
  'de.dpd': (number) => ({ path: `/rest/plc/en_US/${number}` }),
  amazon: (number) => ({ path: `/api/tracker/${number}` }),
  ems: (number) => ({ path: `/api/publicTracking/track?language=EN&itemId=${number}` }),
  '17track': (number, { apiKey = '' }) => ({
    path: '/track/v2.4/gettrackinfo',
    ...json([{ number }], { '17token': apiKey }),
  }),
  aftership: (number, { apiKey = '' }) => ({
    path: `/tracking/2026-07/trackings?tracking_numbers=${number}`,
    headers: { 'as-api-key': apiKey },
  }),
  ship24: (number, { apiKey = '' }) => ({
    path: '/public/v1/trackers/track',
    ...json({ trackingNumber: number }, bearer(apiKey)),
  }),
  easypost: (number, { apiKey = '' }) => ({
    path: '/v2/trackers',
    ...json(
      { tracker: { tracking_code: number } },
      { authorization: `Basic ${Buffer.from(`${apiKey}:`).toString('base64')}` },
    ),
  }),
} as const satisfies Partial<Record<SiteId, Asking>>;
export type AskedSite = keyof typeof ASKINGS;

/** A token from the service's own token endpoint; empty where none is needed. */
export async function tokenFor(world: RunningWorld, site: SiteId): Promise<string> {
  const path = TOKEN_PATHS[site];
  if (path === undefined) return '';
  const { clientId = '', clientSecret = '' } = world.ready.credentials[site];
  const response = await fetch(`${world.ready.carriers[site]}${path}`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: clientId,
      client_secret: clientSecret,
    }),
  });
  const answer = (await response.json()) as { access_token?: string }; // undefined when refused
  return answer.access_token ?? '';
}

/** Asks one service about one number, with its credentials unless others are given. */
export async function askSite(
  world: RunningWorld,
  site: AskedSite,
  number: string,
  access: { readonly credentials?: Credentials; readonly token?: string } = {},
): Promise<{ readonly status: number; readonly text: string }> {
  // Registered in the world's own book: what the product does for it is not what is looked at here.
  world.registry.register(site, number);
  const asking: Asking = ASKINGS[site];
  const token = access.token ?? (await tokenFor(world, site));
  const { path, ...init } = asking(number, access.credentials ?? world.ready.credentials[site], token);
  const response = await fetch(`${world.ready.carriers[site]}${path}`, init);
  const type = response.headers.get('content-type') ?? '';
  const text = new TextDecoder(type.includes('31J') ? 'shift_jis' : 'utf-8').decode(
    await response.arrayBuffer(),
  );
  return { status: response.status, text };
}
