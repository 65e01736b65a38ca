/** 飛脚宅配便; the short ones are older slips whose check rule is not known. */
export const sagawa = `jp.sagawa|佐川|サガワ|飛脚|さがわ|e飛伝|사가와|サカ\u3099ワ|sagawa-exp.co.jp|sagawa-sgx.com
#12,271,mod7,4-4-4
#10,5,alone
#11,2,named`;
