// The page of the scene: drafts on this device, one draft, signing. It works without a network and sends when there is one.
import * as server from './sync.js';
import * as storage from './store.js';
import * as paper from './paper.js';
import * as digest from './digest.js';
import SignaturePad from '/webjars/signature_pad/5.0.4/dist/signature_pad.js';

const content = document.getElementById('content');
const standing = document.getElementById('standing');
const printed = document.getElementById('paper');
const signing = document.getElementById('signing');
const SAID = '以上笔录我已看过，记录属实。';
let store = null;
let start = null;
let open = null; // the draft on the screen
let saving = null;
let busy = false;

// ---- small things

function h(name, attributes, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes || {})) {
    if (key.startsWith('on')) made.addEventListener(key.slice(2), value);
    else if (value === true) made.setAttribute(key, '');
    else if (value !== false && value !== null && value !== undefined) made.setAttribute(key, value);
  }
  made.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return made;
}

function minute(at) {
  const shifted = new Date(at - new Date(at).getTimezoneOffset() * 60000);
  return shifted.toISOString().slice(0, 16);
}

function tell(words, kind) {
  standing.replaceChildren(...[words].flat());
  standing.className = 'standing ' + (kind || '');
}

function newId() {
  const random = crypto.getRandomValues(new Uint8Array(3));
  return Date.now().toString(36) + Array.from(random, (byte) => (byte % 36).toString(36)).join('');
}

function party(draft) {
  return draft.values.partyName || '当事人不明';
}

// ---- keeping

function keep() {
  clearTimeout(saving);
  saving = setTimeout(keepNow, 300);
}

async function keepNow() {
  clearTimeout(saving);
  saving = null;
  if (open) await put(open);
}

async function put(draft) {
  try {
    await store.put(draft);
  } catch (full) {
    tell('手机存储已满，刚才的内容没有保存：请先发送并删除已发送的记录。', 'closed');
    throw full;
  }
}

function set(key, value) {
  if (value) open.values[key] = value;
  else delete open.values[key];
  delete (open.problems || {})[key];
  delete (open.errors || {})[key];
  open.changedAt = Date.now();
  keep();
}

// ---- between device and server

async function connect() {
  try {
    const told = await server.start();
    if (told.refused) {
      tell('现场记录由市场检查员或案件承办人填写，您的岗位只能查看。', 'closed');
      content.replaceChildren(h('p', {}, h('a', { class: 'button', href: '/scene/records' }, '查看现场记录')));
      return false;
    }
    if (store && store.account !== told.account) open = null;
    store = await storage.signedIn(told);
    start = told;
    tell('已联网：' + told.name + '（' + told.unit + '）');
    return true;
  } catch (away) {
    if (!(away instanceof server.Unreachable)) throw away;
    if (away.isSignedOut) {
      tell(['登录已过期，内容保存在本机。', h('a', { href: '/scene/records' }, '重新登录'), '后发送。'], 'away');
    } else {
      tell('没有网络，内容加密保存在本机，联网后再发送。', 'away');
    }
    return false;
  }
}

// One draft with its photographs; what was sent stays sent when the network goes away in the middle.
async function sendOne(draft) {
  if (!server.isSent(draft)) {
    if (Object.keys(draft.conflicts || {}).length) return;
    const isTaken = await server.send(draft);
    await put(draft);
    if (!isTaken) return;
  }
  for (const photo of await store.photos(draft)) {
    if (photo.isSent || photo.isWaiting) continue;
    await server.sendPhoto(draft, photo, await store.photoFile(photo));
    photo.isWaiting = !photo.isSent;
    await store.setPhoto(photo);
  }
}

async function sendAll() {
  if (busy) return;
  busy = true;
  try {
    await keepNow();
    if (!(await connect())) return;
    const { all } = await store.drafts();
    for (const draft of all) await sendOne(open && open.key === draft.key ? open : draft);
    const left = await unsent();
    tell(left ? '已联网：还有 ' + left + ' 条没有发完，请看记录里的提示。' : '已联网，全部发送完毕。', left ? 'away' : '');
  } catch (away) {
    if (!(away instanceof server.Unreachable)) throw away;
    tell('网络中断，没有发完的内容保存在本机，联网后再发送。', 'away');
  } finally {
    busy = false;
    await show();
  }
}

