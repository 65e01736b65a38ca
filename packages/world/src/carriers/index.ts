import type { WorldCarrierId } from '../numbers.ts';
import { japanpost } from './japanpost.ts';
import { own } from './own.ts';
import { sagawa } from './sagawa.ts';
import type { SandboxCarrier } from './sandbox.ts';
import { yamato } from './yamato.ts';

/** Every sandbox carrier; a new one is a file beside and a line here. */
export const SANDBOX_CARRIERS = {
  'jp.yamato': yamato,
  'jp.sagawa': sagawa,
  'jp.japanpost': japanpost,
  own,
} as const satisfies Record<WorldCarrierId, SandboxCarrier>;
