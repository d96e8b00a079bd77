// A conversation: sends, follows the end, tells who is writing, loads what came earlier.
import { listen, send } from './live.js';

const log = document.getElementById('log');
const messages = document.getElementById('messages');
const composer = document.getElementById('composer');
const text = document.getElementById('composer-text');
const toEnd = document.getElementById('to-end');
// What was sent and has not come back yet: offered for another attempt when the line is cut.
let unconfirmed = [];

const atEnd = () => log.scrollHeight - log.scrollTop - log.clientHeight < 80;
const follow = () => { log.scrollTop = log.scrollHeight; };

function showEnd() {
  toEnd.hidden = atEnd();
  if (toEnd.hidden) toEnd.classList.remove('has-new');
}

/** A message of ours came back; one that another device sent confirms nothing. */
function confirm(message) {
  const shown = message.querySelector('.msg-body').textContent;
  const at = unconfirmed.findIndex(body => flat(shown).endsWith(flat(body.replace(/^\/me /, ''))));
  if (at >= 0) unconfirmed.splice(at, 1);
}
const flat = words => words.replace(/\s+/g, ' ').trim();

function tellRead() {
  const last = messages.querySelector('.msg:last-of-type:not(.is-own)');
  if (last && atEnd() && !document.hidden && last.dataset.id !== messages.dataset.read) {
    if (send({ type: 'read', id: last.dataset.id })) messages.dataset.read = last.dataset.id;
  }
}

// Coming in
let wasAtEnd = true;
log.addEventListener('scroll', () => {
  wasAtEnd = atEnd();
  showEnd();
  tellRead();
});
new MutationObserver(changes => {
  const added = changes.flatMap(change => [...change.addedNodes]).filter(node => node.nodeType === 1 && node.matches('.msg, .notice') && !node.nextElementSibling);
  if (added.length === 0) return;
  document.getElementById('log-empty')?.remove();
  added.forEach(node => node.classList.add('is-arriving'));
  if (wasAtEnd || added.some(node => node.matches('.is-own'))) {
    follow();
    tellRead();
  } else {
    toEnd.hidden = false;
    toEnd.classList.add('has-new');
    toEnd.querySelector('span').textContent = toEnd.querySelector('span').dataset.text;
  }
  added.filter(node => node.matches('.is-own')).forEach(confirm);
}).observe(messages, { childList: true });
new ResizeObserver(() => { if (wasAtEnd) follow(); }).observe(log);
toEnd.addEventListener('click', follow);
document.addEventListener('visibilitychange', tellRead);

/** Puts a text back where it was written, before what is there now. */
function offer(body) {
  text.value = text.value === '' ? body : `${body}\n${text.value}`;
  text.dispatchEvent(new Event('input', { bubbles: true }));
}

const typing = document.getElementById('typing');
listen(message => {
  if (message.type === 'typing') {
    const names = message.names;
    if (names.length === 0) typing.textContent = '';
    else if (names.length === 1) typing.textContent = typing.dataset.one.replace('{name}', names[0]);
    else if (names.length < 4) typing.textContent = typing.dataset.some.replace('{names}', names.join(', '));
    else typing.textContent = typing.dataset.many;
  } else if (message.type === 'failed') {
    const failed = document.getElementById(`m-${message.id}`);
    const why = document.createElement(failed ? 'p' : 'li');
    why.className = failed ? 'msg-error' : 'notice';
    why.textContent = message.text;
    failed?.classList.add('is-failed');
    (failed ?? messages).append(why);
  } else if (message.type === 'refused') {
    unconfirmed = unconfirmed.filter(body => body !== message.body);
    offer(message.body);
  } else if (message.type === 'closed' && unconfirmed.length > 0) {
    offer(unconfirmed.join('\n'));
    unconfirmed = [];
  } else if (message.type === 'open') {
    tellRead();
  }
});

// Going out
let state = 'active';
let pausing = 0;
function tellTyping(next) {
  clearTimeout(pausing);
  if (next === 'composing') pausing = setTimeout(() => tellTyping('paused'), 5000);
  if (next !== state && send({ type: 'typing', state: next })) state = next;
}

if (composer) {
  composer.addEventListener('submit', event => {
    const body = text.value.trim();
    if (body === '') {
      event.preventDefault();
    } else if (send({ type: 'msg', body })) {
      event.preventDefault();
      unconfirmed.push(body);
      state = 'active';
      clearTimeout(pausing);
      text.value = '';
      text.dispatchEvent(new Event('input', { bubbles: true }));
      text.focus();
    }
  });
  text.addEventListener('keydown', event => {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      composer.requestSubmit();
    }
  });
  text.addEventListener('input', () => tellTyping(text.value.trim() === '' ? 'active' : 'composing'));
  if (matchMedia('(pointer: fine)').matches) text.focus();
}

// What came earlier
async function loadOlder(link) {
  link.classList.add('is-loading');
  const answer = await fetch(link.href);
  if (!answer.ok) {
    link.classList.remove('is-loading');
    return;
  }
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const height = log.scrollHeight;
  messages.prepend(...(page.getElementById('messages')?.children ?? []));
  log.scrollTop += log.scrollHeight - height;
  const older = page.querySelector('[data-older]');
  if (older) link.href = older.href;
  else link.closest('.log-older').remove();
  link.classList.remove('is-loading');
}
log.addEventListener('click', event => {
  const link = event.target.closest('[data-older]');
  if (link) {
    event.preventDefault();
    loadOlder(link);
  }
});

// Panels: on a large screen the right one is folded; elsewhere its address does the work.
document.addEventListener('click', event => {
  const opener = event.target.closest('[data-panel]');
  if (!opener) return;
  const panels = document.querySelector('.chat');
  if (matchMedia('(min-width: 1200px)').matches) {
    event.preventDefault();
    panels.classList.toggle('no-info');
  } else if (location.hash === '#info') {
    event.preventDefault();
    history.back();
  }
});

const firstUnread = document.getElementById('unread');
if (firstUnread) firstUnread.scrollIntoView({ block: 'center' });
else follow();
wasAtEnd = atEnd();
showEnd();
tellRead();
