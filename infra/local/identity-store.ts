type Payload = { consumed?: number; uid?: string; grantId?: string } & Record<string, unknown>;
type Entry = { payload: Payload; expiresAt: number };

/**
 * Where the identity provider keeps logins that are under way: in memory, for a demonstration outlives none of them.
 * What must last, its keys, is kept elsewhere. Gives the provider one store for each kind of thing.
 */
export function identityStore(): (kind: string) => object {
  const stores = new Map<string, Map<string, Entry>>();
  const storeOf = (kind: string) => {
    const store = stores.get(kind) ?? new Map<string, Entry>();
    stores.set(kind, store);
    return store;
  };
  return (kind) => adapter(storeOf(kind), stores);
}

function adapter(store: Map<string, Entry>, all: ReadonlyMap<string, Map<string, Entry>>): object {
  const live = (entry: Entry | undefined) =>
    entry && entry.expiresAt > Date.now() ? entry.payload : undefined;
  return {
    async upsert(id: string, payload: Payload, secondsToLive?: number) {
      forgetExpired(store);
      const expiresAt = secondsToLive ? Date.now() + secondsToLive * 1000 : Number.POSITIVE_INFINITY;
      store.set(id, { payload, expiresAt });
    },
    async find(id: string) {
      return live(store.get(id));
    },
    async findByUid(uid: string) {
      return live([...store.values()].find(({ payload }) => payload.uid === uid));
    },
    async findByUserCode() {
      return undefined;
    },
    async consume(id: string) {
      const payload = live(store.get(id));
      if (payload) payload.consumed = Math.floor(Date.now() / 1000);
    },
    async destroy(id: string) {
      store.delete(id);
    },
    async revokeByGrantId(grantId: string) {
      for (const entries of all.values()) {
        for (const [id, { payload }] of entries) if (payload.grantId === grantId) entries.delete(id);
      }
    },
  };
}

function forgetExpired(store: Map<string, Entry>): void {
  for (const [id, { expiresAt }] of store) if (expiresAt <= Date.now()) store.delete(id);
}
