export { PREFECTURES, findPrefecture } from './prefecture.ts';
export type { Prefecture, PrefectureCode, Region } from './prefecture.ts';
export { parsePostcode, placeOf } from './postcode.ts';
export type { Postcode, PostcodePlace } from './postcode.ts';
