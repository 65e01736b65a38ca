/** 飛脚宅配便; the short ones are older slips whose check rule is not known. */
export const sagawa = `jp.sagawa
12 #12 271 mod7 4-4-4 codabar
10 #10 5 alone
11 #11 2 named`;

export const sagawaNames = `jp.sagawa|佐川|サガワ|飛脚|ｻｶﾞﾜ|sagawa|@sagawa-exp.co.jp|@sagawa-sgx.com`;
