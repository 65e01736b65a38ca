import type { SiteId } from './sandbox.ts';

/**
 * Words and codes for things that happen, of which no real example was found. An adapter need not know them; what it
 * does not know it must leave unknown. Everything else a sandbox says stands in the facts on carriers.
 */
export const GUESSED_WORDS: Partial<Record<SiteId, readonly string[]>> = {
  'jp.japanpost': ['Under investigation'],
  'jp.fukuyama': [
    '発送店で受付しました',
    '発送しました',
    '中継店を通過しました',
    '配達店に到着しました',
    '配達中です',
    'ご不在のため持ち戻りました',
    '配達店で保管しています',
    '返送しました',
  ],
  'us.usps': ['02', '14'],
  'cn.sf': ['33', '99', '631'],
  'de.dhl': ['RD'],
  'cn.4px': ['FPX_M_DFT', 'FPX_I_RCUK', 'FPX_O_NM'],
  'de.dpd': ['SC_14_NOT_DELIVERED'],
};