async function isDone(draft) {
  return server.isSent(draft) && (await store.photos(draft)).every((photo) => photo.isSent);
}

async function unsent() {
  let left = 0;
  for (const draft of (await store.drafts()).all) if (!(await isDone(draft))) left++;
  return left;
}

// ---- the list

function blank() {
  const now = minute(Date.now());
  return {
    key: crypto.randomUUID(), id: 0, base: {}, conflicts: {}, problems: {}, errors: {}, caseUrl: '',
    values: { foundAt: now, from: now, partyKind: 'INDIVIDUAL' }, changedAt: Date.now()
  };
}

async function begin() {
  open = blank();
  await put(open);
  if (navigator.storage && navigator.storage.persist) navigator.storage.persist();
  await show();
}

async function remove(draft) {
  const done = await isDone(draft);
  const words = done ? '从这台手机上删除？服务器上的记录不受影响。' : '还没有发送，删除后无法找回。确定删除？';
  if (!window.confirm(words)) return;
  await store.remove(draft);
  await show();
}

async function item(draft) {
  const done = await isDone(draft);
  const conflicts = Object.keys(draft.conflicts || {}).length;
  const problems = Object.keys(draft.problems || {}).length;
  return h('li', { 'data-draft': draft.key },
    h('div', { class: 'name' }, party(draft)),
    h('div', { class: 'quiet' }, (draft.values.foundAt || '').replace('T', ' ') + ' ' + (draft.values.place || '')),
    h('div', { class: 'row' },
      conflicts ? h('span', { class: 'mark bad' }, '有 ' + conflicts + ' 处与别人填的不同')
        : done ? h('span', { class: 'mark' }, '已发送') : h('span', { class: 'mark warn' }, '未发送'),
      Object.keys(draft.errors || {}).length ? h('span', { class: 'mark bad' }, '服务器没有收下') : null,
      problems ? h('span', { class: 'mark warn' }, '要补齐 ' + problems + ' 项') : null,
      draft.caseUrl ? h('a', { href: draft.caseUrl }, '已登记为案件') : null),
    h('div', { class: 'actions' },
      h('button', { type: 'button', onclick: async () => { open = await store.draft(draft.key); await show(); } }, '打开'),
      h('button', { type: 'button', class: 'danger', onclick: () => remove(draft) }, '删除')));
}

async function showList() {
  const { all, closed } = await store.drafts();
  const items = [];
  for (const draft of all) items.push(await item(draft));
  content.replaceChildren(
    h('div', { class: 'actions row' },
      h('button', { type: 'button', class: 'main', id: 'begin', onclick: begin }, '新的现场记录'),
      h('button', { type: 'button', id: 'send', onclick: sendAll }, '全部发送')),
    items.length ? h('ul', { class: 'list' }, items)
      : h('p', { class: 'part quiet' }, '这台手机上没有现场记录。点“新的现场记录”开始；没有网络也能填写、拍照、签名。'),
    closed ? h('p', { class: 'wrong' }, '有 ' + closed + ' 条记录打不开，没有删除：可能是在别的密钥下保存的，请联系系统管理员。') : null,
    h('p', { class: 'quiet' }, '记录加密保存在本机，退出登录后打不开，重新登录后可以继续。发送以后在',
      h('a', { href: '/scene/records' }, '现场办案'), '里登记为案件。'));
}

// ---- the editor

function wrong(key) {
  return (open.errors || {})[key] || (open.problems || {})[key] || '';
}

function said(key) {
  const words = wrong(key);
  return words ? h('p', { class: 'wrong', id: 'e-' + key }, words) : null;
}

function input(key, label, attributes, value) {
  const { rows, choices, ...others } = attributes || {};
  const shared = {
    id: 'f-' + key, class: wrong(key) ? 'is-wrong' : null, 'aria-describedby': wrong(key) ? 'e-' + key : null,
    oninput: (event) => set(key, event.target.value), ...others
  };
  let field;
  if (choices) {
    field = h('select', shared, choices.map((one) => h('option', { value: one.value }, one.title)));
  } else {
    field = h(rows ? 'textarea' : 'input', { rows, ...shared });
  }
  field.value = value === undefined ? open.values[key] || '' : value;
  return h('div', { class: 'row' }, h('label', { for: 'f-' + key }, label), field, said(key));
}

