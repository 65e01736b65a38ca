/** Only the first digits are known. */
export const ocs = `jp.ocs|ocs
11 84#9 1 named`;
