import type { Db } from '../db/pool.ts';

export interface StoredAnswer {
  readonly requestHash: Buffer;
  readonly status: number;
  /** JSON text. */
  readonly answer: string;
}

/** The answer given earlier under this Idempotency-Key. */
export async function findAnswer(db: Db, apiKeyId: string, key: string): Promise<StoredAnswer | undefined> {
  const row = await db
    .selectFrom('idempotency')
    .select(['request_hash', 'status', 'answer'])
    .where('api_key_id', '=', apiKeyId)
    .where('key', '=', key)
    .executeTakeFirst();
  return row && { requestHash: row.request_hash, status: row.status, answer: row.answer };
}

/** Keeps an answer; of two requests at once the first one's answer stays. */
export async function keepAnswer(db: Db, apiKeyId: string, key: string, answer: StoredAnswer): Promise<void> {
  await db
    .insertInto('idempotency')
    .values({
      api_key_id: apiKeyId,
      key,
      request_hash: answer.requestHash,
      status: answer.status,
      answer: answer.answer,
      created_at: new Date(),
    })
    .onConflict((oc) => oc.columns(['api_key_id', 'key']).doNothing())
    .execute();
}

/** Forgets answers older than a day; returns how many. */
export async function forgetOldAnswers(db: Db, before: Date): Promise<number> {
  const result = await db.deleteFrom('idempotency').where('created_at', '<', before).executeTakeFirst();
  return Number(result.numDeletedRows);
}
