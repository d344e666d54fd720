// The record as it is read before it is signed, printed and shared.
import { ofRecord } from './digest.js';

const NAMES = { ORGANISATION: '法人或者其他组织', INDIVIDUAL: '公民' };
const SKIPPED = ['officers', 'keeps', 'keptAt', 'keptUntil', 'content', 'partyWords'];

export function ids(values, list) {
  const found = new Set();
  for (const key of Object.keys(values)) {
    if (key.startsWith(list + '.')) found.add(key.split('.')[1]);
  }
  return [...found].sort();
}

function part(values, list, id, field) {
  return values[list + '.' + id + '.' + field] || '';
}

function title(choices, value) {
  const found = choices.find((choice) => choice.value === value);
  return found ? found.title : value;
}

function words(start, key, value) {
  if (key === 'cause') return title(start.causes, value);
  if (key === 'partyKind') return NAMES[value] || value;
  if (value === 'true') return '是';
  if (value === 'false') return '否';
  return ['foundAt', 'from', 'to'].includes(key) ? value.replace('T', ' ') : value;
}

function element(name, text) {
  const made = document.createElement(name);
  if (text) made.textContent = text;
  return made;
}

function row(table, ...cells) {
  const line = table.appendChild(element('tr'));
  cells.forEach((cell) => line.appendChild(element('td', cell)));
}

export function officers(start, values) {
  return (values.officers || '').split(',').filter(Boolean).map((id) => title(start.officers, id));
}

function goods(start, values, lines) {
  const table = element('table');
  row(table, '品名规格', '数量', '真伪', '喷码');
  for (const id of lines) {
    const codes = part(values, 'goods', id, 'codes').split('\n').filter((line) => line.trim());
    row(table, part(values, 'goods', id, 'item'), part(values, 'goods', id, 'quantity'),
      title(start.natures, part(values, 'goods', id, 'nature')), codes.length ? codes.join('\n') : '—');
  }
  return table;
}

/** Fills the element; images are those of signatures, by hash. */
export function fill(into, start, values, images) {
  into.replaceChildren();
  into.append(element('h2', '检查（勘验）笔录'));
  const facts = into.appendChild(element('table'));
  for (const [key, name] of Object.entries(start.titles)) {
    if (!SKIPPED.includes(key) && values[key]) row(facts, name, words(start, key, values[key]));
  }
  row(facts, '执法人员及执法证号', officers(start, values).join('；'));
  row(facts, '现场情况', values.content || '');
  row(facts, '当事人意见', values.partyWords || '');
  const lines = ids(values, 'goods');
  if (lines.length) into.append(element('p', '物品清单'), goods(start, values, lines));
  const kept = lines.filter((id) => part(values, 'goods', id, 'kept') === 'true');
  if (values.keeps === 'true') {
    into.append(element('p', '先行登记保存物品清单（行政处罚法第五十六条）：保存于' + (values.keptAt || '　　　　')
      + '，至' + (values.keptUntil || '　　　　') + '。当事人或者有关人员不得销毁或者转移。'), goods(start, values, kept));
  }
  for (const id of ids(values, 'signature')) {
    const line = into.appendChild(element('p', title(start.signers, part(values, 'signature', id, 'as')) + '：'));
    line.className = 'signed';
    const image = images[part(values, 'signature', id, 'image')];
    if (image) {
      const picture = line.appendChild(element('img'));
      picture.src = image;
      picture.alt = part(values, 'signature', id, 'name');
    }
    line.append(' ' + part(values, 'signature', id, 'name')
      + (part(values, 'signature', id, 'refused') === 'true' ? '（拒绝签名）' : '') + '，'
      + part(values, 'signature', id, 'words') + '　' + part(values, 'signature', id, 'at').replace('T', ' '));
  }
}

/** A file that everybody can read, with its hash. */
export async function file(paper, values) {
  const style = 'body{font-family:sans-serif;max-width:50rem;margin:1rem auto}table{width:100%;border-collapse:collapse}'
    + 'td{border:1px solid #444;padding:.25rem .4rem;vertical-align:top;white-space:pre-line;overflow-wrap:anywhere}'
    + 'img{height:3.5rem;vertical-align:middle}';
  const text = '<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>检查笔录</title><style>' + style
    + '</style></head><body>' + paper.innerHTML + '<p>内容校验码 ' + await ofRecord(values) + '</p></body></html>';
  const name = '检查笔录 ' + (values.partyName || '当事人不明').replace(/[\\/:*?"<>|]/g, '_').slice(0, 40) + '.html';
  return new File([text], name, { type: 'text/html' });
}
