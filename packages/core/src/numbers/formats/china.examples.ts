import type { FormatEvidence } from '../format.ts';

/** Numbers are invented unless a public example is their source; none belongs to a person. */
export const chinaEvidence: FormatEvidence = {
  source: 'Public adapters of SF, 4PX, YunExpress, Cainiao and Yanwen, read 2026-11; no check rule known',
  examples: {
    'cn.sf/sf': [
      { text: 'SF5839201746258' },
      { text: 'SF26071839405261' },
      { text: 'SF583920174625801', reason: 'length' },
    ],
    'cn.4px/4px': [
      { text: '4PX5839201746258CN' },
      { text: '4PX2607183940526CN' },
      { text: '4PX5839201746258CN0', reason: 'length' },
    ],
    'cn.yunexpress/yt': [
      { text: 'YT5839201746258103' },
      { text: 'YT2607183940526173' },
      { text: 'YT58392017462581030', reason: 'length' },
    ],
    'cn.cainiao/lp': [
      { text: 'LP58392017462581' },
      { text: 'LP26071839405261' },
      { text: 'LP583920174625810', reason: 'length' },
    ],
    'cn.yanwen/yp': [
      { text: 'BK583920174YP' },
      { text: 'MT260718394YP' },
      { text: 'BK583920174YP0', reason: 'length' },
    ],
  },
};