function check(key, label, onchange) {
  return h('div', { class: 'row' },
    h('label', { class: 'check' },
      h('input', {
        type: 'checkbox', id: 'f-' + key, checked: open.values[key] === 'true',
        onchange: (event) => { set(key, event.target.checked ? 'true' : ''); if (onchange) onchange(); }
      }), label),
    said(key));
}

function partWhere() {
  return h('section', { class: 'part' }, h('h2', {}, '时间、地点'),
    h('div', { class: 'pair' },
      input('foundAt', start.titles.foundAt, { type: 'datetime-local' }),
      input('cause', start.titles.cause, { choices: [{ value: '', title: '还不清楚' }, ...start.causes] })),
    input('place', start.titles.place, { maxlength: 300 }),
    h('div', { class: 'pair' },
      input('from', start.titles.from, { type: 'datetime-local' }),
      input('to', start.titles.to, { type: 'datetime-local' })));
}

function partParty() {
  return h('section', { class: 'part' }, h('h2', {}, '当事人'),
    input('partyKind', start.titles.partyKind, {
      choices: [{ value: 'INDIVIDUAL', title: '公民（个体工商户）' }, { value: 'ORGANISATION', title: '法人或者其他组织' }]
    }),
    input('partyName', '姓名或名称', { maxlength: 200 }),
    h('div', { class: 'pair' },
      input('partyLicence', start.titles.partyLicence, { maxlength: 20, inputmode: 'numeric' }),
      input('partySex', start.titles.partySex, { maxlength: 10 }),
      input('partyIdentity', start.titles.partyIdentity, { maxlength: 40, autocomplete: 'off' }),
      input('partyTelephone', start.titles.partyTelephone, { maxlength: 40, type: 'tel', autocomplete: 'off' })),
    input('partyAddress', start.titles.partyAddress, { maxlength: 300 }),
    check('partyPresent', start.titles.partyPresent));
}

function partOfficers() {
  const chosen = (open.values.officers || '').split(',').filter(Boolean);
  const choose = (id, isChosen) => {
    const rest = (open.values.officers || '').split(',').filter((one) => one && one !== id);
    set('officers', (isChosen ? [...rest, id] : rest).join(','));
  };
  const others = chosen.filter((id) => !start.officers.some((one) => one.value === id));
  return h('section', { class: 'part' }, h('h2', {}, '执法人员（不少于两人）'),
    h('fieldset', { id: 'officers' },
      start.officers.map((one) => h('label', { class: 'check' },
        h('input', {
          type: 'checkbox', value: one.value, checked: chosen.includes(one.value),
          onchange: (event) => choose(one.value, event.target.checked)
        }), one.title)),
      start.officers.length ? null : h('p', { class: 'quiet' }, '没有有效的执法证，请先在“执法证”里登记。'),
      others.length ? h('p', { class: 'quiet' }, '另有 ' + others.length + ' 人的执法证不在您的管辖范围内，或已过期。') : null,
      said('officers')),
    check('shownCertificates', start.titles.shownCertificates));
}

function partContent() {
  return h('section', { class: 'part' }, h('h2', {}, '检查情况'),
    input('manner', start.titles.manner, { rows: 2, maxlength: 500, placeholder: '例如：现场查看、清点、拍照' }),
    input('content', start.titles.content, { rows: 6, maxlength: 4000 }),
    input('partyWords', start.titles.partyWords, { rows: 2, maxlength: 1000 }));
}

// Halves of a code that stand on two lines, as scanners write them, become one.
function wholeCodes(text) {
  return text.replace(/(^|\n)\s*([0-9]{16})[ \t]*\n[ \t]*([A-Za-z]{4}[0-9]{12})(?![0-9A-Za-z])/g, '$1$2$3');
}

