import type { z } from 'zod';

/** A sentence in the languages the API speaks; the caller's is chosen where the answer is written. */
export interface Worded {
  readonly ja: string;
  readonly en: string;
}

/** What is wrong with one value of a request. */
export interface Complaint {
  /** `body.events.0`, `query.q`, `headers.idempotency-key` */
  readonly where: string;
  /** For programs: a key of `FAULTS`, or what the schema's check is called. */
  readonly code: string;
  readonly message: Worded;
}

/** What features find wrong where a schema cannot see it. */
const FAULTS = {
  unknown_carrier: { ja: 'この配送会社のIDはありません。', en: 'There is no carrier with this id.' },
  unknown_status: { ja: 'この状態コードはありません。', en: 'There is no such status.' },
  no_such_entry: { ja: 'この番号に、その荷物はありません。', en: 'This number has no such entry.' },
  not_a_number: { ja: '番号として読み取れません。', en: 'This does not read as a number.' },
  too_many: { ja: 'これ以上は登録できません。', en: 'No more can be kept.' },
  too_long: {
    ja: '長すぎます。一覧にあるとおりに送ってください。',
    en: 'Too long; send it as it is listed.',
  },
  idempotency_key: {
    ja: '1〜200文字のキーをひとつ送ってください。',
    en: 'Send one key of 1 to 200 characters.',
  },
  not_utf8: { ja: 'UTF-8 ではありません。', en: 'This is not UTF-8.' },
  unread: { ja: '知っている形と違います。', en: 'This has not the form we know.' },
} as const satisfies Record<string, Worded>;

/** A complaint of a feature's own. */
export function complaint(where: string, code: keyof typeof FAULTS): Complaint {
  return { where, code, message: FAULTS[code] };
}

/** What the HTTP layer refuses before an operation sees it, by Fastify's code. */
const REFUSED_EARLY: Readonly<Record<string, Worded>> = {
  FST_ERR_CTP_EMPTY_JSON_BODY: { ja: '本文が空です。', en: 'The body is empty.' },
  FST_ERR_CTP_INVALID_JSON_BODY: {
    ja: '本文をJSONとして読めません。引用符、コンマ、かっこをお確かめください。',
    en: 'The body is not valid JSON: check quotes, commas and brackets.',
  },
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: {
    ja: '本文の長さが Content-Length と違います。',
    en: 'The body is not as long as Content-Length says.',
  },
  FST_ERR_CTP_INVALID_MEDIA_TYPE: {
    ja: 'この Content-Type は受け取れません。',
    en: 'This Content-Type is not accepted here.',
  },
};

/** What to say of a request refused early; nothing where the title says it all. */
export function faultOfCode(code: string | undefined): Worded | undefined {
  return code === undefined ? undefined : REFUSED_EARLY[code];
}

const TYPES: Readonly<Record<string, Worded>> = {
  string: { ja: '文字列', en: 'text' },
  number: { ja: '数値', en: 'a number' },
  int: { ja: '整数', en: 'a whole number' },
  boolean: { ja: 'true か false', en: 'true or false' },
  array: { ja: '配列', en: 'a list' },
  object: { ja: 'オブジェクト', en: 'an object' },
  record: { ja: 'オブジェクト', en: 'an object' },
};

const FORMATS: Readonly<Record<string, Worded>> = {
  url: { ja: 'URL', en: 'a URL' },
  datetime: { ja: 'ISO 8601 の日時', en: 'an ISO 8601 time' },
  date: { ja: 'ISO 8601 の日付', en: 'an ISO 8601 date' },
  uuid: { ja: 'UUID', en: 'a UUID' },
};

const UNREADABLE: Worded = { ja: '読み取れません。', en: 'This cannot be read.' };

/** What a schema finds wrong, in words; the issue must hold its input (`reportInput`). */
export function faultOf(issue: z.core.$ZodIssue): Worded {
  switch (issue.code) {
    case 'invalid_type':
      if (issue.input === undefined) return { ja: '必要な項目です。', en: 'This is required.' };
      return mustBe(TYPES[issue.expected] ?? { ja: issue.expected, en: issue.expected });
    case 'invalid_value': {
      const values = issue.values.map(String);
      if (issue.input === undefined)
        return { ja: `必要な項目です（${values.join('、')}）。`, en: `Required: ${values.join(', ')}.` };
      return { ja: `${values.join('、')} のいずれかです。`, en: `One of ${values.join(', ')}.` };
    }
    case 'too_big':
      return sized(issue.origin, Number(issue.maximum), issue.inclusive === false ? 'below' : 'most');
    case 'too_small':
      return sized(issue.origin, Number(issue.minimum), issue.inclusive === false ? 'above' : 'least');
    case 'invalid_format': {
      const format = FORMATS[issue.format];
      return format ? mustBe(format) : FAULTS.unread;
    }
    case 'unrecognized_keys':
      return {
        ja: `知らない項目です: ${issue.keys.join('、')}`,
        en: `Fields nobody knows: ${issue.keys.join(', ')}`,
      };
    case 'not_multiple_of':
    case 'invalid_union':
    case 'invalid_key':
    case 'invalid_element':
    case 'custom':
    default:
      return UNREADABLE;
  }
}

function mustBe({ ja, en }: Worded): Worded {
  return { ja: `${ja}で送ってください。`, en: `This must be ${en}.` };
}

const UNITS: Readonly<Record<string, Worded>> = {
  string: { ja: '文字', en: ' characters' },
  array: { ja: '件', en: ' entries' },
};

function sized(origin: string, limit: number, bound: 'most' | 'least' | 'below' | 'above'): Worded {
  const unit = UNITS[origin] ?? { ja: '', en: '' };
  const ja = { most: '以下', least: '以上', below: '未満', above: 'を超える値' }[bound];
  const en = { most: 'At most', least: 'At least', below: 'Below', above: 'Above' }[bound];
  const many = limit === 1 ? unit.en.replace(/ies$/, 'y').replace(/s$/, '') : unit.en;
  return { ja: `${limit}${unit.ja}${ja}にしてください。`, en: `${en} ${limit}${many}.` };
}
