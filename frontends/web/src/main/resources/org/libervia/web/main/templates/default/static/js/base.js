// What every page does with scripts: colours, pop-ups, forms, times. Pages work without any of it.
import './forms.js';
import './times.js';

const root = document.documentElement;

/** Changes the colours at once, and tells the server, which keeps the choice. */
function chooseScheme(link) {
  const dark = matchMedia('(prefers-color-scheme: dark)').matches;
  const current = root.dataset.theme ?? (dark ? 'dark' : 'light');
  const choice = link.dataset.scheme === 'toggle' ? (current === 'dark' ? 'light' : 'dark') : link.dataset.scheme;
  if (choice === 'auto') delete root.dataset.theme;
  else root.dataset.theme = choice;
  for (const other of document.querySelectorAll('a[data-scheme]')) {
    if (other.dataset.scheme !== 'toggle') other.setAttribute('aria-current', String(other.dataset.scheme === choice));
  }
  fetch(`?scheme=${choice}`, { redirect: 'manual', headers: { 'X-Requested-With': 'fetch' } }).catch(() => {});
}

function closePopups(except) {
  for (const popup of document.querySelectorAll('details[data-popup][open]')) {
    if (!popup.contains(except)) popup.open = false;
  }
}

document.addEventListener('click', event => {
  const target = event.target;
  closePopups(target);
  const scheme = target.closest('a[data-scheme]');
  if (scheme && !event.ctrlKey && !event.metaKey) {
    event.preventDefault();
    chooseScheme(scheme);
  }
  target.closest('[data-dismiss]')?.closest('.flash').remove();
  const opener = target.closest('[data-open]');
  if (opener) {
    const part = document.getElementById(opener.dataset.open);
    part.open = true;
    part.querySelector('input:not([type="hidden"])')?.focus();
    event.preventDefault();
  }
  if (target.closest('[data-reload]')) {
    event.preventDefault();
    location.reload();
  }
});

document.addEventListener('keydown', event => {
  if (event.key !== 'Escape') return;
  const open = document.querySelector('details[data-popup][open]');
  if (open) {
    open.open = false;
    open.querySelector('summary').focus();
  }
});

document.addEventListener('input', event => {
  const list = event.target.dataset?.filter;
  if (!list) return;
  const wanted = event.target.value.trim().toLowerCase();
  for (const entry of document.querySelectorAll(list)) entry.hidden = !entry.textContent.toLowerCase().includes(wanted);
});

if (root.dataset.wsUrl) import('./live.js').then(live => live.start());
if ('serviceWorker' in navigator && isSecureContext) navigator.serviceWorker.register('/sw.js').catch(() => {});
