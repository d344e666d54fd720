// Between the device and the server: what was changed here, what came back.
import { device } from './store.js';

let csrf = '';

/** Why it was not sent: nobody is signed in, or the network is away. */
export class Unreachable extends Error {
  constructor(isSignedOut) {
    super(isSignedOut ? 'signed out' : 'unreachable');
    this.isSignedOut = isSignedOut;
  }
}

async function ask(path, options) {
  let answer;
  try {
    answer = await fetch(path, { credentials: 'same-origin', cache: 'no-store', ...options });
  } catch {
    throw new Unreachable(false);
  }
  if (answer.redirected || answer.status === 401 || answer.status === 403) throw new Unreachable(true);
  return answer;
}

async function json(answer) {
  try {
    return await answer.json();
  } catch {
    throw new Unreachable(false);
  }
}

export async function start() {
  const answer = await ask('/scene/start.json?device=' + device());
  if (!answer.ok) return { refused: true };
  const told = await json(answer);
  csrf = told.csrf;
  return told;
}

export async function take(id) {
  const answer = await ask('/scene/records/' + id + '/content.json');
  return answer.ok ? json(answer) : null;
}

/** What stands otherwise here than on the server, as far as this device saw it. */
export function changes(draft) {
  const found = {};
  for (const key of new Set([...Object.keys(draft.values), ...Object.keys(draft.base)])) {
    const was = draft.base[key] || '';
    const now = draft.values[key] || '';
    if (was !== now) found[key] = { was, now };
  }
  return found;
}

export function isSent(draft) {
  return draft.id > 0 && Object.keys(changes(draft)).length === 0;
}

// The server's word becomes what this device saw; what was not kept, or changed here since it was sent, stays changed.
function settled(draft, kept, answer, theirs) {
  const values = { ...answer.values };
  for (const [key, change] of Object.entries(changes(draft))) {
    if (!kept[key] || kept[key].now !== change.now) {
      if (change.now) values[key] = change.now;
      else delete values[key];
    }
  }
  draft.base = answer.values;
  draft.values = values;
  draft.id = answer.id;
  draft.conflicts = theirs;
  draft.problems = answer.problems;
  draft.caseUrl = answer.caseUrl;
}

/** Sends the record; a draft that was changed meanwhile keeps those changes. */
export async function send(draft) {
  const sent = changes(draft);
  const answer = await ask('/scene/records', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-CSRF-TOKEN': csrf },
    body: JSON.stringify({ key: draft.key, changes: sent })
  });
  const told = await json(answer);
  draft.errors = told.errors || {};
  if (answer.ok || answer.status === 409) settled(draft, answer.ok ? sent : {}, told, told.conflicts);
  return answer.ok;
}

export async function sendPhoto(draft, photo, file) {
  const form = new FormData();
  form.append('file', file, photo.name);
  form.append('kind', photo.kind);
  form.append('title', photo.title);
  form.append('takenOn', photo.takenOn);
  form.append('keptBecause', photo.keptBecause || '');
  if (photo.longitude) {
    form.append('longitude', photo.longitude);
    form.append('latitude', photo.latitude);
    form.append('positionSource', 'BROWSER');
  }
  form.append('sha256', photo.sha256);
  const answer = await ask('/scene/records/' + draft.id + '/device/attachments', {
    method: 'POST', headers: { 'X-CSRF-TOKEN': csrf }, body: form
  });
  if (answer.status === 413) {
    photo.errors = { file: '文件太大，请在系统管理员处提高附件上限，或换一张。' };
    return;
  }
  const told = await json(answer);
  photo.errors = told.errors || {};
  photo.isSent = answer.ok;
}
