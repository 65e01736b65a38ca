import type { PushHook, SiteId } from './carriers/sandbox.ts';

export interface Registered {
  readonly number: string;
  /** Where to push to, where the registration said it. */
  readonly hook: PushHook | undefined;
}

/** Which numbers services were told of in this run: the only thing a sandbox remembers, and forgets at a restart. */
export class Registry {
  readonly #bySite = new Map<SiteId, Map<string, PushHook | undefined>>();

  register(site: SiteId, number: string, hook?: PushHook): void {
    const numbers = this.#bySite.get(site) ?? new Map<string, PushHook | undefined>();
    this.#bySite.set(site, numbers);
    numbers.set(number, hook ?? numbers.get(number));
  }

  has(site: SiteId, number: string): boolean {
    return this.#bySite.get(site)?.has(number) ?? false;
  }

  list(site: SiteId): readonly Registered[] {
    return [...(this.#bySite.get(site) ?? [])].map(([number, hook]) => ({ number, hook }));
  }

  hookOf(site: SiteId, number: string): PushHook | undefined {
    return this.#bySite.get(site)?.get(number);
  }

  /** A service deletes what it was told long ago. */
  forget(site: SiteId, number: string): void {
    this.#bySite.get(site)?.delete(number);
  }
}
