// What the device keeps: drafts and photographs, encrypted with a key that the server gives to this account on this
// device. The key lies here only while the account is signed in; JavaScript cannot read it out.
import { openDB } from '/webjars/idb/7.0.1/build/index.js';

const database = openDB('jinye-scene', 1, {
  upgrade(db) {
    db.createObjectStore('keys', { keyPath: 'account' });
    db.createObjectStore('starts', { keyPath: 'account' });
    db.createObjectStore('drafts', { keyPath: 'key' }).createIndex('account', 'account');
    db.createObjectStore('photos', { keyPath: 'id' }).createIndex('draft', 'draft');
  }
});

export function device() {
  let id = localStorage.getItem('jinye-device');
  if (!id) {
    id = crypto.randomUUID();
    localStorage.setItem('jinye-device', id);
  }
  return id;
}

async function sealed(key, bytes) {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  return { iv, data: await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, bytes) };
}

function opened(key, row) {
  return crypto.subtle.decrypt({ name: 'AES-GCM', iv: row.iv }, key, row.data);
}

function encoded(value) {
  return new TextEncoder().encode(JSON.stringify(value));
}

function decoded(bytes) {
  return JSON.parse(new TextDecoder().decode(bytes));
}

/** What one account keeps on this device. */
class Store {
  constructor(account, key) {
    this.account = account;
    this.key = key;
  }

  async setStart(start) {
    await (await database).put('starts', { account: this.account, ...await sealed(this.key, encoded(start)) });
  }

  async start() {
    const row = await (await database).get('starts', this.account);
    return row ? decoded(await opened(this.key, row)) : null;
  }

  // Drafts that cannot be opened are left alone and counted.
  async drafts() {
    const rows = await (await database).getAllFromIndex('drafts', 'account', this.account);
    const all = [];
    let closed = 0;
    for (const row of rows) {
      try {
        all.push(decoded(await opened(this.key, row)));
      } catch {
        closed++;
      }
    }
    all.sort((a, b) => b.changedAt - a.changedAt);
    return { all, closed };
  }

  async draft(key) {
    const row = await (await database).get('drafts', key);
    return row && row.account === this.account ? decoded(await opened(this.key, row)) : null;
  }

  async put(draft) {
    const row = { key: draft.key, account: this.account, ...await sealed(this.key, encoded(draft)) };
    await (await database).put('drafts', row);
  }

  async remove(draft) {
    const change = (await database).transaction(['drafts', 'photos'], 'readwrite');
    const photos = change.objectStore('photos');
    for (const id of await photos.index('draft').getAllKeys(draft.key)) await photos.delete(id);
    await change.objectStore('drafts').delete(draft.key);
    await change.done;
  }

  // Of a photograph: what is said of it, and the file itself, each sealed.
  async addPhoto(draft, about, blob) {
    const id = crypto.randomUUID();
    const file = await sealed(this.key, await blob.arrayBuffer());
    const words = await sealed(this.key, encoded(about));
    await (await database).put('photos', { id, draft: draft.key, account: this.account, file, words });
    return { id, ...about };
  }

  async photos(draft) {
    const rows = await (await database).getAllFromIndex('photos', 'draft', draft.key);
    const all = [];
    for (const row of rows.filter((one) => one.account === this.account)) {
      all.push({ id: row.id, ...decoded(await opened(this.key, row.words)) });
    }
    all.sort((a, b) => a.takenAt - b.takenAt);
    return all;
  }

  async photoFile(photo) {
    const row = await (await database).get('photos', photo.id);
    return new Blob([await opened(this.key, row.file)], { type: photo.type });
  }

  async setPhoto(photo) {
    const { id, ...about } = photo;
    const words = await sealed(this.key, encoded(about));
    const change = (await database).transaction('photos', 'readwrite');
    const row = await change.store.get(id);
    if (row) await change.store.put({ ...row, words });
    await change.done;
  }

  async removePhoto(photo) {
    await (await database).delete('photos', photo.id);
  }
}

/** With the key that the server gave; the keys of other accounts go. */
export async function signedIn(start) {
  const bytes = Uint8Array.from(start.key.match(/../g), (two) => parseInt(two, 16));
  const key = await crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']);
  const change = (await database).transaction('keys', 'readwrite');
  await change.store.clear();
  await change.store.put({ account: start.account, key });
  await change.done;
  const store = new Store(start.account, key);
  const { key: ignored, csrf: alsoIgnored, ...kept } = start;
  await store.setStart(kept);
  return store;
}

/** Without the server: whoever signed in last and did not sign out; null for nobody. */
export async function remembered() {
  const [one] = await (await database).getAll('keys');
  return one ? new Store(one.account, one.key) : null;
}