function lineOfGoods(id) {
  const key = (field) => 'goods.' + id + '.' + field;
  return h('div', { class: 'line', 'data-line': id },
    input(key('item'), '品名规格', { maxlength: 100 }),
    h('div', { class: 'pair' },
      input(key('quantity'), '数量', { maxlength: 60, placeholder: '例如：3件12条' }),
      input(key('nature'), '真伪', { choices: start.natures })),
    input(key('codes'), '喷码（一行一个，可扫可贴）', {
      rows: 2, autocapitalize: 'characters', autocomplete: 'off', spellcheck: 'false',
      onchange: (event) => {
        event.target.value = wholeCodes(event.target.value);
        set(key('codes'), event.target.value);
      }
    }),
    open.values.keeps === 'true' ? check(key('kept'), '先行登记保存') : null,
    h('button', { type: 'button', class: 'danger', onclick: () => {
      if (!window.confirm('去掉这一行物品？')) return;
      Object.keys(open.values).filter((one) => one.startsWith('goods.' + id + '.')).forEach((one) => set(one, ''));
      show();
    } }, '去掉这一行'));
}

function partGoods() {
  const lines = paper.ids(open.values, 'goods');
  return h('section', { class: 'part' }, h('h2', {}, '物品清单（' + lines.length + ' 行）'),
    lines.map(lineOfGoods),
    h('button', { type: 'button', id: 'add-line', onclick: async () => {
      const id = newId();
      set('goods.' + id + '.nature', 'UNDETERMINED');
      await show();
      document.getElementById('f-goods.' + id + '.item').focus();
    } }, '添加物品'));
}

function addDays(day, count) {
  return minute(new Date(day + 'T12:00').getTime() + count * 86400000).slice(0, 10);
}

function partKeeping() {
  return h('section', { class: 'part' }, h('h2', {}, '先行登记保存'),
    check('keeps', '对可能灭失或以后难以取得的物品先行登记保存', () => {
      if (open.values.keeps === 'true' && !open.values.keptUntil) {
        set('keptUntil', addDays((open.values.from || minute(Date.now())).slice(0, 10), 7));
      }
      show();
    }),
    open.values.keeps === 'true' ? h('div', {},
      h('p', { class: 'quiet' }, '应经行政机关负责人批准，七个工作日内作出处理决定（行政处罚法第五十六条、第八十五条）。在上面的物品里勾选要保存的。'),
      h('div', { class: 'pair' },
        input('keptAt', start.titles.keptAt, { maxlength: 200 }),
        input('keptUntil', start.titles.keptUntil, { type: 'date' }))) : null);
}

// ---- photographs

async function thumbnail(blob) {
  try {
    const picture = await createImageBitmap(blob);
    const scale = Math.min(1, 320 / Math.max(picture.width, picture.height));
    const canvas = h('canvas', { width: Math.round(picture.width * scale), height: Math.round(picture.height * scale) });
    canvas.getContext('2d').drawImage(picture, 0, 0, canvas.width, canvas.height);
    return canvas.toDataURL('image/jpeg', 0.7);
  } catch {
    return '';
  }
}

function place() {
  return new Promise((found) => {
    if (!navigator.geolocation) return found({});
    navigator.geolocation.getCurrentPosition(
      (at) => found({ longitude: at.coords.longitude.toFixed(6), latitude: at.coords.latitude.toFixed(6) }),
      () => found({}), { maximumAge: 60000, timeout: 5000 });
  });
}

async function photograph(files) {
  const where = await place();
  const count = (await store.photos(open)).filter((one) => one.kind === 'photograph').length;
  for (const [i, file] of [...files].entries()) {
    await store.addPhoto(open, {
      kind: 'photograph', title: '现场照片 ' + (count + i + 1), name: file.name || 'photo.jpg', type: file.type,
      takenAt: Date.now() + i, takenOn: minute(Date.now()).slice(0, 10), sha256: await digest.ofBlob(file),
      thumbnail: await thumbnail(file), isSent: false, ...where
    }, file);
  }
  await show();
}

function figure(photo) {
  const problem = Object.values(photo.errors || {}).join('');
  const again = async () => {
    photo.isWaiting = false;
    await store.setPhoto(photo);
    await sendAll();
  };
  return h('figure', {},
    photo.thumbnail ? h('img', { src: photo.thumbnail, alt: photo.title }) : null,
    h('label', { for: 't-' + photo.id }, '标题'),
    h('input', {
      id: 't-' + photo.id, value: photo.title, maxlength: 100, disabled: photo.isSent,
      onchange: (event) => { photo.title = event.target.value.trim() || photo.title; store.setPhoto(photo); }
    }),
    h('div', {}, photo.isSent ? '已发送' : '未发送'),
    problem ? h('p', { class: 'wrong' }, problem) : null,
    problem && photo.errors.keptBecause ? [h('label', { for: 'k-' + photo.id }, '仍然使用的理由'), h('input', {
      id: 'k-' + photo.id, maxlength: 200, value: photo.keptBecause || '',
      onchange: (event) => { photo.keptBecause = event.target.value.trim(); store.setPhoto(photo); }
    })] : null,
    problem ? h('button', { type: 'button', onclick: again }, '再发一次') : null,
    photo.isSent ? null : h('button', { type: 'button', class: 'danger', onclick: async () => {
      if (window.confirm('删除这张还没有发送的照片？')) {
        await store.removePhoto(photo);
        await show();
      }
    } }, '删除'));
}

