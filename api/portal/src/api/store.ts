// What the phone keeps for a dead spot: two tables in IndexedDB. Where the browser has none (a
// private window) nothing is kept and everything else works.
const name = "mittler";
export type Table = "kept" | "outbox";

let opened: Promise<IDBDatabase> | undefined;

function open(): Promise<IDBDatabase> {
  opened ??= new Promise((resolve, fail) => {
    const request = indexedDB.open(name, 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore("kept");
      request.result.createObjectStore("outbox");
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => fail(request.error ?? new Error("no IndexedDB"));
  });
  return opened;
}

async function run<T>(
  table: Table,
  mode: IDBTransactionMode,
  act: (rows: IDBObjectStore) => IDBRequest<T>,
): Promise<T | undefined> {
  try {
    const database = await open();
    return await new Promise((resolve, fail) => {
      const transaction = database.transaction(table, mode);
      const request = act(transaction.objectStore(table));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onerror = () => fail(transaction.error ?? new Error("IndexedDB refused"));
    });
  } catch {
    return undefined;
  }
}

export const putRow = (table: Table, key: string, row: unknown) =>
  run(table, "readwrite", (rows) => rows.put(row, key));

export const findRow = <T>(table: Table, key: string) =>
  run<T>(table, "readonly", (rows) => rows.get(key) as IDBRequest<T>);

export const allRows = async <T>(table: Table): Promise<T[]> =>
  (await run<T[]>(table, "readonly", (rows) => rows.getAll() as IDBRequest<T[]>)) ?? [];

export const removeRow = (table: Table, key: string) =>
  run(table, "readwrite", (rows) => rows.delete(key));

/** Removes the rows whose key `goes`. */
export async function removeRows(table: Table, goes: (key: string) => boolean) {
  const keys = (await run(table, "readonly", (rows) => rows.getAllKeys())) ?? [];
  for (const key of keys) if (goes(String(key))) await removeRow(table, String(key));
}
