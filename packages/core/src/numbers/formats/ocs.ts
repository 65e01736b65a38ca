/** Only the first digits are known. */
export const ocs = `jp.ocs
11 84#9 1 named`;

export const ocsNames = `jp.ocs|ocs`;