function partPhotos(photos) {
  return h('section', { class: 'part' }, h('h2', {}, '照片（' + photos.length + ' 张）'),
    h('div', { class: 'photos' }, photos.map(figure)),
    h('div', { class: 'actions' },
      h('label', { class: 'button upload' }, '拍照', h('input', {
        type: 'file', id: 'camera', accept: 'image/*', capture: 'environment', 'aria-label': '拍照',
        onchange: (event) => photograph(event.target.files)
      })),
      h('label', { class: 'button upload' }, '从相册选', h('input', {
        type: 'file', id: 'album', accept: 'image/jpeg,image/png,image/webp', multiple: true, 'aria-label': '从相册选',
        onchange: (event) => photograph(event.target.files)
      }))));
}

// ---- signing on the glass

async function images(photos) {
  const found = {};
  for (const photo of photos.filter((one) => one.kind === 'signature')) {
    const file = await store.photoFile(photo);
    found[photo.sha256] = await new Promise((read) => {
      const reader = new FileReader();
      reader.onload = () => read(reader.result);
      reader.readAsDataURL(file);
    });
  }
  return found;
}

async function addSignature(as, name, words, isRefused, image) {
  const id = newId();
  const prefix = 'signature.' + id + '.';
  let hash = '';
  if (image) {
    hash = await digest.ofBlob(image);
    const label = start.signers.find((one) => one.value === as).title;
    await store.addPhoto(open, {
      kind: 'signature', title: (label + ' ' + name + ' 签名').slice(0, 100), name: 'signature.png', type: 'image/png',
      takenAt: Date.now(), takenOn: minute(Date.now()).slice(0, 10), sha256: hash, thumbnail: '', isSent: false,
      keptBecause: '当场在屏幕上手写的签名'
    }, image);
  }
  const content = {
    as, name, words, refused: isRefused ? 'true' : '', at: minute(Date.now()), image: hash,
    digest: await digest.ofRecord(open.values)
  };
  for (const [field, value] of Object.entries(content)) set(prefix + field, value);
  await keepNow();
}

