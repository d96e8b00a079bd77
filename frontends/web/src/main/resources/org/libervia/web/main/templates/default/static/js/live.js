// The line to the server of a live page: what comes in changes the page; when it is cut, it is made again.
const TRIES = 20;
const root = document.documentElement;
const waiting = [];
let socket = null;
let tries = 0;
let timer = 0;

/** Sends an object to the page on the server; false when there is no line. */
export function send(object) {
  if (socket?.readyState === WebSocket.OPEN) {
    socket.send(JSON.stringify(object));
    return true;
  }
  return false;
}

/** Calls back with each object that comes, after the page was changed by it. */
export function listen(callback) {
  waiting.push(callback);
}

/** What is there already is not added once more, but renewed in its place. */
function renew(parts) {
  for (const part of [...parts.children]) {
    const there = part.id && document.getElementById(part.id);
    if (there) there.replaceWith(part);
  }
}

function change({ selector, update = 'append', html = '' }) {
  for (const place of document.querySelectorAll(selector)) {
    const parts = document.createElement('template');
    parts.innerHTML = html;
    if (update === 'append' || update === 'prepend') renew(parts.content);
    if (update === 'append') place.append(parts.content);
    else if (update === 'prepend') place.prepend(parts.content);
    else if (update === 'replace') place.replaceWith(parts.content);
    else if (update === 'inner') place.replaceChildren(parts.content);
    else if (update === 'before') place.before(parts.content);
    else if (update === 'after') place.after(parts.content);
    else if (update === 'remove') place.remove();
  }
}

function unread(count) {
  document.title = document.title.replace(/^\(\d+\) /, '');
  if (count) document.title = `(${count}) ${document.title}`;
  for (const badge of document.querySelectorAll('[data-unread-total]')) {
    badge.hidden = !count;
    badge.firstChild.textContent = count || '';
  }
  import('./favicon.js').then(favicon => favicon.show(count));
}

function receive(event) {
  const message = JSON.parse(event.data);
  if (message.type === 'dom') change(message);
  else if (message.type === 'title') unread(message.unread);
  else if (message.type === 'reload') location.reload();
  for (const callback of waiting) callback(message);
}

function open() {
  const url = new URL(root.dataset.wsUrl, location.href);
  url.protocol = url.protocol.replace('http', 'ws');
  socket = new WebSocket(url, `libervia_page_${root.dataset.wsToken}`);
  socket.addEventListener('message', receive);
  socket.addEventListener('open', () => {
    tries = 0;
    pause(null);
    for (const callback of waiting) callback({ type: 'open' });
  });
  socket.addEventListener('close', () => {
    for (const callback of waiting) callback({ type: 'closed' });
    retryLater();
  });
}

function pause(text) {
  const box = document.getElementById('reconnect');
  if (!box) return;
  box.hidden = text === null;
  if (text !== null) box.querySelector('[data-countdown]').textContent = text;
}

function words(name, seconds) {
  return document.querySelector('#reconnect [data-countdown]')?.dataset[name].replace('{seconds}', seconds) ?? '';
}

function retryLater() {
  clearInterval(timer);
  if (++tries > TRIES) {
    pause(words('givenUp'));
    return;
  }
  let left = Math.ceil(Math.min(60, 1.5 ** tries) * (0.6 + 0.8 * Math.random()));
  const tick = () => {
    if (left <= 0) retry();
    else pause(words('text', left--));
  };
  // The first cut is often mended before anybody sees it.
  if (tries > 1) tick();
  timer = setInterval(tick, 1000);
}

/** A token serves once: the page is asked again for a new one, and what was missed comes with it. */
async function retry() {
  clearInterval(timer);
  if (tries > 1) pause(words('now'));
  try {
    const answer = await fetch(location.href, { headers: { Accept: 'text/html' } });
    if (!answer.ok) throw new Error(`status ${answer.status}`);
    const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const { wsUrl, wsToken } = fresh.documentElement.dataset;
    if (!wsToken) {
      location.reload();
      return;
    }
    Object.assign(root.dataset, { wsUrl, wsToken });
    for (const part of document.querySelectorAll('[data-fresh]')) {
      const other = fresh.getElementById(part.id);
      if (other) part.replaceChildren(...other.childNodes);
    }
    open();
  } catch {
    retryLater();
  }
}

export function start() {
  document.querySelector('#reconnect [data-retry]')?.addEventListener('click', () => {
    tries = Math.min(tries, TRIES - 1);
    retry();
  });
  addEventListener('online', () => { if (socket?.readyState === WebSocket.CLOSED) retry(); });
  open();
}
