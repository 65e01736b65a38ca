/**
 * Who may see what of a parcel. A tracking number is a name many can guess and not a secret (published attacks found
 * nine in ten numbers within five tries), so a number alone shows where the parcel is and nothing about a person.
 *
 * 0: the number alone. 1: the number and the postcode or the phone's last four digits, or a signed link.
 * 2: the signed-in owner, or a one-time code to the contact on file. 3: an agent with a role and a reason, audited.
 */
export const DISCLOSURE_LEVELS = [0, 1, 2, 3] as const;
export type DisclosureLevel = (typeof DISCLOSURE_LEVELS)[number];

/**
 * Every field any surface may show, with the lowest level that sees it. A field not named here is shown to nobody:
 * adding one is a decision that is made in this table. `a.b` is the field `b` of `a`, or of each entry of a list `a`.
 */
export const FIELD_LEVELS = {
  id: 0,
  version: 0,
  test: 0,
  number: 0,
  prettyNumber: 0,
  carrier: 0,
  carrierName: 0,
  status: 0,
  trackingState: 0,
  step: 0,
  steps: 0,
  direction: 0,
  flags: 0,
  pieces: 0,
  attempts: 0,
  // Statuses' own words and depots' names, as the carriers' public pages show them to anyone with the number.
  'events.time': 0,
  'events.status': 0,
  'events.rawText': 0,
  'events.rawCode': 0,
  'events.place': 0,
  'events.source': 0,
  'events.leg': 0,
  'events.direction': 0,
  'events.disputed': 0,
  'legs.carrier': 0,
  'legs.number': 0,
  'legs.from': 0,
  promise: 0,
  stopsAway: 0,
  'attributes.reason': 0,
  'attributes.facility_kind': 0,
  'attributes.stops_away': 0,
  'attributes.action': 0,
  diagnosis: 0,
  checked: 0,
  lastGoodAt: 0,
  links: 0,
  contact: 0,
  createdAt: 0,
  now: 0,
  'destination.prefecture': 0,
  'destination.country': 0,

  'destination.city': 1,
  'attributes.drop_place': 1,
  'options.notify': 1,
  'options.redeliver': 1,

  'recipient.maskedName': 2,
  'destination.maskedAddress': 2,
  'options.changeAddress': 2,
  'options.changePlace': 2,
  'options.claim': 2,
  vanPosition: 2,
  'proof.photo': 2,
  'proof.place': 2,
  'proof.signedBy': 2,
  'order.number': 2,
  'order.placedAt': 2,
  'items.name': 2,
  'items.quantity': 2,
  'items.price': 2,
  'sender.name': 2,
  'sender.maskedAddress': 2,
  giftMessage: 2,

  'recipient.name': 3,
  'recipient.phone': 3,
  'recipient.email': 3,
  'destination.address': 3,
  'destination.postcode': 3,
  'sender.address': 3,
  'sender.phone': 3,
  'proof.position': 3,
  'driver.name': 3,
  notes: 3,
} as const satisfies Readonly<Record<string, DisclosureLevel>>;
export type Field = keyof typeof FIELD_LEVELS;

/** Which side of the parcel the viewer is; `holder` has only the number or a link. */
export type ViewerRole = 'holder' | 'recipient' | 'sender' | 'agent';

export interface Viewer {
  readonly level: DisclosureLevel;
  readonly role: ViewerRole;
  /** The parcel is a gift: its recipient sees no price and no order. */
  readonly gift: boolean;
  /** 匿名配送: neither side learns who the other is. */
  readonly anonymous: boolean;
}

const PRICES: readonly Field[] = ['items.price', 'order.number', 'order.placedAt'];
const ABOUT_SENDER: readonly Field[] = [
  'sender.name',
  'sender.maskedAddress',
  'sender.address',
  'sender.phone',
];
const ABOUT_RECIPIENT: readonly Field[] = [
  'recipient.maskedName',
  'recipient.name',
  'recipient.phone',
  'recipient.email',
  'destination.city',
  'destination.maskedAddress',
  'destination.address',
  'destination.postcode',
  'proof.photo',
  'proof.place',
  'proof.signedBy',
  'proof.position',
  'vanPosition',
];

/**
 * What a viewer does not see although the level would allow it, on every surface alike. Holders of a link are treated
 * as both sides, because a link can be passed on.
 */
export const HIDDEN: readonly {
  readonly when: 'gift' | 'anonymous';
  readonly from: readonly ViewerRole[];
  readonly fields: readonly Field[];
}[] = [
  { when: 'gift', from: ['recipient', 'holder'], fields: PRICES },
  { when: 'anonymous', from: ['recipient', 'holder'], fields: ABOUT_SENDER },
  { when: 'anonymous', from: ['sender', 'holder'], fields: ABOUT_RECIPIENT },
];

const LEVEL_OF: ReadonlyMap<string, DisclosureLevel> = new Map(Object.entries(FIELD_LEVELS));

/** Whether this viewer may see a field; unknown fields are seen by nobody. */
export function maySee(viewer: Viewer, field: string): boolean {
  const level = LEVEL_OF.get(field);
  if (level === undefined || level > viewer.level) return false;
  return !HIDDEN.some(
    ({ when, from, fields }) =>
      viewer[when] && from.includes(viewer.role) && fields.some((hidden) => hidden === field),
  );
}

/** The fields a viewer may see, in the order of the table. */
export function fieldsFor(viewer: Viewer): readonly Field[] {
  return fieldNames.filter((field) => maySee(viewer, field));
}

// Object.keys of a literal table gives exactly its keys.
const fieldNames = Object.keys(FIELD_LEVELS) as readonly Field[];

/** Records nest at most this deep (`events.time` is two); what lies deeper belongs to a field named in the table. */
const DEPTH_MAX = 2;

/**
 * A copy of a record with only what the viewer may see. Fields above the level are left out, not emptied, so that
 * their existence is not told either. Entries of lists are projected one by one. The input is not changed.
 * @example project({ status: 'delivered.generic', recipient: { name: '…' } }, number alone) // { status: … }
 */
export function project(record: Readonly<Record<string, unknown>>, viewer: Viewer): Record<string, unknown> {
  return projectInto(record, viewer, '', 1);
}

function projectInto(
  record: Readonly<Record<string, unknown>>,
  viewer: Viewer,
  prefix: string,
  depth: number,
): Record<string, unknown> {
  const seen: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(record)) {
    const field = prefix + key;
    if (LEVEL_OF.has(field)) {
      if (maySee(viewer, field)) seen[key] = value;
    } else if (depth < DEPTH_MAX) {
      const inner = projectNested(value, viewer, `${field}.`, depth + 1);
      if (inner !== undefined) seen[key] = inner;
    }
  }
  return seen;
}

/** Undefined when nothing of it may be seen. */
function projectNested(value: unknown, viewer: Viewer, prefix: string, depth: number): unknown {
  if (Array.isArray(value)) {
    const entries = value.filter(isRecord).map((entry) => projectInto(entry, viewer, prefix, depth));
    return entries.some((entry) => Object.keys(entry).length > 0) ||
      (value.length === 0 && isKnown(prefix, viewer))
      ? entries
      : undefined;
  }
  if (!isRecord(value)) return undefined;
  const inner = projectInto(value, viewer, prefix, depth);
  return Object.keys(inner).length > 0 ? inner : undefined;
}

/** Some field below this prefix may be seen, so an empty list says nothing more than it should. */
function isKnown(prefix: string, viewer: Viewer): boolean {
  return fieldNames.some((field) => field.startsWith(prefix) && maySee(viewer, field));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
