import type { NumberFormat } from '../format.ts';

export const ocs: readonly NumberFormat[] = [{ id: 'jp.ocs/11', shape: '84#9', weight: 1, trust: 'named' }];
