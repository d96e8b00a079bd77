// Drafts: what is written in a form with data-autosave is kept on this device every 20 seconds and when the page is left, and forgotten once it is sent.
const PERIOD = 20_000;

function keyOf(form) {
  return `draft:${document.documentElement.dataset.profile ?? ''}:${location.pathname}:${form.dataset.autosave}`;
}

function fieldsOf(form) {
  return [...form.elements].filter(field => field.name && field.matches('textarea, input:not([type]), input[type="text"], [data-tags]'));
}

function tell(form, what) {
  const state = form.querySelector('[data-autosave-state]');
  if (state) state.textContent = state.dataset[what];
}

function keep(form) {
  if (form.dataset.sending) return;
  const values = Object.fromEntries(fieldsOf(form).map(field => [field.name, field.value]));
  const before = localStorage.getItem(keyOf(form));
  if (Object.values(values).every(value => value.trim() === '')) {
    localStorage.removeItem(keyOf(form));
  } else if (before !== JSON.stringify(values)) {
    localStorage.setItem(keyOf(form), JSON.stringify(values));
    tell(form, 'saved');
  }
}

function restore(form) {
  const draft = JSON.parse(localStorage.getItem(keyOf(form)) ?? 'null');
  const fields = fieldsOf(form);
  if (!draft || fields.some(field => field.value.trim() !== '')) return;
  for (const field of fields) {
    if (draft[field.name] === undefined) continue;
    field.value = draft[field.name];
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }
  tell(form, 'restored');
}

for (const form of document.querySelectorAll('form[data-autosave]')) {
  restore(form);
  let changed = false;
  form.addEventListener('input', () => { changed = true; });
  const save = () => {
    if (changed) keep(form);
    changed = false;
  };
  setInterval(save, PERIOD);
  document.addEventListener('visibilitychange', () => { if (document.hidden) save(); });
  addEventListener('pagehide', save);
  form.addEventListener('submit', event => {
    if (event.submitter?.name === 'preview') return;
    changed = false;
    localStorage.removeItem(keyOf(form));
  });
}