async function sign() {
  const read = h('div', { class: 'read paper', tabindex: 0, 'aria-label': '签名的内容' });
  paper.fill(read, start, open.values, await images(await store.photos(open)));
  const canvas = h('canvas', { id: 'glass', 'aria-label': '在这里签名' });
  const problem = h('p', { class: 'wrong', role: 'alert' });
  const as = h('select', { id: 's-as' }, start.signers.map((one) => h('option', { value: one.value }, one.title)));
  const name = h('input', { id: 's-name', maxlength: 200, list: 's-names', value: open.values.partyName || '', autocomplete: 'off' });
  const names = h('datalist', { id: 's-names' },
    paper.officers(start, open.values).map((one) => h('option', { value: one.replace(/ \S+$/, '') })));
  const words = h('input', { id: 's-words', maxlength: 500, value: SAID });
  const refused = h('input', { id: 's-refused', type: 'checkbox' });
  const glass = h('div', { class: 'row' }, h('span', { class: 'label' }, '用手指签名'), canvas);
  let pad = null;
  as.addEventListener('change', () => {
    name.value = as.value === 'PARTY' ? open.values.partyName || '' : '';
    words.value = as.value === 'PARTY' ? SAID : '';
  });
  refused.addEventListener('change', () => {
    glass.hidden = refused.checked;
    words.value = refused.checked ? '' : SAID;
    words.placeholder = refused.checked ? '写明拒绝签名的情况，例如：当事人拒绝签名，见证人在场' : '';
  });
  const finish = async () => {
    if (!name.value.trim()) problem.textContent = '请填写签名人的姓名。';
    else if (refused.checked && !words.value.trim()) problem.textContent = '请写明拒绝签名的情况。';
    else if (!refused.checked && pad.isEmpty()) problem.textContent = '还没有签名，请用手指在框里签名。';
    else {
      const image = refused.checked ? null : await new Promise((made) => canvas.toBlob(made, 'image/png'));
      await addSignature(as.value, name.value.trim(), words.value.trim(), refused.checked, image);
      signing.close();
      await show();
    }
  };
  signing.replaceChildren(
    h('h2', { id: 'signing-title' }, '签名'), h('p', { class: 'quiet' }, '请签名人看过下面的内容再签。'), read,
    h('div', { class: 'pair' },
      h('div', { class: 'row' }, h('label', { for: 's-as' }, '身份'), as),
      h('div', { class: 'row' }, h('label', { for: 's-name' }, '姓名'), name, names)),
    h('div', { class: 'row' }, h('label', { class: 'check' }, refused, '拒绝签名')),
    h('div', { class: 'row' }, h('label', { for: 's-words' }, '写明'), words),
    glass, problem,
    h('div', { class: 'actions' },
      h('button', { type: 'button', class: 'main', id: 's-done', onclick: finish }, '完成签名'),
      h('button', { type: 'button', onclick: () => pad.clear() }, '重签'),
      h('button', { type: 'button', onclick: () => signing.close() }, '取消')));
  signing.showModal();
  const ratio = window.devicePixelRatio || 1;
  canvas.width = canvas.offsetWidth * ratio;
  canvas.height = canvas.offsetHeight * ratio;
  canvas.getContext('2d').scale(ratio, ratio);
  pad = new SignaturePad(canvas, { backgroundColor: 'rgb(255,255,255)' });
}

async function partSignatures() {
  const now = await digest.ofRecord(open.values);
  const value = (id, field) => open.values['signature.' + id + '.' + field] || '';
  return h('section', { class: 'part' }, h('h2', {}, '签名'),
    h('ul', { class: 'list' }, paper.ids(open.values, 'signature').map((id) => h('li', {},
      h('span', { class: 'name' }, (start.signers.find((one) => one.value === value(id, 'as')) || { title: '' }).title + ' ' + value(id, 'name')),
      value(id, 'refused') ? h('span', { class: 'mark warn' }, '拒绝签名') : null,
      h('div', { class: 'quiet' }, value(id, 'words') + ' ' + value(id, 'at').replace('T', ' ')),
      value(id, 'digest') !== now && !value(id, 'refused')
        ? h('p', { class: 'wrong' }, '签名以后内容有改动，请重新签名。') : null,
      h('button', { type: 'button', class: 'danger', onclick: () => {
        if (!window.confirm('去掉这个签名？')) return;
        Object.keys(open.values).filter((one) => one.startsWith('signature.' + id + '.')).forEach((one) => set(one, ''));
        show();
      } }, '去掉')))),
    h('button', { type: 'button', id: 'sign', onclick: sign }, '添加签名'));
}

// ---- what somebody else wrote otherwise

function titleOf(key) {
  const [list, id, field] = key.split('.');
  if (!field) return start.titles[key] || key;
  const names = { item: '品名规格', quantity: '数量', nature: '真伪', codes: '喷码', kept: '登记保存' };
  return list === 'goods' ? '物品“' + (open.values['goods.' + id + '.item'] || '') + '”的' + names[field] : '签名';
}

function shown(key, value) {
  if (!value) return '（空）';
  const choices = key === 'cause' ? start.causes : key.endsWith('.nature') ? start.natures : null;
  if (choices) return (choices.find((one) => one.value === value) || { title: value }).title;
  if (key === 'officers') return paper.officers(start, { officers: value }).join('；');
  return value === 'true' ? '是' : value.replace(/^(\d{4}-\d\d-\d\d)T/, '$1 ');
}

function settle(key, value) {
  set(key, value);
  delete open.conflicts[key];
  keepNow().then(show);
}

