/** A country items come from. Summer time is not simulated. */
export interface Country {
  readonly code: string;
  /** As postal pages print it. */
  readonly name: string;
  readonly city: string;
  readonly offsetHours: number;
}

export const COUNTRIES = {
  CN: { code: 'CN', name: 'CHINA', city: 'SHENZHEN', offsetHours: 8 },
  US: { code: 'US', name: 'UNITED STATES', city: 'MEMPHIS', offsetHours: -6 },
  KR: { code: 'KR', name: 'KOREA', city: 'INCHEON', offsetHours: 9 },
  DE: { code: 'DE', name: 'GERMANY', city: 'LEIPZIG', offsetHours: 1 },
  FR: { code: 'FR', name: 'FRANCE', city: 'LYON', offsetHours: 1 },
  GB: { code: 'GB', name: 'GREAT BRITAIN', city: 'LONDON', offsetHours: 0 },
  TW: { code: 'TW', name: 'TAIWAN', city: 'TAIPEI', offsetHours: 8 },
} as const satisfies Record<string, Country>;
