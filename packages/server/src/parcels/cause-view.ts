import type { Cause, ContactNow } from '@todoke/core/journey';
import { toIsoOrNull } from '../time-view.ts';
import type { CauseView, ContactView } from './schema.ts';

/** A cause as the API and the command line show it: codes with parameters, instants as ISO-8601. */
export function causeView(cause: Cause): CauseView {
  return {
    code: cause.code,
    confidence: cause.confidence,
    params: { ...cause.params },
    evidence: cause.evidence.map(sentenceView),
    actions: cause.actions.map(sentenceView),
    waitUntil: toIsoOrNull(cause.waitUntil),
    contact: cause.contact && contactView(cause.contact),
  };
}

/** A sentence as a code with its parameters. */
export function sentenceView({ code, params }: { readonly code: string; readonly params: Cause['params'] }) {
  return { code, params: { ...params } };
}

export function contactView(contact: ContactNow): ContactView {
  return { ...contact, changesAt: toIsoOrNull(contact.changesAt) };
}
