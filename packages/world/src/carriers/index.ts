import { aftership } from './aftership.ts';
import { amazon } from './amazon.ts';
import { cainiao } from './cainiao.ts';
import { dhl } from './dhl.ts';
import { dpd } from './dpd.ts';
import { easypost } from './easypost.ts';
import { ems } from './ems.ts';
import { fedex } from './fedex.ts';
import { fourpx } from './fourpx.ts';
import { fukuyama } from './fukuyama.ts';
import { japanpost } from './japanpost.ts';
import { own } from './own.ts';
import { sagawa } from './sagawa.ts';
import type { SandboxCarrier, SiteId } from './sandbox.ts';
import { seino } from './seino.ts';
import { seventeenTrack } from './seventeentrack.ts';
import { ship24 } from './ship24.ts';
import { sf } from './sf.ts';
import { ups } from './ups.ts';
import { usps } from './usps.ts';
import { yamato } from './yamato.ts';

/** Every sandbox service; a new one is a file beside and a line here. */
export const SANDBOX_CARRIERS = {
  'jp.yamato': yamato,
  'jp.sagawa': sagawa,
  'jp.japanpost': japanpost,
  own,
  'jp.seino': seino,
  'jp.fukuyama': fukuyama,
  'de.dhl': dhl,
  'us.fedex': fedex,
  'us.ups': ups,
  'us.usps': usps,
  'cn.sf': sf,
  'cn.4px': fourpx,
  'cn.cainiao': cainiao,
  'de.dpd': dpd,
  amazon,
  ems,
  '17track': seventeenTrack,
  aftership,
  ship24,
  easypost,
} as const satisfies Record<SiteId, SandboxCarrier>;

export const SITE_IDS: readonly SiteId[] = Object.values(SANDBOX_CARRIERS).map((carrier) => carrier.id);
