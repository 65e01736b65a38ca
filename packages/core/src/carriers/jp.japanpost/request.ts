import type { CarrierRequest, RequestOptions } from '../carrier.ts';
import { foldNumber } from '../reading.ts';

const SEARCH = 'https://trackings.post.japanpost.jp/services/srv/search/';

/** The list form has ten fields; a list shows the latest state of each only. */
export const JAPANPOST_BATCH = 10;

/**
 * One number goes to its detail page (the whole history), several to the list page (the latest state of each).
 * @example japanPostRequest(['405548424886'], { language: 'ja', now }).url // '…/search/direct?reqCodeNo1=405548424886&…'
 */
export function japanPostRequest(numbers: readonly string[], options: RequestOptions): CarrierRequest {
  const [first, ...others] = numbers.slice(0, JAPANPOST_BATCH).map(foldNumber);
  if (others.length === 0) {
    const query = `reqCodeNo1=${first ?? ''}&searchKind=S002&locale=${options.language}`;
    return { method: 'GET', url: `${SEARCH}direct?${query}` };
  }
  const fields = [first, ...others].map((number, index) => `requestNo${String(index + 1)}=${number ?? ''}`);
  const query = [...fields, 'search.x=1', 'search.y=1', `locale=${options.language}`].join('&');
  return { method: 'GET', url: `${SEARCH}?${query}` };
}