function partConflicts() {
  const keys = Object.keys(open.conflicts || {});
  if (!keys.length) return null;
  return h('section', { class: 'conflict', role: 'alert' },
    h('h2', {}, '有 ' + keys.length + ' 处与别人填的不同，请逐处选定后再发送'),
    keys.map((key) => h('div', { class: 'line', 'data-conflict': key },
      h('div', { class: 'label' }, titleOf(key)),
      h('p', { class: 'said' }, '本机：' + shown(key, open.values[key])),
      h('p', { class: 'said' }, '服务器：' + shown(key, open.conflicts[key])),
      h('div', { class: 'actions' },
        h('button', { type: 'button', onclick: () => settle(key, open.values[key] || '') }, '用本机的'),
        h('button', { type: 'button', onclick: () => settle(key, open.conflicts[key]) }, '用服务器的')))));
}

async function print() {
  paper.fill(printed, start, open.values, await images(await store.photos(open)));
  window.print();
}

async function share() {
  const holder = h('div', {});
  paper.fill(holder, start, open.values, await images(await store.photos(open)));
  const file = await paper.file(holder, open.values);
  if (navigator.canShare && navigator.canShare({ files: [file] })) {
    try {
      await navigator.share({ files: [file], title: file.name });
    } catch { /* not shared after all */ }
    return;
  }
  const link = h('a', { href: URL.createObjectURL(file), download: file.name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}

async function back() {
  await keepNow();
  open = null;
  await show();
}

async function showEditor() {
  const photos = await store.photos(open);
  const at = window.scrollY;
  content.replaceChildren(
    h('div', { class: 'actions row' }, h('button', { type: 'button', id: 'back', onclick: back }, '返回列表'),
      h('span', { class: 'quiet' }, open.id ? '服务器编号 ' + open.id : '还没有发送')),
    ...[said(''), open.caseUrl ? h('p', { class: 'part' }, '已登记为', h('a', { href: open.caseUrl }, '案件'), '，以后的改动请在案件里做；照片还可以补发。') : null,
      partConflicts(), partWhere(), partParty(), partOfficers(), partContent(), partGoods(), partKeeping(),
      partPhotos(photos.filter((one) => one.kind === 'photograph')), await partSignatures()].filter(Boolean),
    h('div', { class: 'actions bar' },
      h('button', { type: 'button', class: 'main', id: 'send', onclick: sendAll }, '发送'),
      h('button', { type: 'button', id: 'print', onclick: print }, '打印'),
      h('button', { type: 'button', id: 'share', onclick: share }, '分享')));
  window.scrollTo(0, at);
}

async function show() {
  if (!store || !start) return;
  await (open ? showEditor() : showList());
}

async function takeAsked() {
  const asked = /^#take=([0-9]{1,18})$/.exec(window.location.hash);
  if (!asked) return;
  history.replaceState(null, '', '/scene');
  const told = await server.take(asked[1]);
  if (!told) {
    tell('这条记录不能在本机继续填写：只有参加检查的人员可以。', 'closed');
    return;
  }
  const kept = await store.draft(told.key);
  open = kept || { ...blank(), key: told.key };
  if (!kept) Object.assign(open, { id: told.id, base: told.values, values: { ...told.values }, caseUrl: told.caseUrl });
  await put(open);
}

async function main() {
  if (!window.isSecureContext) {
    tell('现场填写要在加密连接（https）下使用，请联系系统管理员；现在可以在电脑上用“案件”登记。', 'closed');
    return;
  }
  const isIn = await connect();
  if (!isIn && !store && content.childElementCount > 1) return;
  if (!isIn) {
    store = await storage.remembered();
    start = store && await store.start();
    if (!store || !start) {
      if (!standing.classList.contains('closed')) {
        tell(['这台手机上没有人登录。请联网', h('a', { href: '/scene/records' }, '登录'), '一次，以后没有网络也能填写。'], 'closed');
      }
      return;
    }
  } else {
    await takeAsked();
  }
  await show();
  if ('serviceWorker' in navigator) {
    await navigator.serviceWorker.register('/scene/worker.js', { scope: '/scene' });
    const worker = (await navigator.serviceWorker.ready).active;
    if (isIn) worker.postMessage('keep');
  }
}

window.addEventListener('online', sendAll);
window.addEventListener('offline', () => tell('没有网络，内容加密保存在本机，联网后再发送。', 'away'));
window.addEventListener('pagehide', keepNow);
document.addEventListener('visibilitychange', () => { if (document.hidden) keepNow(); });
main();
