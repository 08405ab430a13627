/** What the embedded stack uses of dynalite 4.0.0, which brings no types. */
declare module 'dynalite' {
  import type { Server } from 'node:http';
  export type DynaliteOptions = {
    /** Folder of the LevelDB store; without it everything is in memory. */
    path?: string;
    createTableMs?: number;
    deleteTableMs?: number;
    updateTableMs?: number;
  };
  // biome-ignore lint/style/noDefaultExport: the package has no other
  export default function dynalite(options: DynaliteOptions): Server;
}

/** The inner part that all write actions call through; pinned by version, and watched by the stream's tests. */
declare module 'dynalite/db/index.js' {
  import type { DynaliteOptions } from 'dynalite';

  export type Item = Record<string, { S?: string; N?: string; B?: string }>;
  export type Table = { TableName: string; KeySchema: { AttributeName: string }[] };
  type Done = (error?: Error | null) => void;
  type Release = (after: () => void) => () => void;
  type Operation = (...given: unknown[]) => unknown;
  export type Level = {
    open(): Promise<void>;
    close(): Promise<void>;
    put: Operation;
    del: Operation;
    batch: Operation;
  };
  export type Store = {
    options: DynaliteOptions;
    db: Level;
    getItemDb(table: string): { lock(key: string, locked: (release: Release) => void): void };
  };

  const db: {
    create(options: DynaliteOptions): Store;
    createKey(item: Item, table: Table): string;
    updateIndexes(
      store: Store,
      table: Table,
      oldItem: Item | undefined,
      newItem: Item | null,
      done: Done,
    ): void;
  };
  // biome-ignore lint/style/noDefaultExport: the package has no other
  export default db;
}
