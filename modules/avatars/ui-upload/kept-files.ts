/** A file that is on its way, kept in this browser so that a reload does not ask for it again. */
export type KeptFile = { modelId: string; file: File };

export type KeptFiles = {
  keep(file: KeptFile): Promise<void>;
  list(): Promise<KeptFile[]>;
  drop(modelId: string): Promise<void>;
};

const databaseName = "oshaberi-uploads";
const shelf = "files";

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(databaseName, 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore(shelf, { keyPath: "modelId" });
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error ?? new Error("the browser keeps no files"));
  });
}

async function within<T>(mode: IDBTransactionMode, ask: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const database = await open();
  try {
    return await new Promise<T>((resolve, reject) => {
      const transaction = database.transaction(shelf, mode);
      const asked = ask(transaction.objectStore(shelf));
      transaction.oncomplete = () => resolve(asked.result);
      transaction.onerror = transaction.onabort = () => reject(transaction.error ?? new Error("the browser refused"));
    });
  } finally {
    database.close();
  }
}

/** A browser without room or in private mode keeps nothing; then the person chooses the file again. */
export function browserKeptFiles(): KeptFiles {
  return {
    keep: async (file) => void (await within("readwrite", (store) => store.put(file)).catch(() => undefined)),
    list: () => within<KeptFile[]>("readonly", (store) => store.getAll()).catch(() => []),
    drop: async (modelId) => void (await within("readwrite", (store) => store.delete(modelId)).catch(() => undefined)),
  };
}
