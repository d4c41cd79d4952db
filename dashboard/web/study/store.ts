/** A room of this browser's own store, in which a page may keep things over a reload. */

export type Store = (name: 'studies' | 'trials') => IDBObjectStore;

/** Acts in a database of this name; null where the browser keeps nothing for this page, or has no room left. */
export function roomIn(name: string) {
  let database: Promise<IDBDatabase> | null = null;
  return async <T>(act: (store: Store) => Promise<T>): Promise<T | null> => {
    try {
      database ??= opened(name);
      const transaction = (await database).transaction(['studies', 'trials'], 'readwrite');
      const done = new Promise<void>((resolve, reject) => {
        transaction.oncomplete = () => resolve();
        transaction.onabort = () => reject(transaction.error as Error);
      });
      const [result] = await Promise.all([act((each) => transaction.objectStore(each)), done]);
      return result;
    } catch {
      return null;
    }
  };
}

function opened(name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore('studies');
      request.result.createObjectStore('trials');
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error as Error);
    request.onblocked = () => reject(new Error('blocked'));
  });
}

/** What a request to the store comes to. */
export function answered<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error as Error);
  });
}
