/** Only the first digits are known. */
export const ocs = `jp.ocs
84#9,1,named`;
